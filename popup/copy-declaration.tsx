import { useState } from 'preact/hooks';
import type { Row } from '../src/audit.ts';
import {
  type DraftFormat,
  draftFormats,
  draftsText,
  draftText,
} from '../src/export/declaration-text.ts';
import { copyText } from '../ui/hand-over.ts';
import { useWords } from '../ui/use-words.ts';

/** One button a format, each copying a draft for this cookie. */
export function CopyDeclaration({ row }: { row: Row }) {
  const words = useWords();
  return (
    <div class="drafts">
      <p>{words.text('draftCopy')}</p>
      <DraftButtons make={(format) => draftText(format, row, words)} />
    </div>
  );
}

/** The same for every undeclared cookie at once; nothing where there is none. */
export function CopyDeclarations({ rows }: { rows: readonly Row[] }) {
  const words = useWords();
  if (rows.length === 0) return null;
  return (
    <section class="drafts">
      <h2>{words.text('draftsTitle')}</h2>
      <p>{words.count('draftAll', rows.length)}</p>
      <DraftButtons make={(format) => draftsText(format, rows, words)} />
    </section>
  );
}

function DraftButtons({ make }: { make: (format: DraftFormat) => string }) {
  const words = useWords();
  const [said, setSaid] = useState('');
  const copy = async (format: DraftFormat) => {
    const isCopied = await copyText(make(format));
    setSaid(words.text(isCopied ? 'copied' : 'copyRefused'));
  };
  return (
    <>
      {draftFormats.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          class="button"
          aria-label={words.text('draftCopyAs', words.text(label))}
          onClick={() => void copy(id)}
        >
          {words.text(label)}
        </button>
      ))}
      <p role="status">{said}</p>
    </>
  );
}
