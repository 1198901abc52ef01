/** A kind of hostile document: what it is, the ending of its file, and 2 MB of it. */
export interface Junk {
  readonly name: string;
  readonly ending: string;
  readonly make: () => string;
}

const SIZE = 2_000_000;

/** A piece again and again, the last one cut. */
export function fill(piece: string): string {
  return piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
}

/** The same numbers in every run, from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pieces in any order, with a break after as many. */
export function mixed(pieces: readonly string[], each: number, end = '\n'): string {
  const next = numbers(7);
  const all: string[] = [];
  for (let size = 0; size < SIZE; size += all.at(-1)?.length ?? 0)
    all.push(
      (all.length + 1) % each === 0 ? end : (pieces[Math.floor(next() * pieces.length)] ?? ''),
    );
  return all.join('');
}

/** Items of a list in JSON, of about 2 MB together. */
export function list(item: (index: number) => string, most = Number.POSITIVE_INFINITY): string {
  const items: string[] = [];
  for (let size = 0; size < SIZE && items.length < most; size += items.at(-1)?.length ?? 0)
    items.push(item(items.length));
  return `[${items.join(',')}]`;
}
