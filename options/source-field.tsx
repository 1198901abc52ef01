import { hostOfPattern } from '../src/domain.ts';
import type { PolicySite } from '../src/policy.ts';
import { useWords } from '../ui/use-words.ts';
import { addressOf } from './draft.ts';
import { goToField } from './faults.ts';
import { TextField } from './text-field.tsx';

interface SourceFieldProps {
  readonly url: string;
  /** The first that the policy applies to. */
  readonly site: PolicySite | undefined;
  readonly change: (url: string) => void;
}

const path = '$.source.url';

/** The address of the policy. While there is none, the site's own is offered: whether it is there, its reader knows. */
export function SourceField({ url, site, change }: SourceFieldProps) {
  const words = useWords();
  const offer = site && url.trim() === '' ? addressOf(hostOfPattern(site.pattern)) : null;
  return (
    <div>
      <TextField
        label={words.text('draftSource')}
        hint={words.text('draftSourceHint')}
        value={url}
        path={path}
        change={change}
      />
      {offer && (
        <button
          type="button"
          class="quiet"
          data-offer="source"
          onClick={() => {
            change(offer);
            goToField(path);
          }}
        >
          {words.text('draftSourceUse', offer)}
        </button>
      )}
    </div>
  );
}
