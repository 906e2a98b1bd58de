import { z } from 'zod';
import { dayInLondon } from '../clock.ts';
import { type Key, say } from '../content/index.ts';
import { began, type CheckInWeek } from '../events/check-in.ts';
import type { Happened } from '../events.ts';
import { addWorkingDays } from '../reference/working-time.ts';
import type { Read, Reply, Thought } from '../turn.ts';
import { button } from './ask.ts';
import { inOwnWords } from './in-own-words.ts';
import { ownWords } from './outcomes/said.ts';
import { askAgain } from './playing.ts';
import type { PersonFacts } from './situation.ts';
import { nothingElse, type Talk, thought, withState } from './talk.ts';
import { bare, wordList, wordOf } from './words.ts';

// What the buttons of the question send, unseen: they mean that start and that time, whenever they are pressed.
const buttons = /^check-in ([0-9a-f-]{36}) (1|4|12) (good|ok|hard|stop)$/;
const answers = ['good', 'ok', 'hard'] as const;
type Answer = (typeof answers)[number];

// Within so many working days somebody has talked with them.
const talkWithin = 3;
// A word that was typed answers the question of the last days, and no older one.
const openDays = 3;

const readAsked = (personId: string, of: { id: string; week: string } | null, now: Date): Read => ({
  name: 'asked check-in',
  text: `SELECT e.data ->> 'ofId' AS "ofId", e.data ->> 'of' AS of, (e.data ->> 'week')::int AS week,
      (SELECT s.data ->> 'answer' FROM care.event s WHERE s.person_id = e.person_id AND s.type = 'check_in_said'
        AND s.data ->> 'ofId' = e.data ->> 'ofId' AND s.data ->> 'week' = e.data ->> 'week'
        ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1) AS answer
    FROM care.event e WHERE e.person_id = $1 AND e.type = 'check_in_asked'
      AND CASE WHEN $2::text IS NULL THEN e.recorded_at > $4::timestamptz - make_interval(days => $5)
        ELSE e.data ->> 'ofId' = $2 AND e.data ->> 'week' = $3 END
    ORDER BY e.recorded_at DESC LIMIT 1`,
  values: [personId, of?.id ?? null, of?.week ?? null, now.toISOString(), openDays],
});
const row = z.object({
  ofId: z.uuid(),
  of: z.enum(began),
  week: z.union([z.literal(1), z.literal(4), z.literal(12)]),
  answer: z.enum(answers).nullable(),
});
type Asked = z.infer<typeof row>;
type Given = { of: { id: string; week: string } | null; answer: Answer | 'stop' | 'again' };

/** Which answer a text is: a button, or its words where nothing else is being asked. */
function given({ text, step, state, language }: Talk): Given | null {
  const [, id, week, answer] = buttons.exec(text) ?? [];
  if (id && week) return { of: { id, week }, answer: answer as Given['answer'] };
  if (step || (state.asked && state.asked !== 'hardest')) return null;
  if (wordOf(text, language) === 'stop' || bare(text) === bare(say(language, 'check-in.answer.stop')))
    return { of: null, answer: 'stop' };
  if (state.asked) return null;
  const typed = [...answers, 'again' as const].find((one) =>
    wordList(language, `check-in.also.${one}`).has(bare(text)),
  );
  return typed ? { of: null, answer: typed } : null;
}

/** What is said, and kept, where they choose whether to be asked how things go. */
export const chosen = (
  { language }: Talk,
  { id: personId }: PersonFacts,
  on: boolean,
): { said: Reply; event: Happened } => ({
  said: { text: say(language, on ? 'check-in.started' : 'check-in.stopped') },
  event: { type: 'check_ins_chosen', personId, data: { on } },
});

/** Who hears it, in the middle of a sentence. */
const whoHears = ({ language }: Talk, { adviser }: PersonFacts): string =>
  adviser?.givenName ?? say(language, 'check-in.team');

