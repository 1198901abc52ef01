import { type AnyNode, type Pattern, type Program, parse, parseExpressionAt } from 'acorn';
import type { Source } from './data.ts';
import { literalValue, Variables } from './literal-value.ts';

/**
 * The object and list literals of a script, as data. The script is parsed by acorn and never run: calls, functions
 * and whatever else only running could tell are left out.
 */
export function scriptValues(text: string): readonly Source[] {
  if (isDense(text)) return literalsInPieces(text, 0);
  try {
    return literalsOf(parse(text, { ...OPTIONS, sourceType: 'module' }));
  } catch (error) {
    // Not a whole script, or nested too deep for the parser.
    return literalsInPieces(text, failedAfter(error));
  }
}

const OPTIONS = {
  ecmaVersion: 'latest',
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowHashBang: true,
} as const;

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

function sourceOf(path: string, node: AnyNode, variables: Variables): readonly Source[] {
  const value = literalValue(node, variables);
  return value === undefined ? [] : [{ path, value }];
}

/** At the beginning of a line no more is looked through than that line: blank ones would each be, to the last. */
const START =
  /(?:([\w$.]{1,80})\s*(?::\s*[\w.<>[\]]{1,80}\s*)?=|\breturn|\bdefault|\(|:)\s*(?=[[{])|^[^\S\r\n\u2028\u2029]*(?=[[{])/gm;
/** Characters that the parser may be given to read, the script as a whole among them. */
const BUDGET = 1_000_000;
const MOST_TRIES = 300;

/** For TypeScript, fragments, and scripts cut short: the literals that can be read where one begins. */
function literalsInPieces(text: string, before: number): readonly Source[] {
  const found: Source[] = [];
  let end = 0;
  let spent = before;
  let tries = 0;
  for (const match of text.matchAll(START)) {
    const start = match.index + match[0].length;
    if (start < end) continue;
    tries += 1;
    if (spent >= BUDGET || tries > MOST_TRIES) break;
    try {
      const node = parseExpressionAt(text.slice(start, start + BUDGET - spent), 0, OPTIONS);
      end = start + node.end;
      spent += node.end;
      found.push(...sourceOf(match[1] ?? 'script', node, new Variables()));
    } catch (error) {
      spent += failedAfter(error);
    }
  }
  return found;
}

/** Acorn tells where it stopped; when it ran out of stack, all of the budget is gone. */
function failedAfter(error: unknown): number {
  return error instanceof SyntaxError && 'raisedAt' in error && typeof error.raisedAt === 'number'
    ? error.raisedAt
    : BUDGET;
}
