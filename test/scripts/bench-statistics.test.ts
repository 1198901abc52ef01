import { describe, expect, it } from 'vitest';
import { medianInterval, spreadOf } from '../bench/statistics.ts';

/** 1, 2, 3 … in another order. */
const upTo = (n: number) => Array.from({ length: n }, (_, at) => n - at);

describe('the interval of a median', () => {
  // The ranks that tables of the sign test give for 95 %.
  it.each([
    [6, 1, 6],
    [8, 1, 8],
    [9, 2, 8],
    [12, 3, 10],
    [20, 6, 15],
    [30, 10, 21],
    [60, 22, 39],
  ])('of %d differences reaches from rank %d to rank %d', (n, low, high) => {
    expect(medianInterval(upTo(n))).toEqual({ median: (n + 1) / 2, low, high });
  });

  it.each([0, 1, 5])('of %d is nowhere', (n) => {
    expect(medianInterval(upTo(n))).toMatchObject({ low: -Infinity, high: Infinity });
  });
});

it('the most of all is that, and nothing of none', () => {
  expect(spreadOf([3, 9, 1]).max).toBe(9);
  expect(spreadOf([]).max).toBeNaN();
});
