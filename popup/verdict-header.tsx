import type { Report } from '../src/audit.ts';
import { isPrivate } from '../src/gap.ts';
import { verdictLook } from '../src/verdict-look.ts';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/use-words.ts';

/** The answer in one sentence, for which site. */
export function VerdictHeader({ report, tabLink }: { report: Report; tabLink: string | null }) {
  const words = useWords();
  const [icon, key] = verdictLook(report);
  return (
    <>
      <div class="where">
        <b>
          <bdi>{report.page.host}</bdi>
        </b>
        <span>{words.count('cookies', report.rows.length)}</span>
        {tabLink && (
          <a
            class="quiet"
            href={isPrivate(report.gaps) ? tabLink : `${tabLink}&host=${report.page.host}`}
            target="_blank"
            rel="noopener"
            aria-label={words.text('openInTabHint')}
          >
            {words.text('openInTab')}
          </a>
        )}
      </div>
      <h1 class={`verdict ${icon}`}>
        <Icon name={icon} />
        {words.text(key)}
      </h1>
    </>
  );
}
