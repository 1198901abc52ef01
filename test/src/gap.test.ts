import { describe, expect, it } from 'vitest';
import {
  type Gap,
  historyBegan,
  otherSites,
  partialAccess,
  partitionedUnread,
  privateWindow,
} from '../../src/gap.ts';
import { english } from '../fixtures/english.ts';
import { nowMs } from '../fixtures/make.ts';

describe('what could not be inspected', () => {
  it.each<[string, Gap, boolean]>([
    ['cookies of other sites on this page', otherSites, false],
    ['part of the cookies of a.example', partialAccess('a.example'), true],
    ['partitioned cookies', partitionedUnread('no'), true],
    ['what happened before Nov 23, 2026, 12:00 PM', historyBegan(nowMs), false],
    ['the past of this private window', privateWindow, false],
  ])('%s', (text, { key, parts, hidesOwnCookies }, hides) => {
    expect(english.text(key, ...parts).replace(/[\u202F\u00A0]/g, ' ')).toBe(text);
    expect(hidesOwnCookies).toBe(hides);
  });
});
