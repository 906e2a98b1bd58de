/** How the printable page looks: A4, black on white, big enough for tired eyes. */
export const printStyle = `
@page { size: A4; margin: 18mm }
* { box-sizing: border-box }
body { margin: 0; background: #fff; color: #111; font: 1.125rem/1.5 Arial, Helvetica, sans-serif }
main { max-width: 45rem; margin: 0 auto; padding: 1.5rem 1rem }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.375rem; line-height: 1.25; margin: 0 0 .25rem; padding-top: .75rem; border-top: 2px solid #111 }
h3 { font-size: 1.125rem; margin: .75rem 0 0 }
p { margin: 0 0 .5rem; overflow-wrap: anywhere }
section { margin: 1.25rem 0 0; break-inside: avoid }
h2, h3 { break-after: avoid }
ul { margin: .25rem 0 .5rem; padding: 0 0 0 1.5rem; overflow-wrap: anywhere }
li { margin: .25rem 0 }
.todo { list-style: none; padding: 0 }
.todo li { padding-left: 1.75rem; position: relative }
.todo li::before { content: ""; position: absolute; left: 0; top: .3rem; width: 1rem; height: 1rem; border: 2px solid #111 }
.hint { color: #444 }
@media print { body { font-size: 14pt } main { max-width: none; padding: 0 } .hint { display: none } }
`;
