import type { ComponentChildren } from 'preact';
import type { PolicySite, PolicySource } from '../src/policy.ts';
import { useWords } from '../ui/words-context.ts';

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
  /** Whether others are used for all of its sites. */
  readonly replaced: boolean;
  /** When it was stored, in milliseconds since the epoch. */
  readonly savedMs?: number;
  /** What can be done with it. */
  readonly children?: ComponentChildren;
}

/** A policy in the list: what it is, what it speaks for, where it was read and when. */
export function PolicyItem(props: PolicyItemProps) {
  const words = useWords();
  const { id, kind, title, language, sites, declarations, source, replaced, savedMs } = props;
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
          {words.text('policySourceRead', words.day(source.retrieved))}{' '}
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            <bdi>{source.url.replace(/^https:\/\//, '')}</bdi>
          </a>
        </p>
      )}
      {replaced && <p>{words.text('policyReplaced')}</p>}
      {props.children && <div class="actions">{props.children}</div>}
    </li>
  );
}
