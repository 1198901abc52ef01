/** Choices that look random and are the same for the same seed. */
export interface Random {
  /** From 0 to one less than `below`. */
  int(below: number): number;
  /** True in this part of all cases: `chance(0.1)` once in ten. */
  chance(part: number): boolean;
  /** One of a list that must not be empty. */
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32, by Tommy Ettinger: 32 bits of state, good enough for choices, and the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    chance: (part) => next() < part,
    pick: <T>(list: readonly T[]) => list[int(list.length)] as T,
  };
}
