import type { Message } from '../message.ts';
import type { Place } from './imported.ts';

/** The one error an import ends with: what it says is for the person who brought the document. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly said: Message;
  /** Where in the document, if it is about one place. */
  readonly where: Place | null;

  constructor(said: Message, where: Place | null = null) {
    super(said.key);
    this.said = said;
    this.where = where;
  }
}
