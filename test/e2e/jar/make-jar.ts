import type { Policy } from '../../../src/policy.ts';
import { PORTAL, SIBLING, STRANGER, TRACKER, WIDGETS } from '../../site/hosts.ts';
import { cookieLine, DAY_SECONDS } from './cookie-line.ts';
import { bundledPolicy, CHOICE, makePolicy } from './make-policy.ts';
import { type Random, randomFrom } from './random.ts';

/** The page whose cookies are looked at. */
export interface JarPage {
  readonly scheme: 'http' | 'https';
  readonly host: string;
}

/** What a host sets from within a frame; frames are always of https, or nothing could be Secure in them. */
export interface Frame {
  readonly host: string;
  /** Whether a frame of another site stands between it and the page. */
  readonly isNested: boolean;
  readonly lines: readonly string[];
}

/** A page that is visited on its own, and what it and its frames set. */
export interface Visit extends JarPage {
  readonly lines: readonly string[];
  readonly frames: readonly Frame[];
}

/** All that one trial needs. The last visit is that of the page itself. */
export interface JarPlan {
  readonly seed: number;
  readonly page: JarPage;
  /** As it is written, and not as the extension reads it. */
  readonly policy: Policy;
  /** Whether the extension is given the policy, or has it already. */
  readonly isBundled: boolean;
  readonly visits: readonly Visit[];
}

export const SITE = 'opendatasoft.com';
/** A site whose name ends in that of the portal's, for those who compare only ends. */
export const IMPOSTOR = 'notopendatasoft.com';
/** A site of which the extension sees nothing. */
export const UNSEEN = 'ads.example';
/** The most cookies of the portal's site; browsers keep no more than that, and some fewer. */
const MOST = 180;

const OWN_HOSTS = [PORTAL, PORTAL, `deep.${PORTAL}`, SIBLING, WIDGETS, `x${PORTAL}`, SITE] as const;
const OTHER_HOSTS = [TRACKER, `deep.${TRACKER}`, IMPOSTOR, `inai.${IMPOSTOR}`, UNSEEN] as const;
function frames(
  random: Random,
  hosts: readonly string[],
  [count, apart]: readonly [number, number],
): Frame[] {
  const frames: { host: string; isNested: boolean; lines: string[] }[] = [];
  for (let left = count; left > 0; left--) {
    const host = random.pick(hosts);
    const isNested = host === PORTAL && random.chance(apart / 4);
    const [direct, nested] = [false, true].map((it) =>
      frames.find((frame) => frame.host === host && frame.isNested === it),
    );
    // Often one that the direct frame sets as well: they differ in nothing but what stands between.
    const twin = direct?.lines.find((it) => it.endsWith('Partitioned'));
    const own = isNested && twin ? twin : cookieLine(random, host, isNested ? 1 : apart);
    const frame = isNested ? nested : direct;
    if (frame) frame.lines.push(own);
    else frames.push({ host, isNested, lines: [own] });
  }
  return frames;
}

/** What other sites keep, and what is kept apart for them: nothing that the page could be asked about. */
function visitElsewhere(random: Random): Visit {
  const host = random.pick([STRANGER, TRACKER, IMPOSTOR]);
  const lines = Array.from({ length: random.int(6) }, () => cookieLine(random, host, 0.2));
  const count = random.int(15);
  return {
    scheme: 'https',
    host,
    lines,
    frames: frames(random, [PORTAL, SITE, TRACKER, IMPOSTOR], [count, 0.8]),
  };
}

/** Makes a trial out of a seed: a policy, a page, and what is set for it and for others. */
export function makeJar(seed: number): JarPlan {
  const random = randomFrom(seed);
  const isBundled = random.chance(0.1);
  const host = isBundled ? PORTAL : random.pick([PORTAL, PORTAL, `deep.${PORTAL}`, SIBLING, SITE]);
  const scheme: JarPage['scheme'] = random.chance(0.15) ? 'http' : 'https';
  const page = { scheme, host };
  // For the portal the bundled policy names the host itself: only one that does so too takes its place.
  const site = host === PORTAL ? host : random.pick([host, `*.${host}`, `*.${SITE}`]);
  const policy = isBundled ? bundledPolicy() : makePolicy(random, `jar-${seed}`, [site]);
  const count = random.chance(0.2) ? MOST - random.int(8) : random.int(MOST / 2);
  const isChosen = policy.consentCookie !== undefined && random.chance(0.5);
  // Before all others, in an answer of its own: what comes with it could be taken to have come before.
  const choice = isChosen ? [`${CHOICE}=yes; Path=/; Max-Age=${180 * DAY_SECONDS}`] : [];
  const own: Visit = {
    ...{ scheme: 'https', host, lines: choice },
    frames: [
      ...frames(random, OWN_HOSTS, [count, 0.15]),
      ...frames(random, OTHER_HOSTS, [random.int(20), 0.8]),
    ],
  };
  const inClear: Visit = {
    ...{ scheme: 'http', host, lines: choice },
    frames: frames(random, [PORTAL, SITE, TRACKER], [random.int(10), 0.8]),
  };
  const other = scheme === 'https' ? [inClear, own] : [own, inClear];
  const elsewhere = random.chance(0.6) ? [visitElsewhere(random)] : [];
  const visits = [...elsewhere, ...(scheme === 'https' && random.chance(0.7) ? [own] : other)];
  return { seed, page, policy, isBundled, visits };
}
