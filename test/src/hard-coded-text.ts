import { isNode, type Node, nodesOf } from './source-tree.ts';

/** Attributes that a reader sees or hears. */
const spoken = new Set([
  'abbr',
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

/**
 * The texts that a component holds instead of a key: between its tags, or in an attribute that is read out.
 * Marks such as "·" and "/" belong to no language and are left alone.
 */
export function hardCodedTexts(source: string): string[] {
  return nodesOf(source)
    .flatMap(({ node, parent }) => textsOf(node, parent))
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text));
}

function textsOf(node: Node, parent: Node | null): string[] {
  if (node.type === 'JSXText') return [String(node.value)];
  if (node.type === 'JSXAttribute') return isSpoken(node.name) ? stringsOf(node.value) : [];
  const isChild = node.type === 'JSXExpressionContainer' && parent?.type !== 'JSXAttribute';
  return isChild ? stringsOf(node.expression) : [];
}

function isSpoken(name: unknown): boolean {
  return isNode(name) && typeof name.name === 'string' && spoken.has(name.name);
}

/** The strings that an expression can come to. What is handed to a function is no text yet: there the keys stand. */
function stringsOf(expression: unknown): string[] {
  if (!isNode(expression)) return [];
  const { type, value } = expression;
  const parts = (...names: string[]) => names.flatMap((name) => stringsOf(expression[name]));
  switch (type) {
    case 'Literal':
      return typeof value === 'string' ? [value] : [];
    case 'TemplateLiteral':
      return [expression.quasis].flat().flatMap((piece) => (isNode(piece) ? [cooked(piece)] : []));
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return parts('expression');
    case 'ConditionalExpression':
      return parts('consequent', 'alternate');
    case 'LogicalExpression':
      return expression.operator === '&&' ? parts('right') : parts('left', 'right');
    case 'BinaryExpression':
      return expression.operator === '+' ? parts('left', 'right') : [];
    default:
      return [];
  }
}

function cooked({ value }: Node): string {
  return (value as { cooked: string }).cooked;
}
