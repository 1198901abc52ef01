import { useWords } from '../ui/use-words.ts';

/** The list where the filter leaves nothing of it. */
export function NoHits({ clearFilter }: { clearFilter: () => void }) {
  const words = useWords();
  const clear = () => {
    clearFilter();
    // This button goes with the filter: the focus moves to where the next one is typed.
    document.querySelector<HTMLElement>('[type=search]')?.focus();
  };
  return (
    <div class="nothing">
      <p>{words.text('filterNoHits')}</p>
      <button type="button" class="button" onClick={clear}>
        {words.text('filterClear')}
      </button>
    </div>
  );
}
