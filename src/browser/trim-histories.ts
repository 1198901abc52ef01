import { historyLimits } from '../history.ts';
import { api } from './api.ts';
import { exclusively } from './history-locks.ts';
import { oldestFirst } from './oldest-first.ts';

/** Keeps all histories together within their limit. Once a start is enough: each of them is bounded by itself. */
export function trimHistories(): Promise<void> {
  return exclusively(async () => {
    const kept = (await oldestFirst()).filter(({ lastMs }) => lastMs >= 0);
    let bytes = 0;
    for (const one of kept.reverse()) {
      bytes += one.bytes;
      if (bytes > historyLimits.bytes) await api.storage.local.remove(one.key);
    }
  });
}
