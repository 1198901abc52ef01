import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import { type Arena, openArena, type Side, sides } from './arena.ts';
import { cookieNames, fillJar } from './jar.ts';
import type { Timing } from './observe.ts';
import { type Popups, preparePopups } from './popups.ts';

/** The moments of an opening popup that are compared. */
type Moment = 'namesMs' | 'frameMs';

interface Size {
  readonly cookies: number;
  /** Times the floor; `null` where it is only told. */
  readonly budget: Readonly<Record<Moment, number | null>>;
}

const sizes: readonly Size[] = [
  { cookies: 4, budget: { namesMs: 1.3, frameMs: 1.3 } },
  { cookies: 50, budget: { namesMs: null, frameMs: null } },
  { cookies: 180, budget: { namesMs: 1.8, frameMs: 2 } },
];

/** The first rounds pay for what is loaded and compiled once. */
const warmUps = 4;
/** What a worker does after its cookies changed is over by then. */
const calmMs = 1_500;

/** What was measured on each side. */
export type Timings = Readonly<Record<Side, Timing[]>>;

export interface PopupRequest {
  readonly folders: Readonly<Record<Side, string>>;
  /** How many measurements of each side count. */
  readonly rounds: number;
}

/**
 * The real popup, opened through the toolbar button in Chromium, against the floor: same browser, same tab,
 * same jar, by turns, and who goes first changes each round.
 */
export async function popupFigures({ folders, rounds }: PopupRequest): Promise<Figure[]> {
  const arena = await openArena(folders);
  try {
    const popups = await preparePopups(arena);
    const figures: Figure[] = [];
    for (const size of sizes) {
      const timings = await compare(arena, popups, { cookies: size.cookies, rounds });
      figures.push(...toFigures(size, timings));
    }
    return figures;
  } finally {
    await arena.close();
  }
}

/** Opens the popups of both sides by turns, with so many cookies in the jar. */
export async function compare(
  { browser }: Arena,
  popups: Popups,
  { cookies, rounds }: { readonly cookies: number; readonly rounds: number },
): Promise<Timings> {
  const names = cookieNames(cookies);
  await fillJar(browser, names);
  await pause(calmMs);
  const timings: Timings = { product: [], floor: [] };
  for (let round = 0; round < warmUps + rounds; round++) {
    const order = round % 2 === 0 ? sides : sides.toReversed();
    for (const side of order) {
      const timing = await popups.open(side, names);
      if (timing !== null && round >= warmUps) timings[side].push(timing);
    }
  }
  return timings;
}

function toFigures({ cookies, budget }: Size, timings: Timings): Figure[] {
  const figure = (name: string, key: Moment): Figure => {
    const product = spreadOf(timings.product.map((timing) => timing[key]));
    const floor = spreadOf(timings.floor.map((timing) => timing[key]));
    return {
      part: 'Popup against floor, in Chromium',
      name: `${cookies} cookies, ${name}`,
      value: product.median / floor.median,
      unit: 'times',
      budget: budget[key],
      detail: `product ${inMs(product)}, floor ${inMs(floor)}`,
    };
  };
  return [figure('names in the DOM', 'namesMs'), figure('first frame', 'frameMs')];
}

/** A spread in words. */
export function inMs({ median, p10, p90, n }: Spread): string {
  return `${median.toFixed(1)} ms (p10 ${p10.toFixed(1)}, p90 ${p90.toFixed(1)}, n ${n})`;
}
