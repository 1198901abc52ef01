import { fill, type Junk, list, mixed } from './junk-text.ts';

const MARKS = [...'*_`[]()|\\<>!~#&'];
const WORDS = Array.from({ length: 500 }, (_, index) => `${(index * 7_919).toString(26)} `);
const PROSE =
  'the cookie |cookies |_ga |“oo” |lasts |2 years |starting with |and |or |, |. |(|) |Google |mit |enden '.split(
    '|',
  );
const TAGS =
  '<table>|</table>|<tr>|<td>|<th>|Name|_a|1 year|<div>|</div>|<p>|<dl>|<dt>|<dd>|<h2>|<li>|<span>|<b>|<br>| '.split(
    '|',
  );
const NAMES = Array.from({ length: 1_900 }, (_, index) => `_${index.toString(36)}`);
const TABLE = '<table><tr><th>Name<th>Duration<th>Purpose';
const HEAD = '| Name | Duration |\n|-|-|\n';

/** Variables made of variables, each thirty times as long as the one before. */
function bomb(piece: (name: string) => string, joint: string): string {
  const lines = Array.from({ length: 8 }, (_, index) => {
    const pieces = Array.from({ length: 30 }, () => piece(`a${index}`));
    return `var a${index + 1}=[${pieces.join(joint)}];`;
  });
  return `var a0=["cookie"];${lines.join('')}y=[a8];y=[a7];`;
}

/** Rows of forty names, none of them twice. */
function lists(): string {
  const row = (index: number) => Array.from({ length: 40 }, (_, at) => `_${index}_${at}`);
  return Array.from({ length: 6_000 }, (_, index) => `| ${row(index).join(', ')} | 1 day |\n`).join(
    '',
  );
}

/** Klaro's services, with purposes in thousands of languages. */
function klaro(): string {
  const texts = Array.from({ length: 2_000 }, (_, index) => `"l${index}":{"purposes":{"b":"c"}}`);
  const services = list(() => '{"name":"a","purposes":["b"],"cookies":["_a"]}');
  return `{"translations":{${texts.join(',')}},"services":${services}}`;
}

/** CookieConsent's patterns to erase, and as many cookies of tables. */
function cookieConsent(): string {
  const erased = list((index) => `{"name":"*_a*_x${index}*"}`, 9_000);
  const body = list((index) => `{"name":"_a_a_a${index}","length":"1 day"}`, 9_000);
  const section = `{"title":"T","linkedCategory":"c","cookieTable":{"headers":{"name":"Cookie","length":"Duration"},"body":${body}}}`;
  const dialog = `{"preferencesModal":{"sections":[${section}]}}`;
  return `{"categories":{"c":{"autoClear":{"cookies":${erased}}}},"language":{"default":"en","translations":{"en":${dialog}}}}`;
}

/** CookieConsent's tables of as many columns as there is room for. */
function wideTable(): string {
  const keys = Array.from({ length: 8_000 }, (_, index) => `h${index}`);
  const headers = keys.map((key) => `"${key}":"${key}"`).join(',');
  const body = list(
    (index) => `{"h0":"${['Cookie name', 'Purpose', 'Duration'][index % 3]}"}`,
    300,
  );
  const section = `{"title":"T","linkedCategory":"c","cookieTable":{"headers":{${headers}},"body":${body}}}`;
  return `{"categories":{"c":{"autoClear":{"cookies":[]}}},"language":{"default":"en","translations":{"en":{"preferencesModal":{"sections":[${section}]}}}}}`;
}

/** Lines that are a table but for the last one. */
function lines(count: number, line: (index: number) => string, last: string): string {
  const all = Array.from({ length: count }, (_, index) => line(index));
  return [...all, last].join('\n\n');
}

const group = (index: number) => `{"GroupName":"a","Parent":"z${index}","Cookies":[{"Name":"_a"}]}`;
const row = () => '["_a","b<br/>","c","1 year","HTTP","1"]';

