import { parseHistory } from '../parse-history.ts';
import { api } from './api.ts';
import { historyKey } from './load-history.ts';

/** All that is remembered, in the order to forget it in: what was set aside, then the site visited longest ago. */
export async function oldestFirst() {
  const all = await api.storage.local.get(null);
  return Object.keys(all)
    .filter((key) => /^(set-aside|history|activity):/.test(key))
    .sort()
    .map((key) => {
      const [kind, id] = key.split(/:(.*)/s);
      const lastMs =
        kind === 'set-aside' ? -1 : (parseHistory(all[historyKey(id ?? '')])?.visits?.lastMs ?? 0);
      return { key, bytes: JSON.stringify(all[key]).length, lastMs };
    })
    .sort((a, b) => a.lastMs - b.lastMs);
}
