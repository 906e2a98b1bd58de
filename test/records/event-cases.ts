import { type Event, type EventType, event, type Happened } from '../../bot/events.ts';
import { appointmentCases } from './appointment-cases.ts';
import { checkInCases } from './check-in-cases.ts';
import { concernCases } from './concern-cases.ts';
import { housingCases } from './housing-cases.ts';
import { moneyCases } from './money-cases.ts';
import { planCases } from './plan-cases.ts';
import { whatNextCases } from './what-next-cases.ts';

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const [jade, sam, north, chat] = [id(1), id(2), id(3), id(4)];
const note = {
  id: id(50),
  kind: 'note' as const,
  text: 'Talked about college.',
  retentionClass: 'care_record' as const,
};

// One case for every type: the event, and what must then stand in the typed tables.
export const cases: {
  [T in EventType]: { event: Happened & Extract<Event, { type: T }>; stands: string; count: number };
} = {
  person_recorded: {
    event: event.parse({
      type: 'person_recorded',
      personId: id(9),
      data: {
        givenName: 'Lucy',
        familyName: 'Grey',
        dateOfBirth: '2007-05-01',
        birthDateSource: 'birth_certificate',
        responsibleAuthority: '999',
        lookedAfter: [{ beganOn: '2022-01-01', endedOn: '2025-05-01' }],
        flags: ['own_child'],
      },
    }) as Extract<Event, { type: 'person_recorded' }>,
    stands: `SELECT FROM care.person p JOIN care.looked_after_period l ON l.person_id = p.id WHERE p.id = '${id(9)}' AND p.own_child AND NOT p.pregnant`,
    count: 1,
  },
  category_computed: {
    event: {
      type: 'category_computed',
      personId: jade,
      data: { category: 'former_relevant', basis: { weeks: 40 }, on: '2026-03-18' },
    },
    stands: `SELECT FROM care.statutory_category WHERE person_id = '${jade}' AND to_on IS NULL AND category = 'former_relevant'`,
    count: 1,
  },
  adviser_allocated: {
    event: { type: 'adviser_allocated', personId: jade, data: { staffId: sam, teamId: north, from: '2026-03-18' } },
    stands: `SELECT FROM care.allocation WHERE person_id = '${jade}' AND to_on IS NULL AND staff_id = '${sam}'`,
    count: 1,
  },
  role_taken: {
    event: { type: 'role_taken', personId: jade, data: { role: 'nurse', fullName: 'Ann Bell', from: '2026-03-01' } },
    stands: `SELECT FROM care.role_around_person WHERE person_id = '${jade}' AND role = 'nurse'`,
    count: 1,
  },
  contact_logged: {
    event: {
      type: 'contact_logged',
      personId: jade,
      data: {
        contactId: id(20),
        staffId: sam,
        method: 'phone',
        outcome: 'spoke',
        happenedOn: '2026-03-18',
        minutes: 20,
        topics: ['education'],
        nextContactOn: '2026-03-20',
        noteId: note.id,
      },
      words: [note],
    },
    stands: `SELECT FROM care.contact c JOIN waymark.words w ON w.id = c.note_id WHERE c.id = '${id(20)}' AND c.minutes = 20 AND w.text LIKE 'Talked%'`,
    count: 1,
  },
  destination_said: {
    event: {
      type: 'destination_said',
      personId: jade,
      data: { destinationId: id(21), choice: 'college', on: '2026-03-18' },
    },
    stands: `SELECT FROM care.destination WHERE person_id = '${jade}' AND standing = 'said' AND activity_code IS NULL`,
    count: 1,
  },
  destination_confirmed: {
    event: {
      type: 'destination_confirmed',
      personId: jade,
      data: {
        destinationId: id(22),
        activityCode: 230,
        startedOn: '2025-09-01',
        ascertainedOn: '2026-03-01',
        predictedEndOn: '2026-07-10',
        confirmedBy: sam,
      },
    },
    stands: `SELECT FROM care.destination WHERE person_id = '${jade}' AND standing = 'confirmed' AND due_to_lapse_on = '2026-07-10'`,
    count: 1,
  },
  intended_destination_said: {
    event: { type: 'intended_destination_said', personId: jade, data: { code: 211, schoolYear: 11, on: '2026-03-18' } },
    stands: `SELECT FROM care.intended_destination WHERE person_id = '${jade}' AND code = 211`,
    count: 1,
  },
  accommodation_recorded: {
    event: {
      type: 'accommodation_recorded',
      personId: jade,
      data: {
        accommodationId: id(23),
        oc3Letter: 'D',
        suitable: true,
        providedByAuthority: true,
        startedOn: '2025-06-01',
      },
    },
    stands: `SELECT FROM care.accommodation WHERE person_id = '${jade}' AND ended_on IS NULL`,
    count: 1,
  },
  plan_made: {
    event: {
      type: 'plan_made',
      personId: jade,
      data: { planId: id(24), assessedOn: '2025-08-01', madeOn: '2025-10-01' },
    },
    stands: `SELECT FROM care.pathway_plan WHERE person_id = '${jade}' AND replaced_on IS NULL`,
    count: 1,
  },
  action_added: {
    event: {
      type: 'action_added',
      personId: jade,
      data: { actionId: id(25), kind: 'action', suggestion: 'visit', owner: 'together', dueOn: '2026-03-25' },
    },
    stands: `SELECT FROM care.action WHERE person_id = '${jade}' AND owner = 'together' AND done_at IS NULL`,
    count: 1,
  },
  note_left: {
    event: {
      type: 'note_left',
      personId: jade,
      data: { forStaffId: sam, flow: 'what-next', lines: [{ key: 'now', value: 'college' }] },
    },
    stands: `SELECT FROM care.event WHERE type = 'note_left' AND person_id = '${jade}'`,
    count: 1,
  },
  flow_finished: {
    event: {
      type: 'flow_finished',
      personId: null,
      data: { flow: 'what-next', version: 1, ending: 'done', answers: {} },
    },
    stands: `SELECT FROM care.event WHERE type = 'flow_finished' AND person_id IS NULL`,
    count: 1,
  },
  person_asked_for: {
    event: { type: 'person_asked_for', personId: null, data: { conversationId: chat, outOfHours: true } },
    stands: `SELECT FROM care.event WHERE type = 'person_asked_for'`,
    count: 1,
  },
  concern_raised: {
    event: {
      type: 'concern_raised',
      personId: null,
      data: { concernId: id(26), conversationId: chat, kind: 'homeless_tonight', severity: 'now', rule: 'no-bed' },
    },
    stands: `SELECT FROM care.concern WHERE id = '${id(26)}' AND person_id IS NULL AND closed_at IS NULL`,
    count: 1,
  },
  ...concernCases,
  invitation_made: {
    event: {
      type: 'invitation_made',
      personId: jade,
      data: { invitationId: id(27), codeHash: 'a'.repeat(64), madeBy: sam, expiresAt: '2026-03-25T10:02:00.000Z' },
    },
    stands: `SELECT FROM waymark.invitation WHERE person_id = '${jade}' AND used_at IS NULL AND revoked_at IS NULL`,
    count: 1,
  },
  chat_linked: {
    event: { type: 'chat_linked', personId: jade, data: { conversationId: chat, invitationId: id(27) } },
    stands: `SELECT FROM waymark.conversation c JOIN waymark.invitation i ON i.used_in = c.id WHERE c.person_id = '${jade}'`,
    count: 1,
  },
  chat_unlinked: {
    event: { type: 'chat_unlinked', personId: jade, data: { conversationId: chat, by: 'young_person' } },
    stands: `SELECT FROM waymark.conversation WHERE id = '${chat}' AND person_id IS NULL AND session = 1`,
    count: 1,
  },
  undone: {
    event: { type: 'undone', personId: jade, data: { undoes: id(20), of: 'contact_logged', contactId: id(20) } },
    stands: `SELECT FROM care.contact WHERE id = '${id(20)}' AND withdrawn_at IS NOT NULL`,
    count: 1,
  },
  ...appointmentCases,
  ...housingCases,
  ...planCases,
  ...moneyCases,
  ...whatNextCases,
  ...checkInCases,
  text_unanswered: {
    event: {
      type: 'text_unanswered',
      personId: null,
      data: { why: 'unclear', flow: 'what-next', step: 'mind', wordsId: id(51) },
      words: [{ id: id(51), kind: 'unanswered', text: 'can i bring my dog', retentionClass: 'operational' }],
    },
    stands: `SELECT FROM care.event e JOIN waymark.words w ON w.id::text = e.data ->> 'wordsId'
      WHERE e.type = 'text_unanswered' AND w.id = '${id(51)}' AND w.person_id IS NULL AND w.retention_class = 'operational'`,
    count: 1,
  },
};
