import type { AnyNode, Expression, Property, SpreadElement } from 'acorn';
import { importLimits } from '../import-limits.ts';
import { type Data, isObject, RegexLiteral } from './data.ts';

/**
 * What the script's variables were first given, so that `services: [...base]` can be followed. Each use costs what
 * is put in its place, or variables made of variables would grow without end.
 */
export class Variables {
  readonly #given = new Map<string, Expression>();
  #left = MOST_PUT_IN_PLACE;

  /** Keeps what a variable was given, unless it was given something before. */
  add(name: string, init: Expression): void {
    if (!this.#given.has(name)) this.#given.set(name, init);
  }

  /** What stands for a variable; undefined for one that is not known, or when too much was put in place already. */
  use(name: string): Expression | undefined {
    const init = this.#given.get(name);
    if (!init) return undefined;
    this.#left -= init.end - init.start;
    return this.#left < 0 ? undefined : init;
  }
}

/** Characters of the script. */
const MOST_PUT_IN_PLACE = 2_000_000;

/** The value of a literal; undefined for what only running the script could tell. */
export function literalValue(node: AnyNode, variables: Variables, depth = 0): Data | undefined {
  if (depth > importLimits.depth / 4) return undefined;
  const inside = (child: AnyNode) => literalValue(child, variables, depth + 1);
  switch (node.type) {
    case 'Literal':
      if (node.regex) return new RegexLiteral(node.regex.pattern);
      return typeof node.value === 'bigint' ? String(node.value) : plain(node.value);
    case 'TemplateLiteral':
      return node.quasis.map((quasi) => quasi.value.cooked ?? '').join('*');
    case 'UnaryExpression':
      return unary(node.operator, inside(node.argument));
    case 'BinaryExpression':
      return binary(node.operator, inside(node.left), inside(node.right));
    case 'ArrayExpression':
      return node.elements.flatMap((element) => elementValues(element, inside));
    case 'ObjectExpression':
      return objectValue(node.properties, inside);
    case 'Identifier': {
      const init = variables.use(node.name);
      return init ? literalValue(init, variables, depth + 16) : undefined;
    }
    case 'NewExpression':
    case 'CallExpression':
      return regexOf(node.callee, node.arguments[0] && inside(node.arguments[0]));
    default:
      return undefined;
  }
}

function plain(value: unknown): Data | undefined {
  if (value === null || typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** `!0`, `!1`, `-1`, `void 0` as minifiers write them. */
function unary(operator: string, value: Data | undefined): Data | undefined {
  if (operator === '!') return !value;
  if (operator === '-' && typeof value === 'number') return -value;
  return operator === 'void' ? null : undefined;
}

/** Texts put together, and products such as `60 * 60 * 24`. */
function binary(
  operator: string,
  left: Data | undefined,
  right: Data | undefined,
): Data | undefined {
  if (operator === '+' && typeof left === 'string' && right !== undefined)
    return left + String(right);
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  if (operator === '*') return left * right;
  return operator === '+' ? left + right : undefined;
}

/** `new RegExp('^_ga')` is a regular expression too. */
function regexOf(callee: AnyNode, pattern: Data | undefined): Data | undefined {
  const isRegex = callee.type === 'Identifier' && callee.name === 'RegExp';
  return isRegex && typeof pattern === 'string' ? new RegexLiteral(pattern) : undefined;
}

type Inside = (child: AnyNode) => Data | undefined;

function elementValues(
  element: Expression | SpreadElement | null,
  inside: Inside,
): readonly Data[] {
  if (!element) return [];
  const value = inside(element.type === 'SpreadElement' ? element.argument : element);
  if (value === undefined) return [];
  return element.type === 'SpreadElement' && Array.isArray(value) ? value : [value];
}

/** Built without a prototype, so that the key `__proto__` is just a key. */
function objectValue(properties: readonly (Property | SpreadElement)[], inside: Inside): Data {
  const object: { [key: string]: Data } = Object.create(null);
  for (const property of properties) {
    if (property.type === 'SpreadElement') {
      const spread = inside(property.argument);
      if (isObject(spread)) for (const [key, value] of Object.entries(spread)) object[key] = value;
      continue;
    }
    const key = keyOf(property, inside);
    const value = key === null ? undefined : inside(property.value);
    if (key !== null && value !== undefined) object[key] = value;
  }
  return object;
}

function keyOf({ key, computed }: Property, inside: Inside): string | null {
  if (!computed && key.type === 'Identifier') return key.name;
  const value = inside(key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
