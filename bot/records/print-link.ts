import { z } from 'zod';

/** How long the address of a printable page opens it. */
export const printMinutes = 15;

/** Whose plan is printed, who asked, and where. */
export type PrintAsked = {
  personId: string;
  /** The chat where it was asked for; when that is over, so is the page. */
  conversationId: string;
  /** The member of staff who asked; null: the young person. */
  staffId: string | null;
  /** Whether a reason was stated when it was asked for. */
  reason: boolean;
};

// Three ids and a sign as bytes: a web server takes no longer a name in a path than a hundred characters.
const idBytes = 16;
const nobody = '0'.repeat(2 * idBytes);
const bytesOf = (id: string | null) => Buffer.from((id ?? nobody).replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The path of the printable page, which is signed when it leaves. */
export function printPath({ personId, conversationId, staffId, reason }: PrintAsked): string {
  const sign = Buffer.from([reason ? 1 : 0]);
  return `/print/${Buffer.concat([bytesOf(personId), bytesOf(conversationId), bytesOf(staffId), sign]).toString('base64url')}`;
}

/** What the name in a signed path says; null where it says nothing that we wrote. */
export function printAsked(named: string): PrintAsked | null {
  const bytes = Buffer.from(named, 'base64url');
  if (bytes.length !== 3 * idBytes + 1) return null;
  const [personId = '', conversationId = '', staffId = ''] = [0, 1, 2].map((at) =>
    idOf(bytes.subarray(at * idBytes, (at + 1) * idBytes)),
  );
  const ids = z.array(z.uuid()).safeParse([personId, conversationId]);
  if (!ids.success) return null;
  const forStaff = staffId !== idOf(bytesOf(null));
  return { personId, conversationId, staffId: forStaff ? staffId : null, reason: bytes[3 * idBytes] === 1 };
}
