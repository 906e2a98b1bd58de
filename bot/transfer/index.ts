import type { Clock } from '../clock.ts';
import type { Statement } from '../turn.ts';
import { adverts } from './adverts.ts';
import { opportunities } from './opportunities.ts';

/** What a file came to: how many rows, and what keeps them. */
export type Import = { count: number; statements: Statement[] };
/** Reads a file's text. `file` is what faults name. Throws `input_invalid` or `settings_invalid` with every fault at once. */
export type Importer = (text: string, file: string, clock: Clock) => Import;

/** Every kind of file that can be read in, by its name on the command line. */
export const importers: Record<string, Importer> = { adverts, opportunities };
