import { lazy } from './lazy.ts';
import type { Lifetime } from './lifetime.ts';
import type { Message, MessageKey, MessagePart } from './message.ts';
import { createPlainWords, type PlainWords, type Translate } from './plain-words.ts';
import { visibleName } from './visible-name.ts';

/** Turns what the core says into the reader's language. */
export interface Words extends PlainWords {
  /** A text with whatever stands in it in words, too. */
  text(key: MessageKey, ...parts: readonly MessagePart[]): string;
  message(message: Message): string;
  part(part: MessagePart): string;
  /** A length of time in its largest sensible unit, rounded: "400 days". */
  duration(ms: number): string;
  lifetime(lifetime: Lifetime): string;
  /** The same in a few words. */
  shortLifetime(lifetime: Lifetime): string;
  /** A point in time, with the time of day. */
  instant(ms: number): string;
  /** A day written `YYYY-MM-DD`, the same in every time zone. */
  day(isoDate: string): string;
  list(items: readonly string[]): string;
  /** A cookie's name, with its invisible characters written out. */
  name(name: string): string;
}

/** Largest unit first; a unit is used from twice its length on, so that "36 hours" is not cut to "1 day". */
const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** Less than this is lost between setting a cookie and reading it, and does not make 14 days 13. */
const slackMs = 3_600_000;

/** Words of one language; `locale` is the language of the texts, so that figures and texts agree. */
export function createWords(translate: Translate, locale: string): Words {
  const instants = datesIn(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const days = datesIn(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const lists = lazy(() => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }));
  const quantity = quantitiesIn(locale);
  const duration = (ms: number) => {
    const fit = units.find((unit) => ms >= 2 * unit.ms - unit.ms / 24) ?? {
      unit: 'second',
      ms: 1_000,
    };
    return quantity(Math.round(ms / fit.ms), fit.unit);
  };
  const lifetimeIn =
    (maximumKey: MessageKey) =>
    (of: Lifetime): string => {
      if (of.kind === 'session') return translate('lifetimeSession');
      if (of.capped) return translate(maximumKey, [quantity(400, 'day')]);
      if (of.kind === 'granted') return duration(of.ms);
      return translate('lifetimeAtLeast', [duration(floorTo(of.ms))]);
    };
  const lifetime = lifetimeIn('lifetimeMaximum');
  const part = (value: MessagePart): string => {
    if (typeof value === 'string') return value;
    if ('durationMs' in value) return duration(value.durationMs);
    if ('lifetime' in value) return lifetime(value.lifetime);
    if ('atMs' in value) return instants().format(value.atMs);
    return 'key' in value ? translate(value.key) : visibleName(value.cookieName);
  };
  const text = (key: MessageKey, ...parts: readonly MessagePart[]) =>
    translate(key, parts.map(part));

  return {
    ...createPlainWords(translate, locale),
    text,
    part,
    duration,
    message: ({ key, parts = [] }) => text(key, ...parts),
    lifetime,
    shortLifetime: lifetimeIn('lifetimeMaximumShort'),
    instant: (ms) => instants().format(ms),
    day: (isoDate) => days().format(Date.parse(isoDate)),
    // One alone needs no formatter, which takes the browser a millisecond to make.
    list: (items) => (items.length === 1 ? String(items[0]) : lists().format(items)),
    name: (name) => (name === '' ? text('nameless') : visibleName(name)),
  };
}

/** Formats take the browser long to make: each is made when it is needed, and once. */
function datesIn(locale: string, options: Intl.DateTimeFormatOptions) {
  return lazy(() => new Intl.DateTimeFormat(locale, options));
}

function quantitiesIn(locale: string) {
  const formats: Record<string, Intl.NumberFormat> = {};
  return (count: number, unit: string) => {
    formats[unit] ??= new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
    return formats[unit].format(count);
  };
}

/** Rounds down, as a lower bound must be, to whole units of the one it will be told in. */
function floorTo(ms: number): number {
  const unit = units.find(({ ms: length }) => ms >= 2 * length)?.ms ?? 1_000;
  return Math.floor((ms + Math.min(slackMs, unit / 2)) / unit) * unit;
}
