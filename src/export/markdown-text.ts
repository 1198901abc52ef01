/**
 * Texts that come from elsewhere, in Markdown: names of cookies are chosen by whoever sets them, and must stay
 * texts wherever the file is read (CommonMark, and the tables, mentions, mathematics and links of GitHub).
 */

/** A text in a paragraph, a list or a cell. */
export function plain(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      // Any ASCII punctuation may be escaped; what can begin something has to be.
      .replace(/[\\`*_[\]<>|~&$@#]/g, '\\$&')
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      // Addresses and `:smile:` would be made into something.
      .replace(/:(?=[/a-z+])/gi, '\\:')
      .replace(/www\./gi, (start) => start.replace('.', '\\.'))
  );
}

/** An address that can be followed, where Markdown can hold it as it is. */
export function link(href: string): string {
  return /^https:[^\s<>]+$/.test(href) ? `<${href}>` : plain(href);
}

/** A name, to the letter: nothing inside a code span means anything but itself, except the bar between cells. */
export function code(text: string): string {
  if (text === '') return '';
  // Readers do not agree whether a backslash can stand before a bar in a cell's code.
  if (text.includes('\\|')) return plain(text);
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A span gives up one space at each end, where there is one at both.
  const pad = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replaceAll('|', '\\|')}${pad}${fence}`;
}

/** One line of a table. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table with its heading. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow)].join('\n');
}
