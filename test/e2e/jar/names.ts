import type { Random } from './random.ts';

/** As sites name them, many alike, for wildcards to tell apart or not. */
const ORDINARY = [
  ...'sessionid SessionID csrftoken django_language lang LANG _ga _GA _gid _ga_X7Q2 _gat_UA-1'.split(
    ' ',
  ),
  ...'_pk_id.1.7f3a _pk_ses.1.7f3a _pk_ref.12.ab id a aab aabab abcabc a.b.c ab_test a*b *'.split(
    ' ',
  ),
];

const PREFIXED = ['__Host-id', '__Secure-id', '__Host-', '__host-id', '__Secure-ga_1'];

/** Names that a careless reader trips over: keys of every object, markup, formulas. */
const HOSTILE = [
  ...'__proto__ constructor toString hasOwnProperty valueOf __defineGetter__ &lt; "q"&amp'.split(
    ' ',
  ),
  ...'<script>alert(1)</script> @SUM(1) -1+1 {"type":"img"} $1$& %00%0a \\u202e'.split(' '),
  ...['<img src', '</bdi><b>x', "' onclick", 'a b  c', '[object Object]'],
];

/** Look-alikes, marks that turn or hide what is beside them, letters of several bytes, one letter in two ways. */
const UNICODE = [
  ...['sess\u0456onid', 'a\u202egro.live\u2066b', 'zero\u200bwidth\ufeff', 'sessi\u00f3n'],
  ...['\u65e5\u672c\u8a9e', '\u{1f36a}', '\u0645\u0631\u062d', 'e\u0301', '\u00e9', '\u00c3\u00a9'],
];

/** As long as a name may be that a policy can declare, longer, and as long as browsers take. */
const LONG = [`long_${'x'.repeat(251)}`, `long_${'x'.repeat(252)}`, `long_${'ab'.repeat(1_990)}`];

export type NameKind = 'ordinary' | 'prefixed' | 'hostile' | 'unicode' | 'long' | 'empty';

const KINDS: Readonly<Record<NameKind, readonly string[]>> = {
  ordinary: ORDINARY,
  prefixed: PREFIXED,
  hostile: HOSTILE,
  unicode: UNICODE,
  long: LONG,
  empty: [''],
};

/** Of what kind a cookie's name is; one that was numbered is of the kind it was before. */
export function kindOf(name: string): NameKind {
  const isKind = (kind: NameKind) =>
    KINDS[kind].some((known) => name === known || (known !== '' && name.startsWith(`${known}_`)));
  // The ordinary ones last: theirs are short, and begin others.
  const kinds = ['prefixed', 'hostile', 'unicode', 'long'] as const;
  return name === '' ? 'empty' : (kinds.find(isKind) ?? 'ordinary');
}

/** A cookie's name: mostly ordinary, often one that others have too. */
export function cookieName(random: Random): string {
  if (random.chance(0.005)) return random.pick(LONG);
  if (random.chance(0.01)) return '';
  const kind = random.pick<NameKind>([
    'ordinary',
    'ordinary',
    'ordinary',
    'prefixed',
    'hostile',
    'unicode',
  ]);
  const name = random.pick(KINDS[kind]);
  return random.chance(0.6) ? name : `${name}_${random.int(12)}`;
}

/** A name of a declaration that would fit some of them: a name itself, or one with parts replaced by `*`. */
export function declaredName(random: Random): string {
  const name = cookieName(random).slice(0, 256) || 'a';
  if (random.chance(0.5) && isDeclarable(name)) return name;
  const parts = [...name];
  for (let count = 1 + random.int(3); count > 0; count--)
    parts.splice(random.int(parts.length + 1), random.int(5), '*');
  const pattern = parts.join('');
  return isDeclarable(pattern) ? pattern : 'sessionid';
}

/** At most three `*`, not only these, and at most 256 characters. */
function isDeclarable(name: string): boolean {
  return name.length <= 256 && name.split('*').length <= 4 && /[^*]/.test(name);
}
