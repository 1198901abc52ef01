import { useMemo } from 'preact/hooks';
import type { Category, Declaration } from '../src/policy.ts';
import { useWords } from '../ui/use-words.ts';
import { DeclarationField, fields, useLabels } from './declaration-field.tsx';
import type { DraftRow as Row } from './draft.ts';
import { DropButton } from './drop-button.tsx';
import { placeWords } from './origin-words.ts';
import { useFirstFocus } from './use-first-focus.ts';

interface DraftRowProps {
  readonly row: Row;
  readonly categories: readonly Category[];
  readonly language: string;
  /** Where in the document it is. */
  readonly path: string;
  /** Whether it takes the focus when it is drawn. */
  readonly focus: boolean;
  readonly change: (declaration: Declaration) => void;
  readonly drop: () => void;
}

/** A declaration's fields, and below them where it was read; drawn anew only when it changes, for there may be many. */
export function DraftRow(props: DraftRowProps) {
  const { row, categories, language, path } = props;
  return useMemo(() => <RowFields {...props} />, [row, categories, language, path]);
}

function RowFields(props: DraftRowProps) {
  const { row, categories, language, path, focus, change, drop } = props;
  const { declaration, origin } = row;
  const words = useWords();
  const labels = useLabels();
  const line = useFirstFocus<HTMLTableRowElement>(focus);
  const name = words.name(declaration.name);
  return (
    <>
      <tr ref={line} data-draft={declaration.name}>
        {fields.map((field) => (
          <td key={field} class={field} data-label={labels[field]}>
            <DeclarationField
              field={field}
              path={`${path}.${field === 'retention' ? 'retentionText' : field}`}
              label={words.text('labelled', labels[field], name)}
              declaration={declaration}
              categories={categories}
              language={language}
              change={change}
            />
          </td>
        ))}
        <td>
          <DropButton name={name} drop={drop} />
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
