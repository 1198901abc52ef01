import type { ParseHtml } from '../blocks/html-tree.ts';
import type { Entry } from '../read/entry.ts';
import { items, type Source, textOf } from './data.ts';
import { cell, entriesOfAll, groupSection, optionalCell, plainText } from './machine-entry.ts';

const TABLE =
  /\bcookieTable(Necessary|Preferences?|Statistics|Advertising|Marketing|Unclassified)$/;

/**
 * Cookiebot's `cc.js`: `CookieConsentDialog.cookieTable<Class> = [[name, providers, purpose, length, type, ...], ...]`.
 * Providers and purpose hold markup.
 */
export function readCookiebot(
  sources: readonly Source[],
  parseHtml: ParseHtml,
): readonly Entry[] | null {
  const tables = sources.filter(({ path }) => TABLE.test(path));
  if (tables.length === 0) return null;
  return entriesOfAll(tables, ({ path, value }) => {
    const section = groupSection([TABLE.exec(path)?.[1] ?? ''], path);
    return entriesOfAll(items(value), (row, index) => {
      const [name, provider, purpose, length, type] = items(row).map((item) =>
        plainText(textOf(item), parseHtml),
      );
      const where = `${path}[${index}]`;
      const entry: Entry = {
        name: cell(
          name ?? '',
          where,
          items(row)
            .map((item) => textOf(item))
            .join(' | '),
        ),
        ...optionalCell('provider', provider ?? '', where),
        ...optionalCell('purpose', purpose ?? '', where),
        ...optionalCell('duration', length ?? '', where),
        ...optionalCell('type', type ?? '', where),
        section,
      };
      return [entry];
    });
  });
}
