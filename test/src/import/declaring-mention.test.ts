import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/parse-html.ts';
import { blocksFromText } from '../../../src/import/blocks/blocks-from-text.ts';
import { declares } from '../../../src/import/read/declaring-mention.ts';
import { noSection, type Section } from '../../../src/import/read/entry.ts';
import { withLead } from '../../../src/import/read/lead.ts';

const where = { kind: 'line', number: 1 } as const;
const plain: Section = { ...noSection, aboutCookies: true };
const classed: Section = {
  ...plain,
  category: {
    value: 'statistics',
    label: { text: 'Statistics', origin: { where, fragment: 'Statistics' } },
  },
};

/** The names that a line of Markdown declares; an entry of a list is one that begins with a dash. */
function declared(line: string, section = plain): readonly string[] {
  return blocksFromText(line, parseHtml).flatMap((block) => {
    if (block.kind !== 'line') throw new Error(`no line: ${line}`);
    const telling = { section, isItem: block.listDepth > 0 };
    const all = withLead(block.rich, telling);
    return all
      .filter((mention, index) => declares(mention, { all, index, text: block.rich.text, telling }))
      .map(({ name }) => name);
  });
}

describe('the beginning of names', () => {
  test.each([
    ['All that start with _g are ours.', ['_g*']],
    ['All that start with the letter "a" are ours.', []],
    ['All that start with "_" are ours.', []],
    ['All that start with "visit" are ours.', ['visit*']],
  ])('%s', (line, names) => expect(declared(line)).toEqual(names));
});

describe('a word with an underscore', () => {
  test.each([
    ['begins as those of cookies do', 'Then _own_view is read.', ['_own_view']],
    ['may be anything', 'Then own_view is read.', []],
    ['is near "cookie"', 'Then the cookie own_view is read.', ['own_view']],
    ['is followed by "cookie"', 'Then the own_view cookie is read.', ['own_view']],
    [
      'is far behind "cookie"',
      'Cookies are small files, and what they are made of is own_view.',
      [],
    ],
    ['is far before "cookie"', 'Then own_view is read in place of any cookie.', []],
    ['has a length', 'Then own_view is read for 2 days.', ['own_view']],
    ['goes on a list', 'Then _own_view, own_tab are read.', ['_own_view', 'own_tab']],
    ['stands behind another', 'Then _own_view is read before own_tab.', ['_own_view']],
    ['opens an entry', '- own_view: the view', ['own_view']],
    ['opens an entry in quotes', '- "own_view": the view', ['own_view']],
    ['opens an entry with a number', '- 1. "own_view": the view', []],
    ['opens an entry of a list of words', '- own_view, the view', ['own_view']],
    ['opens a sentence of an entry', '- own_view is read, then', []],
    ['opens a sentence', 'own_view: the view', []],
    ['opens a sentence with commas', 'own_view, the view', []],
    ['ends an entry', '- View: own_view', []],
    ['stands inside an entry', '- Then own_view: the view', []],
  ])('%s', (_, line, names) => expect(declared(line)).toEqual(names));

  test.each([
    ['Then own_view is read.', ['own_view']],
    ['Then OWN_VIEW_TTL is read.', []],
    ['Then OWN_Vview is read.', ['OWN_Vview']],
    ['Then ownV_VIEW is read.', ['ownV_VIEW']],
  ])('below a class: %s', (line, names) => expect(declared(line, classed)).toEqual(names));
});

describe('a word set in code', () => {
  test.each([
    ['stands in a sentence', 'Press `save` to keep it.', []],
    ['is near "cookie"', 'Then the cookie `view` is read.', ['view']],
    ['is followed by "cookie"', 'Then the `view` cookie is read.', ['view']],
    ['goes on a list', 'The cookie `view` and `tab` are read.', ['view', 'tab']],
    ['has its length behind it', 'Your view is in `view` (for 1 year).', ['view']],
    ['has something else behind it', 'Press `save` (above) to keep it for 1 year.', []],
    ['has a length elsewhere in parentheses', 'Press `save` to keep it (for 1 year).', []],
    ['has a length behind the parentheses', 'Press `save` (above), 1 year long.', []],
    ['opens an entry', '- `view` keeps the view', ['view']],
    ['opens an entry with a number', '- 1. `view` keeps the view', ['view']],
    ['is a class', '- `marketing`: for 1 year', []],
    ['is a header', '- `duration`: for 1 year', []],
  ])('%s', (_, line, names) => expect(declared(line)).toEqual(names));
});

