import { translateEnglish } from '../../fixtures/english.ts';
import type { JarCookie } from '../lab/driver.ts';
import type { Judgement, ReadableCookie } from './naive-matcher.ts';
import type { TableRow } from './read-table.ts';

/** These are told of all cookies; others of the two remaining only where the browser was seen at work. */
const ALWAYS_TOLD = ['undeclared', 'retention-over-declared', 'persistent-but-declared-session'];

/** A row of the table as one line that can be compared: what the cookie is, and what is said of it. */
export function lineOf({ findings, ...row }: TableRow): string {
  const { name, domain, path, partition, secure, httpOnly, sameSite, expires, status } = row;
  const told = ALWAYS_TOLD.filter((id) => findings.includes(id));
  return JSON.stringify([
    ...[name, domain, path, partition],
    ...[{ secure, httpOnly, sameSite, expires }, status, told],
  ]);
}

/** The same line, as it must be. */
export function expectedLine(cookie: ReadableCookie, { status, deviations }: Judgement): string {
  return lineOf({
    ...cookie,
    ...{ status, findings: deviations },
    partition: cookie.partition?.topLevelSite ?? '',
    sameSite: cookie.sameSite === 'unset' ? translateEnglish('sameSiteUnset') : cookie.sameSite,
    expires: expiryOf(cookie),
  });
}

const minutes = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** To the minute, as the table tells it. */
function expiryOf({ expiresAtMs }: JarCookie): string {
  return expiresAtMs === null
    ? translateEnglish('lifetimeSession')
    : withPlainSpaces(minutes.format(expiresAtMs));
}

/** Which kind of space stands before "PM" is a matter of the year that a browser, or Node, was made in. */
export function withPlainSpaces(text: string): string {
  return text.replace(/\s/g, ' ');
}
