/** A text with the language it is quoted in, where that is not the reader's. */
export interface Quotation {
  readonly text: string;
  readonly language: string;
}

export type Text = string | Quotation;

export interface LabelledText {
  readonly label: string;
  readonly text: Text;
  /** An address that leads to what the text says. */
  readonly href?: string;
}

/** The words alone, where what is around them tells their language or nothing can. */
export function bare(text: Text): string {
  return typeof text === 'string' ? text : text.text;
}