describe('a quoted word', () => {
  test.each([
    ['stands in a sentence', 'Press "save" to keep it for 1 year.', []],
    ['is called a cookie that lasts', 'The "oo" cookie lasts five years.', ['oo']],
    ['follows "cookie"', 'Le cookie « oo » dure cinq ans.', ['oo']],
    ['follows "a cookie named"', 'A cookie named "oo" lasts five years.', ['oo']],
    ['follows "el cookie llamada"', 'La cookie llamada "oo" dura cinco años.', ['oo']],
    ['stands before another that is', 'The "oo" or the "pp" cookie lasts five years.', ['pp']],
    ['is about several', 'The "oo" cookies last five years.', []],
    ['stands behind several', 'Cookies "oo" last five years.', []],
    ['is called a cookie, without a length', 'The "oo" cookie counts visits.', []],
    ['has the length of another sentence', 'The "oo" cookie counts. It is 5 years old.', []],
    ['has the length of a sentence before', 'It is 5 years old. The "oo" cookie counts.', []],
    ['has the length of a line before', 'It is 5 years old\nThe "oo" cookie counts', []],
    ['is written as no name is', 'The "Consent" cookie lasts five years.', []],
    ['is a single letter', 'The "o" cookie lasts five years.', []],
    ['has a number, near "cookie"', 'The cookie "abc12" counts.', ['abc12']],
    ['has a number and opens an entry', '- "abc12" counts', ['abc12']],
    ['has a number and opens an entry in parentheses', '- ("abc12") counts', ['abc12']],
    ['has a number in a sentence', 'Write to "abc12" for more.', []],
  ])('%s', (_, line, names) => expect(declared(line)).toEqual(names));
});

describe('a word in bold', () => {
  test.each([
    ['with a number opens an entry', '- **abc12**: counts', ['abc12']],
    ['with a number opens a sentence of one', '- **abc12** counts', []],
    ['with a number near "cookie"', 'The cookie **abc12** counts.', ['abc12']],
    ['with a number in a sentence', 'Write to **abc12** for more.', []],
    ['ending with a number', '- **Consent2**: keeps the choice', ['Consent2']],
    ['is a brand', '- **JavaScript**: is needed', []],
    ['has capitals inside', '- **myAppState**: keeps the state', ['myAppState']],
    ['is a German noun', '- **Opt-Out-Daten**: sind klein', []],
    ['is a German noun with a length', '- **Website-Daten**: 1 Jahr', []],
    ['is a header of a request', '- **x-Csrf-Token**: keeps forms safe', ['x-Csrf-Token']],
    ['is one of a kind', '- **App-Token2**: keeps forms safe', ['App-Token2']],
    ['is of words with a hyphen', '- **well-known**: they count', []],
    ['is of words with a hyphen and a number', '- **well-known2**: counts', ['well-known2']],
    ['is of words with a hyphen, and has a length', '- **own-view**: for 1 year', ['own-view']],
    ['is of words and capitals', '- **own-View**: keeps the view', ['own-View']],
    ['is of capitals and words', '- **ownView-state-x**: keeps it', ['ownView-state-x']],
    ['is a word', '- **view**: keeps the view', []],
    ['is a word with a length', '- **view**: keeps the view for 1 year', ['view']],
    ['is a word in a sentence with a length', 'The **view** is kept for 1 year', []],
    ['is a word with a capital', '- **View**: keeps the view for 1 year', []],
    ['is in capitals', '- **OVW**: keeps the view for 1 year', ['OVW']],
  ])('%s', (_, line, names) => expect(declared(line)).toEqual(names));

  test('is a name below a class', () => {
    expect(declared('- **view**: keeps the view', classed)).toEqual(['view']);
  });
});

describe('what is no longer in use', () => {
  test.each([
    ['The cookie _own_view is no longer set.', []],
    ['We no longer set the cookie _own_view.', []],
    ['That is no longer so. The cookie _own_view is set.', ['_own_view']],
    ['The cookie _own_view is set. Others are no longer set.', ['_own_view']],
    ['We are no longer v1.2 and set the cookie _own_view', []],
  ])('%s', (line, names) => expect(declared(line)).toEqual(names));
});
