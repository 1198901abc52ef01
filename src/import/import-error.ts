/** The one error an import ends with: the message is for the person who brought the document. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
