import type { Cookie } from './cookie.ts';

/**
 * The name to read and to match. Firefox hands out the bytes of a name as Latin-1; where they are UTF-8, that is
 * what the site meant. Chromium decodes them itself; the store tells whose cookie it is.
 */
export function decodedName({ name, storeId }: Pick<Cookie, 'name' | 'storeId'>): string {
  if (!storeId.startsWith('firefox-') || !/^[\0-\xff]*[\x80-\xff][\0-\xff]*$/.test(name))
    return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return name;
  }
}
