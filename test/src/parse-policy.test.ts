import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/parse-policy.ts';
import type { Declaration, PolicySource } from '../../src/policy.ts';
import { limits } from '../../src/policy-schema.ts';
import { english } from '../fixtures/english.ts';
import { aCategory, aDeclaration, aPolicy } from '../fixtures/make.ts';

/** What is wrong with a document, one line a problem, as the build prints it. */
function problems(input: unknown): string[] {
  const parsed = parsePolicy(input);
  return parsed.ok
    ? []
    : parsed.problems.map(({ path, message }) => `${path}: ${english.message(message)}`);
}

/** The document with something else at a path; `undefined` takes it away. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(aPolicy()) as never;
  const last = path.at(-1) ?? '';
  let at: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

const long = (length: number) => 'x'.repeat(length);

describe('a right document', () => {
  it('is the policy itself', () => {
    const policy = aPolicy();
    expect(parsePolicy(policy)).toEqual({ ok: true, policy });
  });

  it('may say everything there is to say', () => {
    const policy = aPolicy({
      sites: ['inai.opendatasoft.com', '*.example.com', '127.0.0.1', '[::1]', 'localhost'],
      introduction: 'We use cookies.',
      announces: ['necessary'],
      consentCookie: 'choice',
      categories: [
        aCategory({ heading: 'Necessary cookies', description: 'They …', consent: 'required' }),
      ],
      declarations: [
        {
          name: '_ga_*',
          category: 'necessary',
          provider: 'P',
          function: 'F',
          location: 'L',
          purpose: 'Why',
          maxAgeSeconds: 31_536_000,
          retentionText: '12 months',
          cookieRefresh: true,
          domains: ['*.tracker.example'],
          party: 'third',
          conditional: false,
        },
      ],
    });
    expect(parsePolicy(policy)).toEqual({ ok: true, policy });
  });

  it('may say as little as a name, and declare nothing at all', () => {
    expect(problems(aPolicy({ declarations: [{ name: 'a' }] }))).toEqual([]);
    expect(problems(aPolicy({ declarations: [], categories: [] }))).toEqual([]);
  });

  it('has its texts trimmed, and its names left alone', () => {
    const parsed = parsePolicy(
      aPolicy({ title: '  Cookies policy\n', declarations: [{ name: ' a ' }] }),
    );
    expect(parsed.ok && parsed.policy.title).toBe('Cookies policy');
    expect(parsed.ok && parsed.policy.declarations[0]?.name).toBe(' a ');
  });

  it.each<[string, readonly (string | number)[], unknown]>([
    ['a name of the longest length', ['declarations', 0, 'name'], long(limits.nameCharacters)],
    ['the most wildcards', ['declarations', 0, 'name'], 'a*b*c*'],
    ['a text of the longest length', ['title'], long(limits.textCharacters)],
    ['a declared session', ['declarations', 0, 'maxAgeSeconds'], 0],
    ['names that are keys of every object', ['declarations', 0, 'name'], '__proto__'],
    ['a language with a region', ['language'], 'pt-BR'],
    ['the most declarations', ['declarations'], manyDeclarations(limits.declarations)],
    ['hyphens inside a label', ['sites', 0], '*.a-b.xn--mller-kva.example'],
    ['the most sites', ['sites'], Array.from({ length: 100 }, (_, n) => `s${n}.example`)],
    ['the longest id', ['id'], `a${long(127)}`],
  ])('may have %s', (_, path, value) => {
    expect(problems(changed(path, value))).toEqual([]);
  });
});

function manyDeclarations(count: number) {
  return Array.from({ length: count }, (_, n) => ({ name: `c${n}` }));
}

describe('a wrong document names each problem and its place', () => {
  it.each<[string, readonly (string | number)[], unknown, string | RegExp]>([
    // What must be there.
    ['no format version', ['formatVersion'], undefined, '$.formatVersion'],
    ['no id', ['id'], undefined, '$.id'],
    ['no title', ['title'], undefined, '$.title'],
    ['no publisher', ['publisher'], undefined, '$.publisher'],
    ['no language', ['language'], undefined, '$.language'],
    ['no sites', ['sites'], undefined, '$.sites'],
    ['no source', ['source'], undefined, '$.source'],
    ['no address of the source', ['source', 'url'], undefined, '$.source.url'],
    ['no day of reading', ['source', 'retrieved'], undefined, '$.source.retrieved'],
    ['no document', ['source', 'document'], undefined, '$.source.document'],
    ['no revision', ['revision'], undefined, '$.revision'],
    ['no categories', ['categories'], undefined, '$.categories'],
    ['no declarations', ['declarations'], undefined, '$.declarations'],
    ['no name', ['declarations', 0, 'name'], undefined, '$.declarations[0].name'],
    ['no id of a category', ['categories', 0, 'id'], undefined, '$.categories[0].id'],
    ['no label', ['categories', 1, 'label'], undefined, '$.categories[1].label'],
    // Of the wrong kind.
    ['another format', ['formatVersion'], 2, '$.formatVersion'],
    ['the format as a text', ['formatVersion'], '1', '$.formatVersion'],
    ['a number for a text', ['title'], 1, '$.title'],
    ['null for a text', ['introduction'], null, '$.introduction'],
    ['a text for a list', ['sites'], 'example.com', '$.sites'],
    ['a list for an object', ['source'], [], /^\$\.source\./],
    ['an object for a list', ['declarations'], { length: 1 }, '$.declarations'],
    ['a text for a declaration', ['declarations', 0], 'sessionid', '$.declarations[0]'],
    ['a hole in a list', ['declarations', 2], { name: 'x' }, '$.declarations[1]'],
    ['a text for seconds', ['declarations', 0, 'maxAgeSeconds'], '60', /maxAgeSeconds$/],
    ['a text for yes', ['declarations', 0, 'conditional'], 'yes', /conditional$/],
    // Out of bounds.
    ['an empty text', ['title'], '', '$.title'],
    ['a blank text', ['title'], ' \n', '$.title'],
    ['a text too long', ['title'], long(limits.textCharacters + 1), '$.title'],
    ['an empty name', ['declarations', 0, 'name'], '', '$.declarations[0].name'],
    ['a name too long', ['declarations', 0, 'name'], long(limits.nameCharacters + 1), /\.name$/],
    ['only wildcards', ['declarations', 0, 'name'], '*', '$.declarations[0].name'],
    ['too many wildcards', ['declarations', 0, 'name'], 'a*b*c*d*', '$.declarations[0].name'],
    ['a consent cookie without a name', ['consentCookie'], '', '$.consentCookie'],
    ['a negative retention', ['declarations', 0, 'maxAgeSeconds'], -1, /maxAgeSeconds$/],
    ['half a second', ['declarations', 0, 'maxAgeSeconds'], 0.5, /maxAgeSeconds$/],
    ['an endless retention', ['declarations', 0, 'maxAgeSeconds'], Infinity, /maxAgeSeconds$/],
    ['no number', ['declarations', 0, 'maxAgeSeconds'], Number.NaN, /maxAgeSeconds$/],
    ['no site', ['sites'], [], '$.sites'],
    ['too many sites', ['sites'], Array(101).fill('a.example'), '$.sites'],
    ['no domain', ['declarations', 0, 'domains'], [], '$.declarations[0].domains'],
    ['too many', ['declarations'], manyDeclarations(limits.declarations + 1), '$.declarations'],
    ['too many categories', ['categories'], Array(101).fill(aCategory()), '$.categories'],
    ['an id too long', ['id'], `a${long(128)}`, '$.id'],
    // Not of the words there are.
    ['an unknown consent', ['categories', 0, 'consent'], 'maybe', '$.categories[0].consent'],
    ['an unknown party', ['declarations', 0, 'party'], 'second', '$.declarations[0].party'],
    // Not written as it must be.
    ['an id with capitals', ['id'], 'INAI', '$.id'],
    ['an id that is a path', ['id'], '../x', '$.id'],
    ['a site with capitals', ['sites', 0], 'Example.com', '$.sites[0]'],
    ['a site with a scheme', ['sites', 0], 'https://example.com', '$.sites[0]'],
    ['a site with a path', ['sites', 0], 'example.com/', '$.sites[0]'],
    ['a site with a port', ['sites', 0], 'example.com:80', '$.sites[0]'],
    ['a site with a leading dot', ['sites', 0], '.example.com', '$.sites[0]'],
    ['a site with a trailing dot', ['sites', 0], 'example.com.', '$.sites[0]'],
    ['a label that begins with a hyphen', ['sites', 0], '-a.example', '$.sites[0]'],
    ['one further down', ['sites', 0], 'www.-a.example', '$.sites[0]'],
    ['one below a wildcard', ['sites', 0], '*.-a.example', '$.sites[0]'],
    ['a label that ends with a hyphen', ['sites', 0], 'a-.example', '$.sites[0]'],
    ['the last one', ['sites', 0], 'a.example-', '$.sites[0]'],
    ['every site', ['sites', 0], '*', '$.sites[0]'],
    ['a wildcard inside a site', ['sites', 0], 'a.*.example.com', '$.sites[0]'],
    ['a wildcard inside a label', ['sites', 0], '*example.com', '$.sites[0]'],
    ['a site that is not in punycode', ['sites', 0], 'bücher.example', '$.sites[0]'],
    ['an http source', ['source', 'url'], 'http://example.com/', '$.source.url'],
    ['a script as source', ['source', 'url'], 'javascript:alert(1)', '$.source.url'],
    ['a day that is no day', ['source', 'retrieved'], '23/11/2026', '$.source.retrieved'],
    ['a thirteenth month', ['source', 'retrieved'], '2026-13-01', '$.source.retrieved'],
    ['a language in words', ['language'], 'English', '$.language'],
    // What is not in the format, so that a slip of the pen is not lost.
    ['an unknown key', ['publihser'], 'x', '$.publihser'],
    ['an unknown key of a declaration', ['declarations', 0, 'maxAge'], 1, /\[0\]\.maxAge$/],
    ['an unknown key of a category', ['categories', 0, 'name'], 'x', '$.categories[0].name'],
    ['a key that is no word', ['a b\n"'], 'x', '$["a b\\n\\""]'],
    ['a key out of a prototype', ['constructor'], 'x', '$.constructor'],
    // What refers to something that is not there.
    ['an unknown category', ['declarations', 0, 'category'], 'x', '$.declarations[0].category'],
    ['a category out of a prototype', ['declarations', 0, 'category'], 'constructor', /category$/],
    ['an announced unknown category', ['announces'], ['necessary', 'x'], '$.announces[1]'],
    ['a category twice', ['categories', 1, 'id'], 'necessary', '$.categories[1].id'],
  ])('%s', (_, path, value, expected) => {
    const parsed = parsePolicy(changed(path, value));
    if (parsed.ok) throw new Error('It was taken for right.');
    for (const { path: place, message } of parsed.problems) {
      if (typeof expected === 'string') expect(place).toBe(expected);
      else expect(place).toMatch(expected);
      expect(english.message(message)).toMatch(/^\S[^$]{5,}$/);
      // That would be a problem that has no words of its own.
      expect(message.key).not.toBe('problemFormat');
    }
    expect(parsed.problems.length).toBeGreaterThan(0);
  });

  it.each([
    [{ sites: ['a b'] }, '$.sites[0]: Expected a host, or *.host'],
    [{ declarations: ['**'] }, /^\$\.declarations\[0\]\.name: Expected .*wildcards/],
    [
      { declarations: ['a*b*c*d*'] },
      /^\$\.declarations\[0\]\.name: Expected .*at most 3 wildcards/,
    ],
    [{ language: 'English' }, '$.language: Expected a language tag, such as en or pt-BR'],
    [{ consentCookie: 'a*' }, '$.consentCookie: Expected a name without wildcards (*)'],
    [{ title: '' }, '$.title: This must not be empty'],
    [
      { title: long(limits.textCharacters + 1) },
      '$.title: More than 4000 characters, which is the limit',
    ],
    [
      { id: 'É' },
      '$.id: Expected lower-case letters without accents, digits, dots, hyphens and underscores: at most 128, beginning with a letter or a digit',
    ],
    [{ sites: Array(101).fill('a.example') }, '$.sites: More than 100 entries, which is the limit'],
    [
      { categories: [{ ...aCategory(), consent: 'maybe' as 'required' }] },
      '$.categories[0].consent: Possible here: not-required, required, not-required-if-anonymised',
    ],
    [{ formatVersion: 2 as 1 }, '$.formatVersion: Possible here: 1'],
    [{ title: 'x', publihser: 'x' }, '$.publihser: The format has no such field'],
    [{ revision: 3 as unknown as string }, '$.revision: Expected text'],
    [{ source: 'x' as unknown as PolicySource }, '$.source: Expected fields with values'],
    [{ announces: ['x'] }, '$.announces[0]: There is no category “x”'],
    [{ categories: [aCategory(), aCategory()] }, '$.categories[1].id: “necessary” appears twice'],
  ])('in words that help', (wrong, expected) => {
    const [line, ...others] = problems(aPolicy(wrong));
    if (typeof expected === 'string') expect(line).toBe(expected);
    else expect(line).toMatch(expected);
    expect(others).toEqual([]);
  });

  it('all problems at once, each with its own place', () => {
    const wrong = {
      ...aPolicy({ declarations: [aDeclaration(), { name: '*' }, {} as Declaration] }),
      title: 1,
      sites: [],
    };
    expect(problems(wrong).map((line) => line.split(':')[0])).toEqual([
      '$.title',
      '$.sites',
      '$.declarations[1].name',
      '$.declarations[2].name',
    ]);
  });

  it('a prototype smuggled in by JSON', () => {
    const smuggled = '"__proto__":{"polluted":true},';
    const text = JSON.stringify(aPolicy({ declarations: [aDeclaration()] }));
    const places = {
      '$.__proto__': text.replace('{', `{${smuggled}`),
      '$.source.__proto__': text.replace('"source":{', `"source":{${smuggled}`),
      '$.declarations[0].__proto__': text.replace(
        '"declarations":[{',
        `"declarations":[{${smuggled}`,
      ),
    };
    for (const [path, hostile] of Object.entries(places)) {
      const parsed = parsePolicy(JSON.parse(hostile));
      expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toEqual([path]);
    }
    expect('polluted' in {}).toBe(false);
  });

  it.each([undefined, null, 0, '', 'text', true, [], {}, () => {}, Symbol('s'), new Date(0)])(
    'what is no document: %s',
    (input) => {
      expect(problems(input).length).toBeGreaterThan(0);
    },
  );

  it('never throws, whatever comes in', () => {
    const outcomes = { right: 0, wrong: 0 };
    const anyPath = fc.constantFrom<(string | number)[]>(
      ['title'],
      ['sites', 0],
      ['declarations', 0, 'name'],
      ['declarations', 0, 'purpose'],
      ['source', 'url'],
    );
    fc.assert(
      fc.property(anyPath, fc.oneof(fc.anything(), fc.string({ minLength: 1 })), (path, value) => {
        outcomes[parsePolicy(changed(path, value)).ok ? 'right' : 'wrong'] += 1;
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(outcomes.right, outcomes.wrong)).toBeGreaterThan(20);
  });
});
