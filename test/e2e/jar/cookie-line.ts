import { CHOICE } from './make-policy.ts';
import { cookieName } from './names.ts';
import type { Random } from './random.ts';

const PATHS = ['/', '/', '/', '/admin', '/a/b', '/frame', '/A'] as const;
export const DAY_SECONDS = 86_400;
const LIVES = [1_800, 7_200, ...[2, 30, 180, 395, 400, 800].map((days) => days * DAY_SECONDS)];

function attributes(random: Random, host: string): string[] {
  const parents = host.split('.').map((_, index, labels) => labels.slice(index).join('.'));
  const domain = random.pick([host, ...parents.filter((parent) => parent.includes('.'))]);
  const life = random.pick(LIVES);
  const until = new Date(Date.now() + life * 1_000).toUTCString();
  return [
    ...(random.chance(0.85) ? [`Path=${random.pick(PATHS)}`] : []),
    ...(random.chance(0.4) ? [`Domain=${random.pick(['', '', '.'])}${domain}`] : []),
    ...(random.chance(0.6)
      ? [random.pick([`Max-Age=${life}`, `Max-Age=${life}`, `Expires=${until}`])]
      : []),
    ...(random.chance(0.02) ? ['Max-Age=0'] : []),
    ...(random.chance(0.7) ? ['Secure'] : []),
    ...(random.chance(0.4) ? ['HttpOnly'] : []),
    ...(random.chance(0.6)
      ? [`SameSite=${random.pick(['Lax', 'Strict', 'None', 'Nonsense'])}`]
      : []),
  ];
}

/**
 * A `Set-Cookie` line of a host; this part of all is partitioned. Some are refused by the browsers, for the rules are
 * theirs.
 */
export function cookieLine(random: Random, host: string, apart: number): string {
  const isApart = random.chance(apart);
  // A choice that is kept apart is none.
  const name = isApart && random.chance(0.03) ? CHOICE : cookieName(random);
  const value = random.pick(['1', 'x'.repeat(40), '']);
  const pair = name === '' ? random.pick(['noeq', '=nameless']) : `${name}=${value}`;
  if (isApart) return `${pair}; Path=/; Secure; SameSite=None; Partitioned`;
  if (/^__host-/i.test(name)) return `${pair}; Path=/; Secure`;
  return [pair, ...attributes(random, host)].join('; ');
}
