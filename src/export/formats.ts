/** What a report can be exported as; the first is offered first. */
export const formats = [
  { id: 'html', extension: 'html', mimeType: 'text/html;charset=utf-8', label: 'exportHtml' },
  { id: 'csv', extension: 'csv', mimeType: 'text/csv;charset=utf-8', label: 'exportCsv' },
  {
    id: 'markdown',
    extension: 'md',
    mimeType: 'text/markdown;charset=utf-8',
    label: 'exportMarkdown',
  },
  { id: 'json', extension: 'json', mimeType: 'application/json', label: 'exportJson' },
] as const;

export type Format = (typeof formats)[number];

/** `inai.opendatasoft.com_2026-11-23T12-00-00Z.html`: which site, when in UTC, and nothing that a file system minds. */
export function fileName(host: string, atMs: number, { extension }: Pick<Format, 'extension'>) {
  const time = new Date(atMs).toISOString().slice(0, 19).replaceAll(':', '-');
  return `${host.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^-|-$/g, '')}_${time}Z.${extension}`;
}

/** What is written to a file: a spreadsheet takes CSV for UTF-8 only where a byte order mark says so. */
export function fileText({ id }: Pick<Format, 'id'>, text: string): string {
  return id === 'csv' ? `\uFEFF${text}` : text;
}
