import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { bundledPolicies } from '../../scripts/bundled-policies.ts';
import { bundles } from '../../scripts/bundles.ts';
import { root } from '../../scripts/root.ts';
import { watchedFolders } from '../../scripts/watched.ts';

it('every folder of ours that the extension is built from is watched, and no other', async () => {
  const policies = await bundledPolicies(join(root, 'src/policies'));
  const requests = bundles({ browser: 'chromium', outFolder: join(root, 'dist'), policies });
  const built = await Promise.all(requests.map((it) => build({ ...it, write: false })));
  const inputs = built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
  const folders = new Set(
    inputs.filter((path) => !path.includes(':')).map((path) => path.split('/')[0]),
  );
  folders.delete('node_modules');
  expect([...folders].sort()).toEqual([...watchedFolders].sort());
});
