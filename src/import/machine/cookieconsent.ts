import { plainTable } from '../blocks/block.ts';
import type { ParseHtml } from '../blocks/html-tree.ts';
import { readHeader } from '../header.ts';
import { checkDeclarationCount, checkEntryCount, importLimits } from '../import-limits.ts';
import { matcherOf } from '../names/matches-glob.ts';
import { namesInCell } from '../names/names-in-cell.ts';
import type { Entry } from '../read/entry.ts';
import { readTable } from '../read/read-table.ts';
import { at, byText, type Data, field, fields, items, type Source, textOf } from './data.ts';
import {
  cell,
  entriesOfAll,
  groupSection,
  namesOf,
  optionalCell,
  plainText,
} from './machine-entry.ts';

/**
 * orestbida's CookieConsent v3: tables for people in the preferences dialog, and lists of names to erase when a
 * class is refused. A pattern to erase that covers cookies of a table declares nothing more than the table does.
 */
export function readCookieConsent(
  places: readonly Source[],
  parseHtml: ParseHtml,
): readonly Entry[] | null {
  for (const { path, value } of places) {
    const translations = fields(at(value, 'language', 'translations'));
    const categories = fields(field(value, 'categories'));
    if (categories.length === 0 || (translations.length === 0 && !categories.some(hasAutoClear)))
      continue;
    const preferred = textOf(at(value, 'language', 'default'));
    const [language, texts] = translations.find(([key]) => key === preferred) ??
      translations[0] ?? ['', null];
    const sections = items(at(texts, 'preferencesModal', 'sections'));
    const where = `${path}.language.translations.${language}.preferencesModal.sections`;
    const listed = entriesOfAll(sections, (section, index) =>
      tableEntries(section, `${where}[${index}]`, parseHtml),
    );
    const isListed = coverOf(new Set(listed.flatMap(({ name }) => namesInCell(name.text).names)));
    const titles = byText(sections, 'linkedCategory');
    return [
      ...listed,
      ...entriesOfAll(categories, (category) =>
        erasedEntries(category, { path, isListed, titles, parseHtml }),
      ),
    ];
  }
  return null;
}

function hasAutoClear([, category]: readonly [string, Data]): boolean {
  return items(at(category, 'autoClear', 'cookies')).length > 0;
}

/** The class is the title that people read, else the key. */
function sectionOf(
  section: Data | undefined,
  key: string,
  place: { readonly where: string; readonly parseHtml: ParseHtml },
) {
  return groupSection(
    [plainText(textOf(field(section, 'title')), place.parseHtml), key],
    place.where,
  );
}

/** Headers are arbitrary keys with a label for people each; either may be one that is known. */
function tableEntries(section: Data, where: string, parseHtml: ParseHtml): readonly Entry[] {
  const table = field(section, 'cookieTable');
  const rows = items(field(table, 'body'));
  const labels = fields(field(table, 'headers'));
  checkEntryCount(rows.length);
  const keys = (labels.length > 0 ? labels : fields(rows[0])).slice(0, importLimits.columns);
  const headers = keys.map(([key, label]) =>
    readHeader(textOf(label)) && labels.length > 0
      ? textOf(label)
      : readHeader(key)
        ? key
        : textOf(label),
  );
  const body = rows.map((row) =>
    keys.map(([key]) => plainText(textOf(field(row, key)), parseHtml)),
  );
  const { category, ...rest } = sectionOf(section, textOf(field(section, 'linkedCategory')), {
    where,
    parseHtml,
  });
  return readTable(plainTable([headers, ...body], { kind: 'path', path: where }, 1), {
    ...rest,
    category,
  });
}

/** Asks each pattern once; more names, or patterns, than a policy may hold are refused before. */
function coverOf(names: ReadonlySet<string>): Erased['isListed'] {
  checkDeclarationCount(names.size);
  const known = new Map<string, boolean>();
  return (glob) => {
    const before = known.get(glob);
    if (before !== undefined) return before;
    const covers = [...names].some(matcherOf(glob));
    known.set(glob, covers);
    checkDeclarationCount(known.size);
    return covers;
  };
}

interface Erased {
  readonly path: string;
  /** Whether a pattern covers a name that the tables list. */
  readonly isListed: (glob: string) => boolean;
  /** The sections by the category that they are about. */
  readonly titles: ReadonlyMap<string, Data>;
  readonly parseHtml: ParseHtml;
}

function erasedEntries(
  [key, category]: readonly [string, Data],
  { path, isListed, titles, parseHtml }: Erased,
): readonly Entry[] {
  const where = `${path}.categories.${key}`;
  const services = fields(field(category, 'services')).flatMap(([, service]) =>
    items(field(service, 'cookies')),
  );
  const section = sectionOf(titles.get(key), key, { where, parseHtml });
  const erased = [...items(at(category, 'autoClear', 'cookies')), ...services];
  return entriesOfAll(erased, (cookie) => {
    const names = namesOf(field(cookie, 'name')).filter(
      (name) => !name.includes('*') || !isListed(name),
    );
    const domain = optionalCell('domain', textOf(field(cookie, 'domain')), where);
    return [{ name: cell(names.join(', '), where), names, ...domain, section }];
  });
}
