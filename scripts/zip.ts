import { zipSync } from 'fflate';

/** The first moment that a zip file can tell. Its fields are those of local time, so it is made of these. */
const moment = new Date(1980, 0, 1);

const UNIX = 3;

/**
 * A zip file that depends on nothing but names and contents: sorted by name, all of one moment, and programs (what
 * begins with `#!`) alone may be run. fflate compresses in JavaScript: Node's own zlib gives other bytes in other
 * versions and on other processors.
 */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([name, content]) => {
    const mode = content[0] === 0x23 && content[1] === 0x21 ? 0o100755 : 0o100644;
    return [name, [content, { attrs: mode * 0x10000, os: UNIX }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0], {
    level: 9,
    mtime: moment,
  });
}
