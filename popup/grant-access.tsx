import { useState } from 'preact/hooks';
import { originsFor, requestAccess } from '../src/browser/access.ts';
import type { Outcome } from '../src/outcome.ts';
import { useWords } from '../ui/use-words.ts';

export interface GrantAccessProps {
  readonly outcome: Extract<Outcome, { kind: 'no-access' }>;
  readonly lookAgain: () => void;
}

/** More sites than this are not asked for on a guess. */
const mostGuesses = 3;

/** A policy exists, and the browser hides the cookies: says so, and asks on a click. */
export function GrantAccess({ outcome: { host, sites }, lookAgain }: GrantAccessProps) {
  const words = useWords();
  const [refused, setRefused] = useState(false);
  // As the button says: all sites of the policy, for a history is kept where all of them can be seen; of a hidden tab
  // all that it may show, which may belong to several policies.
  const registrable = [...new Set(sites.map((site) => site.registrableDomain))];
  const domains = words.list(registrable);
  if (host === null && registrable.length > mostGuesses)
    return (
      <>
        <h1>{words.text('verdictHidden')}</h1>
        <p>{words.text('hiddenManyText')}</p>
      </>
    );
  const ask = async () => {
    // Nothing may come before the request: the browsers only allow it in the click itself.
    const granted = await requestAccess(registrable.flatMap(originsFor)).catch(() => false);
    setRefused(!granted);
    if (granted) lookAgain();
  };
  return (
    <>
      <h1>{words.text(host === null ? 'verdictHidden' : 'verdictNoAccess')}</h1>
      <p>{host === null ? words.text('hiddenText', domains) : words.text('noAccessText', host)}</p>
      <p>{words.text('noAccessHint', domains)}</p>
      <button type="button" class="button primary" onClick={() => void ask()}>
        {words.text('grant', domains)}
      </button>
      <p role="status">{refused && words.text('grantRefused')}</p>
    </>
  );
}
