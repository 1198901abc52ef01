import { useWords } from '../ui/use-words.ts';
import { useFirstFocus } from './use-first-focus.ts';

interface DroppedPartProps {
  readonly name: string;
  readonly columns: number;
  readonly putBack: () => void;
}

/** Stands in the place of what was taken out of a draft, and puts it back on demand. */
export function DroppedPart({ name, columns, putBack }: DroppedPartProps) {
  const words = useWords();
  // The button that took it out is gone, and the focus with it.
  const line = useFirstFocus<HTMLTableRowElement>(true);
  return (
    <tr ref={line} class="dropped">
      <td colSpan={columns}>
        {words.text('policyRemoved', name)}{' '}
        <button
          type="button"
          class="quiet"
          aria-label={words.text('labelled', words.text('undo'), name)}
          onClick={putBack}
        >
          {words.text('undo')}
        </button>
      </td>
    </tr>
  );
}
