import type { Words } from '../src/words.ts';
import { useWords } from '../ui/use-words.ts';
import { type Draft, type EditDraft, kept } from './draft.ts';
import { withConsentCookie } from './draft-edits.ts';
import { SourceField } from './source-field.tsx';
import { TextField } from './text-field.tsx';
import { type TypedSites, typedSites } from './typed-sites.ts';

interface AboutFieldsProps {
  readonly draft: Draft;
  readonly change: EditDraft;
}

/** What a draft says of itself: its title, its sites, where it was read, and which cookie records the choice. */
export function AboutFields({ draft, change }: AboutFieldsProps) {
  const words = useWords();
  const { about, rows, sitesText } = draft;
  const typed = typedSites(sitesText);
  const names = kept(rows).map(({ declaration }) => declaration.name);
  const setAbout = (some: Partial<Draft['about']>) =>
    change((now) => ({ ...now, about: { ...now.about, ...some } }));
  return (
    <div class="about">
      <TextField
        label={words.text('draftName')}
        value={about.title}
        path="$.title"
        change={(title) => setAbout({ title })}
      />
      <TextField
        label={words.text('draftSites')}
        hint={words.text('draftSitesHint')}
        read={readSites(words, sitesText, typed)}
        value={sitesText}
        path="$.sites"
        change={(text) => change((now) => ({ ...now, sitesText: text }))}
      />
      <SourceField
        url={about.source.url}
        site={typed.sites[0]}
        change={(url) => setAbout({ source: { ...about.source, url } })}
      />
      <TextField
        label={words.text('draftConsentCookie')}
        hint={words.text('draftConsentHint')}
        value={about.consentCookie ?? ''}
        path="$.consentCookie"
        offers={[...new Set(names)].filter((name) => name !== '' && !name.includes('*'))}
        change={(name) => change((now) => withConsentCookie(now, name))}
      />
    </div>
  );
}

/** The sites that were understood, where they are not what is typed; empty where they are. */
function readSites(words: Words, text: string, { sites, problems }: TypedSites): string {
  const patterns = sites.map(({ pattern }) => pattern);
  const isAsTyped =
    problems.length === 0 &&
    patterns.join() ===
      text
        .trim()
        .split(/[\s,]+/)
        .join();
  return isAsTyped || patterns.length === 0
    ? ''
    : words.text('draftSitesRead', words.list(patterns));
}
