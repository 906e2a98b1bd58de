import { z } from 'zod';
import { say } from '../content/index.ts';
import type { Happened } from '../events.ts';
import type { Read, Reply, Thought } from '../turn.ts';
import { button } from './ask.ts';
import { chosen } from './check-in.ts';
import { inOwnWords } from './in-own-words.ts';
import { ownWords } from './outcomes/said.ts';
import { askAgain } from './playing.ts';
import type { PersonFacts } from './situation.ts';
import { nothingElse, type Talk, thought, withState } from './talk.ts';
import { bare, says, wordOf } from './words.ts';

// What the buttons of both questions send, unseen: they mean that meeting, whenever they are pressed.
const buttons = /^did-it-help ([0-9a-f-]{36}) (yes|bit|no|tell|keep|stop)$/;
const answers = ['yes', 'bit', 'no'] as const;
type Answer = (typeof answers)[number];
type Given = { id: string | null; what: Answer | 'tell' | 'keep' | 'stop' };

// "Yes" means much: typed, it answers a question of the last day and no older one.
const openHours = 24;

const readAsked = (personId: string, id: string | null, now: Date): Read => ({
  name: 'asked did it help',
  text: `SELECT a.id, a.staff_id AS "staffId", s.given_name AS staff,
      (SELECT d.data ->> 'answer' FROM care.event d WHERE d.person_id = e.person_id AND d.type = 'did_it_help_said'
        AND d.data ->> 'appointmentId' = a.id::text LIMIT 1) AS answer,
      EXISTS (SELECT FROM care.event d WHERE d.person_id = e.person_id AND d.type = 'did_it_help_told'
        AND d.data ->> 'appointmentId' = a.id::text) AS told
    FROM care.event e JOIN care.appointment a ON a.id::text = e.data ->> 'appointmentId' JOIN care.staff s ON s.id = a.staff_id
    WHERE e.person_id = $1 AND e.type = 'did_it_help_asked'
      AND CASE WHEN $2::text IS NULL THEN e.recorded_at > $3::timestamptz - make_interval(hours => $4) ELSE a.id::text = $2 END
    ORDER BY e.recorded_at DESC LIMIT 1`,
  values: [personId, id, now.toISOString(), openHours],
});
const row = z.object({
  id: z.uuid(),
  staffId: z.uuid(),
  staff: z.string(),
  answer: z.enum(answers).nullable(),
  told: z.boolean(),
});
type Asked = z.infer<typeof row>;

/** Which answer a text is: a button, or its words where nothing else is being asked. */
function given({ text, step, state, language }: Talk): Given | null {
  const [, id, what] = buttons.exec(text) ?? [];
  if (id) return { id, what: what as Given['what'] };
  // Asked a moment ago: a yes is the answer to that, whatever conversation waits behind it.
  const { meeting } = state;
  if (state.asked === 'tell' && meeting) {
    const yes =
      says(text, 'yes', language) || bare(text) === bare(say(language, 'check-in.helped.yes', { who: meeting.staff }));
    const no = says(text, 'no', language) || bare(text) === bare(say(language, 'check-in.helped.no'));
    if (yes || no) return { id: meeting.id, what: yes ? 'tell' : 'keep' };
  }
  if (step || (state.asked && state.asked !== 'promise')) return null;
  const stops = wordOf(text, language) === 'stop' || bare(text) === bare(say(language, 'check-in.helped.answer.stop'));
  if (stops) return { id: null, what: 'stop' };
  if (state.asked) return null;
  if (bare(text) === bare(say(language, 'check-in.helped.answer.bit'))) return { id: null, what: 'bit' };
  if (says(text, 'yes', language)) return { id: null, what: 'yes' };
  return says(text, 'no', language) ? { id: null, what: 'no' } : null;
}

/** What was promised is asked for where it was their own adviser: of a meeting with somebody else the adviser may know nothing. */
function askPromise(talk: Talk, person: PersonFacts, { id, staffId, staff }: Asked, said: Reply[]): Thought {
  if (person.adviser?.staffId !== staffId) return askAgain(talk, said);
  const asking = withState(talk, { ...nothingElse(talk).state, asked: 'promise', meeting: { id, staffId, staff } });
  const question = {
    text: say(talk.language, 'check-in.helped.promise', { staff }),
    ways: [button(say(talk.language, 'common.way.skip')), button(say(talk.language, 'common.way.person'))],
  };
  return thought(asking, [...said, question]);
}

