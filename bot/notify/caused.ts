import { z } from 'zod';
import type { Address, Reply } from '../turn.ts';

/** The row of `readNotice`. */
export const causedRow = z.object({
  eventId: z.uuid(),
  personId: z.uuid().nullable(),
  type: z.string(),
  data: z.looseObject({ kind: z.string().optional(), flow: z.string().optional() }),
  firstName: z.string().nullable(),
  adviserId: z.uuid().nullable(),
  duty: z.array(z.uuid()),
  /** Who manages the team of the young person. */
  managers: z.array(z.uuid()),
  restrictedTo: z.array(z.uuid()),
  /** The given name of the member of staff who did it; null: somebody else did. */
  actor: z.string().nullable(),
  /** An open concern in the chat that it came from: who alone may know of it, and who has it. */
  concern: z
    .object({ restrictedTo: z.array(z.uuid()), acceptedBy: z.uuid().nullable(), justNow: z.int() })
    .nullable()
    .default(null),
  /** The appointment that it happened to, as it is now; instants as text. */
  appointment: z
    .object({
      id: z.uuid(),
      at: z.string(),
      staffId: z.uuid(),
      staff: z.string(),
      duty: z.boolean(),
      method: z.string(),
      place: z.string().nullable(),
      about: z.string().nullable(),
      needs: z.array(z.string()),
      live: z.boolean(),
      asked: z.boolean(),
      booked: z.boolean(),
      offered: z.boolean(),
      risen: z.boolean(),
      answerBy: z.string().nullable(),
    })
    .nullable(),
  /** The times that were offered to them and wait for their answer. */
  offers: z.array(z.string()),
});

/** Who hears it: a member of staff in their own chat, or a young person in every chat that is theirs. */
export type Notice = { to: Extract<Address, { staffId: string } | { personId: string }>; reply: Reply };

/** What notices are made from: the event with its facts, a first name, and who looks after the person. */
export type Caused = Omit<z.infer<typeof causedRow>, 'firstName'> & { name: string };
export type Tells = (caused: Caused) => Notice[];

/** The same to several members of staff, once to each. */
export const toStaff = (staffIds: readonly string[], reply: Reply): Notice[] =>
  [...new Set(staffIds)].map((staffId) => ({ to: { staffId }, reply }));

/** Their adviser; without one, everybody on duty. Of a record that is kept from these, whoever it is kept to: somebody has to know. */
export function whoever({ adviserId, duty, restrictedTo }: Caused): string[] {
  const usual = adviserId ? [adviserId] : duty;
  if (restrictedTo.length === 0) return usual;
  const may = usual.filter((id) => restrictedTo.includes(id));
  return may.length > 0 ? may : restrictedTo;
}

/** Of these, who may know of a person whose record is kept to named staff. */
export const whoMayKnow = ({ restrictedTo }: Caused, staffIds: readonly string[]): string[] =>
  staffIds.filter((id) => restrictedTo.length === 0 || restrictedTo.includes(id));
