interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** A field of one line with its label, and perhaps a word on how to fill it. */
export function TextField({ label, hint, value, change }: TextFieldProps) {
  return (
    <label>
      {label}
      <input
        type="text"
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      {hint && <span class="soft">{hint}</span>}
    </label>
  );
}
