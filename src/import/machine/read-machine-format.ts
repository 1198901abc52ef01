import type { Policy } from '../../policy.ts';
import type { ParseHtml } from '../blocks/html-tree.ts';
import type { Ignored, ImportFormat } from '../imported.ts';
import { detectLanguage } from '../language.ts';
import { pathPlace } from '../place.ts';
import type { Entry } from '../read/entry.ts';
import { readCookiebot } from './cookiebot.ts';
import { readCookieConsent } from './cookieconsent.ts';
import { at, type Data, everyPlace, field, items, type Source, textOf } from './data.ts';
import { readKlaro } from './klaro.ts';
import { readOneTrust } from './onetrust.ts';
import { readOwnPolicy } from './own-policy.ts';
import { readRecords } from './records.ts';
import { scriptValues } from './script-values.ts';
import { readTcf } from './tcf.ts';
import { readTermly } from './termly.ts';

/** The readers of the known tools, each sure of its own format; the first that knows the document reads it. */
const tools: readonly (readonly [
  ImportFormat,
  (places: readonly Source[], parseHtml: ParseHtml) => readonly Entry[] | null,
])[] = [
  ['tcf', readTcf],
  ['cookiebot', readCookiebot],
  ['onetrust', readOneTrust],
  ['klaro', readKlaro],
  ['cookieconsent', readCookieConsent],
  ['termly', readTermly],
];

export interface MachineDocument {
  readonly format: ImportFormat;
  readonly entries: readonly Entry[];
  readonly language: string | null;
  readonly title: string | null;
  readonly policy?: Policy;
  readonly problems?: readonly Ignored[];
}

/** Reads JSON, or the literals of a script. What is neither holds nothing. */
export function readMachineFormat(text: string, parseHtml: ParseHtml): MachineDocument {
  const sources = sourcesOf(text);
  const own = readOwnPolicy(sources);
  if (own) {
    const { parsed, entries } = own;
    const about = { format: 'cookie-policy' as const, entries, ...describe(sources, entries) };
    if (parsed.ok) return { ...about, policy: parsed.policy };
    const problems = parsed.problems.map(({ path, message }) => ({
      where: pathPlace(path),
      fragment: '',
      why: 'broken-rule' as const,
      problem: message,
    }));
    return { ...about, problems };
  }
  const places = everyPlace(sources);
  for (const [format, read] of tools) {
    const entries = read(places, parseHtml);
    if (entries) return { format, entries, ...describe(sources, entries) };
  }
  const entries = readRecords(places, parseHtml);
  return { format: 'records', entries, ...describe(sources, entries) };
}

/** Names stand in quotes, or are regular expressions. What has none of these words, too, cannot declare a cookie in any format. */
const TELLING = /cookie|tracker|disclosures|services|apps|Groups|declarations|name|identifier/i;

function sourcesOf(text: string): readonly Source[] {
  if (!TELLING.test(text) || !/["'`/]/.test(text)) return [];
  try {
    return [{ path: '$', value: JSON.parse(text) as Data }];
  } catch {
    return scriptValues(text);
  }
}

/** The language a tool names, else that of its texts. */
function describe(
  sources: readonly Source[],
  entries: readonly Entry[],
): Pick<MachineDocument, 'language' | 'title'> {
  const named = sources.map(({ value }) =>
    textOf(
      field(value, 'language'),
      at(value, 'language', 'default'),
      at(value, 'DomainData', 'Language', 'Culture'),
      field(value, 'lang'),
      items(field(value, 'languages'))[0],
    ),
  );
  const mark = named
    .map((name) => /^[a-z]{2}(?![a-z])/i.exec(name)?.[0].toLowerCase())
    .find((name) => name !== undefined);
  const texts = entries.flatMap(({ purpose, duration }) => [
    purpose?.text ?? '',
    duration?.text ?? '',
  ]);
  const title = textOf(...sources.map(({ value }) => field(value, 'title')));
  return { language: mark ?? detectLanguage(texts), title: title === '' ? null : title };
}
