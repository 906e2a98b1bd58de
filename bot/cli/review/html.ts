/** A piece of a page, safe to put into another as it is. */
export type Html = { readonly html: string };
type Hole = string | number | Html | readonly Html[] | false | undefined;

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function filled(hole: Hole): string {
  if (hole === false || hole === undefined) return '';
  if (typeof hole === 'string' || typeof hole === 'number')
    return String(hole).replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign);
  return 'html' in hole ? hole.html : hole.map(({ html }) => html).join('');
}

/** Writes a piece of a page: every hole is text and is escaped, unless it was made by `html` itself. */
export const html = (strings: TemplateStringsArray, ...holes: Hole[]): Html => ({
  html: strings.reduce((all, string, at) => all + filled(holes[at - 1]) + string),
});

// A phone shows rows as blocks; the roles keep them rows for those who hear the page. Thousands of rows: ends that HTML lets one
// leave out are left out.
const row = ([first, ...rest]: readonly Hole[]): Html => html`
<tr role=row><th scope=row role=rowheader>${first}${rest.map((one) => html`<td role=cell>${one}`)}`;

/** The heads again, for the style to set before each cell where there is no room for columns. */
const again = (heads: readonly string[]) => heads.map((one, at) => `--h${at}:${JSON.stringify(one)}`).join(';');

/** Rows with their heads; the first column names its row. `quiet`: the caption is not seen, a heading says the same. */
export const table = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Hole[])[],
  quiet = false,
): Html => html`
<table role="table" style="${again(heads)}"><caption${quiet ? { html: ' class="quiet"' } : ''}>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((one) => html`<th scope="col" role="columnheader">${one}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(row)}</tbody></table>`;

export const items = (all: readonly Hole[]): Html => html`<ul>${all.map((one) => html`<li>${one}</li>`)}</ul>`;
