import { describe, expect, it } from 'vitest';
import { parseIndex } from '../../src/known-policy.ts';
import { parseHistory } from '../../src/parse-history.ts';
import { aHistory, aRecord } from '../fixtures/a-history.ts';
import { aCookie, dayMs, nowMs } from '../fixtures/make.ts';

type Part = Readonly<Record<string, unknown>>;

const record = aRecord(aCookie({ expiresAtMs: nowMs + dayMs }), { beforeChoice: true });
const visits = { startMs: 1, lastMs: 2, previousMs: null };
const choices = [{ storeId: '0', made: true }];
const entry = {
  id: 'a',
  title: 'A',
  sites: [{ pattern: '*.a.example', registrableDomain: 'a.example' }],
  declarations: 1,
  savedMs: 1,
  sha256: 'x',
};

/** Each field of a part in turn, left out and with something of another kind in it. */
function spoilt(part: Part): [string, Part][] {
  return Object.keys(part).flatMap((field) => {
    const { [field]: _, ...without } = part;
    const wrong = typeof part[field] === 'object' || part[field] === null ? 'x' : [];
    return [
      [`without ${field}`, without],
      [`with another ${field}`, { ...part, [field]: wrong }],
    ];
  });
}

describe('a stored history', () => {
  const whole = aHistory({ records: [record], visits, choices });

  it.each([
    ['whole', whole],
    ['without visits', { ...whole, visits: null }],
    ['with a visit before', { ...whole, visits: { ...visits, previousMs: 1 } }],
    ['with nothing in it', aHistory()],
    ['with a session cookie', aHistory({ records: [aRecord()] })],
    ['with one that was there before the choice', { ...whole, records: [{ ...record }] }],
  ])('is read: %s', (_, stored) => {
    expect(parseHistory(JSON.stringify(stored))).toEqual(stored);
  });

  it.each<readonly [string, unknown]>([
    ...spoilt({ ...whole }).map(([what, stored]) => [`a history ${what}`, stored] as const),
    ...spoilt({ ...record }).map(
      ([what, part]) => [`a record ${what}`, { ...whole, records: [record, part] }] as const,
    ),
    ...spoilt({ ...record.expiry }).map(
      ([what, expiry]) =>
        [`an expiry ${what}`, { ...whole, records: [{ ...record, expiry }] }] as const,
    ),
    ...spoilt({ ...visits }).map(
      ([what, part]) => [`visits ${what}`, { ...whole, visits: part }] as const,
    ),
    ...spoilt({ storeId: '0', made: true }).map(
      ([what, part]) => [`a choice ${what}`, { ...whole, choices: [...choices, part] }] as const,
    ),
    ['a record that is none', { ...whole, records: [record, null] }],
    ['a choice that is none', { ...whole, choices: [null] }],
    ['visits that are a list', { ...whole, visits: [] }],
  ])('is none: %s', (_, stored) => {
    expect(parseHistory(JSON.stringify(stored))).toBeNull();
  });

  it.each([undefined, null, 1, 'x', '', '{', whole])(
    'is none that is no text in JSON: %j',
    (stored) => {
      expect(parseHistory(stored)).toBeNull();
    },
  );
});

describe('a stored index', () => {
  it.each([[undefined], [null], ['x'], [{}], [{ 0: entry }]])('is empty that is %j', (stored) => {
    expect(parseIndex(stored)).toEqual([]);
  });

  it.each<readonly [string, unknown]>([
    ...spoilt(entry),
    ...spoilt(entry.sites[0] ?? {}).map(
      ([what, site]) => [`a site ${what}`, { ...entry, sites: [...entry.sites, site] }] as const,
    ),
    ['a site that is none', { ...entry, sites: [null] }],
    ['nothing', null],
    ['a text', 'x'],
  ])('leaves out an entry %s', (_, junk) => {
    expect(parseIndex([junk, entry])).toEqual([entry]);
  });
});
