import { watch as watchFiles } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build-extension.ts';
import { root } from './root.ts';
import { watchedFolders } from './watched.ts';

/** `npm run build`, and with `--watch` again after every change. */
const watch = process.argv.includes('--watch');

const build = () => buildAll(join(root, 'dist'));

/** Everything is built again, which takes less than a second: the policies, texts and icons are inputs too. */
function rebuildOnChange(): void {
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void build().catch((error) => console.error(String(error))), 100);
  };
  for (const folder of watchedFolders) watchFiles(join(root, folder), { recursive: true }, changed);
  watchFiles(join(root, 'manifest.json'), changed);
  console.log('Watching for changes; Ctrl+C ends it.');
}

try {
  await build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
if (watch) rebuildOnChange();
