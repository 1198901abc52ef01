import { readDurationInProse } from '../duration.ts';
import { tidy } from '../fold.ts';

/** The part of the text that states the length. */
export function lengthSentence(text: string): string {
  const parts = text
    .split(/[.;()](?:\s|$)|\(/)
    .map((part) => part.replace(/^[\s:,–—-]+/, '').trim());
  return parts.find((part) => readDurationInProse(part) !== null) ?? text.trim();
}

/** What is said behind a name, less the sentences that only state a length. */
export function purposeIn(behind: string, alone: boolean): string | null {
  const whole = alone ? behind : behind.replace(/(?<=[.;!?])[^.;!?]*$/, '');
  const text = tidy(whole)
    .replace(/^["”“»’'`)*]*\s*(?:\([^()]{0,80}\)\s*)?[\s—–:=,;.-]*/, '')
    .replace(/\s*\(([^()]{0,60})\)(?=[.;]?$)/, (all, inside) =>
      readDurationInProse(inside) === null ? all : '',
    );
  const sentences = text.split(/(?<=[.;])\s/);
  const telling = sentences.filter(
    (part) => part.length > 45 || readDurationInProse(part) === null,
  );
  const purpose = telling.join(' ').replace(/\s*\([^()]{0,60}\)[.;]?$/, '');
  return /\p{L}{3}/u.test(purpose) && (alone || purpose.length > 15) ? purpose : null;
}
