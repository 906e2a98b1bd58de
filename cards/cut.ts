/** As much of a text from its beginning, and never half a character: PostgreSQL holds none in JSON. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
