import type { JarCookie } from '../lab/driver.ts';
import { browserName } from '../lab/use-lab.ts';
import type { JarPlan } from './make-jar.ts';
import type { Judgement } from './naive-matcher.ts';
import { kindOf } from './names.ts';
import { type Place, placeOf, readable } from './oracle.ts';

/** How many of each kind the trials came upon: what never came up was not tested. */
export interface Census {
  readonly counts: Map<string, number>;
  count(kind: string, by?: number): void;
  /** Counts what a jar has, and what of it the page shows. */
  take(plan: JarPlan, jar: readonly JarCookie[], judgements: readonly Judgement[]): void;
}

const OWN: Place = 'kept apart for the page, own';
const BELOW_FOREIGN = 'kept apart for the page, own, below a foreign frame';

/** What twenty trials must have come upon, or they prove less than they claim. */
export const WANTED: readonly string[] = [
  ...['sent to the page', 'of another host', 'kept apart for another page'],
  ...[OWN, 'kept apart for the page, foreign'],
  ...['kept apart for the page, out of sight', BELOW_FOREIGN],
  ...['name: ordinary', 'name: prefixed', 'name: hostile', 'name: unicode', 'name: long'],
  // Firefox takes the text of a cookie without a name for its name.
  ...(browserName === 'chromium' ? ['name: empty'] : []),
  ...['for a whole domain', 'for one host', 'Secure', 'not Secure', 'HttpOnly', 'not HttpOnly'],
  ...['SameSite None', 'SameSite Lax', 'SameSite Strict', 'SameSite unset'],
  ...['session', 'persistent', 'root path', 'other path', 'more than 140 of the site'],
  ...['page of http', 'page of https', 'policy: bundled', 'policy: made up', 'real popups'],
  ...['row: declared', 'row: deviates', 'row: undeclared', 'finding: undeclared'],
  ...['finding: retention-over-declared', 'finding: persistent-but-declared-session'],
  ...['finding: wider-than-declared', 'finding: before-consent'],
  ...[
    'by a wildcard',
    'by its domain',
    'by several alike',
    'but for a foreign frame the same',
    'a choice was made',
  ],
];

function kindsOf(cookie: JarCookie): string[] {
  const { name, domain, secure, httpOnly, sameSite, expiresAtMs, path } = cookie;
  return [
    ...[
      `name: ${kindOf(readable(name))}`,
      domain.startsWith('.') ? 'for a whole domain' : 'for one host',
    ],
    ...[secure ? 'Secure' : 'not Secure', httpOnly ? 'HttpOnly' : 'not HttpOnly'],
    ...[`SameSite ${sameSite}`],
    ...[expiresAtMs === null ? 'session' : 'persistent', path === '/' ? 'root path' : 'other path'],
  ];
}

function kindsOfJudgement({ status, deviations, declarations }: Judgement): string[] {
  const [declaration] = declarations;
  return [
    ...[`row: ${status}`, ...deviations.map((id) => `finding: ${id}`)],
    ...(declaration?.name.includes('*') ? ['by a wildcard'] : []),
    ...(declaration?.domains ? ['by its domain'] : []),
    ...(declarations.length > 1 ? ['by several alike'] : []),
  ];
}

export function startCensus(): Census {
  const counts = new Map<string, number>();
  const count = (kind: string, by = 1) => void counts.set(kind, (counts.get(kind) ?? 0) + by);
  return {
    counts,
    count,
    take({ page, policy, isBundled, visits }, jar, judgements) {
      const lines = visits.flatMap((visit) => [visit, ...visit.frames]).flatMap((it) => it.lines);
      count('jars');
      count(`page of ${page.scheme}`);
      count(isBundled ? 'policy: bundled' : 'policy: made up');
      count('lines sent', lines.length);
      count('cookies in the jar', jar.length);
      if (jar.filter(({ domain }) => /(^|\.)opendatasoft\.com$/.test(domain)).length > 140)
        count('more than 140 of the site');
      const places = jar.map(({ name, domain, path, partition }) =>
        JSON.stringify([name, domain, path, partition?.topLevelSite]),
      );
      count('but for a foreign frame the same', places.length - new Set(places).size);
      if (jar.some(({ name, partition }) => name === policy.consentCookie && !partition))
        count('a choice was made');
      for (const cookie of jar) {
        const place = placeOf(cookie, page);
        count(place);
        if (place === OWN && cookie.partition?.hasCrossSiteAncestor) count(BELOW_FOREIGN);
        for (const kind of kindsOf(cookie)) count(kind);
      }
      for (const judgement of judgements)
        for (const kind of kindsOfJudgement(judgement)) count(kind);
    },
  };
}
