import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildExtension } from '../../../scripts/build-extension.ts';
import type { Figure } from '../figure.ts';
import { buildFloor } from '../floor/build-floor.ts';
import { spreadOf } from '../statistics.ts';
import { withoutKey } from '../without-key.ts';
import { openArena, type Side } from './arena.ts';
import type { Timing } from './observe.ts';
import { inMs } from './popup-figures.ts';
import { type Popups, preparePopups } from './popups.ts';
import { recordedJar } from './recorded-jar.ts';
import { typeIntoFilter } from './typing.ts';

const long = 1_000;
const short = 180;
const warmUps = 4;
const calmMs = 1_500;
const part = `Popup with ${long} rows (a recorded jar), in Chromium`;

/** A build of the product that finds so many cookies, whatever the browser's jar holds. */
async function buildRecorded(cookies: number, outFolder: string): Promise<string> {
  await buildExtension({ browser: 'chromium', outFolder, plugins: [recordedJar(cookies)] });
  return outFolder;
}

/** What long lists cost: their first content, answers while typing, and shifts of what is drawn. */
export async function longListFigures(scratch: string, rounds: number): Promise<Figure[]> {
  const product = await buildRecorded(long, join(scratch, 'recorded-long'));
  const fewer = await withoutKey(await buildRecorded(short, join(scratch, 'recorded-short')));
  const floor = join(scratch, 'recorded-floor');
  await buildFloor(product, floor, { names: long });
  return [
    ...(await againstShort({ product, floor: fewer }, rounds)),
    await againstFloor({ product, floor }, rounds),
  ];
}

type Folders = Readonly<Record<Side, string>>;

async function againstShort(folders: Folders, rounds: number): Promise<Figure[]> {
  const arena = await openArena(folders);
  try {
    await pause(calmMs);
    const popups = await preparePopups(arena);
    const { product, floor } = await take(popups, rounds, 'first-content');
    const answers = await popups.inside('product', typeIntoFilter);
    const shifts = [...product, ...floor].map(({ shift }) => shift);
    return [
      {
        part,
        name: `first content, ${long} rows to ${short}`,
        value: medianFrame(product) / medianFrame(floor),
        unit: 'times',
        budget: 1.5,
        detail: `${long} rows ${inMs(frames(product))}, ${short} rows ${inMs(frames(floor))}`,
      },
      {
        part,
        name: 'a letter typed into the filter, to the next frame',
        value: spreadOf(answers).median,
        unit: 'ms',
        budget: 50,
        detail: inMs(spreadOf(answers)),
      },
      {
        part,
        name: 'layout shift after the first content, the most of all rounds',
        value: Math.max(...shifts),
        unit: 'shift',
        budget: 0,
        detail: `${shifts.length} popups`,
      },
    ];
  } finally {
    await arena.close();
  }
}

async function againstFloor(folders: Folders, rounds: number): Promise<Figure> {
  const arena = await openArena(folders);
  try {
    await pause(calmMs);
    const { product, floor } = await take(await preparePopups(arena), rounds, 'all-names');
    return {
      part,
      name: `${long} rows against floor, first frame with all names`,
      value: medianFrame(product) / medianFrame(floor),
      unit: 'times',
      budget: null,
      detail: `product ${inMs(frames(product))}, floor ${inMs(frames(floor))}`,
    };
  } finally {
    await arena.close();
  }
}

async function take(
  popups: Popups,
  rounds: number,
  until: 'first-content' | 'all-names',
): Promise<Record<Side, Timing[]>> {
  const all = Array.from(
    { length: long - 4 },
    (_, n) => `_extra_${String(n + 4).padStart(4, '0')}`,
  );
  const names = until === 'all-names' ? all : [];
  const timings: Record<Side, Timing[]> = { product: [], floor: [] };
  for (let round = 0; round < warmUps + rounds; round++) {
    const order =
      round % 2 === 0 ? (['product', 'floor'] as const) : (['floor', 'product'] as const);
    for (const side of order) {
      const timing = await popups.open(side, names);
      if (timing !== null && round >= warmUps) timings[side].push(timing);
    }
  }
  return timings;
}

const frames = (timings: readonly Timing[]) => spreadOf(timings.map(({ frameMs }) => frameMs));
const medianFrame = (timings: readonly Timing[]) => frames(timings).median;
