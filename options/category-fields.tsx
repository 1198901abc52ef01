import { useWords } from '../ui/use-words.ts';
import { CategoryRow } from './category-row.tsx';
import { type Draft, type EditDraft, kept } from './draft.ts';
import { emptyCategory } from './draft-edits.ts';
import { DroppedPart } from './dropped-part.tsx';
import { useParts } from './use-parts.ts';

interface CategoryFieldsProps {
  readonly draft: Draft;
  readonly change: EditDraft;
}

/** The categories of a draft, each with what the document says about consent; and the way to add one. */
export function CategoryFields({ draft, change }: CategoryFieldsProps) {
  const words = useWords();
  const { categories, about } = draft;
  const parts = useParts(categories, (edit) =>
    change((now) => ({ ...now, categories: edit(now.categories) })),
  );
  const places = kept(categories);
  return (
    <section class="parts">
      <h2>{words.text('draftCategories')}</h2>
      {categories.length > 0 && (
        <table class="fields few" aria-label={words.text('draftCategories')}>
          <thead>
            <tr>
              <th scope="col">{words.text('factName')}</th>
              <th scope="col">{words.text('draftConsent')}</th>
              <td class="act" />
            </tr>
          </thead>
          <tbody>
            {categories.map((part) => {
              const { key, category } = part;
              return part.dropped ? (
                <DroppedPart
                  key={key}
                  name={words.name(category.label)}
                  columns={3}
                  putBack={() => parts.putBack(key)}
                />
              ) : (
                <CategoryRow
                  key={key}
                  category={category}
                  language={about.language}
                  path={`$.categories[${places.indexOf(part)}].label`}
                  focus={parts.isFresh(key)}
                  change={(changed) => parts.set(key, { category: changed })}
                  drop={() => parts.drop(key)}
                />
              );
            })}
          </tbody>
        </table>
      )}
      <button
        type="button"
        class="button"
        onClick={() => parts.add((key) => emptyCategory(key, categories))}
      >
        {words.text('draftAddCategory')}
      </button>
    </section>
  );
}
