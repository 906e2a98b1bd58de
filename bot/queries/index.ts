import { caseload } from './caseload.ts';
import { destinations } from './destinations.ts';
import { overdue } from './overdue.ts';
import type { Query } from './query.ts';

/** Every question that managers can ask. */
export const queries: readonly Query[] = [destinations, overdue, caseload];

const byMeasure = new Map(queries.flatMap((query) => query.measures.map((measure) => [measure, query])));

/** The question that answers a measure, if one does yet. */
export const queryFor = (measure: string): Query | undefined => byMeasure.get(measure);
