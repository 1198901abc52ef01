import type { MessageKey } from '../src/message.ts';
import type { Words } from '../src/words.ts';
import { type Draft, kept } from './draft.ts';

/** What a field of a draft is called: its label, and whose it is. `field` is its path. */
export function fieldWords(words: Words, draft: Draft, field: string): string {
  const [, list, index, last = ''] = /^\$\.(?:(\w+)\[(\d+)\]\.)?(.+)$/.exec(field) ?? [];
  const label = words.text(labels[last] ?? 'factName');
  if (list === 'declarations')
    return words.text(
      'labelled',
      label,
      words.name(kept(draft.rows)[Number(index)]?.declaration.name ?? ''),
    );
  if (list === 'categories') {
    const name = words.name(kept(draft.categories)[Number(index)]?.category.label ?? '');
    return words.text('labelled', words.text('factCategory'), name);
  }
  return label;
}

const labels: { readonly [last: string]: MessageKey | undefined } = {
  title: 'draftName',
  sites: 'draftSites',
  'source.url': 'draftSource',
  consentCookie: 'draftConsentCookie',
  name: 'factName',
  category: 'factCategory',
  provider: 'factProvider',
  function: 'factFunction',
  location: 'factLocation',
  purpose: 'factPurpose',
  retentionText: 'factRetention',
};
