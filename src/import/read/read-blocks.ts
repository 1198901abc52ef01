import type { Block, Definition, Heading, Line, Rich, Table } from '../blocks/block.ts';
import { bareTableAt } from './bare-table.ts';
import { cardAt } from './cards.ts';
import type { Entry } from './entry.ts';
import { fieldAt, fieldsOfLine } from './field-lines.ts';
import { entriesOfFields } from './fields.ts';
import { groupAt, underTitleOf, withOwner } from './group-outline.ts';
import { classOfParentItem, isTitleLine, labelOf, providerOfParentItem } from './labels.ts';
import { lineTableAt } from './line-table.ts';
import { namedTextAt } from './named-text.ts';
import { underGroup, underHeading, underLabel, underTitleLine, withLine } from './outline.ts';
import { entriesOfProse } from './prose.ts';
import { readDefinition } from './read-definition.ts';
import {
  add,
  addField,
  addToCard,
  closeFields,
  newState,
  type State,
  section,
} from './read-state.ts';
import { readTable } from './read-table.ts';

/** Goes through a document once and collects what declares cookies, in its order. */
export function readBlocks(blocks: readonly Block[], aboutCookies: boolean): readonly Entry[] {
  const state = newState(aboutCookies);
  let index = 0;
  for (let block = blocks[index]; block; block = blocks[index]) {
    index =
      block.kind === 'heading' || block.kind === 'line'
        ? readText(state, { block, blocks, index })
        : readWhole(state, block, index);
  }
  closeFields(state);
  return state.entries;
}

/** A line or a heading, and what stands around it. */
interface Spot {
  readonly block: Heading | Line;
  readonly blocks: readonly Block[];
  readonly index: number;
}

/** Reads a block that stands for itself; gives the index after it. */
function readWhole(state: State, block: Table | Definition, index: number): number {
  if (block.kind === 'table') {
    closeFields(state);
    add(state, readTable(block, section(state)));
  } else {
    readDefinition(state, block);
  }
  return index + 1;
}

/** Reads what begins at a line or a heading: the most structured that fits; gives the index after it. */
function readText(state: State, spot: Spot): number {
  const { blocks, index } = spot;
  const found = lineTableAt(blocks, index) ?? bareTableAt(blocks, index);
  if (found) {
    closeFields(state);
    add(state, readTable(found.table, section(state)));
    return found.next;
  }
  const group = groupAt(state.outline, blocks, index);
  if (group) {
    closeFields(state);
    state.outline = group.outline;
    return group.next;
  }
  return readFields(state, spot) ?? readAlone(state, spot);
}

/** Reads a field, a record of fields, or the name of a card; null where none begins. */
function readFields(state: State, { block, blocks, index }: Spot): number | null {
  const record = fieldsOfLine(block.rich);
  if (record.length > 0) {
    closeFields(state);
    add(state, entriesOfFields(record, section(state)));
    return index + 1;
  }
  const field = fieldAt(blocks, index, state.fields.length > 0);
  if (field) {
    addField(state, field.field);
    return field.next;
  }
  const card = cardAt(blocks, index);
  if (card) {
    closeFields(state);
    for (const each of card) addField(state, each);
    return index + 1;
  }
  return null;
}

/** Reads a name with the lines about it, a heading, a label, or a sentence. */
function readAlone(state: State, { block, blocks, index }: Spot): number {
  const named = namedTextAt(blocks, index);
  if (named) {
    readDefinition(state, named.definition);
    return named.next;
  }
  if (block.kind === 'heading') {
    closeFields(state);
    state.outline = underHeading(state.outline, block.level, block.rich);
  } else {
    const below = blocks[index + 1];
    const parent = classOfParentItem(block, below);
    if (isTitleLine(block, below)) state.outline = underTitleLine(state.outline);
    const provider = providerOfParentItem(block, below, state.outline);
    if (parent) state.outline = underLabel(state.outline, parent, block.rich);
    else if (provider) state.outline = underGroup(state.outline, provider);
    else readLine(state, block);
  }
  return index + 1;
}

/** A line is a label, or belongs to the card above it, or is prose. */
function readLine(state: State, line: Line): void {
  const { rich } = line;
  if (addToCard(state, rich)) return;
  const label = labelOf(line);
  if (label) {
    closeFields(state);
    state.outline = withOwner(label(state.outline), line);
    return;
  }
  closeFields(state);
  state.outline = underTitleOf(state.outline, line);
  state.outline = withLine(state.outline, rich.text);
  add(
    state,
    entriesOfProse(rich, {
      section: section(state),
      isItem: line.listDepth > 0 || opensWithMark(rich),
    }),
  );
}

function opensWithMark({ marks }: Rich): boolean {
  return marks.some(({ start }) => start === 0);
}
