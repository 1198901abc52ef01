import { wholeDocument } from '../src/policies/documents.ts';
import type { Category, Consent, Policy } from '../src/policy.ts';
import { checkPolicy } from '../src/policy-check.ts';
import { PolicyTable } from './policy-table.tsx';
import { useWords } from './use-words.ts';

const consentKeys = {
  'not-required': 'consentNotRequired',
  required: 'consentRequired',
  'not-required-if-anonymised': 'consentIfAnonymised',
} as const satisfies Record<Consent, string>;

/** The policy as declared: its words, its kinds of cookies with their consent rules, its declarations, its source. */
export function PolicyDocument({ policy: inUse }: { readonly policy: Policy }) {
  const policy = wholeDocument(inUse);
  const words = useWords();
  const { source, language, introduction, consentCookie } = policy;
  return (
    <>
      <h1 lang={language}>{policy.title}</h1>
      <p>
        {words.text('policyBy', policy.publisher)} ·{' '}
        {words.text('policyAsOf', words.day(source.retrieved))}{' '}
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {words.text('policySource')}
        </a>
      </p>
      {introduction && (
        <>
          <h2>{words.text('policyWords')}</h2>
          <blockquote lang={language}>{introduction}</blockquote>
        </>
      )}
      <h2>{words.text('policyKinds')}</h2>
      {policy.categories.map((category) => (
        <Kind key={category.id} category={category} language={language} />
      ))}
      <h2>{words.count('policyDeclarations', policy.declarations.length)}</h2>
      <PolicyTable policy={policy} />
      {consentCookie && <p>{words.text('policyConsentCookie', { cookieName: consentCookie })}</p>}
      <Observations policy={policy} />
    </>
  );
}

/** What a critical reader of the policy would note, whatever cookies there are; the same text once. */
function Observations({ policy }: { policy: Policy }) {
  const words = useWords();
  const texts = new Set(checkPolicy(policy).map(({ message }) => words.message(message)));
  if (texts.size === 0) return null;
  return (
    <>
      <h2>{words.text('policyObservations')}</h2>
      <ul class="observations">
        {[...texts].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Kind({ category, language }: { category: Category; language: string }) {
  const words = useWords();
  const { label, description, consent } = category;
  return (
    <section class="kind">
      <h3 lang={language}>{label}</h3>
      {description && <blockquote lang={language}>{description}</blockquote>}
      <p class="consent">{words.text(consent ? consentKeys[consent] : 'consentNotStated')}</p>
    </section>
  );
}
