/**
 * JSON of which there is only one spelling: no white space, and the keys of each object in the order of their
 * code units (RFC 8785, whose rules for numbers and texts are those of `JSON.stringify`). What is hashed must not
 * depend on the order in which a file happened to be written. For what JSON can hold, and nothing else.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
