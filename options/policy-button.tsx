import type { Policy } from '../src/policy.ts';
import { useWords } from '../ui/use-words.ts';

/** What can be done with the policies in the list. */
export interface PolicyDeeds {
  /** Shows one in the place of the list; `id` is what the list knows it by. */
  readonly read: (id: string, policy: Policy) => void;
  readonly say: (text: string) => void;
}

interface Owner extends Pick<PolicyDeeds, 'say'> {
  readonly id: string;
  readonly title: string;
}

type Deed = 'policyRead' | 'edit' | 'export' | 'remove';

/** Makes the buttons of a policy: each does something with it, and says why where it cannot. */
export function usePolicyButton({ id, title, say }: Owner) {
  const words = useWords();
  return (deed: Deed, act: () => void | Promise<void>) => {
    const attempt = async () => act();
    return (
      <button
        type="button"
        class="button"
        {...(deed === 'policyRead' && { id: readButtonId(id) })}
        aria-label={words.text('labelled', words.text(deed), title)}
        onClick={() => void attempt().catch((error: unknown) => say(messageOf(error)))}
      >
        {words.text(deed)}
      </button>
    );
  };
}

/** What the button that shows a policy is known by: the reader comes back to it. */
export function readButtonId(id: string): string {
  return `read:${id}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
