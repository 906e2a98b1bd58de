import { add, prepared, type Writer } from './writer.ts';

const use = `WITH changed AS (UPDATE waymark.invitation SET used_at = $2, used_in = $3
  WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2 RETURNING 1)
  SELECT waymark.exactly_one(count(*)) FROM changed`;

const revokeUnused = (personId: string, at: Date) =>
  prepared(
    'UPDATE waymark.invitation SET revoked_at = $2 WHERE person_id = $1 AND used_at IS NULL AND revoked_at IS NULL',
    [personId, at.toISOString()],
  );

/** A new invitation takes the place of those that were not used yet: one code at a time can open a record. */
export const invitationMade: Writer<'invitation_made'> = ({ event: { personId, data }, at }) => ({
  first: [revokeUnused(personId, at)],
  rows: [
    add('waymark.invitation', {
      id: data.invitationId,
      person_id: personId,
      code_hash: data.codeHash,
      made_by: data.madeBy,
      made_at: at.toISOString(),
      expires_at: data.expiresAt,
    }),
  ],
});

export const chatLinked: Writer<'chat_linked'> = ({ event: { personId, data }, at }) => ({
  first: [
    prepared(use, [data.invitationId, at.toISOString(), data.conversationId]),
    prepared('UPDATE waymark.conversation SET person_id = $2 WHERE id = $1', [data.conversationId, personId]),
  ],
});

/** The chat forgets whose it was, and every token given out for it dies. Where all of them do, so do codes that were not used yet. */
export const chatUnlinked: Writer<'chat_unlinked'> = ({ event: { personId, data }, at }) => ({
  first: [
    ...(data.everywhere ? [revokeUnused(personId, at)] : []),
    prepared(
      `UPDATE waymark.conversation SET person_id = NULL, kept_code = NULL, session = session + 1, state = '{}', version = version + 1,
         live_concern_id = NULL, live_staff_id = NULL, live_at = NULL
       WHERE id = $1 AND person_id = $2`,
      [data.conversationId, personId],
    ),
  ],
});
