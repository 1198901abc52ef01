import { addressOf } from '../page-address.ts';
import { statusKeys } from '../status.ts';
import type { Words } from '../words.ts';
import { contentsInWords, filterInWords } from './contents.ts';
import type { LabelledText } from './labelled-text.ts';
import type { ExportRequest } from './request.ts';

/** Where, when and with what the report was made, and how much of it this is. */
export function evidenceFacts(request: ExportRequest, words: Words): LabelledText[] {
  const { report, environment, atMs } = request;
  const { browser, extensionVersion } = environment;
  const { history } = report;
  return [
    { label: words.text('reportPage'), text: words.name(addressOf(report.page)) },
    { label: words.text('reportTime'), text: words.instant(atMs) },
    { label: words.text('reportBrowser'), text: `${browser.name} ${browser.version}` },
    {
      label: words.text('reportExtension'),
      text: `${words.text('extensionName')} ${extensionVersion}`,
    },
    {
      label: words.text('reportWatched'),
      text: history ? words.instant(history.startedMs) : words.text('reportNotWatched'),
    },
    { label: words.text('reportContents'), text: contents(request, words) },
  ];
}

function contents({ selection, filter, report }: ExportRequest, words: Words): string {
  const counts = contentsInWords(selection, words);
  const asked = filterInWords(report, filter, words);
  return asked === ''
    ? words.text('reportEverything', counts)
    : words.text('reportFiltered', counts, contentsInWords(report, words), asked);
}

/** Which text the cookies were compared with: enough to find it, and to tell whether it has changed. */
export function policyFacts({ policy, policySha256 }: ExportRequest, words: Words): LabelledText[] {
  const { title, publisher, language, source, revision } = policy;
  return [
    { label: words.text('reportPolicyTitle'), text: { text: title, language } },
    { label: words.text('reportPublisher'), text: { text: publisher, language } },
    { label: words.text('policySource'), text: source.url, href: source.url },
    { label: words.text('reportRetrieved'), text: source.retrieved },
    { label: words.text('reportRevision'), text: revision },
    { label: words.text('reportChecksum'), text: policySha256 },
  ];
}

/** How the live cookies divide up, in the order in which it is drawn. */
export function shares({ report }: Pick<ExportRequest, 'report'>, words: Words) {
  return (['undeclared', 'deviates', 'declared'] as const).map((status) => ({
    status,
    label: words.text(`${statusKeys[status]}Many`),
    count: report.counts[status],
  }));
}
