import type { Rich } from '../blocks/block.ts';
import { readCategory } from '../category.ts';
import { checkEntryCount, importLimits } from '../import-limits.ts';
import type { Role } from '../words/header-words.ts';
import type { Entry, Section } from './entry.ts';
import { entriesOfFields, type Field } from './fields.ts';
import { emptyOutline, type Outline } from './outline.ts';
import { sectionOf } from './section.ts';

/** How far a document was read. */
export interface State {
  readonly entries: Entry[];
  /** How many of them sentences told. */
  told: number;
  outline: Outline;
  /** Fields that came one after the other, and the section they began in. */
  fields: Field[];
  fieldsSection: Section | null;
  /** The whole document speaks of cookies, which a list without headings relies on. */
  readonly aboutCookies: boolean;
}

/** Before the first block. */
export function newState(aboutCookies: boolean): State {
  return {
    entries: [],
    told: 0,
    outline: emptyOutline,
    fields: [],
    fieldsSection: null,
    aboutCookies,
  };
}

export function addField(state: State, field: Field): void {
  state.fieldsSection ??= section(state);
  state.fields.push(field);
}

export function closeFields(state: State): void {
  if (state.fieldsSection) add(state, entriesOfFields(state.fields, state.fieldsSection));
  state.fields = [];
  state.fieldsSection = null;
}

export function add(state: State, entries: readonly Entry[]): void {
  checkEntryCount(state.entries.length + entries.length);
  state.told += entries.filter(({ told }) => told).length;
  checkEntryCount(state.told, importLimits.told);
  state.entries.push(...entries);
  if (entries.length > 0) state.outline = { ...state.outline, listed: true };
}

/** Without any heading, the document's own subject counts. */
export function section({ outline, aboutCookies }: State): Section {
  const here = sectionOf(outline);
  const unheaded = outline.headings.length <= 1 && aboutCookies;
  return unheaded ? { ...here, aboutCookies: true } : here;
}

/** Between the name of a card and its fields stand its class, as a badge, and what it is for. */
export function addToCard(state: State, { text, where }: Rich): boolean {
  const { fields } = state;
  if (fields.length === 0 || fields.some(({ key }) => key !== '')) return false;
  const isNew = (role: Role) => fields.every((field) => field.role !== role);
  const isClass =
    text.split(/\s+/).length <= 3 && !/[.!?]$/.test(text) && readCategory(text) !== null;
  const role = isClass && isNew('category') ? 'category' : isNew('purpose') ? 'purpose' : null;
  if (role)
    addField(state, {
      role,
      explicitName: false,
      key: '',
      cell: { text, origin: { where, fragment: text } },
    });
  return role !== null;
}
