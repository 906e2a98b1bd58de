import { z } from 'zod';
import { type Actor, mayI } from '../access.ts';
import type { Answer, Door } from '../channels/direct-line/door.ts';
import type { Ask } from '../channels/direct-line/history.ts';
import { type Clock, dayInLondon } from '../clock.ts';
import { Fault } from '../errors.ts';
import { looked } from '../records/audit.ts';
import { planRow, readPlan } from '../records/plan-reads.ts';
import { type PrintAsked, printAsked } from '../records/print-link.ts';
import type { Read } from '../turn.ts';
import { numbers, type PageFacts } from './pages.ts';
import { closedPage, printPage } from './print-page.ts';
import type { SignedLinks } from './signed-links.ts';

const readWho = ({ personId, conversationId, staffId }: PrintAsked, now: Date): Read => ({
  name: 'print for whom',
  text: `SELECT coalesce(p.known_as, p.given_name) AS "firstName", a.given_name AS adviser, l.staff_id AS "adviserId",
      l.team_id AS "teamId", to_jsonb(p.restricted_to) AS "restrictedTo",
      coalesce(c.person_id = p.id AND c.staff_id IS NULL AND c.unlocked_until > $4, false) AS theirs,
      s.role, coalesce((SELECT jsonb_agg(m.team_id) FROM care.team_member m
        WHERE m.staff_id = s.id AND m.manages AND m.to_on IS NULL), '[]') AS "teamIds"
    FROM waymark.conversation c JOIN care.person p ON p.id = $1
    LEFT JOIN care.allocation l ON l.person_id = p.id AND l.to_on IS NULL LEFT JOIN care.staff a ON a.id = l.staff_id
    LEFT JOIN care.staff s ON s.id = $3 AND s.left_on IS NULL
    WHERE c.id = $2 AND c.closed_at IS NULL`,
  values: [personId, conversationId, staffId, now.toISOString()],
});

const whoRow = z.object({
  firstName: z.string(),
  adviser: z.string().nullable(),
  adviserId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
  restrictedTo: z.array(z.uuid()),
  /** Whether the chat is the young person's, and open on that phone. */
  theirs: z.boolean(),
  role: z.enum(['adviser', 'manager', 'duty']).nullable(),
  teamIds: z.array(z.uuid()),
});
type Who = z.infer<typeof whoRow>;

function actorOf({ staffId, personId }: PrintAsked, { role, teamIds, theirs }: Who): Actor {
  if (staffId) return role ? { kind: 'staff', staffId, role, teamIds } : { kind: 'anonymous' };
  return theirs ? { kind: 'young_person', personId } : { kind: 'anonymous' };
}

const headers = (nonce: string) => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
});

export type PrintParts = {
  ask: Ask;
  clock: Clock;
  links: SignedLinks;
  page(): PageFacts;
  secret(): string;
};

/**
 * A plan on paper, at a signed link: who asked is asked again what they may see, at this moment, and a member of staff leaves a
 * line in the access log before anything is shown. A link that is old, or of a chat that is over, says how to get a new one.
 */
export function createPrint({ ask, clock, links, page, secret }: PrintParts): Door {
  const show = async (named: string, query: URLSearchParams, nonce: string): Promise<string> => {
    links.check(`/print/${named}`, query);
    const asked = printAsked(named);
    const now = clock.now();
    const found = asked ? (await ask(readWho(asked, now))).map((row) => whoRow.parse(row))[0] : undefined;
    if (!asked || !found) throw new Fault('token_refused', 'There is nothing to print.');
    const { personId, staffId, conversationId } = asked;
    const actor = actorOf(asked, found);
    const { adviserId, teamId, restrictedTo } = found;
    const about = { personId, adviserId, teamId, restrictedTo: restrictedTo.length > 0 ? restrictedTo : null };
    const action = staffId ? 'read_record' : 'see_own_record';
    const decision = mayI(actor, action, about, asked.reason ? 'stated when it was asked for' : undefined);
    if (!decision.allowed) throw new Fault('token_refused', 'They may not see this.');
    const seen = [{ personId, action, why: decision.why } as const];
    const turn = { cause: `print:${conversationId}`, at: now, newId: clock.newId, recorded: [] };
    for (const line of looked(actor, seen, turn)) await ask(line);
    const row = planRow.parse((await ask(readPlan(personId, staffId, now)))[0]);
    const { firstName: name, adviser } = found;
    return printPage(row, { name, adviser, today: dayInLondon(now), facts: page(), numbers: numbers() }, nonce);
  };
  return async ({ params, query }): Promise<Answer> => {
    const nonce = secret();
    try {
      const html = await show(params.asked ?? '', query, nonce);
      return { status: 200, bytes: Buffer.from(html), headers: headers(nonce) };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { status: 403, bytes: Buffer.from(closedPage(nonce)), headers: headers(nonce) };
    }
  };
}
