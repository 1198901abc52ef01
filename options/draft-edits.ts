import { freeId } from '../src/identifier.ts';
import { readDuration } from '../src/import/duration.ts';
import type { Category, Consent, Declaration } from '../src/policy.ts';
import type { Draft, DraftCategory, DraftRow } from './draft.ts';

/** A declaration that is still to be named. */
export function emptyRow(key: number): DraftRow {
  return { key, dropped: false, declaration: { name: '' }, origin: null };
}

/** A category that is still to be named, with an id of its own. */
export function emptyCategory(key: number, others: readonly DraftCategory[]): DraftCategory {
  const taken = others.map(({ category }) => category.id);
  return { key, dropped: false, category: { id: freeId('category', taken), label: '' } };
}

/** A category with what the document says about consent; `null` where it says nothing. */
export function withConsent(
  { consent: _, ...others }: Category,
  consent: Consent | null,
): Category {
  return consent === null ? others : { ...others, consent };
}

/** The draft with the name of the cookie that records the visitor's choice; an emptied one is gone. */
export function withConsentCookie(draft: Draft, name: string): Draft {
  const { consentCookie: _, ...others } = draft.about;
  return { ...draft, about: name === '' ? others : { ...others, consentCookie: name } };
}

/** A declaration with one of its texts changed; an emptied one is gone. */
export function withText(
  declaration: Declaration,
  field: 'name' | 'category' | 'provider' | 'function' | 'location' | 'purpose',
  text: string,
): Declaration {
  const { [field]: _, ...others } = declaration;
  return (text === '' && field !== 'name' ? others : { ...others, [field]: text }) as Declaration;
}

/** A declaration with its retention in other words: "13 months", "session". */
export function withRetention(declaration: Declaration, text: string): Declaration {
  const { retentionText: _text, maxAgeSeconds: _seconds, ...others } = declaration;
  if (text.trim() === '') return others;
  const seconds = readDuration(text);
  return { ...others, retentionText: text, ...(seconds !== null && { maxAgeSeconds: seconds }) };
}
