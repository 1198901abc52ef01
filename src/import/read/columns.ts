import { readDuration, readDurationIn, unitOfHeader } from '../duration.ts';
import { type HeaderReading, readHeader } from '../header.ts';
import { holdsOnlyNames, namesInCell } from '../names/names-in-cell.ts';
import { isHost, nameShape } from '../names/read-name.ts';
import { isCapitalised, isKnownProvider, readParty } from '../provider.ts';
import type { Role } from '../words/header-words.ts';
import { technicalTerms } from '../words/prose-words.ts';
import { classesIn, holdsClasses, isBetterColumn, share, wordsOf } from './better-column.ts';

/** A column of a table: what its header says, and what shape its cells have (shares from 0 to 1). */
export interface Column extends NameShape {
  readonly index: number;
  readonly header: string;
  readonly reading: HeaderReading | null;
  readonly cells: readonly string[];
}

/** What is asked of every column of every table. */
interface NameShape {
  /** Cells that hold nothing but names; and names that look like those of cookies. */
  readonly names: number;
  readonly shaped: number;
  /** Cells with names that can hardly be anything else. */
  readonly strong: number;
  readonly durations: number;
}

/** What is asked of the other columns of a table that declares cookies. */
interface Shape {
  readonly hosts: number;
  readonly classes: number;
  readonly parties: number;
  readonly capitals: number;
  readonly words: number;
}

/** Columns by what they hold. */
export type Roles = ReadonlyMap<Role, Column>;

/** More rows would tell no more. */
const ROWS_LOOKED_AT = 60;

export function columnOf(index: number, header: string, cells: readonly string[]): Column {
  const unit = unitOfHeader(header);
  const filled = cells.filter((cell) => cell.trim() !== '').slice(0, ROWS_LOOKED_AT);
  const shapes = filled.map(shapeOfNames);
  return {
    index,
    header,
    reading: readHeader(header),
    cells: filled,
    names: share(shapes, (shape) => shape >= 0),
    shaped: share(shapes, (shape) => shape >= 1),
    strong: share(shapes, (shape) => shape === 2),
    durations: share(
      filled,
      (cell) =>
        cell.length <= 60 && (unit ? readDurationIn(unit, cell) : readDuration(cell)) !== null,
    ),
  };
}

/** How much the names of a cell look like those of cookies; below 0 when it holds anything else. */
function shapeOfNames(cell: string): number {
  if (!holdsOnlyNames(cell)) return -1;
  const names = namesInCell(cell).names.filter((name) => !isTerm(name));
  return Math.max(0, ...names.map(nameShape));
}

/** Brands, and words of the trade such as `Max-Age`, are written like names and are none. */
function isTerm(name: string): boolean {
  return isKnownProvider(name) || technicalTerms.has(name.toLowerCase());
}

function shapeOf({ cells }: Column): Shape {
  return {
    hosts: share(cells, (cell) => cell.length <= 1_000 && cell.split(/[\s,]+/).every(isHost)),
    classes: classesIn(cells),
    parties: share(cells, (cell) => readParty(cell) !== null),
    capitals: share(cells, isCapitalised),
    words: wordsOf(cells),
  };
}

/** What every column holds: its header's word, or where that is unknown or cannot be, the shape of its cells. */
export function rolesOf(columns: readonly Column[], name: Column): Roles {
  const roles = new Map<Role, Column>([['name', name]]);
  const rest = columns.filter((column) => column !== name);
  for (const column of rest) {
    const role = roleOf(column, rest);
    if (role === undefined) continue;
    const taken = roles.get(role);
    if (!taken || isBetterColumn(role, column, taken)) roles.set(role, column);
  }
  const unknown = rest
    .filter(({ reading }) => !reading || reading.role === 'name')
    .map((column) => ({ column, ...column, ...shapeOf(column) }));
  assign(roles, unknown, 'party', ({ parties }) => (parties >= 0.5 ? parties : 0));
  assign(roles, unknown, 'duration', ({ durations }) => (durations >= 0.5 ? durations : 0));
  if (!roles.has('provider'))
    assign(roles, unknown, 'domain', ({ hosts }) => (hosts >= 0.5 ? hosts : 0));
  assign(roles, unknown, 'category', ({ classes, words }) =>
    classes >= 0.6 && words <= 4 ? classes : 0,
  );
  assign(roles, unknown, 'purpose', ({ words, reading }) => (!reading && words >= 2.5 ? words : 0));
  if (!roles.has('domain'))
    assign(roles, unknown, 'provider', ({ capitals, reading }) =>
      !reading && capitals >= 0.6 ? capitals : 0,
    );
  return roles;
}

/** What the header says; but of two columns about the purpose, one that holds classes is the category. */
function roleOf(column: Column, rest: readonly Column[]): Role | undefined {
  const role = column.reading?.role;
  if (role !== 'purpose') return role;
  const others = rest.filter((other) => other !== column).map(({ reading }) => reading?.role);
  if (!others.includes('purpose') || others.includes('category')) return role;
  return holdsClasses(column.cells) ? 'category' : role;
}

interface Unknown extends Column, Shape {
  readonly column: Column;
}

/** Gives a role that no header took to the unknown column that fits it best. */
function assign(
  roles: Map<Role, Column>,
  columns: readonly Unknown[],
  role: Role,
  score: (column: Unknown) => number,
): void {
  if (roles.has(role)) return;
  const used = new Set(roles.values());
  const best = columns
    .filter(({ column }) => !used.has(column))
    .map((unknown) => ({ column: unknown.column, points: score(unknown) }))
    .sort((a, b) => b.points - a.points)[0];
  if (best && best.points > 0) roles.set(role, best.column);
}
