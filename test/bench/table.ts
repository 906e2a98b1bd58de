/** Rows under a head, as a table that reads well in a terminal and in a note. */
export function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const width = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(width[column] ?? 0)).join(' | ')} |`;
  return [line(head), `|${width.map((each) => '-'.repeat(each + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}
