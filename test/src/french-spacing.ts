/** The space before a mark of punctuation: narrow, and no line breaks there. */
export const thin = '\u202f';

/** French sets : ; ! ? » off by a thin space that does not break, and « from what follows; addresses and code do not. */
export function breaksFrenchSpacing(text: string): boolean {
  const plain = text.replace(/https?:\/\/\S*|\b(name|domain):/g, '');
  return /(?<!\u202f)[:;!?»]|«(?!\u202f)|\u202f(?![:;!?»])(?<!«\u202f)/.test(plain);
}
