import type { Report } from '../src/audit.ts';
import { isPrivate } from '../src/gap.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useWords } from '../ui/use-words.ts';

const looks = {
  matches: { icon: 'declared', key: 'verdictMatches' },
  differs: { icon: 'undeclared', key: 'verdictDiffers' },
  'cannot-tell': { icon: 'unknown', key: 'verdictCannotTell' },
} as const;

/** The answer in one sentence, for which site. */
export function VerdictHeader({ report, tabLink }: { report: Report; tabLink: string | null }) {
  const words = useWords();
  const { key } = looks[report.verdict];
  const icon = iconOf(report);
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
      <h1 class={`verdict ${report.verdict} ${icon}`}>
        <Icon name={icon} />
        {words.text(key)}
      </h1>
    </>
  );
}

/** Where nothing is undeclared, what differs are deviations, and these have a shape of their own. */
function iconOf({ verdict, counts }: Report): IconName {
  return verdict === 'differs' && counts.undeclared === 0 ? 'deviates' : looks[verdict].icon;
}
