/**
 * The looks of the HTML report: paper, A4 first. Colours always come with a shape or a word, so that a black and
 * white print says the same.
 */
export const reportStyle = `
@page {
  size: A4; margin: 16mm 15mm 18mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #5c5c66; }
}
* { box-sizing: border-box; }
html { color-scheme: light; background: #fff; color: #1b1b1f; }
body {
  margin: 0 auto; padding: 24px 20px; max-width: 780px;
  font: 13px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
h1, h2, h3, p, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 20px; line-height: 1.25; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2, .gaps dt { break-after: avoid; }
h2 {
  margin-top: 22px; padding-bottom: 3px; border-bottom: 1px solid #d4d4da;
  font-size: 14px;
}
h3 { font: 600 12.5px/1.4 ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
a { color: #0b57d0; }
svg.icon { width: 12px; height: 12px; flex: none; vertical-align: -1.5px; }
.undeclared > svg.icon { color: #b3261e; }
.deviates > svg.icon { color: #8a5200; }
.declared > svg.icon { color: #1a6f3c; }
.notSeen > svg.icon, .unknown > svg.icon { color: #5c5c66; }
.verdict { margin: 8px 0 10px; font-size: 16px; font-weight: 650; }
.verdict svg.icon { width: 15px; height: 15px; }
.plot { display: block; width: 100%; height: 10px; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 16px; margin-top: 5px; color: #43434b; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; margin-top: 8px; }
.facts dt { color: #5c5c66; }
.facts dd { overflow-wrap: anywhere; }
.facts.two { grid-template-columns: 1fr 1fr; margin-top: 4px; font-size: 12px; }
.facts.two div { display: grid; grid-template-columns: 96px 1fr; gap: 10px; }
.gaps dt { margin-top: 6px; font-weight: 600; }
.gaps dd { break-inside: avoid; color: #43434b; }
.cookie { margin-top: 12px; padding-top: 8px; break-inside: avoid; }
.cookie + .cookie { border-top: 1px solid #ececf0; }
.head { display: flex; gap: 8px; align-items: baseline; }
.head h3 { flex: 1; }
.tag { padding: 0 7px; border: 1px solid #d4d4da; border-radius: 9px; color: #43434b; font-size: 11px; white-space: nowrap; }
.finding { margin-top: 5px; padding-left: 9px; border-left: 3px solid #d4d4da; }
.finding.deviation { border-color: #8a5200; }
.undeclared .finding.deviation { border-color: #b3261e; }
table { width: 100%; table-layout: fixed; margin-top: 5px; border-collapse: collapse; font-size: 12px; }
th, td { padding: 2px 10px 2px 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { color: #5c5c66; font-weight: 500; }
thead td { width: 106px; }
thead th { border-bottom: 1px solid #ececf0; font-size: 11px; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.list .name { width: auto; color: inherit; font: 600 12px/1.4 ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace; }
@media screen and (max-width: 479px) { .facts.two { grid-template-columns: 1fr; } thead td { width: 84px; } }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } table, .facts.two { font-size: 9.5pt; } a { color: inherit; } }
`;

/**
 * What the report's content security policy admits: this style sheet and nothing else. A test works it out
 * again, and names the right one when the style sheet was changed.
 */
export const reportStyleHash = 'sha256-7LxlHql6vYqfXKmm7xRpvi1mVWG1UJygKHtgVz1anQM=';
