import { useState } from 'preact/hooks';
import type { Report } from '../src/audit.ts';
import { contentsInWords } from '../src/export/contents.ts';
import { filterTerms } from '../src/export/filter-terms.ts';
import { type Format, fileName, fileText, formats } from '../src/export/formats.ts';
import { writeReport } from '../src/export/write-report.ts';
import { type Filter, noFilter } from '../src/filter.ts';
import { filterFromAddress } from '../src/filter-address.ts';
import { select } from '../src/select.ts';
import { BackButton } from '../ui/back-button.tsx';
import { copyText, saveFile } from '../ui/hand-over.ts';
import { useWords } from '../ui/use-words.ts';
import { CopyDeclarations } from './copy-declaration.tsx';
import { RadioChoice } from './radio-choice.tsx';
import { useExportMeans } from './use-export-means.ts';

interface ExportViewProps {
  readonly report: Report;
  /** What the list shows; `null` for the table, whose filter is in the address. */
  readonly filter: Filter | null;
  readonly close: () => void;
}

/** The report to take away, in four formats, and drafts for what the policy leaves out. */
export function ExportView({ report, filter: given, close }: ExportViewProps) {
  const words = useWords();
  const [inList] = useState(
    () => given ?? filterFromAddress(location.search, report.installed.policy),
  );
  const [format, setFormat] = useState<Format>(formats[0]);
  const [contents, setContents] = useState(filterTerms(inList).length > 0 ? 'shown' : 'all');
  const shown = select(report, inList);
  const filter = contents === 'shown' ? inList : noFilter;
  return (
    <main class="export">
      <BackButton close={close}>{words.text('policyBack')}</BackButton>
      <h1>{words.text('export')}</h1>
      <RadioChoice
        name="format"
        legend={words.text('exportFormat')}
        options={formats.map(({ id, label }) => ({ id, text: words.text(label) }))}
        chosen={format.id}
        choose={(id) => setFormat(formats.find((one) => one.id === id) ?? formats[0])}
      />
      <RadioChoice
        name="contents"
        legend={words.text('exportWhat')}
        options={[
          { id: 'all', text: words.text('exportAll', contentsInWords(report, words)) },
          { id: 'shown', text: words.text('exportShown', contentsInWords(shown, words)) },
        ]}
        chosen={contents}
        choose={setContents}
      />
      <ExportButtons report={report} filter={filter} format={format} />
      <p class="soft">{words.text('exportNoValues')}</p>
      <CopyDeclarations rows={report.rows.filter(({ status }) => status === 'undeclared')} />
    </main>
  );
}

interface ExportButtonsProps {
  readonly report: Report;
  readonly filter: Filter;
  readonly format: Format;
}

/** Save and copy, and what came of it; or why there is nothing to save. */
function ExportButtons({ report, filter, format }: ExportButtonsProps) {
  const words = useWords();
  const { means, failed } = useExportMeans(report.installed.policy);
  const [said, setSaid] = useState('');
  const selection = select(report, filter);
  if (selection.rows.length + selection.notSeen.length === 0)
    return <p role="status">{words.text(filter === noFilter ? 'exportNone' : 'exportNothing')}</p>;
  const make = (atMs: number) =>
    means
      ? writeReport(format.id, { ...means, report, selection, filter, atMs }, { ...means, words })
      : null;
  const save = () => {
    const atMs = Date.now();
    const text = make(atMs);
    if (text === null) return;
    const name = fileName(report.page.host, atMs, format);
    saveFile({ name, mimeType: format.mimeType, text: fileText(format, text) });
    setSaid(words.text('exportSaved', name));
  };
  const copy = async () => {
    const text = make(Date.now());
    if (text === null) return;
    const isCopied = await copyText(text);
    setSaid(words.text(isCopied ? 'copied' : 'copyRefused'));
  };
  return (
    <div class="export-buttons">
      <button type="button" class="button primary" disabled={!means} onClick={save}>
        {words.text('save')}
      </button>
      <button type="button" class="button" disabled={!means} onClick={() => void copy()}>
        {words.text('copy')}
      </button>
      <p role="status">{failed ? words.text('errorText', failed) : said}</p>
    </div>
  );
}
