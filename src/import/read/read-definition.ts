import type { Definition, Rich } from '../blocks/block.ts';
import { readCategory } from '../category.ts';
import { isHeaderLine } from '../header.ts';
import { holdsOnlyNames } from '../names/names-in-cell.ts';
import { keyAndValue } from './field-lines.ts';
import { entriesOfFields, type Field, fieldOf } from './fields.ts';
import { holdsName } from './labels.ts';
import { underExplanation } from './outline.ts';
import { entriesOfProse } from './prose.ts';
import { add, addField, closeFields, type State, section } from './read-state.ts';

/** A definition defines a cookie, or is a field of a record. */
export function readDefinition(state: State, { terms, rich }: Definition): void {
  const term = terms.map(({ text }) => text).join('\n');
  const field =
    !holdsName(term) && isHeaderLine(term)
      ? fieldOf(term, {
          text: rich.text,
          origin: { where: rich.where, fragment: `${term}: ${rich.text}` },
        })
      : null;
  if (field) {
    addField(state, field);
    return;
  }
  closeFields(state);
  const value = readCategory(term);
  if (value && !holdsName(term)) {
    state.outline = underExplanation(state.outline, value, { ...rich, text: term });
    return;
  }
  const record = holdsOnlyNames(term) ? recordOf(term, rich) : [];
  if (record.length > 0) {
    add(state, entriesOfFields(record, section(state)));
    return;
  }
  const text = `${terms.map((each) => each.text).join(', ')}: ${rich.text.replaceAll('\n', ' ')}`;
  const kind = terms.some(({ marks }) => marks.some((mark) => mark.kind === 'code'))
    ? 'code'
    : 'strong';
  const marks = [{ start: 0, end: text.length - rich.text.length - 2, kind } as const];
  const named = holdsOnlyNames(term) ? marks : [];
  add(
    state,
    entriesOfProse(
      { text, marks: named, where: rich.where },
      { section: section(state), isItem: true },
    ),
  );
}

/** A name, defined by lines of which some are fields ("Duration: 1 year"); the others are what it is for. */
function recordOf(term: string, rich: Rich): readonly Field[] {
  const cell = (text: string) => ({ text, origin: { where: rich.where, fragment: rich.text } });
  const lines = rich.text.split('\n');
  const fields = lines.map((line) => keyAndValue({ ...rich, text: line }));
  const found = fields.filter((field) => field !== null);
  if (found.length === 0) return [];
  const rest = lines.filter((_, index) => fields[index] === null).join(' ');
  const purpose =
    rest === ''
      ? []
      : [{ role: 'purpose', explicitName: false, key: '', cell: cell(rest) } as const];
  return [{ role: 'name', explicitName: true, key: '', cell: cell(term) }, ...found, ...purpose];
}
