import type { Report } from '../src/audit.ts';
import type { MessageKey } from '../src/message.ts';
import { useWords } from '../ui/use-words.ts';
import type { Aside } from './report-page.tsx';

interface FooterProps {
  readonly report: Report;
  readonly look: (aside: Aside) => void;
}

/** The way to each, by its button, with a name of its own where the label says too little. */
const asides = [
  ['activity', 'activity'],
  ['policy', 'policyRead', 'policyReadHint'],
  ['export', 'export', 'exportHint'],
] as const satisfies readonly (readonly [Aside, MessageKey, MessageKey?])[];

/** What could not be inspected, and which policy this was compared with. */
export function Footer({ report, look }: FooterProps) {
  const words = useWords();
  const { policy, added } = report.installed;
  const { gaps } = report;
  return (
    <footer>
      {gaps.length > 0 && (
        <details>
          <summary>
            <span>{words.text('gapLead', words.list(gaps.map((gap) => words.message(gap))))}</span>
            <span class="quiet">{words.text('gapWhy')}</span>
          </summary>
          {gaps.map(({ id, key, parts }) => (
            <p key={id}>{words.text(`${key}Why`, ...parts)}</p>
          ))}
        </details>
      )}
      <div class="policy-line">
        <span>
          {words.text(
            'policyLine',
            policy.title,
            policy.publisher,
            words.day(policy.source.retrieved),
          )}
          {added && ` · ${words.text(added)}`}
        </span>
        {asides.map(([aside, label, hint]) => (
          <button
            key={aside}
            id={aside}
            type="button"
            class="quiet"
            aria-label={hint && words.text(hint)}
            onClick={() => look(aside)}
          >
            {words.text(label)}
          </button>
        ))}
      </div>
    </footer>
  );
}
