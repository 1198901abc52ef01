import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../scripts/build-extension.ts';
import { browserNames } from '../../scripts/manifest.ts';
import { coreFigures } from './core.ts';
import { type Figure, judge } from './figure.ts';
import { buildFloor } from './floor/build-floor.ts';
import { describeMachine } from './machine.ts';
import { policyFigures } from './popup/policy-figures.ts';
import { popupFigures } from './popup/popup-figures.ts';
import { sizeFigures } from './sizes.ts';
import { heading, table } from './table.ts';

/**
 * `npm run bench`: how fast and how big the product is, against its budgets. It ends with exit code 1 where a
 * budget is exceeded. `--only sizes|core|popup|policies` measures one part, `--json` is for machines, `--rounds 60`
 * makes the popup's medians steadier, `--product <folder>` takes another Chromium build for the popup.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '30' },
    product: { type: 'string' },
  },
});

const parts: Readonly<Record<string, (scratch: string) => Promise<Figure[]>>> = {
  sizes: async (scratch) => {
    const figures = await Promise.all(
      browserNames.map(async (browser) => {
        const outFolder = join(scratch, `sizes-${browser}`);
        await buildExtension({ browser, outFolder });
        return sizeFigures(browser, outFolder);
      }),
    );
    return figures.flat();
  },
  core: async () => coreFigures(),
  popup: async (scratch) => {
    const product = await productFolder(scratch);
    const floor = join(scratch, 'floor');
    await buildFloor(product, floor);
    return popupFigures({ folders: { product, floor }, rounds: Number(values.rounds) });
  },
  policies: async (scratch) => {
    const product = await productFolder(scratch);
    return policyFigures({ product, scratch, rounds: Number(values.rounds) });
  },
};

async function productFolder(scratch: string): Promise<string> {
  if (values.product) return resolve(values.product);
  const outFolder = join(scratch, 'product');
  await buildExtension({ browser: 'chromium', outFolder });
  return outFolder;
}

async function measure(): Promise<Figure[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const figures: Figure[] = [];
    for (const name of values.only === undefined ? Object.keys(parts) : [values.only]) {
      const part = parts[name];
      if (part === undefined) throw new Error(`--only takes one of ${Object.keys(parts)}`);
      figures.push(...(await part(scratch)));
    }
    return figures;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const machine = describeMachine(new Date());
const figures = await measure();
if (values.json) console.log(JSON.stringify({ machine, figures }, null, 2));
else console.log(`${heading(machine)}\n${table(figures)}`);
process.exitCode = figures.some((figure) => judge(figure) === 'over') ? 1 : 0;
