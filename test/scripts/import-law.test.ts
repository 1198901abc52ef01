import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/root.ts';
import { aFolder } from '../fixtures/a-folder.ts';

const using = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;
const asking = (expression: string) => `export const y = ${expression};\n`;

const [imports, globals] = ['lint/style/noRestrictedImports', 'lint/style/noRestrictedGlobals'];
/** The rule of `scripts/no-clock.grit`. */
const clock = 'plugin';

/** A file in a place, its text, and the rule that forbids it. */
const cases: readonly (readonly [path: string, text: string, rule: string | null])[] = [
  ['src/from-ui.ts', using('../ui/use-words.ts'), imports],
  ['src/export/from-ui.ts', using('../../ui/use-words.ts'), imports],
  ['src/from-browser.ts', using('./browser/api.ts'), imports],
  ['src/from-src.ts', using('./cookie.ts'), null],
  ['src/browser/from-ui.ts', using('../../ui/use-words.ts'), imports],
  ['src/browser/from-popup.ts', using('../../popup/app.tsx'), imports],
  ['src/browser/from-src.ts', using('../cookie.ts'), null],
  ['popup/from-ui.ts', using('../ui/use-words.ts'), null],
  ['popup/from-options.ts', using('../options/app.tsx'), imports],
  ['src/now.ts', asking('Date.now()'), clock],
  ['src/now-by-name.ts', asking('[1].map(Date.now)'), clock],
  ['src/new-date.ts', asking('new Date().getFullYear()'), clock],
  ['src/date-text.ts', asking('Date()'), clock],
  ['src/date-of.ts', asking('new Date(9).getFullYear()'), null],
  ['src/utc.ts', asking('Date.UTC(2026, 1)'), null],
  ['src/since-start.ts', asking('performance.now()'), globals],
  ['src/timer.ts', asking('setInterval(String, 9)'), globals],
  ['src/browser/now.ts', asking('Date.now()'), null],
];

it('lint holds to who may import whom, and who may ask for the time', async () => {
  const own = ['biome.json', 'package.json', 'scripts/no-clock.grit'];
  const folder = await aFolder({
    ...Object.fromEntries(own.map((path) => [path, readFileSync(join(root, path), 'utf8')])),
    ...Object.fromEntries(cases.map(([path, text]) => [path, text])),
  });
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  const found = diagnostics.map(({ category, location: { path } }) => [
    typeof path === 'string' ? path : path.file,
    category,
  ]);
  const expected = cases.flatMap(([path, , rule]) => (rule ? [[path, rule]] : []));
  expect(found.sort()).toEqual(expected.sort());
});
