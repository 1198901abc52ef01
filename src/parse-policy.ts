import * as v from 'valibot';
import type { Message, MessageKey } from './message.ts';
import type { Policy } from './policy.ts';
import { policySchema } from './policy-schema.ts';
import { problemMessage } from './problem-message.ts';

/** One thing that is wrong with a document, and where: `$.declarations[3].name`. */
export interface PolicyProblem {
  readonly path: string;
  readonly message: Message;
}

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** Turns anything into a policy, or into the list of everything that keeps it from being one. Never throws. */
export function parsePolicy(input: unknown): ParsedPolicy {
  // What is empty need not be told that it has no name in it, too.
  const result = v.safeParse(policySchema, input, { abortPipeEarly: true });
  if (!result.success) {
    const problems = result.issues.map((issue) => ({
      path: jsonPath((issue.path ?? []).map((item) => item.key)),
      message: problemMessage(issue),
    }));
    return { ok: false, problems };
  }
  const problems = referenceProblems(result.output);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policy: result.output };
}

/** What a schema cannot say: ids are unique, and what is referred to exists. */
function referenceProblems(policy: Policy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const ids = new Set<string>();
  for (const [index, { id }] of policy.categories.entries()) {
    if (ids.has(id)) problems.push(problem(`$.categories[${index}].id`, 'problemTwice', id));
    ids.add(id);
  }
  const mustExist = (id: string | undefined, path: string) => {
    if (id !== undefined && !ids.has(id)) problems.push(problem(path, 'problemNoCategory', id));
  };
  for (const [index, id] of (policy.announces ?? []).entries())
    mustExist(id, `$.announces[${index}]`);
  for (const [set, { categories }] of (policy.ruleSets ?? []).entries()) {
    for (const [index, id] of categories.entries())
      mustExist(id, `$.ruleSets[${set}].categories[${index}]`);
  }
  for (const [index, { category }] of policy.declarations.entries()) {
    mustExist(category, `$.declarations[${index}].category`);
  }
  return problems;
}

/** A problem with one word of the document in its text. */
export function problem(path: string, key: MessageKey, part: string): PolicyProblem {
  return { path, message: { key, parts: [part] } };
}

/** Keys that are no plain words are quoted, so that a hostile key stays readable. */
function jsonPath(keys: readonly unknown[]): string {
  const step = (key: unknown) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^[A-Za-z_]\w*$/.test(String(key)) ? `.${key}` : `[${JSON.stringify(String(key))}]`;
  };
  return `$${keys.map(step).join('')}`;
}
