import type { Declaration } from '../../src/policy.ts';
import { audited } from '../fixtures/audited.ts';
import { aCookie, aDeclaration, anInstalledPolicy, dayMs, nowMs } from '../fixtures/make.ts';
import type { Figure } from './figure.ts';
import { type Spread, spreadOf } from './statistics.ts';

const cookieCount = 1_000;
const declarationCount = 2_000;
const wildcardCount = 300;
const warmUps = 50;
const rounds = 100;

function padded(index: number): string {
  return String(index).padStart(4, '0');
}

/** Three in twenty are wildcards, of each shape: open at the end, in the middle, and with the star first. */
function declarations(): Declaration[] {
  return Array.from({ length: declarationCount }, (_, index) => {
    if (index >= wildcardCount) return aDeclaration({ name: `exact_${padded(index)}` });
    const shapes = [`open_${padded(index)}_*`, `mid_${padded(index)}_*_end`, `*_tail_${index}`];
    return aDeclaration({ name: shapes[index % shapes.length] ?? '' });
  });
}

/** A third each: declared by name, declared by a wildcard, undeclared; on the host or its parent domain. */
function cookies() {
  return Array.from({ length: cookieCount }, (_, index) => {
    const wildcard = (index * 7) % wildcardCount;
    const byWildcard = [
      `open_${padded(wildcard)}_${index}`,
      `mid_${padded(wildcard)}_${index}_end`,
      `${index}_tail_${wildcard}`,
    ];
    const names = [
      `exact_${padded(wildcardCount + index)}`,
      byWildcard[wildcard % 3],
      `_x${index}`,
    ];
    const domain = index % 4 === 0 ? '.opendatasoft.com' : 'inai.opendatasoft.com';
    const expiresAtMs = index % 2 === 0 ? null : nowMs + (index % 400) * dayMs + 1;
    return aCookie({ name: names[index % names.length] ?? '', domain, expiresAtMs });
  });
}

/** Milliseconds of processor time, so that what else the machine does is not counted; collecting garbage is. */
function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** A policy is compiled once: an audit of one that was audited before, and of one that nobody has seen yet. */
export function coreFigures(): Figure[] {
  const installed = anInstalledPolicy({ declarations: declarations() });
  const unseen = () =>
    anInstalledPolicy({ declarations: installed.policy.declarations.map((each) => ({ ...each })) });
  const jar = cookies();
  const { undeclared } = audited({ cookies: jar, installed }).counts;
  if (undeclared === 0 || undeclared === cookieCount) throw new Error('Nothing is compared here');
  const measure = () => {
    const fresh = unseen();
    return {
      again: timed(() => audited({ cookies: jar, installed })),
      first: timed(() => audited({ cookies: jar, installed: fresh })),
    };
  };
  for (let round = 0; round < warmUps; round++) measure();
  const pairs = Array.from({ length: rounds }, measure);
  return [
    figure('audit, policy compiled before', 5, spreadOf(pairs.map(({ again }) => again))),
    figure('audit, compiling included', 15, spreadOf(pairs.map(({ first }) => first))),
  ];
}

function figure(name: string, budget: number, { median, p10, p90, n }: Spread): Figure {
  return {
    part: `Core: ${cookieCount} cookies, ${declarationCount} declarations, ${wildcardCount} wildcards`,
    name,
    value: median,
    unit: 'ms',
    budget,
    detail: `processor time, p10 ${p10.toFixed(2)}, p90 ${p90.toFixed(2)}, n ${n}`,
  };
}
