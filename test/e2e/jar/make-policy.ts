import { parsePolicy } from '../../../src/parse-policy.ts';
import policy from '../../../src/policies/inai.opendatasoft.com.json' with { type: 'json' };
import type { Declaration, Policy } from '../../../src/policy.ts';
import { PORTAL, SIBLING, TRACKER } from '../../site/hosts.ts';
import { declaredName } from './names.ts';
import type { Random } from './random.ts';

/** Also the name of the cookie by which a visitor's choice is recorded, where the policy names one. */
export const CHOICE = 'cookies_preferences';

const DAY = 86_400;

/** None within a few percent of what the cookies live, where a second more or less would decide. */
const RETENTIONS = [0, 3_600, DAY, 30 * DAY, 365 * DAY, 400 * DAY, 730 * DAY] as const;

const DOMAINS = [
  ...[PORTAL, `*.${PORTAL}`, `deep.${PORTAL}`, SIBLING, 'opendatasoft.com', '*.opendatasoft.com'],
  ...[TRACKER, `*.${TRACKER}`, 'notopendatasoft.com', '*.example'],
];

function declaration(random: Random): Declaration {
  const retention = random.pick(RETENTIONS);
  const domains = [random.pick(DOMAINS), ...(random.chance(0.3) ? [random.pick(DOMAINS)] : [])];
  return {
    name: random.chance(0.03) ? CHOICE : declaredName(random),
    ...(random.chance(0.8) && {
      category: random.pick(['necessary', 'statistics', 'statistics', 'comfort']),
    }),
    ...(random.chance(0.8) && { purpose: 'To be told apart' }),
    ...(random.chance(0.5) && { maxAgeSeconds: retention }),
    ...(random.chance(0.35) && { domains }),
    ...(random.chance(0.25) && { party: random.pick(['first', 'first', 'third'] as const) }),
    ...(random.chance(0.2) && { conditional: true }),
  };
}

/** The policy that comes with the extension, as it is written in its file. */
export function bundledPolicy(): Policy {
  return valid(policy);
}

/** A policy for these sites. What it declares fits some cookies, in any order, more than once, and contradicts itself. */
export function makePolicy(random: Random, id: string, sites: readonly string[]): Policy {
  const count = 1 + random.int(120);
  return valid({
    formatVersion: 1,
    id,
    title: 'Made up',
    publisher: 'Tests',
    language: 'en',
    sites,
    source: { url: 'https://example.com/', retrieved: '2026-11-23', document: 'Made up' },
    revision: '1',
    categories: [
      { id: 'necessary', label: 'Necessary', consent: 'not-required' },
      { id: 'statistics', label: 'Statistics', consent: 'required' },
      { id: 'comfort', label: 'Comfort' },
    ],
    ...(random.chance(0.7) && { consentCookie: CHOICE }),
    declarations: Array.from({ length: count }, () => declaration(random)),
  });
}

/** The policy as the extension has it once it was added: through its parser. */
export function asAdded(policy: unknown): Policy {
  const parsed = parsePolicy(policy);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}

/** A policy that the extension would refuse proves nothing. It stays as it is written: what the parser loses is missed. */
function valid(input: unknown): Policy {
  asAdded(input);
  return input as Policy;
}
