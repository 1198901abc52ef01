import { readCategory } from '../category.ts';
import { fold } from '../fold.ts';
import { isHost } from '../names/read-name.ts';
import type { Role } from '../words/header-words.ts';

interface Cells {
  readonly header: string;
  readonly cells: readonly string[];
}

/** Which of two columns whose headers say the same role holds it: this one, not the one before it. */
export function isBetterColumn(role: Role, column: Cells, than: Cells): boolean {
  if (role === 'purpose') return isBetterPurpose(column, than);
  return role === 'provider' && isBetterProvider(column, than);
}

/** The share of the cells of which something is true, 0 to 1. */
export function share<Cell>(cells: readonly Cell[], is: (cell: Cell) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

/** The share of cells that name a class, as no sentence does. */
export function classesIn(cells: readonly string[]): number {
  return share(
    cells,
    (cell) => cell.length <= 50 && !isSentence(cell) && readCategory(cell) !== null,
  );
}

/** "Counts visits." */
function isSentence(cell: string): boolean {
  return /\S\s+\S.*[.!?]$/s.test(cell);
}

export function holdsClasses(cells: readonly string[]): boolean {
  return wordsOf(cells) <= 4 && classesIn(cells) >= 0.8;
}

/** More words of a cell would tell no more. */
const LOOKED_AT = 2_000;

/** The mean number of words. */
export function wordsOf(cells: readonly string[]): number {
  const words = cells.reduce((sum, cell) => sum + cell.slice(0, LOOKED_AT).split(/\s+/).length, 0);
  return cells.length === 0 ? 0 : words / cells.length;
}

const PURPOSE = /purpose|finalit|finalid|zweck|scopo|objecti|objeti|obietti|prop[oó]sit|but\b/i;

/** Of "Purpose" and "Description" the purpose counts; else the fuller one. */
function isBetterPurpose(column: Cells, than: Cells): boolean {
  const [a, b] = [PURPOSE.test(column.header), PURPOSE.test(than.header)];
  return a === b ? wordsOf(column.cells) > wordsOf(than.cells) * 2 : a;
}

const COMPANY =
  /anbieter|provider|vendor|supplier|company|unternehmen|fournisseur|prestataire|societe|entreprise|proveedor|empresa|fornitore|azienda|fornecedor/;
/** "Service", "Service name", "Name of the service". */
const SERVICE =
  /^(?:(?:name|nome?|nombre) (?:\S+ ){0,2})?(?:l')?(?:dienst|service|servicio|servizio|servico|tool|outil|werkzeug|herramienta|strumento|ferramenta)(?:e?s|e)?(?:[ -]?name)?$/;

/** Of "Service" and "Provider" the provider counts, unless it is but a host, as in the lists of some tools. */
function isBetterProvider(column: Cells, than: Cells): boolean {
  const named = COMPANY.test(fold(column.header)) && SERVICE.test(fold(than.header));
  return named && column.cells.some((cell) => !isHost(cell.trim()));
}
