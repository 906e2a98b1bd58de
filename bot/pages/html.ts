/** A piece of a page, safe to put into another as it is. */
export type Html = { html: string };
type Hole = string | number | Html | Html[] | false | undefined;

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function filled(hole: Hole): string {
  if (hole === false || hole === undefined) return '';
  if (Array.isArray(hole)) return hole.map(filled).join('');
  if (typeof hole === 'object') return hole.html;
  return String(hole).replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign);
}

/** Writes a page at build time: every hole is text and is escaped, unless it was made by `html` itself. */
export function html(strings: TemplateStringsArray, ...holes: Hole[]): Html {
  const text = strings.reduce((all, string, i) => all + filled(holes[i - 1]) + string);
  return { html: text.replace(/\n\s*/g, '\n') };
}
