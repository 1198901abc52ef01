import type { Report } from '../src/audit.ts';
import { categoryOf } from '../src/groups.ts';
import type { Declaration } from '../src/policy.ts';
import { sourceLine } from '../src/source-line.ts';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/use-words.ts';

interface NotSeenListProps {
  readonly report: Report;
  readonly declarations: readonly Declaration[];
}

/** Declarations without a live cookie. That is no fault: it may need a login, a choice or another page. */
export function NotSeenList({ report, declarations }: NotSeenListProps) {
  const words = useWords();
  const { language } = report.installed.policy;
  return (
    <section>
      <h2>{words.text('groupNotSeen')}</h2>
      <ul>
        {declarations.map((declaration, index) => {
          const { name, purpose } = declaration;
          const source = sourceLine(declaration);
          const category = categoryOf(report, declaration);
          return (
            // The order of a document never changes while it is shown, and nothing else tells two entries apart.
            <li key={index} class="row notSeen" data-declaration={name}>
              <Icon name="notSeen" />
              <bdi class="name">{words.name(name)}</bdi>
              {category && (
                <span class="tag" lang={language}>
                  {category.label}
                </span>
              )}
              {purpose && (
                <p class="purpose" lang={language}>
                  {purpose}
                </p>
              )}
              {source && <p lang={language}>{source}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
