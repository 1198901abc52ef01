import type { Category, Declaration } from '../src/policy.ts';
import { useWords } from '../ui/use-words.ts';
import { withRetention, withText } from './draft-edits.ts';
import { type Field, useField } from './faults.ts';
import { FieldFaults } from './field-faults.tsx';

/** What can be corrected of a declaration, in the order of the table. */
export const fields = ['name', 'category', 'provider', 'purpose', 'retention'] as const;

/** What few documents say, and fewer readers correct. */
export const rareFields = ['function', 'location'] as const;
type FieldName = (typeof fields | typeof rareFields)[number];

/** The fields' names, in the reader's language. */
export function useLabels(): Readonly<Record<FieldName, string>> {
  const words = useWords();
  return {
    name: words.text('factName'),
    category: words.text('factCategory'),
    provider: words.text('factProvider'),
    purpose: words.text('factPurpose'),
    retention: words.text('factRetention'),
    function: words.text('factFunction'),
    location: words.text('factLocation'),
  };
}

export interface DeclarationFieldProps {
  readonly field: FieldName;
  readonly label: string;
  readonly declaration: Declaration;
  readonly categories: readonly Category[];
  readonly language: string;
  /** Where in the document the declaration is. */
  readonly place: string;
  readonly change: (declaration: Declaration) => void;
}

/** One field of a declaration, and what is wrong with it. */
export function DeclarationField(props: DeclarationFieldProps) {
  const { field, label, place } = props;
  const { control, faults } = useField(
    `${place}.${field === 'retention' ? 'retentionText' : field}`,
  );
  return (
    <>
      <Control {...props} given={{ ...control, 'aria-label': label }} />
      <FieldFaults {...faults} />
    </>
  );
}

interface GivenProps extends DeclarationFieldProps {
  /** What every control has. */
  readonly given: Field['control'] & { readonly 'aria-label': string };
}

function Control(props: GivenProps) {
  const { field, given, declaration, change } = props;
  if (field === 'category') return <CategoryChoice {...props} />;
  if (field === 'retention') return <RetentionField {...props} />;
  const typed = {
    ...given,
    value: declaration[field] ?? '',
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change(withText(declaration, field, currentTarget.value)),
  };
  if (field === 'purpose') return <textarea rows={2} {...typed} />;
  return <input type="text" {...typed} spellcheck={false} />;
}

function CategoryChoice({ given, declaration, categories, language, change }: GivenProps) {
  return (
    <select
      {...given}
      value={declaration.category ?? ''}
      onChange={({ currentTarget }) =>
        change(withText(declaration, 'category', currentTarget.value))
      }
    >
      <option value="">–</option>
      {categories.map((category) => (
        <option key={category.id} value={category.id} lang={language}>
          {category.label}
        </option>
      ))}
    </select>
  );
}

/** The retention as it is worded, and below it what was understood of it. */
function RetentionField({ given, declaration, change }: GivenProps) {
  const words = useWords();
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
