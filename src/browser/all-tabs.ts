import { api } from './api.ts';
import { described, type Tab } from './tab.ts';

/** Every open tab. */
export async function allTabs(): Promise<readonly Tab[]> {
  return described(await api.tabs.query({}));
}
