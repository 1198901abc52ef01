/** Whether a text was meant as JSON and is none: cut short, or with a slip in it. Of anything else it says `false`. */
export function isBrokenJson(text: string): boolean {
  if (!/^\s*[[{]\s*["[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}
