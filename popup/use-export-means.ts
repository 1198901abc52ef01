import { useEffect, useState } from 'preact/hooks';
import { readEnvironment } from '../src/browser/environment.ts';
import { digest } from '../src/browser/known-policies.ts';
import { canonicalJson } from '../src/export/canonical-json.ts';
import type { ExportRequest } from '../src/export/request.ts';
import type { Writers } from '../src/export/write-report.ts';
import { wholeDocument } from '../src/policies/documents.ts';
import type { Policy } from '../src/policy.ts';

/** What an export needs and a click cannot wait for. */
export type ExportMeans = Pick<ExportRequest, 'policy' | 'policySha256' | 'environment'> &
  Pick<Writers, 'csvText'>;

/** What came of fetching it for one policy. */
interface Fetched {
  readonly inUse: Policy;
  readonly means?: ExportMeans;
  /** Why it could not be fetched. */
  readonly failed?: string;
}

/** Fetches it when the view opens, and anew for another policy: until it is there, there is neither means nor failure. */
export function useExportMeans(inUse: Policy): Omit<Fetched, 'inUse'> {
  const [fetched, setFetched] = useState<Fetched>({ inUse });
  useEffect(() => {
    let isOver = false;
    void load(wholeDocument(inUse))
      .then(
        (means) => ({ inUse, means }),
        (error: unknown) => ({ inUse, failed: String(error) }),
      )
      .then((now) => isOver || setFetched(now));
    return () => {
      isOver = true;
    };
  }, [inUse]);
  // Of another policy it would be a document and a checksum that do not belong to the audit.
  return fetched.inUse === inUse ? fetched : {};
}

async function load(policy: Policy): Promise<ExportMeans> {
  const [environment, policySha256, { csvText }] = await Promise.all([
    readEnvironment(),
    digest(canonicalJson(policy)),
    // The only file that needs the CSV library, and needs nothing else: loaded here, and only here.
    import('../src/export/csv-text.ts'),
  ]);
  return { policy, environment, policySha256, csvText };
}
