import { useWords } from '../ui/use-words.ts';

interface DropButtonProps {
  readonly name: string;
  readonly drop: () => void;
}

/** Takes a part out of a draft. */
export function DropButton({ name, drop }: DropButtonProps) {
  const words = useWords();
  return (
    <button type="button" class="quiet" aria-label={words.text('draftDrop', name)} onClick={drop}>
      {words.text('remove')}
    </button>
  );
}
