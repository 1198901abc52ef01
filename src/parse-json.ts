/** What a text in JSON says; `null` for a text that is none, and for whatever is no text. */
export function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(text as string);
  } catch {
    return null;
  }
}
