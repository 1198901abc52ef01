import type { ParseHtml } from '../blocks/html-tree.ts';
import type { Entry } from '../read/entry.ts';
import { type Data, field, fields, items, type Source, textOf } from './data.ts';
import { cell, entriesOfAll, groupSection, optionalCell, plainText } from './machine-entry.ts';

/** The purpose stands under the language it is written in: `en_us`, `de`, `pt_br`. */
const LANGUAGE_KEY = /^[a-z]{2}(?:_[a-z]{2,3})?$/;

/** Termly's list: `cookies.{essential|performance|analytics|...}[]`. The service is the provider, else the domain. */
export function readTermly(
  places: readonly Source[],
  parseHtml: ParseHtml,
): readonly Entry[] | null {
  for (const { path, value } of places) {
    const groups = fields(field(value, 'cookies')).filter(([, list]) => items(list).some(isCookie));
    if (groups.length === 0) continue;
    return entriesOfAll(groups, ([key, list]) =>
      entriesOfAll(items(list), (cookie, index) => [
        entryOf(cookie, { key, where: `${path}.cookies.${key}[${index}]`, parseHtml }),
      ]),
    );
  }
  return null;
}

function isCookie(cookie: Data): boolean {
  return (
    textOf(field(cookie, 'name')) !== '' &&
    (field(cookie, 'tracker_type') ?? field(cookie, 'expire')) !== undefined
  );
}

interface Place {
  readonly key: string;
  readonly where: string;
  readonly parseHtml: ParseHtml;
}

function entryOf(cookie: Data, { key, where, parseHtml }: Place): Entry {
  const translated = fields(cookie).filter(
    ([name, text]) => LANGUAGE_KEY.test(name) && typeof text === 'string',
  );
  const purpose = textOf(
    field(cookie, 'en_us'),
    field(cookie, 'purpose'),
    ...translated.map(([, text]) => text),
  );
  return {
    name: cell(textOf(field(cookie, 'name')), where, JSON.stringify(cookie).slice(0, 400)),
    ...optionalCell('provider', textOf(field(cookie, 'service')), where),
    ...optionalCell('domain', textOf(field(cookie, 'domain')), where),
    ...optionalCell('purpose', plainText(purpose, parseHtml), where),
    ...optionalCell('duration', textOf(field(cookie, 'expire')), where),
    ...optionalCell('type', textOf(field(cookie, 'tracker_type')), where),
    section: groupSection([textOf(field(cookie, 'category')), key], where),
  };
}
