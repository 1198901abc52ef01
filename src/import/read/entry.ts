import type { CategoryClass, Origin } from '../imported.ts';

/** A piece of the document that says one thing, and where it stands. Lines are kept apart. */
export interface Cell {
  readonly text: string;
  readonly origin: Origin;
}

/** What the headings and labels above an entry say about it. */
export interface Section {
  readonly category: { readonly value: CategoryClass; readonly label: Cell } | null;
  readonly provider: Cell | null;
  /** The section lists local storage, pixels and the like. */
  readonly otherStorage: boolean;
  /** The section is about software: a changelog, an interface, settings. */
  readonly technical: boolean;
  /** The section speaks of cookies, or has a class of cookies for its heading. */
  readonly aboutCookies: boolean;
}

export const noSection: Section = {
  category: null,
  provider: null,
  otherStorage: false,
  technical: false,
  aboutCookies: false,
};

/** A row, record, sentence that declares one cookie or several, as the document words it. */
export interface Entry {
  readonly name: Cell;
  /** Names already read, where the name cell is not a list but a sentence or a pattern. */
  readonly names?: readonly string[];
  readonly provider?: Cell;
  readonly domain?: Cell;
  readonly purpose?: Cell;
  readonly function?: Cell;
  /** Where the function is, when the format keeps that apart. */
  readonly place?: Cell;
  /** The function cell ends with a place in parentheses. */
  readonly functionNamesPlace?: boolean;
  readonly duration?: Cell;
  /** Seconds of a bare number in the duration cell. */
  readonly durationUnit?: number | null;
  /** Already read, where the format has a number. */
  readonly maxAgeSeconds?: number | null;
  readonly category?: Cell;
  /** What the type column holds: the kind of storage, a class, or the party. */
  readonly type?: Cell;
  readonly party?: Cell;
  readonly cookieRefresh?: boolean;
  readonly domains?: readonly string[];
  readonly section: Section;
  /** What tables and machine formats say goes before what sentences say. */
  readonly told?: boolean;
}

/** The keys of an entry that hold a cell with what is said of the name. */
export const saidOfName = [
  'provider',
  'domain',
  'purpose',
  'function',
  'duration',
  'category',
  'type',
  'party',
] as const;
