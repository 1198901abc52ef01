import { type Figure, judge, type Unit } from './figure.ts';
import type { Machine } from './machine.ts';

const show: Readonly<Record<Unit, (value: number) => string>> = {
  times: (value) => `${value.toFixed(2)}x`,
  bytes: (value) => `${Math.round(value).toLocaleString('en')} B`,
  ms: (value) => `${value.toFixed(2)} ms`,
  shift: (value) => value.toFixed(4),
};

function cells(figure: Figure): readonly string[] {
  const { name, value, unit, budget, detail } = figure;
  const judgement = judge(figure);
  return [
    name,
    show[unit](value),
    budget === null ? '' : show[unit](budget),
    judgement === 'told' ? '' : judgement === 'over' ? 'OVER' : 'ok',
    detail,
  ];
}

/** The figures as text in columns, each part under its heading. */
export function table(figures: readonly Figure[]): string {
  const head = ['', 'figure', 'budget', '', 'made of'];
  const rows = figures.map(cells);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 1 || column === 2 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const parts = [...new Set(figures.map(({ part }) => part))];
  const sections = parts.flatMap((part) => [
    '',
    part,
    ...rows.filter((_, index) => figures[index]?.part === part).map(line),
  ]);
  return [line(head), ...sections].join('\n');
}

/** Where and when: figures of two machines are not to be compared, and a busy one measures badly. */
export function heading({ date, cpu, cores, memoryGb, load, node, browsers }: Machine): string {
  const busy =
    load > cores / 2 ? '\nThe machine is busy with other things: take the figures as rough.' : '';
  const versions = [`Node ${node}`, ...browsers].join(', ');
  return `${date}: ${cpu}, ${cores} cores, ${memoryGb} GB, load ${load}\n${versions}${busy}\n`;
}
