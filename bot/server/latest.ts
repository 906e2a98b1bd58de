import { z } from 'zod';
import type { Door } from '../channels/direct-line/door.ts';
import type { Ask } from '../channels/direct-line/history.ts';
import type { As } from '../channels/direct-line/tokens.ts';
import { say, sayLine } from '../content/index.ts';
import type { Read } from '../turn.ts';

const mostLines = 5;

const readLatest = (as: As): Read => ({
  name: 'latest',
  text: `SELECT to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, e.type,
      coalesce(p.known_as, p.given_name) AS name
    FROM care.event e LEFT JOIN care.person p ON p.id = e.person_id
    WHERE CASE WHEN $1::uuid IS NOT NULL THEN e.person_id = $1 ELSE e.actor_id = $2 OR e.person_id IN
      (SELECT a.person_id FROM care.allocation a WHERE a.to_on IS NULL AND (a.staff_id = $2 OR a.team_id IN
        (SELECT m.team_id FROM care.team_member m WHERE m.staff_id = $2 AND m.manages AND m.to_on IS NULL))) END
      -- A concern that is kept to some is for them alone, and so is what was asked for and left in its chat.
      AND ($2::uuid IS NULL OR NOT EXISTS (SELECT FROM care.concern k WHERE k.restricted_to <> '{}' AND NOT $2 = ANY (k.restricted_to)
        AND (k.id::text = e.data ->> 'concernId' OR e.type IN ('person_asked_for', 'note_left', 'safety_asked', 'safety_answered')
          AND k.conversation_id::text = coalesce(e.data ->> 'conversationId', left(e.cause, 36)))))
    ORDER BY e.recorded_at DESC, e.id DESC LIMIT ${mostLines}`,
  values: ['personId' in as ? as.personId : null, 'staffId' in as ? as.staffId : null],
});

const rows = z.array(z.object({ at: z.string(), type: z.string(), name: z.string().nullable() }));

/** In a demonstration only: what was last written about somebody, or by and for a member of staff. */
export function createLatest(ask: Ask, demoPerson: (as: string) => Promise<As | null>): Door {
  return async (call) => {
    const as = await demoPerson(call.query.get('as') ?? '');
    if (!as) return { status: 200, body: { lines: [] } };
    const found = rows.parse(await ask(readLatest(as)));
    const lines = found.map(({ at, type, name }) => ({
      at,
      what: say('en', 'main.latest', { what: whatOf(type), name: name ?? say('en', 'main.somebody') }),
    }));
    return { status: 200, body: { lines } };
  };
}

const known = z.enum([
  'contact_logged',
  'undone',
  'destination_said',
  'destination_confirmed',
  'intended_destination_said',
  'action_added',
  'note_left',
  'flow_finished',
  'person_asked_for',
  'concern_raised',
  'invitation_made',
  'chat_linked',
  'chat_unlinked',
]);

function whatOf(type: string): string {
  const one = known.safeParse(type);
  return one.success ? sayLine('en', { key: `main.what.${one.data}` }) : say('en', 'main.what.other');
}
