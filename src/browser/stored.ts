import { api } from './api.ts';

/** What lies under a key, `undefined` where there is nothing. Nobody knows its shape before it was looked at. */
export async function stored(key: string): Promise<unknown> {
  return (await api.storage.local.get(key))[key];
}
