import { forgetSetAside, type SetAside } from '../src/browser/policy-store.ts';
import type { ManagedState } from '../src/browser/take-managed.ts';
import { useWords } from '../ui/words-context.ts';
import { ProblemList } from './problem-list.tsx';
import { saveJson } from './save-json.ts';

interface PolicyNoticesProps {
  readonly aside: readonly SetAside[];
  readonly managed: ManagedState;
  readonly lookAgain: () => void;
}

/** Which policies cannot be used, and why. */
export function PolicyNotices({ aside, managed, lookAgain }: PolicyNoticesProps) {
  const words = useWords();
  return (
    <div role="alert" class="notices">
      {managed.refused.map(({ path, name, problems }) => (
        <section key={path} class="notice" data-refused={path}>
          <p>{words.text('policyRefused', name ? `${name} (${path})` : path)}</p>
          <ProblemList problems={problems} />
        </section>
      ))}
      {managed.failed && <p class="notice">{words.text('policyManagedFailed', managed.failed)}</p>}
      {aside.map(({ id, text }) => (
        <section key={id} class="notice" data-aside={id}>
          <p>{words.text('policySetAside', id)}</p>
          <div class="actions">
            <button type="button" class="button" onClick={() => saveJson(`${id}-damaged`, text)}>
              {words.text('save')}
            </button>
            <button
              type="button"
              class="button"
              onClick={async () => {
                await forgetSetAside(id);
                lookAgain();
              }}
            >
              {words.text('policyForget')}
            </button>
          </div>
        </section>
      ))}
    </div>
  );
}
