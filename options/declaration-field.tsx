import type { Category, Declaration } from '../src/policy.ts';
import { useWords } from '../ui/use-words.ts';
import { withRetention, withText } from './draft-edits.ts';
import { useField } from './faults.ts';

/** What can be corrected of a declaration, in the order of the table. */
export const fields = ['name', 'category', 'provider', 'purpose', 'retention'] as const;
type FieldName = (typeof fields)[number];

/** The fields' names, in the reader's language. */
export function useLabels(): Readonly<Record<FieldName, string>> {
  const words = useWords();
  return {
    name: words.text('factName'),
    category: words.text('factCategory'),
    provider: words.text('factProvider'),
    purpose: words.text('factPurpose'),
    retention: words.text('factRetention'),
  };
}

interface DeclarationFieldProps {
  readonly field: FieldName;
  readonly label: string;
  readonly declaration: Declaration;
  readonly categories: readonly Category[];
  readonly language: string;
  /** Where in the document it is. */
  readonly path: string;
  readonly change: (declaration: Declaration) => void;
}

/** One field of a declaration. */
export function DeclarationField(props: DeclarationFieldProps) {
  const { field, label, declaration, categories, language, path, change } = props;
  const words = useWords();
  const given = { ...useField(path), 'aria-label': label };
  if (field === 'category')
    return (
      <select
        {...given}
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
          {...given}
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
        {...given}
        value={declaration.purpose ?? ''}
        onInput={({ currentTarget }) => change(withText(declaration, field, currentTarget.value))}
      />
    );
  return (
    <input
      type="text"
      {...given}
      spellcheck={false}
      value={declaration[field] ?? ''}
      onInput={({ currentTarget }) => change(withText(declaration, field, currentTarget.value))}
    />
  );
}
