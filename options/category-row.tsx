import type { Category, Consent } from '../src/policy.ts';
import { useWords } from '../ui/use-words.ts';
import { withConsent } from './draft-edits.ts';
import { DropButton } from './drop-button.tsx';
import { useField } from './faults.ts';
import { FieldFaults } from './field-faults.tsx';
import { useFirstFocus } from './use-first-focus.ts';

const consentKeys = {
  'not-required': 'draftConsentNot',
  required: 'draftConsentRequired',
  'not-required-if-anonymised': 'draftConsentAnonymised',
} as const satisfies Record<Consent, string>;

interface CategoryRowProps {
  readonly category: Category;
  readonly language: string;
  /** Where in the document its name is. */
  readonly path: string;
  /** Whether it takes the focus when it is drawn. */
  readonly focus: boolean;
  readonly change: (category: Category) => void;
  readonly drop: () => void;
}

/** A category's name, and what the document says about consent. */
export function CategoryRow({ category, language, path, focus, change, drop }: CategoryRowProps) {
  const words = useWords();
  const line = useFirstFocus<HTMLTableRowElement>(focus);
  const name = words.name(category.label);
  const { control, faults } = useField(path);
  const [label, consent] = [words.text('factName'), words.text('draftConsent')];
  return (
    <tr ref={line} data-category={category.id}>
      <td data-label={label}>
        <input
          type="text"
          lang={language}
          aria-label={words.text('labelled', words.text('factCategory'), name)}
          {...control}
          value={category.label}
          onInput={({ currentTarget }) => change({ ...category, label: currentTarget.value })}
        />
        <FieldFaults {...faults} />
      </td>
      <td data-label={consent}>
        <select
          aria-label={words.text('labelled', consent, name)}
          value={category.consent ?? ''}
          onChange={({ currentTarget }) =>
            change(withConsent(category, (currentTarget.value || null) as Consent | null))
          }
        >
          <option value="">{words.text('draftConsentUnknown')}</option>
          {Object.entries(consentKeys).map(([value, key]) => (
            <option key={value} value={value}>
              {words.text(key)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <DropButton name={name} drop={drop} />
      </td>
    </tr>
  );
}
