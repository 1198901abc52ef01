import type { Status } from '../status.ts';
import { html, type Markup } from './markup.ts';

export type Shape = Status | 'notSeen' | 'unknown';

/** Each status has a shape of its own, as in the popup, so that colour never has to be told apart. */
const shapes: Readonly<Record<Shape, Markup>> = {
  undeclared: html`<path d="M8 1.6 15.2 14H.8z" fill="currentColor"/><path d="M8 6v3.6M8 11.9v.1" fill="none" stroke="#fff" stroke-width="1.7" stroke-linecap="round"/>`,
  deviates: html`<path d="m8 .8 7.2 7.2L8 15.2.8 8z" fill="currentColor"/>`,
  declared: html`<circle cx="8" cy="8" r="7.2" fill="currentColor"/><path d="m4.8 8.3 2.2 2.2 4.2-4.6" fill="none" stroke="#fff" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`,
  notSeen: html`<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.7" stroke-dasharray="2.6 2.2"/>`,
  unknown: html`<circle cx="8" cy="8" r="6.8" fill="none" stroke="currentColor" stroke-width="1.7"/><path d="M6 6.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.7v.1" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/>`,
};

/** Decoration beside a word that says the same. */
export function icon(shape: Shape): Markup {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${shapes[shape]}</svg>`;
}

interface Share {
  readonly status: Status;
  readonly label: string;
  readonly count: number;
}

const fills: Readonly<Record<Status, string>> = {
  undeclared: '#b3261e',
  deviates: '#c98a2b',
  declared: '#1a6f3c',
};

const width = 600;
const gap = 3;

/** How the live cookies divide up, to scale, with each part named and counted below; nothing where there is none. */
export function plot(shares: readonly Share[], label: string): Markup | null {
  const shown = shares.filter(({ count }) => count > 0);
  const all = shown.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const room = width - gap * (shown.length - 1);
  let x = 0;
  const bars = shown.map(({ status, count }) => {
    const length = Math.round((room * count * 100) / all) / 100;
    const bar = html`<rect x="${round(x)}" y="0" width="${length}" height="10" rx="2" fill="${fills[status]}"/>`;
    x += length + gap;
    return bar;
  });
  return html`<svg class="plot" viewBox="0 0 ${width} 10" preserveAspectRatio="none" role="img" aria-label="${label}">${bars}</svg>
<p class="legend">${shares.map(
    ({ status, label: name, count }) =>
      html`<span class="${status}">${icon(status)} ${name} ${count}</span>`,
  )}</p>`;
}

const round = (x: number) => Math.round(x * 100) / 100;
