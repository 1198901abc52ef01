import { escapeHtml } from '../site/layout.ts';
import { type Figure, judge } from './figure.ts';

const rowHeight = 26;
const labelWidth = 470;
const barWidth = 380;
const margin = 16;

/** Every figure that has a budget as a bar, its length the share of the budget that is used. */
export function chart(figures: readonly Figure[]): string {
  const shown = figures.filter(({ budget }) => budget !== null && budget > 0);
  const height = 2 * margin + (shown.length + 1) * rowHeight;
  const width = 2 * margin + labelWidth + barWidth * 1.3;
  const limit = margin + labelWidth + barWidth;
  const rows = shown.map((figure, index) => row(figure, margin + (index + 1) * rowHeight));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12">
<title>Each figure as a share of its budget</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${limit}" y="${margin + 6}" text-anchor="middle" fill="#5c5c66">budget</text>
${rows.join('\n')}
<path d="M${limit} ${margin + 12}V${height - margin}" stroke="#b3261e" stroke-dasharray="4 3"/>
</svg>
`;
}

function row(figure: Figure, y: number): string {
  const { part, name, value, budget } = figure;
  const share = value / (budget ?? 1);
  const length = Math.min(share, 1.2) * barWidth;
  const color = judge(figure) === 'over' ? '#b3261e' : '#1a6f3c';
  const x = margin + labelWidth;
  const label = `${part.replace(/[,:(].*/, '').trim()}: ${name}`;
  return [
    `<text x="${x - 8}" y="${y + 14}" text-anchor="end" fill="#1b1b1f">${escapeHtml(label)}</text>`,
    `<rect x="${x}" y="${y + 3}" width="${length.toFixed(1)}" height="14" rx="3" fill="${color}"/>`,
    `<text x="${(x + length + 6).toFixed(1)}" y="${y + 14}" fill="#5c5c66">${Math.round(share * 100)} %</text>`,
  ].join('');
}
