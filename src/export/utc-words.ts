import type { MessagePart } from '../message.ts';
import type { Words } from '../words.ts';

/**
 * The reader's words, but with points in time as evidence needs them: in UTC, to the second, and written alike
 * whatever the time zone and the browser.
 */
export function utcWords(words: Words): Words {
  const text: Words['text'] = (key, ...parts) => words.text(key, ...parts.map(inUtc));
  return {
    ...words,
    text,
    message: ({ key, parts = [] }) => text(key, ...parts),
    part: (part) => words.part(inUtc(part)),
    instant: utcTime,
    day: (isoDate) => isoDate,
  };
}

function inUtc(part: MessagePart): MessagePart {
  return typeof part !== 'string' && 'atMs' in part ? utcTime(part.atMs) : part;
}

/** `2026-11-23 12:00:00 UTC` */
function utcTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
