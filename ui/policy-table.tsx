import type { Declaration, Policy } from '../src/policy.ts';
import { declaredRetention } from '../src/retention.ts';
import { sourceLine } from '../src/source-line.ts';
import { useWords } from './use-words.ts';

/** The declarations under the headings of the document, in its order. */
export function PolicyTable({ policy }: { policy: Policy }) {
  const headed = [...policy.categories, null].map((category) => ({
    id: category?.id ?? '',
    heading: category?.heading ?? category?.label,
    declarations: policy.declarations.filter(
      (declaration) => declaration.category === category?.id,
    ),
  }));
  return (
    <>
      {headed
        .filter(({ declarations }) => declarations.length > 0)
        .map(({ id, heading, declarations }) => (
          <section key={id} class="declarations">
            {heading && <h3 lang={policy.language}>{heading}</h3>}
            <dl>
              {declarations.map((declaration, index) => (
                // One name may be declared more than once, and the order of a document never changes while it is shown.
                <Entry key={index} declaration={declaration} language={policy.language} />
              ))}
            </dl>
          </section>
        ))}
    </>
  );
}

interface EntryProps {
  readonly declaration: Declaration;
  /** Of what the document says. */
  readonly language: string;
}

function Entry({ declaration, language }: EntryProps) {
  const words = useWords();
  const { name, purpose, retentionText, maxAgeSeconds } = declaration;
  const source = sourceLine(declaration);
  const isStated = retentionText !== undefined || maxAgeSeconds !== undefined;
  return (
    <div>
      <dt class="name">
        <bdi>{words.name(name)}</bdi>
      </dt>
      {purpose && <dd lang={language}>{purpose}</dd>}
      {source && (
        <dd class="soft" lang={language}>
          {source}
        </dd>
      )}
      {isStated && (
        <dd class="soft">
          {words.text('factRetention')} ·{' '}
          <span {...(retentionText && { lang: language })}>
            {words.part(declaredRetention(declaration))}
          </span>
        </dd>
      )}
    </div>
  );
}