const made: readonly (readonly [name: string, ending: string, make: () => string])[] = [
  ['marks', 'md', () => mixed(MARKS, 99)],
  ['marks with gaps', 'md', () => mixed(MARKS, 40, '\n\n')],
  ['marks and words', 'md', () => mixed([...MARKS, ...WORDS], 20)],
  ['sentences of pieces', 'txt', () => mixed(PROSE, 16)],
  ['tags in any order', 'html', () => mixed(TAGS, 1_000)],
  ['signs of tags', 'html', () => mixed([...'<>/="a'], 1e9)],
  ['spaces of all kinds', 'md', () => mixed([' ', '\u00a0', '\u2003', '\u200b', '\t'], 40)],
  ['spaces around bars', 'md', () => `a | b\n${' '.repeat(5e4)}|-${' '.repeat(5e4)}x`],
  ['one table of names', 'md', () => HEAD + fill(`| ${NAMES.slice(0, 400).join(',')} | 1 day |\n`)],
  ['names never twice', 'md', () => HEAD + lists()],
  [
    'names and lengths',
    'md',
    () => HEAD + fill(`| ${NAMES.join(',')} | ${NAMES.map(() => '1 day').join(',')} |\n`),
  ],
  ['columns', 'md', () => `|${'a|'.repeat(1_000)}\n`.repeat(1_000)],
  ['named columns', 'md', () => `${HEAD}${fill(`|${'_a|'.repeat(50)}\n`)}`],
  [
    'one text in many places',
    'html',
    () =>
      `${TABLE}<tr><td>_a<td>1 day<td rowspan=2000 colspan=60>${fill('x y z ')}${'<tr>'.repeat(1_999)}`,
  ],
  [
    'a long text in many places',
    'html',
    () =>
      `${TABLE}<tr><td rowspan=2000>_a<td rowspan=2000>1 day<td rowspan=2000>${'x y z '.repeat(5_000)}${'<tr>'.repeat(1_999)}</table>`.repeat(
        40,
      ),
  ],
  ['disclosures', 'json', () => `{"disclosures":${list((index) => `{"identifier":"_${index}"}`)}}`],
  ['groups of groups', 'json', () => `{"Groups":${list(group)}}`],
  ['tables of a script', 'js', () => `CookieConsentDialog.cookieTableNecessary = ${list(row)};`],
  ['services in all languages', 'json', klaro],
  ['patterns to erase', 'json', cookieConsent],
  ['columns without end', 'json', wideTable],
  [
    'divided lines without a length',
    'txt',
    () => lines(19_000, (index) => `_ga${index} | counts | visits`, ''),
  ],
  [
    'divided lines, the last without a length',
    'txt',
    () => lines(19_000, (index) => `_ga${index} | 1 day | visits`, '_gid | counts | 1 day'),
  ],
  [
    'rows of lines, the last without a length',
    'txt',
    () => lines(6_000, (index) => `_ga${index}\n\n1 day\n\nvisits`, '_gid\n\ncounts\n\n1 day'),
  ],
  ['keys without end', 'json', () => list((index) => `{"name${index}":"_a","duration":"1 day"}`)],
  ['lists in lists', 'json', () => list(() => '{"provider":"x","cookies":[{"name":"_a"}]}')],
  [
    'a policy of this format',
    'json',
    () => `{"formatVersion":1,"declarations":${list(() => '{"name":1}')}}`,
  ],
  ['variables of variables', 'js', () => bomb((name) => `...${name}`, ',')],
  ['blank lines of a script', 'js', () => `var cookies=["_a"];!;${fill(' \n')}`],
  ['texts of texts', 'js', () => bomb((name) => name, '+')],
];

/** What no piece makes: documents of the grammar of each reader, as large as they can be. */
export const madeJunk: readonly Junk[] = made.map(([name, ending, make]) => ({
  name,
  ending,
  make,
}));
