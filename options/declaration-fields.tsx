import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useWords } from '../ui/use-words.ts';
import { fields, useLabels } from './declaration-field.tsx';
import { type Draft, type EditDraft, kept } from './draft.ts';
import { emptyRow } from './draft-edits.ts';
import { DraftRow } from './draft-row.tsx';
import { DroppedPart } from './dropped-part.tsx';
import { useParts } from './use-parts.ts';

interface DeclarationFieldsProps {
  readonly draft: Draft;
  readonly change: EditDraft;
}

/** The declarations of a draft, and the way to add one. */
export function DeclarationFields({ draft, change }: DeclarationFieldsProps) {
  const words = useWords();
  const parts = useParts(draft.rows, (edit) => change((now) => ({ ...now, rows: edit(now.rows) })));
  const places = new Map(kept(draft.rows).map((row, place) => [row, place]));
  const categories = useMemo(
    () => kept(draft.categories).map(({ category }) => category),
    [draft.categories],
  );
  return (
    <section class="parts">
      <h2>{words.text('draftDeclarations')}</h2>
      <DeclarationTable>
        {draft.rows.map((row) => {
          const { key, declaration } = row;
          return row.dropped ? (
            <DroppedPart
              key={key}
              name={words.name(declaration.name)}
              columns={fields.length + 1}
              putBack={() => parts.putBack(key)}
            />
          ) : (
            <DraftRow
              key={key}
              row={row}
              categories={categories}
              language={draft.about.language}
              path={`$.declarations[${places.get(row)}]`}
              focus={parts.isFresh(key)}
              change={(changed) => parts.set(key, { declaration: changed })}
              drop={() => parts.drop(key)}
            />
          );
        })}
      </DeclarationTable>
      <button type="button" class="button" onClick={() => parts.add(emptyRow)}>
        {words.text('draftAdd')}
      </button>
    </section>
  );
}

/** Every declaration as a row of fields. */
function DeclarationTable({ children }: { readonly children: ComponentChildren }) {
  const words = useWords();
  const labels = useLabels();
  return (
    <table class="fields" aria-label={words.text('draftDeclarations')}>
      <thead>
        <tr>
          {fields.map((field) => (
            <th key={field} scope="col" class={field}>
              {labels[field]}
            </th>
          ))}
          <td class="act" />
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
