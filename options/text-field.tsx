import { useId } from 'preact/hooks';
import { useField } from './faults.ts';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What the browser offers while something is typed. */
  readonly offers?: readonly string[];
  /** Where in the document its text is. */
  readonly path: string;
  readonly change: (value: string) => void;
}

/** A field of one line with its label, and perhaps a word on how to fill it. */
export function TextField({ label, hint, value, offers, path, change }: TextFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        type="text"
        id={id}
        {...useField(path)}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        {...(offers && { list: `${id}-offers` })}
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      {hint && (
        <span class="soft" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
    </div>
  );
}
