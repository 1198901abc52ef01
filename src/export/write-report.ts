import type { Words } from '../words.ts';
import { csvRows } from './csv-rows.ts';
import type { Format } from './formats.ts';
import { reportHtml } from './report-html.ts';
import { reportJson } from './report-json.ts';
import { reportMarkdown } from './report-markdown.ts';
import type { ExportRequest } from './request.ts';

export interface Writers {
  readonly words: Words;
  /** `csvText` of `csv-text.ts`, which brings a library along and is loaded for itself. */
  readonly csvText: (rows: readonly (readonly string[])[]) => string;
}

/** A report in one of the formats. */
export function writeReport(
  format: Format['id'],
  request: ExportRequest,
  { words, csvText }: Writers,
): string {
  switch (format) {
    case 'html':
      return reportHtml(request, words);
    case 'csv':
      return csvText(csvRows(request));
    case 'markdown':
      return reportMarkdown(request, words);
    case 'json':
      return reportJson(request);
    default:
      return format satisfies never;
  }
}
