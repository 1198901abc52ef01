import { useId } from 'preact/hooks';
import { useField } from './faults.ts';
import { FieldFaults } from './field-faults.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What was understood of its text, where that is not what is typed. */
  readonly read?: string;
  readonly value: string;
  /** What the browser offers while something is typed. */
  readonly offers?: readonly string[];
  /** Where in the document its text is. */
  readonly path: string;
  readonly change: (value: string) => void;
}

/** A field of one line with its label, and perhaps a word on how to fill it. */
export function TextField({ label, hint, read, value, offers, path, change }: TextFieldProps) {
  const id = useId();
  const told = { read, hint };
  const notes = Object.entries(told).flatMap(([name, text]) =>
    text ? [{ id: `${id}-${name}`, text }] : [],
  );
  const { control, faults } = useField(path, ...notes.map((note) => note.id));
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        type="text"
        id={id}
        {...control}
        {...(offers && { list: `${id}-offers` })}
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <FieldFaults {...faults} />
      {notes.map((note) => (
        <span class="soft" id={note.id} key={note.id}>
          {note.text}
        </span>
      ))}
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
