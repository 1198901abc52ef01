import type { Policy } from '../src/policy.ts';
import { sourceLine } from '../src/source-line.ts';
import { useWords } from './use-words.ts';

/** The declarations under the headings of the document, in its order. */
export function PolicyTable({ policy }: { policy: Policy }) {
  const words = useWords();
  const headed = [...policy.categories, null].map((category) => ({
    heading: category?.heading ?? category?.label,
    declarations: policy.declarations.filter(
      (declaration) => declaration.category === category?.id,
    ),
  }));
  return (
    <>
      {headed
        .filter(({ declarations }) => declarations.length > 0)
        .map(({ heading, declarations }) => (
          <section key={heading} lang={policy.language} class="declarations">
            {heading && <h3>{heading}</h3>}
            <dl>
              {declarations.map((declaration) => (
                <div key={declaration.name}>
                  <dt class="name">
                    <bdi>{words.name(declaration.name)}</bdi>
                  </dt>
                  {declaration.purpose && <dd>{declaration.purpose}</dd>}
                  <dd class="soft">{sourceLine(declaration)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </>
  );
}
