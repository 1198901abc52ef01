import type { Category, Declaration } from '../src/policy.ts';
import { useWords } from '../ui/words-context.ts';
import { DeclarationField, fields, useLabels } from './declaration-field.tsx';
import type { DraftRow } from './draft.ts';
import { placeWords } from './origin-words.ts';

interface DeclarationFieldsProps {
  readonly rows: readonly DraftRow[];
  readonly categories: readonly Category[];
  readonly language: string;
  readonly change: (rows: readonly DraftRow[]) => void;
}

/** Every declaration of a draft as a row of fields, beside the words it was read from. */
export function DeclarationFields({ rows, categories, language, change }: DeclarationFieldsProps) {
  const words = useWords();
  const replace = (key: number, declaration: Declaration) =>
    change(rows.map((row) => (row.key === key ? { ...row, declaration } : row)));
  const labels = useLabels();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, which has no keys without the focus
    <section class="sideways" tabIndex={0} aria-label={words.text('draftDeclarations')}>
      <table class="fields">
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field} scope="col">
                {labels[field]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              row={row}
              categories={categories}
              language={language}
              replace={(declaration) => replace(row.key, declaration)}
              remove={() => change(rows.filter(({ key }) => key !== row.key))}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly row: DraftRow;
  readonly categories: readonly Category[];
  readonly language: string;
  readonly replace: (declaration: Declaration) => void;
  readonly remove: () => void;
}

/** A declaration's fields, and below them where it was read. */
function Row({ row: { declaration, origin }, categories, language, replace, remove }: RowProps) {
  const words = useWords();
  const labels = useLabels();
  return (
    <>
      <tr data-draft={declaration.name}>
        {fields.map((field) => (
          <td key={field} class={field} data-label={labels[field]}>
            <DeclarationField
              field={field}
              label={`${labels[field]}: ${words.name(declaration.name)}`}
              declaration={declaration}
              categories={categories}
              language={language}
              change={replace}
            />
          </td>
        ))}
        <td>
          <button
            type="button"
            class="quiet"
            aria-label={words.text('draftDrop', { cookieName: declaration.name })}
            onClick={remove}
          >
            {words.text('remove')}
          </button>
        </td>
      </tr>
      {origin && (
        <tr class="origin">
          <td colSpan={fields.length + 1}>
            {words.text('draftOrigin', placeWords(words, origin.where))}{' '}
            <q lang={language}>{origin.fragment}</q>
          </td>
        </tr>
      )}
    </>
  );
}
