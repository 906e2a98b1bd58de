import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Fault } from '../errors.ts';

/**
 * A YAML text as what `shape` makes of it. Throws `settings_invalid` with every fault at once, a line each: file, line, field
 * and what is wrong, so that whoever edits the file finds the place.
 */
export function readYaml<T>(text: string, file: string, shape: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const refuse = (faults: string[]): never => {
    throw new Fault('settings_invalid', `${file} needs a look:\n  ${faults.join('\n  ')}`, { count: faults.length });
  };
  if (document.errors.length > 0) {
    refuse(document.errors.map((one) => `line ${lines.linePos(one.pos[0]).line}: ${one.message}`));
  }
  const read = shape.safeParse(document.toJS());
  if (read.success) return read.data;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return refuse(read.error.issues.map((one) => `line ${lineOf(one.path)}: ${one.path.join('.')}: ${one.message}`));
}
