import { forgetSetAside } from '../src/browser/set-aside.ts';
import { useWords } from '../ui/use-words.ts';
import { ProblemList } from './problem-list.tsx';
import { saveJson } from './save-json.ts';
import type { Policies } from './use-policies.ts';

/** Which policies cannot be used, and why. */
export function PolicyNotices({ aside, managed, failed, lookAgain }: Policies) {
  const words = useWords();
  return (
    <div role="alert" class="notices">
      {failed && <p class="notice">{words.text('policiesFailed', failed)}</p>}
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
              // Whether it worked is seen in the list.
              onClick={() =>
                void forgetSetAside(id)
                  .catch(() => {})
                  .then(lookAgain)
              }
            >
              {words.text('policyForget')}
            </button>
          </div>
        </section>
      ))}
    </div>
  );
}
