/** `docs/bench/README.md`: the figures as they were printed, and how to have one's own. */
export function page(text: string): string {
  return `# Figures

Each figure beside its budget, measured by \`npm run bench -- --save\`, which writes this page anew. Run it on a
machine that does nothing else; the parts are described in [test/bench](../../test/bench/run.ts).

![Each figure as a share of its budget](chart.svg)

- **The floor** is an extension that asks the browser for the tab and its cookies and prints their names as one
  text. Product and floor are measured by turns, in one browser, through the real toolbar button.
- **The storm** is 5,000 writes by a page's script. Chromium hands each change to every extension that listens; the
  price of that is measured with a listener that does nothing.
- **The recorded jar** stands for the browser's own, which keeps 180 cookies of a site.

\`\`\`text
${text}
\`\`\`
`;
}
