import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseOf } from './message-files.ts';
import { type Node, nodesOf } from './source-tree.ts';

const root = join(import.meta.dirname, '../..');

/** Strings in the code that are no keys: types, module names, class names and other plain attributes. */
const silent = new Set(['TSLiteralType', 'ImportDeclaration', 'ImportExpression', 'JSXAttribute']);

/** The keys that the manifest names. */
export function namedInManifest(): string[] {
  const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');
  return [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
}

/**
 * Whether the program can look a key up: it, or its stem where it is a plural, stands as a string in the code or
 * in the manifest; or the code adds a head or a tail to another key (`${key}Why`).
 */
export function lookUpTest(): (key: string) => boolean {
  const trees = sources().map(nodesOf);
  const strings = new Set(namedInManifest());
  const affixes: (readonly [head: string, tail: string])[] = [];
  for (const { node, parent } of trees.flat()) {
    if (typeof node.value === 'string' && !silent.has(parent?.type ?? '')) strings.add(node.value);
    const [head = '', tail = '', ...more] = piecesOf(node);
    if (more.length === 0 && /^\w+$/.test(head + tail)) affixes.push([head, tail]);
  }
  const isPutTogether = (key: string) =>
    affixes.some(
      ([head, tail]) =>
        key.startsWith(head) &&
        key.endsWith(tail) &&
        strings.has(key.slice(head.length, key.length - tail.length)),
    );
  return (key) => strings.has(key) || strings.has(baseOf(key)) || isPutTogether(key);
}

function sources(): string[] {
  return ['src', 'popup', 'background', 'options', 'ui', 'scripts']
    .filter((folder) => readdirSync(root).includes(folder))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter(({ name }) => /\.tsx?$/.test(name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
}

/** The fixed parts of a template; none for any other node. */
function piecesOf({ type, quasis }: Node): string[] {
  if (type !== 'TemplateLiteral') return [];
  return (quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
}
