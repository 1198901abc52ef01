import { describe, expect, test } from 'vitest';
import {
  at,
  byText,
  type DataObject,
  everyPlace,
  field,
  fields,
  isObject,
  items,
  numberOf,
  RegexLiteral,
  textOf,
} from '../../../src/import/machine/data.ts';
import { scriptValues } from '../../../src/import/machine/script-values.ts';

/** The literals of a script by their names, as plain objects. */
function valuesOf(script: string) {
  return scriptValues(script).map(({ path, value }) => [path, plain(value)]);
}

function plain(value: unknown): unknown {
  if (value instanceof RegexLiteral) return `/${value.pattern}/`;
  return JSON.parse(
    JSON.stringify(value, (_, each) => (each instanceof RegexLiteral ? `/${each.pattern}/` : each)),
  );
}

describe('the literals of a script', () => {
  test.each<[string, string, unknown[]]>([
    ['a variable', 'var list = [1]', [['list', [1]]]],
    ['an assignment', 'window.a.b = {x: 1}', [['window.a.b', { x: 1 }]]],
    ['this', 'this.a = {x: 1}', [['this.a', { x: 1 }]]],
    ['a computed member', 'a["b"] = {x: 1}', [['a.', { x: 1 }]]],
    [
      'a call',
      'tool.run({x: 1}, [2])',
      [
        ['tool.run()', { x: 1 }],
        ['tool.run()', [2]],
      ],
    ],
    ['a call of a call', 'tool().run({x: 1})', [['.run()', { x: 1 }]]],
    [
      'a function',
      '(function () { if (a) { b = {x: 1}; } return [2] })()',
      [
        ['()', [2]],
        ['b', { x: 1 }],
      ],
    ],
    ['a default export', 'export default {x: 1}', [['script', { x: 1 }]]],
    ['destructured', 'const {a} = {x: 1}', [['', { x: 1 }]]],
    [
      'a hash bang, return and await',
      '#!/usr/bin/env node\nawait 1; a = [1]; return',
      [['a', [1]]],
    ],
    [
      'the outer before the inner',
      'f(function () { g({x: 1}) }); h = {y: 2}',
      [
        ['h', { y: 2 }],
        ['g()', { x: 1 }],
      ],
    ],
    ['no value', 'let a; a = 1', []],
  ])('%s', (_, script, values) => expect(valuesOf(script)).toEqual(values));

  test.each<[string, string, unknown]>([
    [
      'texts, numbers, truth',
      '{a: "x", "b": 1, 3: true, c: null}',
      { a: 'x', b: 1, 3: true, c: null },
    ],
    ['a bigint', '{a: 10n}', { a: '10' }],
    ['a regular expression', '{a: /^_ga/i}', { a: '/^_ga/' }],
    [
      'one by its constructor',
      '{a: new RegExp("^_ga"), b: RegExp("^x")}',
      { a: '/^_ga/', b: '/^x/' },
    ],
    [
      'another call',
      '{a: new Date("1"), b: f("2"), c: x.RegExp("3"), d: RegExp(4), e: RegExp()}',
      {},
    ],
    ['a template', `{a: \`x_\${id}_y\`}`, { a: 'x_*_y' }],
    ['minified', '{a: !0, b: !1, c: -1, d: void 0}', { a: true, b: false, c: -1, d: null }],
    ['other signs', '{a: ~1, b: -"x", c: typeof 1}', {}],
    [
      'products',
      '{a: 60 * 60, b: 1 + 2, c: 1 - 2, d: "x" * 2, e: 2 * "x", f: 1 + "x"}',
      { a: 3600, b: 3 },
    ],
    ['texts put together', '{a: "x" + "y", b: "x" + 1, c: "x" + f()}', { a: 'xy', b: 'x1' }],
    ['lists', '[1, , f(), [2], ...[3, 4], ...f(), ..."x"]', [1, [2], 3, 4, 'x']],
    ['spread', '{a: 1, ...{b: 2, a: 3}, ...[4], ...f()}', { a: 3, b: 2 }],
    ['keys', '{["a" + 1]: 1, [f()]: 2, [3]: 3, [x]: 4, "": 5}', { a1: 1, 3: 3, '': 5 }],
    ['methods', '{a() {}, get b() { return 1 }, c: () => 1, d: 1}', { d: 1 }],
  ])('%s', (_, literal, value) => expect(valuesOf(`v = ${literal}`)).toEqual([['v', value]]));

  test('may use variables, as they were first given', () => {
    expect(valuesOf('var a = [1]; a = [2]; var a = [3]; x = {all: [...a, 4], b}')).toContainEqual([
      'x',
      { all: [1, 4] },
    ]);
    expect(valuesOf('const a = "_ga"; x = [a, c]')).toEqual([['x', ['_ga']]]);
    expect(valuesOf('const a = [a]; x = {a}')).toContainEqual(['a', [[[[[[[[]]]]]]]]]);
  });

  test('nest no deeper than any real one', () => {
    const nested = (depth: number) => `x = ${'['.repeat(depth)}1${']'.repeat(depth)}`;
    expect(JSON.stringify(scriptValues(nested(128)))).toContain('1');
    expect(JSON.stringify(scriptValues(nested(129)))).not.toContain('1');
  });

  test('do not grow without end when variables are made of variables', () => {
    const given = `a = "${'x'.repeat(1_000_000)}"`;
    expect(
      scriptValues(`var ${given}; v = [a]; w = [a, a]`).map(({ value }) => items(value).length),
    ).toEqual([1, 0]);
  });

  test('keep a key of the prototype a key', () => {
    const [source] = scriptValues('x = {"__proto__": {a: 1}, b: 2}');
    expect(fields(source?.value).map(([key]) => key)).toEqual(['__proto__', 'b']);
    expect(field(source?.value, 'a')).toBeUndefined();
  });
});

