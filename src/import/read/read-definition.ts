import type { Definition } from '../blocks/block.ts';
import { readCategory } from '../category.ts';
import { isHeaderLine } from '../header.ts';
import { holdsOnlyNames } from '../names/names-in-cell.ts';
import { fieldOf } from './fields.ts';
import { holdsName } from './labels.ts';
import { entriesOfProse } from './prose.ts';
import { add, addField, closeFields, type State, section } from './read-state.ts';
import { underExplanation } from './section.ts';

/** A definition defines a cookie, or is a field of a record. */
export function readDefinition(state: State, { terms, rich }: Definition): void {
  const term = terms.map(({ text }) => text).join('\n');
  const field = isHeaderLine(term)
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
