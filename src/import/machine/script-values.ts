import { type AnyNode, type Pattern, type Program, parse } from 'acorn';
import type { Source } from './data.ts';
import { Variables } from './literal-value.ts';
import { failedAfter, literalsInPieces, PARSER, sourceOf } from './literals-in-pieces.ts';

/**
 * The object and list literals of a script, as data. The script is parsed by acorn and never run: calls, functions
 * and whatever else only running could tell are left out.
 */
export function scriptValues(text: string): readonly Source[] {
  if (isDense(text)) return literalsInPieces(text, 0);
  try {
    return literalsOf(parse(text, { ...PARSER, sourceType: 'module' }));
  } catch (error) {
    // Not a whole script, or nested too deep for the parser.
    return literalsInPieces(text, failedAfter(error));
  }
}

/** The parser takes time for each sign. Scripts have one in five characters, so these are those of 2 MB. */
const MOST_SIGNS = 400_000;
const SIGN = /[[\](){}.,:;=+]/g;

function isDense(text: string): boolean {
  if (text.length < MOST_SIGNS) return false;
  SIGN.lastIndex = 0;
  let signs = 0;
  while (signs < MOST_SIGNS && SIGN.test(text)) signs += 1;
  return signs === MOST_SIGNS;
}

const MOST_LITERALS = 20_000;

/** A literal, and the name it was given: `CookieConsentDialog.cookieTableNecessary`, `run()`, `export`. */
interface Named {
  readonly name: string;
  readonly node: AnyNode;
}

function literalsOf(program: Program): readonly Source[] {
  const found: Named[] = [];
  const variables = new Variables();
  const queue: Named[] = [{ name: 'script', node: program }];
  for (let next = 0; next < queue.length && found.length < MOST_LITERALS; next += 1) {
    const current = queue[next];
    if (!current) break;
    if (isLiteral(current.node)) found.push(current);
    else addChildren(current, variables, queue);
  }
  return found.flatMap(({ name, node }) => sourceOf(name, node, variables));
}

/** Nothing is inside them. */
const LEAVES: ReadonlySet<string> = new Set([
  'Identifier',
  'Literal',
  'TemplateElement',
  'ThisExpression',
]);

function isLiteral(node: AnyNode): boolean {
  return node.type === 'ObjectExpression' || node.type === 'ArrayExpression';
}

/** Puts what is inside a node behind the others. Scripts have some hundred thousand nodes: no list is made for each. */
function addChildren({ name, node }: Named, variables: Variables, queue: Named[]) {
  if (node.type === 'AssignmentExpression') {
    addNode(nameOf(node.left), node.right, queue);
  } else if (node.type === 'CallExpression') {
    const called = `${nameOf(node.callee)}()`;
    addNode(called, node.callee, queue);
    for (const argument of node.arguments) addNode(called, argument, queue);
  } else if (node.type === 'VariableDeclarator') {
    if (!node.init) return;
    if (node.id.type === 'Identifier') variables.add(node.id.name, node.init);
    addNode(nameOf(node.id), node.init, queue);
  } else {
    for (const value of Object.values(node)) addNodesIn(name, value, queue);
  }
}

function addNodesIn(name: string, value: unknown, queue: Named[]): void {
  if (Array.isArray(value)) for (const each of value) addNodesIn(name, each, queue);
  else if (typeof value === 'object' && value !== null && 'type' in value && 'start' in value)
    addNode(name, value as AnyNode, queue);
}

function addNode(name: string, node: AnyNode, queue: Named[]): void {
  if (!LEAVES.has(node.type)) queue.push({ name, node });
}

function nameOf(node: AnyNode | Pattern): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return node.type === 'ThisExpression' ? 'this' : '';
  const property = node.property.type === 'Identifier' ? node.property.name : '';
  return `${nameOf(node.object)}.${property}`;
}
