import { useState } from 'preact/hooks';
import { useWords } from '../ui/words-context.ts';
import type { Source } from './understand.ts';

interface AddPolicyProps {
  readonly host: string;
  readonly take: (source: Source) => void;
}

/** Three ways in: paste, choose a file, drop one. */
export function AddPolicy({ host, take }: AddPolicyProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [over, setOver] = useState(false);
  const takeFile = async (file: File | undefined) => {
    if (file) take({ texts: [await file.text()], filename: file.name });
  };
  const paste = (event: ClipboardEvent) => {
    const forms = ['text/html', 'text/plain'].map((type) => event.clipboardData?.getData(type));
    const texts = forms.filter((text): text is string => Boolean(text));
    if (texts.length === 0) return;
    event.preventDefault();
    setTyped(texts.at(-1) ?? '');
    take({ texts });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    const text =
      event.dataTransfer?.getData('text/html') || event.dataTransfer?.getData('text/plain');
    if (file) void takeFile(file);
    else if (text) take({ texts: [text] });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to what the controls inside do
    <section
      class={over ? 'add over' : 'add'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{host ? words.text('addFor', host) : words.text('addPolicy')}</h2>
      <p>{words.text('addHow')}</p>
      <label for="source">{words.text('addPaste')}</label>
      <textarea
        id="source"
        rows={6}
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onPaste={paste}
      />
      <div class="actions">
        <button
          type="button"
          class="button primary"
          disabled={typed.trim() === ''}
          onClick={() => take({ texts: [typed] })}
        >
          {words.text('addRead')}
        </button>
        <label class="file">
          {words.text('addFile')}
          <input
            type="file"
            accept=".json,.csv,.tsv,.txt,.md,.html,.htm,.js"
            onChange={({ currentTarget }) => void takeFile(currentTarget.files?.[0])}
          />
        </label>
      </div>
    </section>
  );
}
