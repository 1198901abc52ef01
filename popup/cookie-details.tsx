import type { Report, Row } from '../src/audit.ts';
import { factsOf } from '../src/facts.ts';
import { verifyKeys } from '../src/findings/verify.ts';
import { useWords } from '../ui/use-words.ts';
import { CopyDeclaration } from './copy-declaration.tsx';
import { RetentionBars } from './retention-bars.tsx';

/** All that is known of one cookie: declared beside observed, then each finding with the way to check it. */
export function CookieDetails({ report, row }: { report: Report; row: Row }) {
  const words = useWords();
  const { language } = report.installed.policy;
  const comparable = row.declaration !== null;
  return (
    <div class={`details ${row.status}`}>
      <table class="compare">
        {comparable && (
          <thead>
            <tr>
              <td />
              <th scope="col">{words.text('columnDeclared')}</th>
              <th scope="col">{words.text('columnObserved')}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {factsOf(report, row, words).map(({ label, declared, observed }) => (
            <tr key={label}>
              <th scope="row">{words.text(label)}</th>
              {comparable && (
                <td lang={declared === undefined ? undefined : language}>{declared}</td>
              )}
              <td>{observed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {row.declaration && <RetentionBars declaration={row.declaration} lifetime={row.lifetime} />}
      {row.findings.map(({ id, level, reason }) => (
        <div key={reason.key} class={`finding ${level}`}>
          <p>{words.message(reason)}</p>
          <p class="verify">
            <b>{words.text('verify')}</b> {words.text(verifyKeys[id], row.cookie.domain)}
          </p>
        </div>
      ))}
      {row.status !== 'declared' && <CopyDeclaration row={row} />}
    </div>
  );
}
