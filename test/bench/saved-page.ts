/** `docs/bench/README.md`: the figures as they were printed, and how to have one's own. */
export function page(text: string): string {
  return `# Figures

Each figure beside its budget, measured by \`npm run bench -- --save\`, which writes this page anew. Run it on a
machine that does nothing else; the parts are described in [test/bench](../../test/bench/run.ts).

![Each figure as a share of its budget](chart.svg)

- **The floor** is an extension that asks the browser for the tab and its cookies and prints their names as one
  text. Product and floor are measured by turns, in one browser, through the real toolbar button.
- **First frames** fall on the screen's ticks, 16.7 ms apart. The floor with 4 cookies is drawn on one tick in about half
  of the rounds and on the next in the others (its p10 and p90); the product is drawn on that next one, though its names
  were there some milliseconds before (seen in traces of the renderer). The names' ratio is the finer measure.
- **The storm** is 5,000 writes by a page's script. Chromium hands each change to every extension that listens; the
  price of that is measured with a listener that does nothing.
- **The recorded jar** stands for the browser's own, which keeps 180 cookies of a site.
- **1,000 rows** are more than that. To draw them all takes several times as long as the floor takes for its one text:
  that ratio is told, and has no budget.
- **The page** is loaded with the extension and without by turns. The median of the differences, pair by pair, lies
  between the two ends that are told with a certainty of 95 % (sign test); where one is below zero and the other
  above, no difference was measured.

\`\`\`text
${text}
\`\`\`
`;
}
