import type { Report } from '../src/audit.ts';
import { isPrivate } from '../src/gap.ts';
import type { MessageKey } from '../src/message.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useWords } from '../ui/use-words.ts';

const looks = {
  matches: ['declared', 'verdictMatches'],
  differs: ['undeclared', 'verdictDiffers'],
  'cannot-tell': ['unknown', 'verdictCannotTell'],
} as const;

/** The answer in one sentence, for which site. */
export function VerdictHeader({ report, tabLink }: { report: Report; tabLink: string | null }) {
  const words = useWords();
  const [icon, key] = lookOf(report);
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

function lookOf({ verdict, counts }: Report): readonly [IconName, MessageKey] {
  const [icon, key] = looks[verdict];
  // Without a cookie nothing was found to match, either.
  if (verdict === 'matches' && counts.declared === 0) return ['notSeen', 'verdictNoCookies'];
  // Where nothing is undeclared, what differs are deviations, and these have a shape of their own.
  return [counts.deviates > 0 && counts.undeclared === 0 ? 'deviates' : icon, key];
}
