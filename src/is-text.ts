/** Whether something nobody knows the shape of is a text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}
