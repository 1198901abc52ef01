import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHtml } from '../../../scripts/parse-html.ts';
import { importDocument } from '../../../src/import/import-document.ts';
import type { FieldName, ImportedDeclaration } from '../../../src/import/imported.ts';

/** The answer to a document, as `test/fixtures/corpus/README.md` describes it. */
interface Answer {
  readonly optional?: readonly string[];
  readonly declarations: readonly Expected[];
}

interface Expected {
  readonly name: string;
  readonly category: string | null;
  readonly provider: string | null;
  readonly maxAgeSeconds: number | null;
  readonly purpose: string | null;
  readonly aliases?: readonly string[];
  readonly accept?: { readonly [field: string]: '*' | readonly unknown[] };
}

const FIELDS = ['category', 'maxAgeSeconds', 'provider', 'purpose'] as const;
type Field = (typeof FIELDS)[number];

/** Shares from 0 to 1, and in words what is missing, too many, wrong or of unknown origin. */
export interface Score {
  readonly document: string;
  readonly precision: number;
  readonly recall: number;
  readonly fields: { readonly [field in Field]: number };
  readonly faults: readonly string[];
}

/** The documents of a folder that have their answers beside them. */
export function documentsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter(
    (file) =>
      /\.(html?|txt|md|json|m?js|ts|csv|tsv)$/.test(file) &&
      !file.endsWith('.expected.json') &&
      file !== 'README.md',
  );
}

/** Imports a document and compares with its answer. */
export function scoreOf(folder: string, document: string): Score {
  const answer = readFileSync(join(folder, document.replace(/\.\w+$/, '.expected.json')), 'utf8');
  const { declarations } = importDocument(readFileSync(join(folder, document), 'utf8'), {
    filename: document,
    parseHtml,
  });
  return scoreDocument(document, declarations, JSON.parse(answer) as Answer);
}

function scoreDocument(
  document: string,
  found: readonly ImportedDeclaration[],
  { declarations, optional = [] }: Answer,
): Score {
  const left = new Map(found.map((declaration) => [declaration.name, declaration]));
  const faults: string[] = [];
  const pairs = declarations.flatMap((expected) => {
    const name = [expected.name, ...(expected.aliases ?? [])].find((each) => left.has(each));
    const declaration = name === undefined ? undefined : left.get(name);
    if (!declaration) faults.push(`missing ${expected.name}`);
    else left.delete(declaration.name);
    return declaration ? [{ expected, declaration }] : [];
  });
  const extra = [...left.keys()].filter((name) => !optional.includes(name));
  faults.push(...extra.map((name) => `too many: ${name}`));
  faults.push(...found.flatMap(fieldsFromNowhere));
  const share = (field: Field) => {
    const right = pairs.filter(({ expected, declaration }) => {
      const ok = isRight(field, expected, declaration);
      if (!ok)
        faults.push(
          `${expected.name}.${field}: ${show(declaration[field])}, not ${show(expected[field])}`,
        );
      return ok;
    });
    return ratio(right.length, pairs.length);
  };
  return {
    document,
    precision: ratio(pairs.length, pairs.length + extra.length),
    recall: ratio(pairs.length, declarations.length),
    fields: {
      category: share('category'),
      maxAgeSeconds: share('maxAgeSeconds'),
      provider: share('provider'),
      purpose: share('purpose'),
    },
    faults,
  };
}

/** Every field that is filled in must say where it was read. */
function fieldsFromNowhere({ origins, ...fields }: ImportedDeclaration): readonly string[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .filter(([field]) => !origins[field as FieldName]?.where)
    .map(([field]) => `${fields.name}.${field}: from nowhere`);
}

function isRight(field: Field, expected: Expected, found: ImportedDeclaration): boolean {
  const accept = expected.accept?.[field];
  return accept === '*' || [expected[field], ...(accept ?? [])].includes(found[field]);
}

/** Means over documents. */
export function means(scores: readonly Score[]): { readonly [measure: string]: number } {
  const mean = (of: (score: Score) => number) =>
    ratio(
      scores.reduce((sum, score) => sum + of(score), 0),
      scores.length,
    );
  return {
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    category: mean(({ fields }) => fields.category),
    retention: mean(({ fields }) => fields.maxAgeSeconds),
    provider: mean(({ fields }) => fields.provider),
    purpose: mean(({ fields }) => fields.purpose),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
