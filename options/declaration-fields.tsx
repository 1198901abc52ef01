import type { Category, Declaration } from '../src/policy.ts';
import { useWords } from '../ui/words-context.ts';
import { type DraftRow, withRetention, withText } from './draft.ts';
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

const fields = ['name', 'category', 'provider', 'purpose', 'retention'] as const;
type FieldName = (typeof fields)[number];

function useLabels(): Readonly<Record<FieldName, string>> {
  const words = useWords();
  return {
    name: words.text('factName'),
    category: words.text('factCategory'),
    provider: words.text('factProvider'),
    purpose: words.text('factPurpose'),
    retention: words.text('factRetention'),
  };
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
          <td key={field} class={field}>
            <Field
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

interface FieldProps {
  readonly field: FieldName;
  readonly label: string;
  readonly declaration: Declaration;
  readonly categories: readonly Category[];
  readonly language: string;
  readonly change: (declaration: Declaration) => void;
}

function Field({ field, label, declaration, categories, language, change }: FieldProps) {
  const words = useWords();
  if (field === 'category')
    return (
      <select
        aria-label={label}
        value={declaration.category ?? ''}
        onChange={({ currentTarget }) => change(withText(declaration, field, currentTarget.value))}
      >
        <option value="">–</option>
        {categories.map((category) => (
          <option key={category.id} value={category.id} lang={language}>
            {category.label}
          </option>
        ))}
      </select>
    );
  if (field === 'retention') {
    const { maxAgeSeconds, retentionText } = declaration;
    const read =
      maxAgeSeconds === undefined
        ? ''
        : maxAgeSeconds === 0
          ? words.text('lifetimeSession')
          : words.duration(maxAgeSeconds * 1_000);
    return (
      <>
        <input
          type="text"
          aria-label={label}
          value={retentionText ?? read}
          onInput={({ currentTarget }) => change(withRetention(declaration, currentTarget.value))}
        />
        <span class="soft">{read || words.text('draftNoRetention')}</span>
      </>
    );
  }
  if (field === 'purpose')
    return (
      <textarea
        rows={2}
        aria-label={label}
        value={declaration.purpose ?? ''}
        onInput={({ currentTarget }) => change(withText(declaration, field, currentTarget.value))}
      />
    );
  return (
    <input
      type="text"
      aria-label={label}
      spellcheck={false}
      value={declaration[field] ?? ''}
      onInput={({ currentTarget }) => change(withText(declaration, field, currentTarget.value))}
    />
  );
}
