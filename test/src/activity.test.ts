import { describe, expect, it } from 'vitest';
import { byMinute, statusOfIdentity, withChanges } from '../../src/activity.ts';
import { cookieKey } from '../../src/cookie.ts';
import { type Change, noActivity } from '../../src/history.ts';
import type { NotedChange } from '../../src/observe.ts';
import { aCookie, anInstalledPolicy, minuteMs, nowMs } from '../fixtures/make.ts';

const change = (kind: Change['kind'], atMs: number, key = 'a'): NotedChange => ({
  kind,
  atMs,
  key,
});
const declared = () => 'declared' as const;

/** The list after one look and then another, as `kind key at`. */
function listed(first: readonly NotedChange[], then: readonly NotedChange[]): string[] {
  const { changes } = withChanges(withChanges(noActivity, first, declared), then, declared);
  return changes.map(({ kind, key, atMs }) => `${kind} ${key} ${atMs - nowMs}`);
}

describe('the list of changes', () => {
  it('is the same where nothing is noted', () => {
    expect(withChanges(noActivity, [], declared)).toBe(noActivity);
  });

  it('says of each what the policy said then', () => {
    const statusOf = (key: string) =>
      key === 'a' ? ('undeclared' as const) : ('deviates' as const);
    const noted = [change('set', 1), change('removed', 2, 'b')];
    expect(withChanges(noActivity, noted, statusOf)).toEqual({
      version: 1,
      changes: [
        { kind: 'set', key: 'a', atMs: 1, status: 'undeclared' },
        { kind: 'removed', key: 'b', atMs: 2, status: 'deviates' },
      ],
    });
  });

  it.each<[string, Change['kind'], NotedChange, readonly string[]]>([
    ['a late report of it', 'found', change('set', nowMs - 1_999), ['set a -1999']],
    ['one from just after', 'found', change('set', nowMs + 1_999), ['set a 1999']],
    ['a much later one', 'found', change('set', nowMs + 2_000), ['found a 0', 'set a 2000']],
    ['another cookie', 'found', change('set', nowMs + 1, 'b'), ['found a 0', 'set b 1']],
    ['a removal', 'found', change('removed', nowMs + 1), ['found a 0', 'removed a 1']],
    ['what was seen being set', 'set', change('set', nowMs + 1), ['set a 0', 'set a 1']],
    ['what came before', 'removed', change('set', nowMs - 5), ['set a -5', 'removed a 0']],
  ])('after a look, %s', (_, kind, then, wanted) => {
    expect(listed([change(kind, nowMs)], [then])).toEqual(wanted);
  });

  it('is told by the minute, the newest first', () => {
    const minute = nowMs - (nowMs % minuteMs);
    const times = [minute - 1, minute, minute + 1, minute + minuteMs - 1, minute + minuteMs];
    const activity = withChanges(
      noActivity,
      times.map((atMs) => change('set', atMs)),
      declared,
    );
    const told = byMinute(activity).map(({ atMs, changes }) => [
      atMs - minute,
      changes.map((each) => each.atMs - minute),
    ]);
    expect(told).toEqual([
      [minuteMs, [minuteMs]],
      [0, [minuteMs - 1, 1, 0]],
      [-minuteMs, [-1]],
    ]);
  });
});

describe('what the policy says of a cookie that is gone', () => {
  const installed = anInstalledPolicy({
    declarations: [
      'sessionid',
      { name: '_ga', domains: ['*.opendatasoft.com'] },
      { name: 'é' },
      { name: 'own', domains: ['inai.opendatasoft.com'] },
      { name: 'below', domains: ['data.opendatasoft.com'] },
    ],
    sites: ['inai.opendatasoft.com', 'www.other.example'],
  });
  it.each([
    ['declared', aCookie()],
    ['undeclared', aCookie({ name: 'x' })],
    ['declared', aCookie({ name: '_ga', domain: '.opendatasoft.com' })],
    ['declared', aCookie({ name: 'own' })],
    ['undeclared', aCookie({ name: 'own', domain: 'data.opendatasoft.com' })],
    ['declared', aCookie({ name: 'below', domain: '.opendatasoft.com' })],
    ['undeclared', aCookie({ name: 'below', domain: 'opendatasoft.com' })],
    ['declared', aCookie({ name: 'Ã©', storeId: 'firefox-default' })],
  ])('%s: %o', (status, cookie) => {
    expect(statusOfIdentity(installed)(cookieKey(cookie))).toBe(status);
  });

  it('undeclared, where not even that can be read', () => {
    expect(statusOfIdentity(installed)('junk')).toBe('undeclared');
  });
});
