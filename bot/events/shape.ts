import { z } from 'zod';

/** The parts that events are made of: an id, a day in London (`2026-03-18`), an instant with its offset. */
export const id = z.uuid();
export const day = z.iso.date();
export const instant = z.iso.datetime({ offset: true });

/** An event about one young person: its type, who it is about, and its facts. */
export const about = <T extends string, S extends z.ZodRawShape>(type: T, data: S) =>
  z.object({ type: z.literal(type), personId: id, data: z.object(data) });
