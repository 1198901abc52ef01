import type { Message } from './message.ts';
import { type PolicyProblem, parsePolicy, problem } from './parse-policy.ts';
import type { Policy, PolicySite } from './policy.ts';
import { policySite, siteProblems } from './policy-sites.ts';
import { isRecord } from './stored-checks.ts';

// With the validator and the list of public suffixes: nothing that the popup or the worker loads at once may
// import this file.

/** A policy that the administrator gave, and that holds. */
export interface ManagedPolicy {
  readonly policy: Policy;
  readonly sites: readonly PolicySite[];
}

/** One that cannot be used. */
export interface RefusedPolicy {
  /** Place in what was given. */
  readonly path: string;
  /** What it calls itself, as far as that can be read. */
  readonly name: string | null;
  readonly problems: readonly PolicyProblem[];
}

export interface ManagedPolicies {
  readonly sound: readonly ManagedPolicy[];
  readonly refused: readonly RefusedPolicy[];
}

/** More than any organisation has, and few enough to be listed. */
const limit = 500;

/**
 * Reads what an administrator gave as `policies`: a list of policy documents, each as JSON text, or as an object
 * where the browser hands these on. A wrong one does not keep the others from being used. Never throws.
 */
export function readManagedPolicies(given: unknown): ManagedPolicies {
  const sound: ManagedPolicy[] = [];
  const refused: RefusedPolicy[] = [];
  const list = listOf(given);
  if ('key' in list) return { sound, refused: [refuse('$.policies', null, list)] };
  for (const [index, one] of list.entries()) {
    const path = `$.policies[${index}]`;
    const document = typeof one === 'string' ? fromJson(one) : { value: one };
    if ('error' in document) {
      refused.push(refuse(path, null, document.error));
      continue;
    }
    const parsed = parsePolicy(document.value);
    const problems = parsed.ok ? problemsBeside(parsed.policy, sound) : parsed.problems;
    if (parsed.ok && problems.length === 0)
      sound.push({ policy: parsed.policy, sites: parsed.policy.sites.map(policySite) });
    else refused.push({ path, name: nameOf(document.value), problems });
  }
  return { sound, refused };
}

/** The list that was given, or what is wrong with it. */
function listOf(given: unknown): readonly unknown[] | Message {
  if (given === undefined) return [];
  if (!Array.isArray(given)) return { key: 'problemList' };
  return given.length > limit ? { key: 'problemTooMany', parts: [String(limit)] } : given;
}

function refuse(path: string, name: string | null, message: Message): RefusedPolicy {
  return { path, name, problems: [{ path: '$', message }] };
}

/** What a policy by itself cannot show. */
function problemsBeside(policy: Policy, others: readonly ManagedPolicy[]): PolicyProblem[] {
  const problems = siteProblems(policy.sites);
  if (!others.some((other) => other.policy.id === policy.id)) return problems;
  return [problem('$.id', 'problemOtherPolicy', policy.id), ...problems];
}

function fromJson(text: string): { readonly value: unknown } | { readonly error: Message } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { error: { key: 'problemNoJson', parts: [why] } };
  }
}

/** Of a document that is wrong: enough to be found again. */
function nameOf(document: unknown): string | null {
  if (!isRecord(document)) return null;
  const name = [document.title, document.id].find((text) => typeof text === 'string');
  return typeof name === 'string' && name.trim() ? name.slice(0, 100) : null;
}
