/**
 * What a JSON document or the literals of a script hold. Keys are the document's own: they are only ever looked up
 * (`field`) or listed (`fields`), never assigned, so that `__proto__` among them is a key like any other.
 */
export type Data = null | boolean | number | string | RegexLiteral | readonly Data[] | DataObject;

export interface DataObject {
  readonly [key: string]: Data;
}

/** A regular expression as text. It is never compiled. */
export class RegexLiteral {
  constructor(readonly pattern: string) {}
}

/** A value, and where it stands: `$.services[3]`, `CookieConsentDialog.cookieTableNecessary`. */
export interface Source {
  readonly path: string;
  readonly value: Data;
  /** The object or list that it is in. */
  readonly parent?: Source;
}

export function isObject(value: Data | undefined): value is DataObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof RegexLiteral)
  );
}

/** The own field of an object; undefined for anything else. */
export function field(value: Data | undefined, key: string): Data | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Follows keys: `at(config, 'language', 'translations')`. */
export function at(value: Data | undefined, ...keys: readonly string[]): Data | undefined {
  return keys.reduce(field, value);
}

export function fields(value: Data | undefined): readonly (readonly [string, Data])[] {
  return isObject(value) ? Object.entries(value) : [];
}

export function items(value: Data | undefined): readonly Data[] {
  return Array.isArray(value) ? value : [];
}

/** The items by a text of theirs; of several with the same the first. */
export function byText(list: readonly Data[], key: string): ReadonlyMap<string, Data> {
  return new Map(list.map((item) => [textOf(field(item, key)), item] as const).reverse());
}

/** The text of a string or a number; of the first of several that has one. */
export function textOf(...values: readonly (Data | undefined)[]): string {
  for (const value of values) {
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return '';
}

/** A number, also written as text; null otherwise. */
export function numberOf(value: Data | undefined): number | null {
  if (typeof value === 'string' && /^-?\d{1,12}(?:\.\d{1,6})?$/.test(value.trim()))
    return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

const DEEPEST = 24;
const MOST_VISITED = 20_000;

/** Every object and list inside the sources, the outermost first, down to a depth no real document has. */
export function everyPlace(sources: readonly Source[]): readonly Source[] {
  const places: Source[] = [];
  let level = sources.slice(0, MOST_VISITED);
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    places.push(...level.slice(0, MOST_VISITED - places.length));
    if (places.length >= MOST_VISITED) break;
    level = level.flatMap(inside);
  }
  return places;
}

function inside(parent: Source): readonly Source[] {
  const { value, path } = parent;
  const all = [
    ...items(value).map((item, index) => ({ path: `${path}[${index}]`, value: item, parent })),
    ...fields(value).map(([key, item]) => ({
      path: `${path}.${key.slice(0, 60)}`,
      value: item,
      parent,
    })),
  ];
  return all.filter((place) => typeof place.value === 'object' && place.value !== null);
}
