import { useMemo } from 'preact/hooks';
import type { Report } from '../src/audit.ts';
import { addressOf } from '../src/page-address.ts';
import { lineStatuses, statusKeys } from '../src/status.ts';
import { useWords } from '../ui/use-words.ts';

/** On paper only: when this was audited, for which page, and the counts, which on the screen stand on the filters. */
export function PrintLine({ report }: { report: Report }) {
  const words = useWords();
  // A report comes with every look at the cookies.
  const atMs = useMemo(() => Date.now(), [report]);
  const counts = lineStatuses.map(
    (status) => `${words.text(`${statusKeys[status]}Many`)} ${report.counts[status]}`,
  );
  return (
    <p class="print-line">
      {[words.text('printedLine', { atMs }), words.name(addressOf(report.page)), ...counts].join(
        ' · ',
      )}
    </p>
  );
}
