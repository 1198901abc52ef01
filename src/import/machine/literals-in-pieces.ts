import { type AnyNode, type Expression, parseExpressionAt } from 'acorn';
import type { Source } from './data.ts';
import { literalValue, Variables } from './literal-value.ts';

/** How the parser is to read scripts: all that any of them may hold. */
export const PARSER = {
  ecmaVersion: 'latest',
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowHashBang: true,
} as const;

/** The value of a literal, as far as it can be told without running the script. */
export function sourceOf(path: string, node: AnyNode, variables: Variables): readonly Source[] {
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
export function literalsInPieces(text: string, before: number): readonly Source[] {
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
      const node = first(parseExpressionAt(text.slice(start, start + BUDGET - spent), 0, PARSER));
      end = start + node.end;
      spent += node.end;
      found.push(...sourceOf(match[1] ?? 'script', node, new Variables()));
    } catch (error) {
      spent += failedAfter(error);
    }
  }
  return found;
}

/** Of `services: [...], "other"`, which the parser takes for one expression, the literal. */
function first(node: Expression): Expression {
  return node.type === 'SequenceExpression' ? (node.expressions[0] ?? node) : node;
}

/** Acorn tells where it stopped; when it ran out of stack, all of the budget is gone. */
export function failedAfter(error: unknown): number {
  return error instanceof SyntaxError && 'raisedAt' in error && typeof error.raisedAt === 'number'
    ? error.raisedAt
    : BUDGET;
}
