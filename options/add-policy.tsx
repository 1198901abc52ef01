import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { importLimits } from '../src/import/import-limits.ts';
import { useWords } from '../ui/use-words.ts';
import { SourceAnswer, wrong } from './source-answer.tsx';
import type { Drafting } from './use-drafting.ts';

interface AddPolicyProps extends Pick<Drafting, 'take' | 'byHand' | 'answer' | 'refuse'> {
  readonly host: string;
}

/** What was copied or dragged, in each form that is there. */
function formsOf(data: DataTransfer | null): readonly string[] {
  return ['text/html', 'text/plain'].flatMap((type) => data?.getData(type) || []);
}

/** Reads a file; one that is gone meanwhile, or is a folder, cannot be. */
function useFile({
  take,
  refuse,
}: Pick<Drafting, 'take' | 'refuse'>): (file: File) => Promise<void> {
  const words = useWords();
  return async (file) => {
    const { name } = file;
    // What is over the limit need not be read to its end to be found so.
    const read = file.slice(0, importLimits.documentBytes + 1).text();
    const text = await read.catch((error: unknown) => {
      refuse(words.text('addFileFailed', String(error)), name);
      return null;
    });
    if (text !== null) take({ texts: [text], filename: name });
  };
}

/** The ways in: paste, choose a file, drop one, or write it by hand. */
export function AddPolicy({ host, take, byHand, answer, refuse }: AddPolicyProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const takeFile = useFile({ take, refuse });
  const paste = (event: ClipboardEvent) => {
    const texts = formsOf(event.clipboardData);
    if (texts.length === 0) return;
    event.preventDefault();
    setTyped(texts.at(-1) ?? '');
    take({ texts });
  };
  return (
    <DropPlace take={take} takeFile={takeFile}>
      <h2>{host ? words.text('addFor', host) : words.text('addPolicy')}</h2>
      <p>{words.text('addHow')}</p>
      <label for="source">{words.text('addPaste')}</label>
      <textarea
        id="source"
        rows={6}
        spellcheck={false}
        {...(answer && !answer.isFile && wrong)}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onPaste={paste}
      />
      <SourceAnswer answer={answer} />
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
            {...(answer?.isFile && wrong)}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void takeFile(file);
              // The same file, corrected, can be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
        <button type="button" class="quiet" onClick={byHand}>
          {words.text('addByHand')}
        </button>
      </div>
    </DropPlace>
  );
}

interface DropPlaceProps extends Pick<Drafting, 'take'> {
  readonly takeFile: (file: File) => Promise<void>;
  readonly children: ComponentChildren;
}

/** Takes what is dropped on what is in it. */
function DropPlace({ take, takeFile, children }: DropPlaceProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    const texts = formsOf(event.dataTransfer);
    if (file) void takeFile(file);
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
      onDrop={drop}
    >
      {children}
    </section>
  );
}
