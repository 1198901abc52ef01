/** The portal's style sheet, inlined in each page so that a page is one request. */
export const STYLE = `
:root { color-scheme: light; --ink: #1d2b3a; --soft: #5b6b7c; --line: #dfe5eb; --brand: #0b5c7a; --bg: #f5f7f9 }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.5 system-ui, "Noto Sans", sans-serif; color: var(--ink); background: var(--bg) }
a { color: var(--brand) }
header { background: #fff; border-bottom: 1px solid var(--line) }
header > div, main, footer > div { max-width: 66rem; margin: 0 auto; padding: 1rem 1.5rem }
header > div { display: flex; gap: 2rem; align-items: center; flex-wrap: wrap }
header strong { font-size: 1.15rem; letter-spacing: .01em }
header nav { display: flex; gap: 1.25rem }
header nav a { text-decoration: none }
.hero { background: var(--brand); color: #fff; border-radius: .75rem; padding: 2rem; margin: 1rem 0 1.5rem }
.hero h1 { margin: 0 0 .25rem }
.hero p { margin: 0; opacity: .9 }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem }
.card { background: #fff; border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.1rem }
.card h3 { margin: 0 0 .35rem; font-size: 1.02rem }
.card p { margin: 0; color: var(--soft); font-size: .92rem }
.card small { display: block; margin-top: .6rem; color: var(--soft) }
article { background: #fff; border: 1px solid var(--line); border-radius: .6rem; padding: .5rem 2rem 2rem }
table { border-collapse: collapse; width: 100%; font-size: .93rem }
th, td { border: 1px solid var(--line); padding: .5rem .6rem; text-align: left; vertical-align: top }
th { background: var(--bg) }
iframe { width: 100%; height: 4.5rem; border: 1px solid var(--line); border-radius: .6rem; background: #fff }
code { background: var(--bg); padding: .1rem .3rem; border-radius: .25rem; overflow-wrap: anywhere }
footer { color: var(--soft); font-size: .9rem }
`.trim();
