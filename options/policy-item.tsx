import type { ComponentChildren } from 'preact';
import type { PolicySite, PolicySource } from '../src/policy.ts';
import type { Words } from '../src/words.ts';
import { useWords } from '../ui/use-words.ts';
import type { Substitute } from './in-place-of.ts';

/** Where a policy comes from. */
export type PolicyKind = 'bundled' | 'added' | 'managed';

const kindKeys = {
  bundled: 'policyBundled',
  added: 'policyAddedHere',
  managed: 'policyManagedHere',
} as const satisfies Record<PolicyKind, string>;

interface PolicyItemProps {
  readonly id: string;
  readonly kind: PolicyKind;
  readonly title: string;
  /** Language of the title, where it is known. */
  readonly language?: string;
  readonly sites: readonly PolicySite[];
  readonly declarations: number;
  /** Absent until it was read. */
  readonly source: PolicySource | undefined;
  /** What is used instead, on some of its sites or on all. */
  readonly substitutes: readonly Substitute[];
  /** When it was stored, in milliseconds since the epoch. */
  readonly savedMs?: number;
  /** What can be done with it. */
  readonly children?: ComponentChildren;
}

/** A policy in the list: what it is, what it speaks for, where it was read and when. */
export function PolicyItem(props: PolicyItemProps) {
  const words = useWords();
  const { id, kind, title, language, sites, declarations, source, substitutes, savedMs } = props;
  return (
    <li data-policy={id} data-kind={kind}>
      <div class="name-line">
        <h2 lang={language}>{title}</h2>
        <span class="kind-tag">{words.text(kindKeys[kind])}</span>
      </div>
      <p class="soft">
        <bdi>{words.list(sites.map(({ pattern }) => pattern))}</bdi> ·{' '}
        {words.count('policyDeclarations', declarations)}
        {kind === 'added' &&
          savedMs !== undefined &&
          ` · ${words.text('policyAddedOn', { atMs: savedMs })}`}
      </p>
      {source && (
        <p class="soft">
          {words.text('policySourceAsOf', words.day(source.retrieved))}{' '}
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            <bdi>{source.url.replace(/^https:\/\//, '')}</bdi>
          </a>
        </p>
      )}
      {substitutes.length > 0 && <p>{inUseWords(words, sites, substitutes)}</p>}
      {props.children && <div class="actions">{props.children}</div>}
    </li>
  );
}

/** For which sites something else is used, and whether any is left. */
function inUseWords(
  words: Words,
  sites: readonly PolicySite[],
  substitutes: readonly Substitute[],
): string {
  const taken = new Set(substitutes.flatMap(({ patterns }) => patterns));
  const lines = substitutes.map(({ title, patterns }) =>
    words.text('policyUsedInstead', words.list(patterns), title),
  );
  const isLeft = sites.some(({ pattern }) => !taken.has(pattern));
  return [...(isLeft ? [] : [words.text('policyReplaced')]), ...lines].join(' ');
}
