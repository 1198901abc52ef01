import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { importLimits } from '../src/import/import-limits.ts';
import { useWords } from '../ui/use-words.ts';
import type { Source } from './understand.ts';

interface AddPolicyProps {
  readonly host: string;
  readonly take: (source: Source) => void;
  /** Begins with nothing, for what no importer can read. */
  readonly byHand: () => void;
}

/** What was copied or dragged, in each form that is there. */
function formsOf(data: DataTransfer | null): readonly string[] {
  return ['text/html', 'text/plain'].flatMap((type) => data?.getData(type) || []);
}

async function fileSource(file: File): Promise<Source> {
  // What is over the limit need not be read to its end to be found so.
  const text = await file.slice(0, importLimits.documentBytes + 1).text();
  return { texts: [text], filename: file.name };
}

/** The ways in: paste, choose a file, drop one, or write it by hand. */
export function AddPolicy({ host, take, byHand }: AddPolicyProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const takeFile = async (file: File | undefined) => file && take(await fileSource(file));
  const paste = (event: ClipboardEvent) => {
    const texts = formsOf(event.clipboardData);
    if (texts.length === 0) return;
    event.preventDefault();
    setTyped(texts.at(-1) ?? '');
    take({ texts });
  };
  return (
    <DropPlace take={take}>
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
        <button type="button" class="quiet" onClick={byHand}>
          {words.text('addByHand')}
        </button>
      </div>
    </DropPlace>
  );
}

interface DropPlaceProps extends Pick<AddPolicyProps, 'take'> {
  readonly children: ComponentChildren;
}

/** Takes what is dropped on what is in it. */
function DropPlace({ take, children }: DropPlaceProps) {
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    const texts = formsOf(event.dataTransfer);
    if (file) take(await fileSource(file));
    else if (texts.length > 0) take({ texts });
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
      onDrop={(event) => void drop(event)}
    >
      {children}
    </section>
  );
}
