import type { Block } from '../blocks/block.ts';
import { readDuration } from '../duration.ts';
import type { Place } from '../imported.ts';
import { holdsOnlyNames, namesInCell } from '../names/names-in-cell.ts';
import { nameShape } from '../names/read-name.ts';
import { keyAndValue } from './field-lines.ts';
import { saysNoLength } from './parallel.ts';

const LONGEST_CELL = 600;
const LONGEST_LENGTH = 60;
/** Longer lines are hardly ever names, and to look costs time. */
const LONGEST_NAMES = 120;
const DIVIDER = /\s(?:[|·•/>→⇒]|[-=]>)\s/;

/** A text that may stand in a table, and what it may be there, found out once: each row is looked at again and again. */
export class Cell {
  readonly text: string;
  #isLength: boolean | undefined;
  #holdsNames: boolean | undefined;
  #isName: boolean | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get isLength(): boolean {
    this.#isLength ??= isLength(this.text);
    return this.#isLength;
  }

  get holdsNames(): boolean {
    this.#holdsNames ??= holdsOnlyNames(this.text);
    return this.#holdsNames;
  }

  /** Names, one of them beyond doubt. */
  get isName(): boolean {
    this.#isName ??=
      this.text.length <= LONGEST_NAMES && this.holdsNames && shapeOf(this.text) === 2;
    return this.#isName;
  }

  get isShaped(): boolean {
    return shapeOf(this.text) > 0;
  }
}

function isLength(text: string): boolean {
  return text.length <= LONGEST_LENGTH && (readDuration(text) !== null || saysNoLength(text));
}

function shapeOf(text: string): number {
  return Math.max(0, ...namesInCell(text).names.map(nameShape));
}

/** A line that is no longer than a row may be. */
interface Look {
  readonly where: Place;
  readonly whole: Cell;
  readonly cells: readonly Cell[];
  readonly isField: boolean;
}

const looks = new WeakMap<Block, Look>();

/** What a line may be; null for what is none, or too long. */
export function lookAt(block: Block | undefined): Look | null {
  if (block?.kind !== 'line' || block.rich.text.length > LONGEST_CELL) return null;
  const before = looks.get(block);
  if (before) return before;
  const { text, where } = block.rich;
  const look: Look = {
    where,
    whole: new Cell(text),
    cells: text.split(DIVIDER).map((cell) => new Cell(cell)),
    isField: keyAndValue(block.rich) !== null,
  };
  looks.set(block, look);
  return look;
}

/** The cells of a line: between bars or dots, else all of it; none of what is no line. */
export function cellsOf(block: Block | undefined): readonly Cell[] {
  return lookAt(block)?.cells ?? [];
}
