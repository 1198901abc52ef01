import {
  type Block,
  type Definition,
  type Heading,
  isWhollyMarked,
  joinLines,
  type Line,
  type Rich,
} from '../blocks/block.ts';
import { readDurationInProse } from '../duration.ts';
import { holdsOnlyNames, namesInCell } from '../names/names-in-cell.ts';
import { nameShape } from '../names/read-name.ts';
import { keyAndValue } from './field-lines.ts';
import { labelOf } from './labels.ts';

/** A name above what is said of it, and the index of the block after that. */
export interface NamedText {
  readonly definition: Definition;
  readonly next: number;
}

const LONGEST_NAME = 120;
const LONGEST_TEXT = 1_500;
const MOST_LINES = 8;

/**
 * A heading, or a line of its own, that is nothing but a name, and the lines below that tell about it: those of a
 * list, and paragraphs until one has told how long.
 */
export function namedTextAt(blocks: readonly Block[], index: number): NamedText | null {
  const block = blocks[index];
  if ((block?.kind !== 'heading' && block?.kind !== 'line') || !isTitle(block)) return null;
  const lines = linesBelow(blocks, index + 1);
  const [first] = lines;
  if (!first) return null;
  const rich = joinLines(lines);
  if (block.kind === 'line' && !tellsOf(first, rich, block.rich.text)) return null;
  return {
    definition: { kind: 'definition', terms: [block.rich], rich },
    next: index + 1 + lines.length,
  };
}

function isTitle(block: Heading | Line): boolean {
  const { text } = block.rich;
  if (text.length > LONGEST_NAME) return false;
  if (block.kind === 'line' && (block.listDepth > 0 || !holdsOnlyNames(text))) return false;
  const shape = Math.max(0, ...namesInCell(text).names.map(nameShape));
  if (block.kind === 'heading') return shape === 2;
  const apart = block.afterGap || isWhollyMarked(block.rich);
  return apart && shape >= 1 && labelOf(block) === null;
}

/** Below a line there must be a sentence; and a length or "cookie" where the name is not beyond doubt. */
function tellsOf(first: Rich, all: Rich, name: string): boolean {
  if (first.text.split(/\s+/).length < 3 || keyAndValue(first)) return false;
  const sure = namesInCell(name).names.some((each) => nameShape(each) === 2);
  return readDurationInProse(all.text) !== null || (sure && /cookie|traceur/i.test(all.text));
}

function linesBelow(blocks: readonly Block[], start: number): readonly Rich[] {
  const lines: Rich[] = [];
  let length = 0;
  let timed = false;
  for (let index = start; index < start + MOST_LINES; index += 1) {
    const block = blocks[index];
    if (block?.kind !== 'line' || isTitle(block) || labelOf(block)) break;
    if (timed && block.listDepth === 0 && block.afterGap) break;
    length += block.rich.text.length;
    if (lines.length > 0 && length > LONGEST_TEXT) break;
    timed ||= readDurationInProse(block.rich.text) !== null;
    lines.push(block.rich);
  }
  return lines;
}
