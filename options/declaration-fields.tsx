import type { Category, Declaration } from '../src/policy.ts';
import { useWords } from '../ui/words-context.ts';
import { type DraftRow, withRetention, withText } from './draft.ts';

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
  const fields = ['name', 'category', 'provider', 'purpose', 'retention'] as const;
  const labels = {
    name: words.text('factName'),
    category: words.text('factCategory'),
    provider: words.text('factProvider'),
    purpose: words.text('factPurpose'),
    retention: words.text('factRetention'),
  };
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
            <th scope="col">{words.text('draftOrigin')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, declaration, origin }) => (
            <tr key={key} data-draft={declaration.name}>
              {fields.map((field) => (
                <td key={field} class={field}>
                  <Field
                    field={field}
                    label={`${labels[field]}: ${words.name(declaration.name)}`}
                    declaration={declaration}
                    categories={categories}
                    language={language}
                    change={(next) => replace(key, next)}
                  />
                </td>
              ))}
              <td class="origin">
                {origin && (
                  <>
                    <span class="soft">{origin.where}</span> <q>{origin.fragment}</q>
                  </>
                )}
              </td>
              <td>
                <button
                  type="button"
                  class="quiet"
                  aria-label={words.text('draftDrop', { cookieName: declaration.name })}
                  onClick={() => change(rows.filter((row) => row.key !== key))}
                >
                  {words.text('remove')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FieldProps {
  readonly field: 'name' | 'category' | 'provider' | 'purpose' | 'retention';
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
