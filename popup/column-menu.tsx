import { type ColumnId, columns } from '../src/columns.ts';
import { useWords } from '../ui/use-words.ts';

interface ColumnMenuProps {
  readonly chosen: readonly ColumnId[];
  readonly choose: (ids: readonly ColumnId[]) => void;
  /** What came of the choice, where that has to be said. */
  readonly said: string;
}

type MenuEvent<E extends Event> = E & { readonly currentTarget: HTMLDetailsElement };

function closeByEscape(event: MenuEvent<KeyboardEvent>): void {
  const { currentTarget: menu } = event;
  if (event.key !== 'Escape' || !menu.open) return;
  event.preventDefault();
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** An open menu would cover what the focus has moved on to. A press on its own text moves the focus nowhere. */
function closeBehind({ currentTarget: menu, relatedTarget: next }: MenuEvent<FocusEvent>): void {
  if (next instanceof Node && !menu.contains(next)) menu.open = false;
}

/** Which columns the table shows; its name stays, or no row could be opened. */
export function ColumnMenu({ chosen, choose, said }: ColumnMenuProps) {
  const words = useWords();
  const toggle = (id: ColumnId) =>
    choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <div class="tools">
      <details class="menu" onKeyDown={closeByEscape} onFocusOut={closeBehind}>
        <summary class="button">{words.text('tableColumns')}</summary>
        <fieldset>
          <legend class="visually-hidden">{words.text('tableColumns')}</legend>
          {columns
            .filter(({ id }) => id !== 'name')
            .map(({ id, label }) => (
              <label key={id}>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                {words.text(label)}
              </label>
            ))}
        </fieldset>
      </details>
      <button type="button" class="button" onClick={() => print()}>
        {words.text('print')}
      </button>
      {said && <p role="alert">{said}</p>}
    </div>
  );
}
