const JOINT =
  /^["”“»«’'`\s]*(?:[,;/&+]\s*(?:and|or|et|ou|y|e|o|u|und|oder|sowie)?|\s(?:and|or|et|ou|y|e|o|u|und|oder|sowie|bzw\.|as well as))["”“„»«‘'`\s]*$/i;

/** Only a comma, quotes, "and" or "or" stand between two names of one list. */
export function isListJoint(between: string): boolean {
  return between.length < 40 && JOINT.test(between);
}
