import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PolicyProblem, parsePolicy } from '../src/parse-policy.ts';
import type { InstalledPolicy, Policy } from '../src/policy.ts';
import { policySite, siteProblems } from '../src/policy-sites.ts';
import { englishWords } from './english.ts';
import type { Realm } from './polyfill.ts';

/**
 * Reads and checks the policies that the extension carries: every JSON file of the folder but the schema.
 * Throws one error that names each problem of each file with its path, so that a wrong policy stops the build.
 */
export async function bundledPolicies(folder: string): Promise<InstalledPolicy[]> {
  const files = (await readdir(folder)).filter(
    (name) => name.endsWith('.json') && !name.endsWith('.schema.json'),
  );
  const problems: string[] = [];
  const installed: InstalledPolicy[] = [];
  for (const name of files.sort()) {
    const inFile = ({ path, message }: PolicyProblem) =>
      `${name}: ${path}: ${englishWords.message(message)}`;
    const parsed = parsePolicy(readJson(await readFile(join(folder, name), 'utf8'), name));
    if (!parsed.ok) {
      problems.push(...parsed.problems.map(inFile));
      continue;
    }
    const { policy } = parsed;
    if (installed.some((other) => other.policy.id === policy.id)) {
      problems.push(`${name}: $.id: "${policy.id}" is another policy's`);
    }
    problems.push(...siteProblems(policy.sites).map(inFile));
    installed.push({ policy, sites: policy.sites.map(policySite) });
  }
  if (problems.length > 0) throw new Error(`A bundled policy is wrong.\n${problems.join('\n')}`);
  return installed;
}

/** The definitions that stand for the policies in the code: `src/policies/bundled.ts` and `documents.ts`. */
export function policyDefinitions(
  installed: readonly InstalledPolicy[],
  realm: Realm = 'page',
): Record<string, string> {
  const shorten = realm === 'worker' ? withoutTexts : withoutRunningText;
  const lean = installed.map(({ policy, sites }) => ({ policy: shorten(policy), sites }));
  return {
    __BUNDLED_POLICIES__: JSON.stringify(lean),
    __BUNDLED_DOCUMENTS__: JSON.stringify(installed.map(({ policy }) => policy)),
  };
}

/** What the audit looks at, and the list shows: half the bytes of a policy are its explanations. */
function withoutRunningText({ introduction: _, ...policy }: Policy): Policy {
  const categories = policy.categories.map(
    ({ description: _text, heading: _heading, ...category }) => category,
  );
  return { ...policy, categories };
}

/** What the worker decides by: it shows nobody what a policy says. */
function withoutTexts({ id, sites, categories, consentCookie, ruleSets, declarations }: Policy) {
  return {
    id,
    sites,
    consentCookie,
    ruleSets,
    categories: categories.flatMap(({ id, consent }) =>
      consent === 'required' ? [{ id, consent }] : [],
    ),
    declarations: declarations.map(
      ({
        provider: _,
        function: _use,
        location: _where,
        purpose: _why,
        retentionText: _text,
        ...rest
      }) => rest,
    ),
  };
}

function readJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${name}: not JSON: ${String(error)}`);
  }
}