/** It did not help: whether whom they met is told is theirs to say. */
function askTell(talk: Talk, { id, staffId, staff: who }: Asked): Thought {
  const { language } = talk;
  const choices = [
    { title: say(language, 'check-in.helped.yes', { who }), value: `did-it-help ${id} tell` },
    { title: say(language, 'check-in.helped.no'), value: `did-it-help ${id} keep` },
  ];
  const asking = withState(talk, {
    ...nothingElse(talk).state,
    asked: 'tell',
    meeting: { id, staffId, staff: who },
  });
  return thought(asking, [
    { text: say(language, 'check-in.helped.saidNo') },
    { text: say(language, 'check-in.helped.tell', { who }), choices },
  ]);
}

function answered(talk: Talk, person: PersonFacts, asked: Asked, answer: Answer): Thought {
  const said: Happened = {
    type: 'did_it_help_said',
    personId: person.id,
    data: { appointmentId: asked.id, answer },
  };
  if (answer === 'no') return { ...askTell(talk, asked), events: [said] };
  const thanks = say(talk.language, answer === 'yes' ? 'check-in.helped.saidYes' : 'check-in.helped.saidBit');
  return { ...askPromise(talk, person, asked, [{ text: thanks }]), events: [said] };
}

function told(talk: Talk, person: PersonFacts, asked: Asked, tells: boolean): Thought {
  const { language } = talk;
  if (asked.told) return askAgain(talk, [{ text: say(language, 'check-in.already') }]);
  if (!tells) return askPromise(talk, person, asked, [{ text: say(language, 'check-in.helped.keep') }]);
  const line = { text: say(language, 'check-in.helped.told', { who: asked.staff }) };
  const event: Happened = { type: 'did_it_help_told', personId: person.id, data: { appointmentId: asked.id } };
  return { ...askPromise(talk, person, asked, [line]), events: [event] };
}

/**
 * The answer to whether a meeting helped, whenever it comes: what is being talked about stays as it is, and is asked again. Null: it
 * is no answer, or nobody asked.
 */
export function thinkDidItHelp(talk: Talk): Thought | { need: Read[] } | null {
  const { turn, language, state } = talk;
  const { person } = turn.situation;
  const came = person && given(talk);
  if (!came) return null;
  const read = readAsked(person.id, came.id, turn.now);
  const rows = turn.found[read.name];
  if (!rows) return { need: [read] };
  const asked = rows.map((one) => row.parse(one))[0];
  if (!asked) return came.id ? askAgain(talk) : null;
  const { what } = came;
  if (!came.id && asked.answer !== null && state.asked !== 'promise') return null;
  if (what === 'stop') {
    const { said, event } = chosen(talk, person, false);
    return { ...askAgain(talk, [said]), events: [event] };
  }
  if (what === 'tell' || what === 'keep') return told(talk, person, asked, what === 'tell');
  if (asked.answer) return askAgain(talk, [{ text: say(language, 'check-in.already') }]);
  return answered(talk, person, asked, what);
}

/** What the adviser said they would do, in the young person's words, on the list of both; null when it is something else. */
export function tellPromise(talk: Talk): Thought | null {
  const { turn, state, language } = talk;
  const { person } = turn.situation;
  const { meeting } = state;
  const own = meeting && person ? inOwnWords(talk) : null;
  if (!own || !meeting || !person) return null;
  if (own === 'skip') return askAgain(talk, [{ text: say(language, 'check-in.helped.none') }]);
  const { id: appointmentId, staffId, staff } = meeting;
  const actionId = turn.newId();
  const { id: whatId, words } = ownWords(own.text, 'action', turn.newId);
  const data = { actionId, kind: 'action' as const, owner: 'staff' as const, ownerStaffId: staffId, whatId };
  return {
    ...askAgain(talk, [{ text: say(language, 'check-in.helped.listed', { staff }) }]),
    events: [
      { type: 'action_added', personId: person.id, data, ...(words ? { words } : {}) },
      { type: 'promise_said', personId: person.id, data: { appointmentId, actionId } },
    ],
  };
}
