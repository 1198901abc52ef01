import type { Block, Rich } from '../blocks/block.ts';
import { readHeadingCategory } from '../category.ts';
import { isHeaderLine } from '../header.ts';
import { holdsOnlyNames } from '../names/names-in-cell.ts';
import type { Role } from '../words/header-words.ts';
import type { Cell } from './entry.ts';
import { type Field, fieldOf } from './fields.ts';
import { holdsName } from './labels.ts';

/** A field found in lines, and the index of the block after it. */
export interface FoundField {
  readonly field: Field;
  readonly next: number;
}

export const KEY_AND_VALUE = /^([^:：]{2,45}?)\s*[:：]\s*(\S.*)$/s;
/** A key alone on a line is believed when another key follows its value. */
const LONGEST_VALUE = 600;

/** "Provider: Google" on one line; or a key on its line, its value on the next. */
export function fieldAt(
  blocks: readonly Block[],
  index: number,
  inRecord: boolean,
): FoundField | null {
  const rich = richAt(blocks, index);
  if (!rich) return null;
  const field = keyAndValue(rich);
  if (field && (field.role !== 'name' || holdsOnlyNames(field.cell.text)))
    return { field, next: index + 1 };
  return keyAndValueLines(blocks, index, inRecord);
}

/** "Provider: Google"; not "Durations: _ga: 2 years; _gid: 1 day". */
export function keyAndValue(rich: Rich): Field | null {
  const [, key = '', value = ''] = KEY_AND_VALUE.exec(rich.text) ?? [];
  const field = value && isHeaderLine(key) ? fieldOf(key, cellOf(rich, value)) : null;
  return field?.role === 'duration' && holdsName(value) ? null : field;
}

function keyAndValueLines(
  blocks: readonly Block[],
  index: number,
  inRecord: boolean,
): FoundField | null {
  const rich = richAt(blocks, index);
  const reading = rich && isHeaderLine(rich.text);
  if (!rich || !reading) return null;
  if (isHeading(blocks, index) && readHeadingCategory(rich.text) !== null) return null;
  const below = valueBelow(blocks, index, reading.role);
  if (!below) return inRecord && reading.coverage === 1 ? emptyField(rich, index) : null;
  const field =
    below.text.length > LONGEST_VALUE ? null : fieldOf(rich.text, cellOf(below, below.text));
  if (!field) return null;
  const another = isHeaderLine(richAt(blocks, index + 2)?.text ?? '') !== null;
  if (field.role === 'name')
    return another && holdsOnlyNames(below.text) ? { field, next: index + 2 } : null;
  const sure = another || rich.text.endsWith(':') || reading.coverage === 1;
  return inRecord && sure ? { field, next: index + 2 } : null;
}

/** What stands below a key, unless that is the next key, or below a heading the next heading. */
function valueBelow(blocks: readonly Block[], index: number, role: Role): Rich | null {
  const below = richAt(blocks, index + 1);
  if (!below) return null;
  if (isHeading(blocks, index) && isHeading(blocks, index + 1) && role !== 'name') return null;
  const isKey = isHeaderLine(below.text)?.coverage === 1;
  return isKey && !(role === 'type' && /cookie/i.test(below.text)) ? null : below;
}

function isHeading(blocks: readonly Block[], index: number): boolean {
  return blocks[index]?.kind === 'heading';
}

function emptyField(rich: Rich, index: number): FoundField | null {
  const field = fieldOf(rich.text, cellOf(rich, ''));
  return field && field.role !== 'name' ? { field, next: index + 1 } : null;
}

/** Several fields on one line: "Name: _ga; Provider: Google; Duration: 2 years". Fewer than two are none. */
export function fieldsOfLine(rich: Rich): readonly Field[] {
  if (rich.text.length > 1_000) return [];
  const parts = rich.text.split(/\s*[;|•·]\s+|\s+[–—-]\s+|,\s+(?=[^,:;]{2,30}:\s)/);
  const fields = parts.map((part) => keyAndValue({ ...rich, text: part }));
  const found = fields.filter((field) => field !== null);
  return found.length >= 2 && found.some(({ role }) => role === 'name') ? found : [];
}

/** The text of a line or a heading. */
export function richAt(blocks: readonly Block[], index: number): Rich | null {
  const block = blocks[index];
  return block?.kind === 'line' || block?.kind === 'heading' ? block.rich : null;
}

/** A cell of a part of a line. */
export function cellOf({ text, where }: Rich, value: string): Cell {
  return { text: value, origin: { where, fragment: text } };
}
