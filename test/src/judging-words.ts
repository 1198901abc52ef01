/** The tool compares; people and courts judge. These words are for them. */
export const judging: Readonly<Record<string, RegExp>> = {
  en: /complian|compl(y|ies)\b|illegal|illicit|lawful|violat|infring|breach/i,
  es: /conforme|ilegal|ilícit|infracci|infring|violaci|viola\b|violan|cumpl/i,
  fr: /conform|illégal|illicite|infraction|enfrein|viol(e|ent|é|ation)\b/i,
};
