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

/** Fetches it when the view opens; `null` until it is there. */
export function useExportMeans(inUse: Policy): ExportMeans | null {
  const [means, setMeans] = useState<ExportMeans | null>(null);
  useEffect(() => void load(wholeDocument(inUse)).then(setMeans), [inUse]);
  return means;
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