describe('what is no whole script is read in pieces', () => {
  test.each<[string, string, unknown[]]>([
    [
      'TypeScript',
      'const c: Config = {x: 1}; let d: A<B> = [2];',
      [
        ['c', { x: 1 }],
        ['d', [2]],
      ],
    ],
    [
      'a fragment',
      '"services": [{"name": "a"}], "x": {y: 1}',
      [
        ['script', [{ name: 'a' }]],
        ['script', { y: 1 }],
      ],
    ],
    [
      'a literal at the beginning of a line',
      '@@\n  {x: 1};\n[2]',
      [
        ['script', { x: 1 }],
        ['script', [2]],
      ],
    ],
    [
      'a call, a return, a default',
      '@ run({x: 1}) return {y: 2} export default {z: 3}',
      [
        ['script', { x: 1 }],
        ['script', { y: 2 }],
        ['script', { z: 3 }],
      ],
    ],
    ['cut short', 'a = {x: 1}; b = {y: [', [['a', { x: 1 }]]],
    ['no member of a literal', '@\n{x: 1}\n[2]', []],
    ['only the outer', '@ a = {x: {y: 1}}', [['a', { x: { y: 1 } }]]],
  ])('%s', (_, script, values) => expect(valuesOf(script)).toEqual(values));

  test('at most 300 of them', () => {
    expect(scriptValues(`@${'a = [1];\n'.repeat(301)}`)).toHaveLength(300);
  });

  test('and no more text than is worth it', () => {
    const long = `a = ["${'x'.repeat(400_000)}"];\n`;
    expect(scriptValues(`@\n${long.repeat(4)}`)).toHaveLength(2);
  });
});

describe('data', () => {
  test('is looked up by its own keys only', () => {
    expect(field({ a: 1 }, 'a')).toBe(1);
    expect(field({ a: 1 }, 'toString')).toBeUndefined();
    expect(field([1], '0')).toBeUndefined();
    expect(field(undefined, 'a')).toBeUndefined();
    expect(at({ a: { b: { c: 1 } } }, 'a', 'b', 'c')).toBe(1);
    expect(at({ a: 1 }, 'a', 'b')).toBeUndefined();
    expect([{}, [], null, 'x', new RegexLiteral('x'), undefined].map(isObject)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(fields([1])).toEqual([]);
    expect(items({ a: 1 })).toEqual([]);
  });

  test('has texts and numbers', () => {
    expect(textOf(undefined, null, ' ', {}, 'a', 'b')).toBe('a');
    expect(textOf(true, 0, 'b')).toBe('0');
    expect(textOf()).toBe('');
    expect(['12', ' -1.25 ', 'x1', '1x', '1234567890123', '1.1234567'].map(numberOf)).toEqual([
      12,
      -1.25,
      null,
      null,
      null,
      null,
    ]);
    expect([7, Number.NaN, Number.POSITIVE_INFINITY, true, undefined].map(numberOf)).toEqual([
      7,
      null,
      null,
      null,
      null,
    ]);
    const list = [
      { id: 'a', n: 1 },
      { id: 'a', n: 2 },
      { id: 'b', n: 3 },
    ];
    expect([...byText(list, 'id')]).toEqual([
      ['b', list[2]],
      ['a', list[0]],
    ]);
  });

  test('has places, the outermost first', () => {
    const places = everyPlace([{ path: '$', value: { a: [{ b: 1 }], c: { d: {} }, e: 1 } }]);
    expect(places.map(({ path }) => path)).toEqual(['$', '$.a', '$.c', '$.a[0]', '$.c.d']);
    expect(places[3]?.parent?.path).toBe('$.a');
    expect(everyPlace([{ path: '$', value: { ['k'.repeat(70)]: [] } }])[1]?.path).toBe(
      `$.${'k'.repeat(60)}`,
    );
  });

  test('has only as many places, and as deep ones, as any real document', () => {
    let deep: object = {};
    for (let depth = 0; depth < 30; depth += 1) deep = { a: deep };
    expect(everyPlace([{ path: '$', value: deep as DataObject }])).toHaveLength(24);
    const wide = Array.from({ length: 30_000 }, () => ({}));
    expect(everyPlace([{ path: '$', value: wide }])).toHaveLength(20_000);
  });
});