/** That it is hard: sent, on the list of whoever looks after them, and asked for the hardest part in their own words. */
function hard(talk: Talk, person: PersonFacts, said: Happened, { of }: Asked): Thought {
  const { turn, language } = talk;
  const who = whoHears(talk, person);
  const first = person.adviser?.givenName ?? say(language, 'check-in.teamFirst');
  const toDo: Happened = {
    type: 'action_added',
    personId: person.id,
    data: {
      actionId: turn.newId(),
      kind: 'action',
      suggestion: `check-in.talk.${of}`,
      owner: 'staff',
      ...(person.adviser ? { ownerStaffId: person.adviser.staffId } : {}),
      dueOn: addWorkingDays(dayInLondon(turn.now), talkWithin),
    },
  };
  const asking = withState(talk, { ...nothingElse(talk).state, asked: 'hardest', hardest: of });
  const replies: Reply[] = [
    { text: say(language, 'check-in.saidHard', { who }) },
    { text: say(language, 'check-in.list') },
    {
      text: say(language, 'check-in.hardest', { who: first }),
      ways: [button(say(language, 'common.way.skip')), button(say(language, 'common.way.person'))],
    },
  ];
  return thought(asking, replies, [said, toDo]);
}

/** What is said to an answer, and whether they are asked once more. */
function thanks({ language }: Talk, answer: Exclude<Answer, 'hard'>, week: CheckInWeek): Reply[] {
  const key: Key = answer === 'good' ? 'check-in.saidGood' : 'check-in.saidOk';
  return [{ text: say(language, key) }, { text: say(language, week === 12 ? 'check-in.last' : 'check-in.later') }];
}

/**
 * The answer to how a new start goes, whenever it comes: what is being talked about stays as it is, and is asked again. It may
 * change: what went well last week can be hard now. Null: it is no answer, or nobody asked.
 */
export function thinkCheckIn(talk: Talk): Thought | { need: Read[] } | null {
  const { turn, language, state } = talk;
  const { person } = turn.situation;
  const came = person && given(talk);
  if (!came) return null;
  if (came.answer === 'again') {
    const { said, event } = chosen(talk, person, true);
    return { ...askAgain(talk, [said]), events: [event] };
  }
  const read = readAsked(person.id, came.of, turn.now);
  const rows = turn.found[read.name];
  if (!rows) return { need: [read] };
  const asked = rows.map((one) => row.parse(one))[0];
  if (!asked) return came.of ? askAgain(talk) : null;
  // A word that may mean much else counts only while the question is open.
  if (!came.of && asked.answer !== null && state.asked !== 'hardest') return null;
  if (came.answer === 'stop') {
    const { said, event } = chosen(talk, person, false);
    return { ...askAgain(talk, [said]), events: [event] };
  }
  const { answer } = came;
  if (asked.answer === answer) return askAgain(talk, [{ text: say(language, 'check-in.already') }]);
  const { ofId, of, week } = asked;
  const said: Happened = { type: 'check_in_said', personId: person.id, data: { ofId, of, week, answer } };
  if (answer === 'hard') return hard(talk, person, said, asked);
  return { ...askAgain(talk, thanks(talk, answer, week)), events: [said] };
}

/** The hardest part, in their own words, as a note to whoever looks after them; null when it is something else. */
export function tellHardest(talk: Talk): Thought | null {
  const { turn, state, language } = talk;
  const { person } = turn.situation;
  const of = state.hardest;
  if (!person || !of) return null;
  const own = inOwnWords(talk);
  if (own === 'skip') return askAgain(talk, [{ text: say(language, 'check-in.skipped') }]);
  if (!own) return null;
  const { id: noteId, words } = ownWords(own.text, 'note', turn.newId);
  const lines = [{ key: 'check-in.note.about', value: `check-in.note.${of}` }];
  const data = { forStaffId: person.adviser?.staffId ?? null, flow: 'check-in', noteId, lines };
  return {
    ...askAgain(talk, [{ text: say(language, 'check-in.kept', { who: whoHears(talk, person) }) }]),
    events: [{ type: 'note_left', personId: person.id, data, ...(words ? { words } : {}) }],
  };
}
