import type { Policy } from '../policy.ts';
import type { Block } from './blocks/block.ts';
import { blocksFromHtml } from './blocks/blocks-from-html.ts';
import { blocksFromText } from './blocks/blocks-from-text.ts';
import { textOf } from './blocks/html-text.ts';
import { findAll, type ParseHtml } from './blocks/html-tree.ts';
import { csvTable } from './csv.ts';
import { detectFormat } from './detect-format.ts';
import { shorten, tidy } from './fold.ts';
import { checkBlockCount, checkDocumentSize } from './import-limits.ts';
import type { Ignored, ImportFormat, ImportResult } from './imported.ts';
import { detectLanguage } from './language.ts';
import { readMachineFormat } from './machine/read-machine-format.ts';
import { declarationsOf } from './read/declarations.ts';
import type { Entry } from './read/entry.ts';
import { readBlocks } from './read/read-blocks.ts';
import { speaksOfCookies } from './read/section.ts';

export interface ImportOptions {
  /** Only its ending is looked at, and only where the content does not tell. */
  readonly filename?: string;
  readonly parseHtml: ParseHtml;
}

/**
 * Reads what a site publishes about its cookies, in whatever format. A document that declares none gives none.
 * @throws ImportError, and nothing else, when a limit is exceeded; what it says names the limit.
 */
export function importDocument(
  text: string,
  { filename = '', parseHtml }: ImportOptions,
): ImportResult {
  checkDocumentSize(text);
  const source = text.replace(/^\ufeff/, '');
  const format = detectFormat(source, filename);
  const read =
    format === 'data'
      ? readMachineFormat(source, parseHtml)
      : readDocument(source, format, parseHtml);
  const { declarations, ignored } = declarationsOf(read.entries);
  return {
    format: read.format,
    language: read.language,
    title: read.title === null ? null : shorten(tidy(read.title), 200),
    policy: read.policy ?? null,
    declarations,
    ignored: [...(read.problems ?? []), ...ignored].slice(0, MOST_IGNORED),
  };
}

/** More would not be read by anybody. */
const MOST_IGNORED = 500;

/** What any reader gives: the entries, and what it knows of the document. */
export interface ReadDocument {
  readonly format: ImportFormat;
  readonly entries: readonly Entry[];
  readonly language: string | null;
  readonly title: string | null;
  readonly policy?: Policy;
  /** What breaks a rule of this project's own format. */
  readonly problems?: readonly Ignored[];
}

function readDocument(
  source: string,
  format: 'html' | 'csv' | 'text',
  parseHtml: ParseHtml,
): ReadDocument {
  if (format === 'html') {
    const root = parseHtml(source);
    const blocks = blocksFromHtml(root);
    const title = findAll(root, new Set(['title']))[0];
    const language =
      findAll(root, new Set(['html']))[0]?.attributes.get('lang') ?? root.attributes.get('lang');
    return {
      format,
      ...readAll(blocks, language),
      title: titleOf(blocks) ?? (title ? textOf(title) : null),
    };
  }
  const blocks = format === 'csv' ? [csvTable(source)] : blocksFromText(source, parseHtml);
  return { format, ...readAll(blocks), title: titleOf(blocks) };
}

function readAll(
  blocks: readonly Block[],
  mark?: string,
): Pick<ReadDocument, 'entries' | 'language'> {
  checkBlockCount(blocks.length);
  const texts = blocks.flatMap((block) =>
    block.kind === 'table'
      ? [...new Set(block.rows.flat())].map((cell) => cell.text)
      : [block.rich.text],
  );
  const about = texts.some(speaksOfCookies);
  const language = /^[a-z]{2}/i.exec(mark ?? '')?.[0].toLowerCase() ?? detectLanguage(texts);
  return { entries: readBlocks(blocks, about), language };
}

function titleOf(blocks: readonly Block[]): string | null {
  const heading = blocks.find((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? heading.rich.text : null;
}
