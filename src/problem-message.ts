import type { BaseIssue } from 'valibot';
import type { Message, MessageKey } from './message.ts';
import { limits } from './policy-schema.ts';

/** What the validator found, to be read in any language. What a pattern expects is the key that it carries. */
export function problemMessage(issue: BaseIssue<unknown>): Message {
  const { type, expected, requirement, input } = issue;
  switch (type) {
    case 'regex':
      return ofPattern(issue.message as MessageKey);
    case 'strict_object':
      if (expected === 'never') return { key: 'problemUnknownField' };
      return { key: expected === 'Object' ? 'problemObject' : 'problemMissing' };
    case 'picklist':
    case 'literal':
      return {
        key: 'problemOneOf',
        parts: [(expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ')],
      };
    case 'max_length':
      return {
        key: Array.isArray(input) ? 'problemTooMany' : 'problemTooLong',
        parts: [String(requirement)],
      };
    default:
      return { key: keys[type] ?? 'problemFormat' };
  }
}

function ofPattern(key: MessageKey): Message {
  const figure = figures[key];
  return figure === undefined ? { key } : { key, parts: [String(figure)] };
}

/** The limits that texts on patterns name. */
const figures: { readonly [key in MessageKey]?: number } = {
  problemName: limits.wildcardsPerName,
  problemId: limits.identifierCharacters,
};

const keys: { readonly [type: string]: MessageKey | undefined } = {
  string: 'problemText',
  array: 'problemList',
  boolean: 'problemTrueFalse',
  number: 'problemNumber',
  integer: 'problemNumber',
  min_value: 'problemNumber',
  min_length: 'problemEmpty',
  iso_date: 'problemDay',
};
