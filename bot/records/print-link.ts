import { z } from 'zod';

/** How long the address of a printable page opens it. */
export const printMinutes = 15;

const asked = z.object({
  personId: z.uuid(),
  /** The chat where it was asked for; when that is over, so is the page. */
  conversationId: z.uuid(),
  /** The member of staff who asked; null: the young person. */
  staffId: z.uuid().nullable(),
  /** Whether a reason was stated when it was asked for. */
  reason: z.boolean(),
});
/** Whose plan is printed, who asked, and where. */
export type PrintAsked = z.infer<typeof asked>;

/** The path of the printable page, which is signed when it leaves. */
export const printPath = (about: PrintAsked): string =>
  `/print/${Buffer.from(JSON.stringify(about)).toString('base64url')}`;

/** What a signed path says; null where it says nothing that we wrote. */
export function printAsked(named: string): PrintAsked | null {
  try {
    return asked.safeParse(JSON.parse(Buffer.from(named, 'base64url').toString())).data ?? null;
  } catch {
    return null;
  }
}
