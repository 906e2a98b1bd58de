/** How the page to sign looks: a quiet report, black on white, that reads well on paper and on a phone. */
export const reviewStyle = `
@page { size: A4; margin: 16mm 15mm 18mm }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body { margin: 0; background: #fff; color: #1d2b2f; font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; overflow-wrap: break-word }
.page { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
a { color: #0f5c5c }
a:focus-visible, summary:focus-visible { outline: 3px solid #1d2b2f; outline-offset: 2px; box-shadow: 0 0 0 3px #ffc247 }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .5rem; letter-spacing: -.01em }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; padding-top: .75rem; border-top: 3px solid #0f5c5c }
h3 { font-size: 1.1875rem; line-height: 1.3; margin: 2.25rem 0 .5rem }
h4 { font-size: 1.0625rem; margin: 1.25rem 0 .25rem }
p { margin: 0 0 .75rem; max-width: 42rem }
ul, ol { margin: 0 0 .75rem; padding-left: 1.5rem; max-width: 42rem }
li { margin: .25rem 0 }
code { font: 1em ui-monospace, Consolas, "DejaVu Sans Mono", monospace; white-space: nowrap }
i { color: #4b5b60; font-weight: 400 }
.brand { margin: 0 0 .25rem; font-weight: 700; color: #0f5c5c }
.lead { font-size: 1.1875rem }
.soft { color: #4b5b60 }
.full { font-size: .875rem }
.note { border-left: 4px solid #9b1c23; padding: .25rem 0 .25rem .75rem; font-weight: 600 }
.part { margin-top: 3.5rem }
.top { margin-top: 1.5rem; font-size: .9375rem }
nav { font-size: .9375rem; margin: 0 0 2rem; padding: 1rem; background: #e7f0ee; border-radius: 6px }
nav h2 { font-size: 1.0625rem; border: 0; padding: 0; margin: 0 0 .5rem }
nav ol { padding-left: 1.25rem; max-width: none }
nav ol > li { font-weight: 600; margin: .5rem 0 }
nav ul { padding: 0; list-style: none; font-weight: 400; columns: 16rem; column-gap: 1.5rem; max-width: none }
nav a { text-decoration: none }
nav a:hover { text-decoration: underline }
nav ul li { break-inside: avoid; margin: .2rem 0 }
table { width: 100%; border-collapse: collapse; margin: .75rem 0 1.25rem; font-size: 1rem; line-height: 1.45 }
caption.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
caption { text-align: left; font-weight: 700; padding-bottom: .35rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #c9d3d2 }
thead th { font-size: .875rem; color: #4b5b60; border-bottom: 2px solid #1d2b2f }
tbody th { font-weight: 600 }
td p, td ul { margin: 0 }
bdi { overflow-wrap: anywhere }
td ul { padding-left: 1rem }
.blank { display: block; min-width: 5rem; height: 2rem; border-bottom: 1px solid #1d2b2f }
.sign { border: 2px solid #1d2b2f; border-radius: 6px; padding: 1rem 1.25rem; break-inside: avoid }
.sign dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .5rem 2rem; margin: 0 }
.sign dt { font-size: .875rem; color: #4b5b60 }
dd { margin: 0 }
.chat { max-width: 26rem; margin: .5rem 0 .75rem }
.says { white-space: pre-line; background: #f1f5f4; border: 1px solid #c9d3d2; border-radius: 4px 14px 14px 14px; padding: .5rem .8rem; margin: 0 0 .4rem; break-inside: avoid }
.buttons { margin: .4rem 0 .5rem }
.buttons span { display: inline-block; border: 1px solid #6f7f82; border-radius: 6px; padding: .2rem .7rem; margin: 0 .25rem .35rem 0 }
.rule { border-top: 1px solid #6f7f82; margin-top: 2.5rem }
.rule h3 { margin-top: 1rem; margin-bottom: .125rem }
.facts div { display: flex; gap: .75rem; margin: .25rem 0; max-width: 42rem }
.facts dt { flex: 0 0 5.5rem; color: #4b5b60 }
.facts, .lists { margin: .5rem 0 }
.lists div { margin: .35rem 0; font-size: .9375rem }
.lists dt { font-weight: 600 }
.rule tbody th { white-space: nowrap; width: 4.5rem; font-weight: 400; font-variant-numeric: tabular-nums; color: #4b5b60 }
.rule td:nth-of-type(2) { width: 40% }
u { text-decoration: none; border-bottom: 2px solid #8fb5b1; padding: 0 .1rem; -webkit-box-decoration-break: clone; box-decoration-break: clone }
u.not { border-bottom-style: dotted; border-color: #9b1c23 }
.columns { columns: 15rem; column-gap: 2rem; list-style: none; padding: 0; max-width: none; font-size: 1rem }
.columns li { break-inside: avoid; padding-left: 1rem; text-indent: -1rem }
.verdict { margin-top: 1rem; white-space: pre-wrap }
details { margin: .5rem 0 }
summary { cursor: pointer; font-weight: 600; padding: .35rem 0; color: #0f5c5c }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 0 2rem; align-items: start }
.heavy td:last-child { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-right: 0 }
.heavy table { font-size: .9375rem }
.all ol { font-size: .9375rem; padding-left: 3.25rem }
.all li { margin: .1rem 0 }
@media (min-width: 80rem) {
  .page { max-width: 78rem; display: grid; grid-template-columns: 19rem minmax(0, 1fr); gap: 3rem }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; margin: 0 }
  nav ul { columns: auto }
}
@media (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  table, tbody, tr, caption { display: block }
  tr { padding: .6rem 0; border-bottom: 1px solid #c9d3d2 }
  th, td, .rule td:nth-of-type(2) { display: block; width: auto; border: 0; padding: .1rem 0 }
  td::before { display: block; font-size: .8125rem; color: #4b5b60 }
  td:nth-child(2)::before { content: var(--h1) }
  td:nth-child(3)::before { content: var(--h2) }
  td:nth-child(4)::before { content: var(--h3) }
  td:nth-child(5)::before { content: var(--h4) }
  .heavy td:last-child { text-align: left }
  .rule td:first-of-type::before { display: none !important }
  code { white-space: normal }
  body { overflow-wrap: anywhere }
}
@media print {
  html { font-size: 9.5pt }
  body { font-size: 1rem; line-height: 1.35 }
  .page { display: block; max-width: none; padding: 0 }
  nav { position: static; max-height: none; background: none; padding: 0 }
  nav ul { columns: 3 }
  .top, details:not([open]) { display: none }
  a { color: inherit; text-decoration: none }
  table, .heavy table, .all ol { font-size: .9375rem; line-height: 1.3 }
  th, td { padding: .2rem .6rem .2rem 0 }
  thead { display: table-header-group }
  h2, h3, h4, caption, thead { break-after: avoid }
  tr { break-inside: avoid }
  .part { break-before: page; margin-top: 0 }
  #what { break-before: auto; margin-top: 2rem }
  p, ul, ol, .facts div { max-width: none }
  .blank { height: 1.6rem }
}
`;
