import type { ParseHtml } from '../blocks/html-tree.ts';
import type { Entry } from '../read/entry.ts';
import { at, type Data, field, fields, isObject, items, type Source, textOf } from './data.ts';
import {
  cell,
  entriesOfAll,
  groupSection,
  namesOf,
  optionalCell,
  plainText,
} from './machine-entry.ts';

/**
 * Klaro's configuration: services with purposes and cookies, each cookie a name, a regular expression, or
 * `[pattern, path, domain]`. It has no lengths; a service's title is no provider.
 */
export function readKlaro(
  places: readonly Source[],
  parseHtml: ParseHtml,
): readonly Entry[] | null {
  for (const { path, value } of places) {
    const key = ['services', 'apps'].find((each) => items(field(value, each)).some(isService));
    if (key === undefined) continue;
    const texts = translationsOf(value);
    return entriesOfAll(items(field(value, key)), (service, index) =>
      entriesOfService(service, { texts, where: `${path}.${key}[${index}]`, parseHtml }),
    );
  }
  return null;
}

function isService(service: Data): boolean {
  return (
    textOf(field(service, 'name')) !== '' &&
    Array.isArray(field(service, 'purposes') ?? field(service, 'cookies'))
  );
}

interface Place {
  /** The texts of the configuration in each language, the configured one first. */
  readonly texts: readonly Data[];
  readonly where: string;
  readonly parseHtml: ParseHtml;
}

function entriesOfService(service: Data, { texts, where, parseHtml }: Place): readonly Entry[] {
  const cookies = items(field(service, 'cookies'));
  const name = textOf(field(service, 'name'));
  const purpose = textOf(
    field(service, 'description'),
    ...fields(field(service, 'translations')).map(([, own]) => field(own, 'description')),
    ...texts.map((text) => at(text, name, 'description')),
  );
  const section = groupSection(classLabels(service, texts), where);
  return entriesOfAll(cookies, (cookie) => {
    const [pattern, , domain] = Array.isArray(cookie)
      ? cookie
      : [patternOf(cookie), null, field(cookie, 'domain')];
    const names = namesOf(pattern);
    return [
      {
        name: cell(names.join(', '), where, names.join(', ')),
        names,
        ...optionalCell('domain', textOf(domain), where),
        ...optionalCell('purpose', plainText(purpose, parseHtml), where),
        section,
      },
    ];
  });
}

function patternOf(cookie: Data): Data | undefined {
  return isObject(cookie) ? (field(cookie, 'pattern') ?? field(cookie, 'name')) : cookie;
}

/** Of so many purposes one tells the class, or none does. */
const MOST_PURPOSES = 8;
/** Klaro itself speaks about 30 languages. */
const MOST_LANGUAGES = 40;

/** The purposes' keys, then their titles; a service that cannot be refused is necessary. */
function classLabels(service: Data, texts: readonly Data[]): readonly string[] {
  const keys = items(field(service, 'purposes'))
    .slice(0, MOST_PURPOSES)
    .map((purpose) => textOf(purpose));
  const titles = keys.flatMap((key) =>
    texts.map((text) => {
      const purpose = at(text, 'purposes', key);
      return textOf(purpose, field(purpose, 'title'));
    }),
  );
  return [...keys, ...titles, field(service, 'required') === true ? 'required' : ''];
}

/** The texts of the configured language first, then of the others. */
function translationsOf(config: Data): readonly Data[] {
  const all = fields(field(config, 'translations'));
  const language = textOf(field(config, 'lang'));
  return [...all.filter(([key]) => key === language), ...all]
    .slice(0, MOST_LANGUAGES)
    .map(([, texts]) => texts);
}
