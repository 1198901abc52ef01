/** Whether a glob (`*` for any run of characters) covers a text, in one pass and without regular expressions. */
export function matchesGlob(glob: string, text: string): boolean {
  const [first = '', ...pieces] = glob.split('*');
  if (!text.startsWith(first)) return false;
  const last = pieces.pop();
  if (last === undefined) return text === first;
  let at = first.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
