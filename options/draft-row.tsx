import { useMemo } from 'preact/hooks';
import type { Category, Declaration } from '../src/policy.ts';
import { useWords } from '../ui/use-words.ts';
import { DeclarationField, fields, useLabels } from './declaration-field.tsx';
import type { DraftRow as Row } from './draft.ts';
import { DropButton } from './drop-button.tsx';
import { placeWords } from './origin-words.ts';
import { RareFields } from './rare-fields.tsx';
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
  const field = { declaration, categories, language, place: path, change };
  return (
    <>
      <tr ref={line} data-draft={declaration.name}>
        {fields.map((one) => (
          <td key={one} class={one} data-label={labels[one]}>
            <DeclarationField
              {...field}
              field={one}
              label={words.text('labelled', labels[one], name)}
            />
          </td>
        ))}
        <td>
          <DropButton name={name} drop={drop} />
        </td>
      </tr>
      <tr class="below">
        <td colSpan={fields.length + 1}>
          {origin && (
            <p>
              {words.text('draftOrigin', placeWords(words, origin.where))}{' '}
              <q lang={language}>{origin.fragment}</q>
            </p>
          )}
          <RareFields {...field} name={name} />
        </td>
      </tr>
    </>
  );
}
