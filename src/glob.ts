/** A name pattern taken apart at its `*`s, each of which stands for any run of characters, or none. */
export interface Glob {
  readonly prefix: string;
  readonly middles: readonly string[];
  readonly suffix: string;
}

/** Takes a pattern apart; `null` for a name without a `*`, which is compared as a whole. */
export function compileGlob(pattern: string): Glob | null {
  const [prefix = '', ...rest] = pattern.split('*');
  const suffix = rest.pop();
  return suffix === undefined
    ? null
    : { prefix, middles: rest.filter((part) => part !== ''), suffix };
}

/**
 * Case-sensitive, without regular expressions: each literal part is looked for once, from left to right,
 * which finds a match wherever there is one and never goes back.
 */
export function globMatch({ prefix, middles, suffix }: Glob, name: string): boolean {
  const end = name.length - suffix.length;
  if (end < prefix.length || !name.startsWith(prefix) || !name.endsWith(suffix)) return false;
  let from = prefix.length;
  for (const part of middles) {
    const at = name.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
