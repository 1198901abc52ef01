import type { Report } from '../src/audit.ts';
import type { Filter } from '../src/filter.ts';
import { findingNames } from '../src/findings/verify.ts';
import type { MessageKey } from '../src/message.ts';
import { useWords } from '../ui/use-words.ts';

interface MoreFiltersProps {
  readonly report: Report;
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
}

/** The choices for which the popup has no room: category, party, session or persistent, finding. */
export function MoreFilters({ report, filter, change }: MoreFiltersProps) {
  const words = useWords();
  const present = new Set(report.rows.flatMap(({ findings }) => findings.map(({ id }) => id)));
  if (filter.finding) present.add(filter.finding);
  const categories = report.installed.policy.categories.map(
    ({ id, label }) => [id, label] as const,
  );
  const findings = [...present].map((id) => [id, words.text(findingNames[id])] as const);
  const choice = (
    field: 'category' | 'party' | 'kept' | 'finding',
    label: MessageKey,
    options: Options,
  ) => (
    <Choice
      label={words.text(label)}
      value={filter[field]}
      options={options}
      change={(value) => change({ ...filter, [field]: value })}
    />
  );
  return (
    <div class="choices">
      {choice('category', 'tableCategory', categories)}
      {choice('party', 'tableParty', [
        ['first', words.text('firstParty')],
        ['third', words.text('thirdParty')],
      ])}
      {choice('kept', 'tableKept', [
        ['session', words.text('keptSession')],
        ['persistent', words.text('keptPersistent')],
      ])}
      {choice('finding', 'tableFinding', findings)}
    </div>
  );
}

type Options = readonly (readonly [value: string, label: string])[];

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: Options;
  readonly change: (value: string | null) => void;
}

function Choice({ label, value, options, change }: ChoiceProps) {
  const words = useWords();
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={(event) => change(event.currentTarget.value || null)}>
        <option value="">{words.text('anyOption')}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
