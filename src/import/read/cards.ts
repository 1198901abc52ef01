import { type Block, isWhollyMarked, type Rich } from '../blocks/block.ts';
import { readCategory } from '../category.ts';
import { isHeaderLine, readHeader } from '../header.ts';
import { holdsOnlyNames, namesInCell } from '../names/names-in-cell.ts';
import { nameShape } from '../names/read-name.ts';
import { isKnownProvider } from '../provider.ts';
import type { Role } from '../words/header-words.ts';
import { cellOf, KEY_AND_VALUE, richAt } from './field-lines.ts';
import type { Field } from './fields.ts';

/**
 * A card: a line or heading that is nothing but a name, perhaps with its class behind it, with fields below. Name
 * and class become fields; lines between them and the fields are what it is for.
 */
export function cardAt(blocks: readonly Block[], index: number): readonly Field[] | null {
  const line = richAt(blocks, index);
  if (!line || line.text.length > 160) return null;
  const { rich, label } = withoutClass(line);
  if (!isCardName(blocks, index, rich)) return null;
  const field = (role: Role, text: string): Field => ({
    role,
    explicitName: role === 'name',
    key: '',
    cell: cellOf(line, text),
  });
  return [field('name', rich.text), ...(label === '' ? [] : [field('category', label)])];
}

/** "`_ga` Analytics", "_ga (Statistics)": the name, and its class where one stands behind it. */
function withoutClass(rich: Rich): { readonly rich: Rich; readonly label: string } {
  const { text, marks } = rich;
  const whole = { rich, label: '' };
  const mark = marks.find(({ start, end }) => start === 0 && end < text.length);
  const name = mark ? text.slice(0, mark.end) : text.replace(/\s.*/s, '');
  if (!mark && nameShape(name) < 2) return whole;
  const label = text.slice(name.length).replace(/^[\s()[\]–—:|·•-]+|[\s()[\]]+$/g, '');
  if (label.split(/\s/).length > 4 || readCategory(label) === null) return whole;
  const marked = [{ start: 0, end: name.length, kind: mark?.kind ?? 'code' } as const];
  return { rich: { ...rich, text: name, marks: marked }, label };
}

function isCardName(blocks: readonly Block[], index: number, rich: Rich): boolean {
  if (rich.text.length > 120 || !holdsOnlyNames(rich.text)) return false;
  const marked = blocks[index]?.kind === 'heading' || isWhollyMarked(rich);
  const shape = Math.max(...namesInCell(rich.text).names.map(nameShape));
  const keys = keysBelow(blocks, index);
  if (shape < 2 && isKnownProvider(rich.text) && !isOfProvider(rich.text, keys)) return false;
  const [first] = keys;
  if (!first || first === 'name') return false;
  return shape >= (marked ? 1 : 2) || (marked && isRecordOf(rich.text, keys));
}

/** "datadome", in small letters, with a provider and a length below it, is not the provider itself. */
function isOfProvider(title: string, keys: readonly Role[]): boolean {
  return /^[a-z\d._-]+$/.test(title) && keys.includes('provider') && keys.includes('duration');
}

/** A title that could be any word names a cookie when two fields, one of them a length, are all that is below it. */
function isRecordOf(title: string, keys: readonly Role[]): boolean {
  if (readCategory(title) !== null || readHeader(title) !== null) return false;
  return keys.length >= 2 && keys.includes('duration') && !keys.includes('name');
}

/** What the fields of a card say, up to the next heading; the first is at most three lines below its name. */
function keysBelow(blocks: readonly Block[], index: number): readonly Role[] {
  const keys: Role[] = [];
  for (let below = index + 1; below <= index + 8; below += 1) {
    const block = blocks[below];
    if (block?.kind === 'definition') {
      const [term] = block.terms;
      const reading = term && isHeaderLine(term.text);
      if (!reading) break;
      keys.push(reading.role);
      continue;
    }
    const text = richAt(blocks, below)?.text;
    if (text === undefined || (keys.length === 0 && below > index + 3)) break;
    const key = KEY_AND_VALUE.exec(text)?.[1] ?? text;
    const reading = isHeaderLine(key);
    if (reading && (key !== text || richAt(blocks, below + 1))) keys.push(reading.role);
    else if (keys.length > 0 && blocks[below]?.kind === 'heading') break;
  }
  return keys;
}
