import { z } from 'zod';
import { say } from '../content/index.ts';
import type { Read, Thought } from '../turn.ts';
import { askAgain } from './playing.ts';
import type { Talk } from './talk.ts';
import { bare } from './words.ts';

const answers = {
  done: { title: 'what-next.went.done', said: 'what-next.went.saidDone', as: 'done' },
  not_yet: { title: 'what-next.went.notYet', said: 'what-next.went.saidNotYet', as: null },
  changed_mind: { title: 'what-next.went.changed', said: 'what-next.went.saidChanged', as: 'dropped' },
} as const;
type Answer = keyof typeof answers;

// What the buttons of the question send, unseen: they mean that step, whatever is being talked about when they are pressed.
const button = /^how-it-went ([0-9a-f-]{36}) (done|not_yet|changed_mind)$/;

/** The step that was asked about: the one of the button, or the last one. */
const readAsked = (personId: string, actionId: string | null): Read => ({
  name: 'asked how it went',
  text: `SELECT a.id, a.done_at IS NOT NULL OR a.dropped_at IS NOT NULL OR EXISTS (SELECT FROM care.event e
      WHERE e.person_id = a.person_id AND e.type = 'how_it_went_said' AND e.data ->> 'actionId' = a.id::text) AS answered
    FROM care.action a WHERE a.person_id = $1 AND a.asked_at IS NOT NULL AND ($2::uuid IS NULL OR a.id = $2)
    ORDER BY a.asked_at DESC LIMIT 1`,
  values: [personId, actionId],
});
const row = z.object({ id: z.uuid(), answered: z.boolean() });

/** Which answer a text is: a button, or its words where nothing else is being asked. */
function given({ text, step, state, language }: Talk): { actionId: string | null; answer: Answer } | null {
  const pressed = button.exec(text);
  if (pressed) return { actionId: pressed[1] ?? null, answer: pressed[2] as Answer };
  if (step || state.asked) return null;
  const typed = (Object.keys(answers) as Answer[]).find(
    (one) => bare(say(language, answers[one].title)) === bare(text),
  );
  return typed ? { actionId: null, answer: typed } : null;
}

/**
 * The answer to "how did it go?", whenever it comes: what is being talked about stays as it is, and is asked again. Null: it is
 * none, or nobody asked.
 */
export function thinkHowItWent(talk: Talk): Thought | { need: Read[] } | null {
  const { turn, language } = talk;
  const { person } = turn.situation;
  const came = person && given(talk);
  if (!came) return null;
  const read = readAsked(person.id, came.actionId);
  const rows = turn.found[read.name];
  if (!rows) return { need: [read] };
  const asked = rows.map((one) => row.parse(one))[0];
  if (!asked) return came.actionId ? askAgain(talk, [{ text: say(language, 'what-next.went.already') }]) : null;
  if (asked.answered) return askAgain(talk, [{ text: say(language, 'what-next.went.already') }]);
  const { said, as } = answers[came.answer];
  const about = { personId: person.id };
  return {
    ...askAgain(talk, [{ text: say(language, said) }]),
    events: [
      { type: 'how_it_went_said', ...about, data: { actionId: asked.id, answer: came.answer } },
      ...(as ? [{ type: 'action_ticked' as const, ...about, data: { actionId: asked.id, as } }] : []),
    ],
  };
}
