import type { Report } from '../src/audit.ts';
import type { MessageKey } from '../src/message.ts';
import { useWords } from '../ui/use-words.ts';
import { Gaps } from './gaps.tsx';
import type { Aside } from './report-page.tsx';

interface FooterProps {
  readonly report: Report;
  readonly look: (aside: Aside) => void;
}

/** The way to each, by its button, with a name of its own where the label says too little. */
const asides = [
  ['activity', 'activity'],
  ['policy', 'policy', 'policyHint'],
  ['export', 'export', 'exportHint'],
] as const satisfies readonly (readonly [Aside, MessageKey, MessageKey?])[];

/** What could not be inspected, and which policy this was compared with. */
export function Footer({ report, look }: FooterProps) {
  const words = useWords();
  const {
    policy: { title, publisher, source },
    added,
  } = report.installed;
  const asOf = words.day(source.retrieved);
  return (
    <footer>
      <Gaps gaps={report.gaps} />
      <div class="policy-line">
        <span>
          {/* A policy without a title or a publisher of its own bears its host's name as both. */}
          {title === publisher
            ? words.text('policyLineOnce', title, asOf)
            : words.text('policyLine', title, publisher, asOf)}
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
