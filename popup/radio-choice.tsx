interface RadioChoiceProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** One of several, as radio buttons. */
export function RadioChoice({ name, legend, options, chosen, choose }: RadioChoiceProps) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(({ id, text }) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={id === chosen}
            onChange={() => choose(id)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
