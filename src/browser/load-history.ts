import type { History } from '../history.ts';
import { parseHistory } from '../parse-history.ts';
import { stored } from './stored.ts';

/** Where the history of a policy's cookies is stored. */
export const historyKey = (policyId: string) => `history:${policyId}`;

/** The history of a policy's cookies; `null` where there is none, or none that can be read. */
export async function loadHistory(policyId: string): Promise<History | null> {
  return parseHistory(await stored(historyKey(policyId)));
}
