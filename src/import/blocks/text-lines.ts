/** One line of a text or a Markdown document, before it is known what it belongs to. */
export interface SourceLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  readonly blank: boolean;
}

const FENCE = /^ {0,3}(```|~~~)/;
const COMMENT_START = '<!--';
const COMMENT_END = '-->';

/** Splits a document; fenced code and comments are left out, for what stands there is an example. */
export function sourceLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let fence: string | null = null;
  let comment = false;
  text.split(/\r\n|[\n\r\u2028\u2029]/).forEach((line, index) => {
    if (line === '') {
      lines.push({ text: '', number: index + 1, blank: true });
      return;
    }
    const mark = FENCE.exec(line)?.[1] ?? null;
    const opens = !comment && fence === null && mark !== null;
    const closes = fence !== null && mark === fence;
    const shown = fence === null && !opens && !comment && !startsComment(line);
    if (opens) fence = mark;
    else if (closes) fence = null;
    else if (fence === null) comment = commentAfter(line, comment);
    const kept = shown ? line : '';
    lines.push({ text: kept, number: index + 1, blank: kept.trim() === '' });
  });
  return lines;
}

function startsComment(line: string): boolean {
  return line.trimStart().startsWith(COMMENT_START) && !line.includes(COMMENT_END);
}

/** Whether a comment is still open after the line. */
function commentAfter(line: string, before: boolean): boolean {
  return before ? !line.includes(COMMENT_END) : startsComment(line);
}
