import { hostOfPattern } from '../src/domain.ts';
import { useWords } from '../ui/use-words.ts';
import { addressOf, type Draft } from './draft.ts';
import { goToField } from './faults.ts';
import { TextField } from './text-field.tsx';
import { typedSites } from './typed-sites.ts';

interface SourceFieldProps {
  readonly draft: Draft;
  readonly change: (url: string) => void;
}

const path = '$.source.url';

/** The address of the policy. While there is none, the site's own is offered: whether it is there, its reader knows. */
export function SourceField({ draft, change }: SourceFieldProps) {
  const words = useWords();
  const { url } = draft.about.source;
  const [site] = typedSites(draft.sitesText).sites;
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
