import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { readYaml } from '../config/yaml.ts';
import { Fault } from '../errors.ts';

type Line = { record: Record<string, string>; info: { lines: number } };

const refuse = (file: string, faults: string[]): never => {
  throw new Fault('input_invalid', `${file} needs a look, and nothing was written:\n  ${faults.join('\n  ')}`, {
    count: faults.length,
  });
};

/** A heading that stands twice would leave out a column without a word. */
function headings(names: string[]): string[] {
  const all = names.map((name) => name.trim());
  const twice = all.find((name, place) => all.indexOf(name) !== place);
  if (twice !== undefined) throw new Error(`line 1: ${twice || 'an empty heading'}: stands twice`);
  return all;
}

function linesOf(text: string, file: string): Line[] {
  try {
    return parse(text, {
      bom: true,
      columns: headings,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as never;
  } catch (error) {
    return refuse(file, [error instanceof Error ? error.message : 'is no CSV']);
  }
}

// What a sheet or a page left behind; it would stand before a young person as it is.
const leftBehind: [RegExp, string][] = [
  [/\uFFFD/, 'has a letter that is no UTF-8: save the file as UTF-8'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u, 'has a sign that nobody can read'],
  [/^=|^#(REF|N\/A|NAME|VALUE|DIV\/0|NULL|NUM)[!?]?$/, 'is a formula or its fault: save the values'],
  [/<[a-z!/][^>]*>|&(#\d+|[a-z]+);/i, 'has HTML in it: only plain text is shown'],
];

/** A row as its shape makes it; an empty field is one that is not there, whatever the file is. */
const rowOf = <T>(shape: z.ZodType<T>) =>
  z
    .unknown()
    .transform((row, context) => {
      if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
      const filled = Object.entries(row).filter(([, value]) => value !== '' && value !== null);
      for (const [field, value] of filled) {
        const fault = leftBehind.find(([sign]) =>
          [value].flat().some((one) => typeof one === 'string' && sign.test(one)),
        );
        if (fault) context.addIssue({ code: 'custom', path: [field], message: fault[1] });
      }
      return Object.fromEntries(filled);
    })
    .pipe(shape);

/** A number as people write it: no `0x10`, no `1e3`, and nothing that only counts as one. */
export const figure = (inner: z.ZodNumber) =>
  z.preprocess(
    (given) => (typeof given === 'string' && /^-?\d+(\.\d+)?$/.test(given.trim()) ? Number(given) : given),
    z.number('must be a number').pipe(inner),
  );

/** A day of our century, as `2026-03-19`: another is a slip of the finger. */
export const day = z.iso.date('must look like 2026-03-19').regex(/^20/, 'is in another century');

/**
 * The rows of a file, CSV with a heading line or a JSON list, as `shape` makes of each. Throws `input_invalid` (CSV) or
 * `settings_invalid` (JSON) with every fault at once, a line each: file, line, field and what is wrong.
 */
export function readRows<T extends { reference: string }>(text: string, file: string, shape: z.ZodType<T>): T[] {
  if (text.includes('\u0000')) refuse(file, ['line 1: is no UTF-8 text: save the file as "CSV UTF-8"']);
  const seen = new Set<string>();
  const isSecond = ({ reference }: T): boolean => seen.size === seen.add(reference).size;
  const row = rowOf(shape).superRefine((one, context) => {
    if (isSecond(one))
      context.addIssue({ code: 'custom', path: ['reference'], message: `${one.reference} stands twice` });
  });
  if (/^\s*[[{]/.test(text)) return readYaml(text, file, z.array(row));
  const faults: string[] = [];
  const rows = linesOf(text, file).flatMap(({ record, info }) => {
    const read = row.safeParse(record);
    if (read.success) return [read.data];
    for (const { path, message } of read.error.issues) {
      faults.push(`line ${info.lines}: ${path.join('.') || 'row'}: ${message}`);
    }
    return [];
  });
  return faults.length > 0 ? refuse(file, faults) : rows;
}
