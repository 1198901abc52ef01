import { useContext, useState } from 'preact/hooks';
import { useWords } from '../ui/use-words.ts';
import {
  DeclarationField,
  type DeclarationFieldProps,
  rareFields,
  useLabels,
} from './declaration-field.tsx';
import { FaultsContext } from './faults.ts';

interface RareFieldsProps extends Omit<DeclarationFieldProps, 'field' | 'label'> {
  /** The declaration's name, as it is read. */
  readonly name: string;
}

/** What is rarely corrected of a declaration: told in a line, and opened where it is wanted or wrong. */
export function RareFields({ name, ...field }: RareFieldsProps) {
  const words = useWords();
  const labels = useLabels();
  const [isOpen, setOpen] = useState(false);
  const faults = useContext(FaultsContext);
  const open = isOpen || rareFields.some((one) => faults.has(`${field.place}.${one}`));
  const stated = rareFields.flatMap((one) => field.declaration[one] ?? []);
  return (
    <details class="rare" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {words.text('draftColumnFunction')}
        <span class="visually-hidden">{` ${name}`}</span>
        {!open && stated.length > 0 && <bdi lang={field.language}>{stated.join(' · ')}</bdi>}
      </summary>
      {open && (
        <div class="rare-fields">
          {rareFields.map((one) => (
            <div key={one}>
              <span aria-hidden="true">{labels[one]}</span>
              <DeclarationField
                {...field}
                field={one}
                label={words.text('labelled', labels[one], name)}
              />
            </div>
          ))}
        </div>
      )}
    </details>
  );
}
