import { hostOfPattern, hostPatternMatch } from './domain.ts';
import { compileGlob, globMatch } from './glob.ts';
import type { Message, MessageKey } from './message.ts';
import type { Declaration, Policy } from './policy.ts';

/** `error`: the policy contradicts itself. `warning`: part of it can have no effect. `info`: something it leaves open. */
export type ObservationLevel = 'error' | 'warning' | 'info';

/** Something about the policy itself, whatever cookies there are. */
export interface PolicyObservation {
  readonly path: string;
  readonly level: ObservationLevel;
  readonly message: Message;
  /** Place of the other declaration that it speaks of, which is one of the message's parts, too. */
  readonly other?: string;
}

/** Reads a policy critically. Every observation names the place in the document, in its order. */
export function checkPolicy(policy: Policy): PolicyObservation[] {
  return [...checkDeclarations(policy), ...checkConsent(policy), ...checkAnnouncements(policy)];
}

/** A declaration with its place in the document. */
interface Placed {
  readonly path: string;
  readonly declaration: Declaration;
}

function checkDeclarations({ declarations }: Policy): PolicyObservation[] {
  const byPattern = new Map<string, Placed[]>();
  return declarations.flatMap((declaration, index) => {
    const path = `$.declarations[${index}]`;
    const earlier = byPattern.get(patternOf(declaration)) ?? [];
    const found = checkAgainstEarlier({ path, declaration }, earlier);
    byPattern.set(patternOf(declaration), earlier);
    earlier.push({ path, declaration });
    const { category, purpose, maxAgeSeconds } = declaration;
    const name = { cookieName: declaration.name };
    if (category === undefined)
      found.push(observation(path, 'warning', { key: 'checkNoCategory', parts: [name] }));
    if (purpose === undefined)
      found.push(observation(path, 'warning', { key: 'checkNoPurpose', parts: [name] }));
    if (maxAgeSeconds === undefined)
      found.push(observation(path, 'info', { key: 'checkNoRetention', parts: [name] }));
    return found;
  });
}

/** Two entries for the same cookies: one is never looked at, and if they disagree nobody knows which is meant. */
function checkAgainstEarlier(
  { path, declaration }: Placed,
  earlier: readonly Placed[],
): PolicyObservation[] {
  const twin = earlier.find((one) => overlap(one.declaration, declaration));
  if (!twin) return [];
  const other = twin.declaration;
  const found = (level: ObservationLevel, key: MessageKey) => {
    const parts = [{ cookieName: declaration.name }, twin.path];
    return [{ ...observation(path, level, { key, parts }), other: twin.path }];
  };
  if (other.category !== declaration.category) return found('error', 'checkContradictory');
  return found('warning', other.name === declaration.name ? 'checkDuplicate' : 'checkShadowed');
}

/** What a name stands for: `**` says no more than `*`. */
function patternOf({ name }: Declaration): string {
  return name.replace(/\*+/g, '*');
}

/** Whether some domain is covered by both. */
function overlap(one: Declaration, another: Declaration): boolean {
  const [domains, others] = [one.domains, another.domains];
  if (!domains || !others) return domains === others;
  const covers = (pattern: string, other: string) =>
    hostPatternMatch(pattern, hostOfPattern(other));
  return domains.some((pattern) =>
    others.some((other) => covers(pattern, other) || covers(other, pattern)),
  );
}

function checkConsent({ consentCookie, categories, declarations }: Policy): PolicyObservation[] {
  const asks = categories.findIndex(({ consent }) => consent === 'required');
  if (consentCookie === undefined) {
    const path = `$.categories[${asks}].consent`;
    return asks < 0 ? [] : [observation(path, 'info', { key: 'checkNoConsentCookie' })];
  }
  const covers = ({ name }: Declaration) => {
    const glob = compileGlob(name);
    return glob ? globMatch(glob, consentCookie) : name === consentCookie;
  };
  if (declarations.some(covers)) return [];
  const parts = [{ cookieName: consentCookie }];
  return [observation('$.consentCookie', 'warning', { key: 'checkConsentUndeclared', parts })];
}

/** Kinds of cookies that the text says are in use while none is listed. */
function checkAnnouncements({
  announces = [],
  categories,
  declarations,
}: Policy): PolicyObservation[] {
  return announces.flatMap((id, index) => {
    if (declarations.some(({ category }) => category === id)) return [];
    const label = categories.find((category) => category.id === id)?.label ?? id;
    return [
      observation(`$.announces[${index}]`, 'warning', { key: 'checkAnnounced', parts: [label] }),
    ];
  });
}

function observation(path: string, level: ObservationLevel, message: Message): PolicyObservation {
  return { path, level, message };
}
