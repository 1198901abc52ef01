import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAll } from './build-extension.ts';
import { checksum, makePackages } from './packages.ts';
import { root } from './root.ts';

/** `npm run package`: what the stores take, in `dist/packages`, with the SHA-256 of each as `sha256sum` writes it. */
const builds = join(root, 'dist');
const folder = join(builds, 'packages');

await buildAll(builds);
const { packages, remarks } = await makePackages(root, builds);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const { name, bytes } of packages) await writeFile(join(folder, name), bytes);
const checksums = packages.map(checksum).join('\n');
await writeFile(join(folder, 'SHA256SUMS'), `${checksums}\n`);
for (const remark of remarks) console.error(remark);
console.log(checksums);
