import type { Rich } from './block.ts';

/** `<br>` inside a line of Markdown. */
export function splitLines(rich: Rich): readonly Rich[] {
  if (rich.text === '') return [];
  let start = 0;
  return rich.text.split('\n').map((text) => {
    const end = start + text.length;
    const from = start;
    const marks = rich.marks
      .filter((mark) => mark.start >= from && mark.end <= end)
      .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
    start = end + 1;
    return { text, marks, where: rich.where };
  });
}
