import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../scripts/build-extension.ts';
import { browserNames } from '../../scripts/manifest.ts';
import { root } from '../../scripts/root.ts';
import { chart } from './chart.ts';
import { coreFigures } from './core.ts';
import { type Figure, judge } from './figure.ts';
import { buildFloor } from './floor/build-floor.ts';
import { describeMachine } from './machine.ts';
import { memoryFigures } from './memory/memory-figures.ts';
import { pageLoadFigures } from './page-load/page-load-figures.ts';
import { longListFigures } from './popup/long-list-figures.ts';
import { policyFigures } from './popup/policy-figures.ts';
import { popupFigures } from './popup/popup-figures.ts';
import { page } from './saved-page.ts';
import { sizeFigures } from './sizes.ts';
import { buildIdle } from './storm/build-idle.ts';
import { stormFigures } from './storm/storm-figures.ts';
import { heading, table } from './table.ts';

/**
 * `npm run bench`: how fast and how big the product is, against its budgets. It ends with exit code 1 where a
 * budget is exceeded. `--only sizes,core` measures some parts, `--json` is for machines, `--rounds 60` makes the
 * medians steadier, `--product <folder>` takes another Chromium build, `--save` writes `docs/bench`.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '30' },
    product: { type: 'string' },
  },
});

/** What a part measures with: the product's Chromium build, and a folder for whatever else it builds. */
interface Means {
  readonly product: string;
  readonly scratch: string;
  readonly rounds: number;
}

const parts: Readonly<Record<string, (means: Means) => Promise<Figure[]>>> = {
  sizes: async ({ scratch }) => {
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
  popup: async ({ product, scratch, rounds }) => {
    const floor = join(scratch, 'floor');
    await buildFloor(product, floor);
    return popupFigures({ folders: { product, floor }, rounds });
  },
  policies: policyFigures,
  'long-list': ({ scratch, rounds }) => longListFigures(scratch, rounds),
  storm: async ({ product, scratch, rounds }) => {
    const idle = join(scratch, 'idle');
    await buildIdle(product, idle);
    // A round of storms takes long; with fewer, what the system counts of a process makes the ratio unsteady.
    return stormFigures({ product, idle }, Math.ceil(rounds / 2));
  },
  'page-load': ({ product, rounds }) => pageLoadFigures(product, rounds),
  memory: ({ product }) => memoryFigures(product),
};

function chosenParts(): (typeof parts)[string][] {
  const names = values.only?.split(',') ?? Object.keys(parts);
  return names.map((name) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`--only takes some of ${Object.keys(parts)}`);
    return part;
  });
}

async function measure(): Promise<Figure[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const product = values.product ? resolve(values.product) : join(scratch, 'product');
    if (!values.product) await buildExtension({ browser: 'chromium', outFolder: product });
    const figures: Figure[] = [];
    for (const part of chosenParts()) {
      figures.push(...(await part({ product, scratch, rounds: Number(values.rounds) })));
    }
    return figures;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function save(text: string, figures: readonly Figure[]): Promise<void> {
  const folder = join(root, 'docs/bench');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'README.md'), page(text));
  await writeFile(join(folder, 'chart.svg'), chart(figures));
}

const machine = describeMachine(new Date());
const figures = await measure();
const text = `${heading(machine)}\n${table(figures)}`;
console.log(values.json ? JSON.stringify({ machine, figures }, null, 2) : text);
if (values.save) await save(text, figures);
process.exitCode = figures.some((figure) => judge(figure) === 'over') ? 1 : 0;
