import type { Report } from '../audit.ts';
import type { Filter } from '../filter.ts';
import type { FindingId } from '../finding.ts';
import { findingNames } from '../findings/verify.ts';
import type { MessageKey } from '../message.ts';
import type { Selection } from '../select.ts';
import { statusKeys } from '../status.ts';
import type { Words } from '../words.ts';
import { type FilterTerm, filterTerms } from './filter-terms.ts';

/** How much there is: "5 cookies, 1 declaration not seen". */
export function contentsInWords({ rows, notSeen }: Selection, words: Words): string {
  const unseen = notSeen.length > 0 ? [words.count('reportNotSeen', notSeen.length)] : [];
  return words.list([words.count('cookies', rows.length), ...unseen]);
}

/** What a filter asks for, as the popup words it; empty where it asks for nothing. */
export function filterInWords(report: Report, filter: Filter, words: Words): string {
  return words.list(
    filterTerms(filter).map((term) =>
      words.text('labelled', words.text(labels[term.field]), inWords(report, term, words)),
    ),
  );
}

const labels = {
  status: 'columnStatus',
  category: 'tableCategory',
  party: 'tableParty',
  kept: 'tableKept',
  finding: 'tableFinding',
  query: 'reportQuery',
} as const satisfies Record<keyof Filter, MessageKey>;

function inWords(report: Report, { field, wanted }: FilterTerm, words: Words): string {
  switch (field) {
    case 'status':
      return words.text(statusKeys[wanted as keyof typeof statusKeys]);
    case 'category': {
      const { categories } = report.installed.policy;
      return categories.find(({ id }) => id === wanted)?.label ?? words.name(wanted);
    }
    case 'party':
      return words.text(wanted === 'first' ? 'firstParty' : 'thirdParty');
    case 'kept':
      return words.text(wanted === 'session' ? 'keptSession' : 'keptPersistent');
    case 'finding':
      return words.text(findingNames[wanted as FindingId]);
    case 'query':
      return words.name(wanted);
    default:
      return field satisfies never;
  }
}
