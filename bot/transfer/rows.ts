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

function linesOf(text: string, file: string): Line[] {
  try {
    return parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim()),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as never;
  } catch (error) {
    return refuse(file, [error instanceof Error ? error.message : 'is no CSV']);
  }
}

/** An empty field of a CSV is one that is not there. */
const filled = (record: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));

/**
 * The rows of a file, CSV with a heading line or a JSON list, as `shape` makes of each. Throws `input_invalid` (CSV) or
 * `settings_invalid` (JSON) with every fault at once, a line each: file, line, field and what is wrong.
 */
export function readRows<T>(text: string, file: string, shape: z.ZodType<T>): T[] {
  if (/^\s*[[{]/.test(text)) return readYaml(text, file, z.array(shape));
  const faults: string[] = [];
  const rows = linesOf(text, file).flatMap(({ record, info }) => {
    const read = shape.safeParse(filled(record));
    if (read.success) return [read.data];
    for (const { path, message } of read.error.issues) {
      faults.push(`line ${info.lines}: ${path.join('.') || 'row'}: ${message}`);
    }
    return [];
  });
  return faults.length > 0 ? refuse(file, faults) : rows;
}

/** Names every reference that stands twice. Throws `input_invalid`. */
export function eachOnce(references: readonly string[], file: string): void {
  const twice = [...new Set(references.filter((one, place) => references.indexOf(one) !== place))];
  if (twice.length > 0)
    refuse(
      file,
      twice.map((one) => `reference: ${one} stands twice`),
    );
}
