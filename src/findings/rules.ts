import type { Rule } from '../finding.ts';
import { beforeConsent } from './before-consent.ts';
import { cnil13Months } from './cnil-13-months.ts';
import { contradictory } from './contradictory.ts';
import { noPurpose, notClassified } from './incomplete-declaration.ts';
import { loginReadableByScripts, sentCrossSite, sentInClear } from './insecure.ts';
import { retentionOverDeclared } from './retention-over-declared.ts';
import {
  persistentButDeclaredSession,
  sessionButDeclaredPersistent,
} from './session-or-persistent.ts';
import { slidingRenewal } from './sliding-renewal.ts';
import { suspiciousName } from './suspicious-name.ts';
import { undeclared } from './undeclared.ts';
import { widerThanDeclared } from './wider-than-declared.ts';

/** The rules that decide a cookie's status: all that the badge needs. */
export const decidingRules: readonly Rule[] = [
  undeclared,
  retentionOverDeclared,
  persistentButDeclaredSession,
  beforeConsent,
  widerThanDeclared,
];

/** The rules that only remark: none of their findings is a deviation, so none changes a status or a count. */
const remarkingRules: readonly Rule[] = [
  sessionButDeclaredPersistent,
  suspiciousName,
  loginReadableByScripts,
  sentInClear,
  sentCrossSite,
  notClassified,
  noPurpose,
  contradictory,
  cnil13Months,
  slidingRenewal,
];

/** Every rule, in the order in which their findings are read. */
// Marked as pure, so that the worker, which asks for the deciding rules only, does not carry the others.
export const allRules: readonly Rule[] = /* @__PURE__ */ decidingRules.concat(remarkingRules);
