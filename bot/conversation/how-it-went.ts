import { z } from 'zod';
import { dayInLondon } from '../clock.ts';
import { say } from '../content/index.ts';
import type { Happened } from '../events.ts';
import { dayAfter } from '../reference/london-time.ts';
import type { Read, Thought } from '../turn.ts';
import { askAgain } from './playing.ts';
import type { PersonFacts } from './situation.ts';
import { nothingElse, type Talk, thought } from './talk.ts';
import { bare } from './words.ts';

const answers = {
  done: { title: 'what-next.went.done', said: 'what-next.went.saidDone', as: 'done' },
  not_yet: { title: 'what-next.went.notYet', said: 'what-next.went.saidNotYet', as: null },
  changed_mind: { title: 'what-next.went.changed', said: 'what-next.went.saidChanged', as: 'dropped' },
} as const;
type Answer = keyof typeof answers;
const afterwards = ['again', 'help', 'leave'] as const;
/** What helps where it is not done yet. */
type Help = (typeof afterwards)[number];

// What the buttons of both questions send, unseen: they mean that step, whatever is being talked about when they are pressed.
const button = /^how-it-went ([0-9a-f-]{36}) (done|not_yet|changed_mind|again|help|leave)$/;
const againDays = 7;

/** The step that was asked about: the one of the button, or the last one. */
const readAsked = (personId: string, actionId: string | null): Read => ({
  name: 'asked how it went',
  text: `SELECT a.id, a.done_at IS NOT NULL OR a.dropped_at IS NOT NULL OR EXISTS (SELECT FROM care.event e
      WHERE e.person_id = a.person_id AND e.type = 'how_it_went_said' AND e.data ->> 'actionId' = a.id::text
        AND e.recorded_at >= a.asked_at) AS answered,
      a.done_at IS NOT NULL OR a.dropped_at IS NOT NULL OR EXISTS (SELECT FROM care.event e
      WHERE e.person_id = a.person_id AND e.type = 'action_help_asked' AND e.data ->> 'actionId' = a.id::text
        AND e.recorded_at >= a.asked_at) AS helped
    FROM care.action a WHERE a.person_id = $1 AND ($2::uuid IS NULL OR a.id = $2) AND EXISTS (SELECT FROM care.event e
      WHERE e.person_id = a.person_id AND e.type = 'how_it_went_asked' AND e.data ->> 'actionId' = a.id::text)
    ORDER BY a.asked_at DESC NULLS LAST LIMIT 1`,
  values: [personId, actionId],
});
const row = z.object({ id: z.uuid(), answered: z.boolean(), helped: z.boolean() });

const whoHelps = ({ language }: Talk, { adviser }: PersonFacts): string =>
  adviser?.givenName ?? say(language, 'what-next.went.team');

const helpTitle = (talk: Talk, person: PersonFacts, help: Help): string =>
  help === 'help'
    ? say(talk.language, 'what-next.went.help', { who: whoHelps(talk, person) })
    : say(talk.language, `what-next.went.${help}`);

/** Which answer a text is: a button, or its words where nothing else is being asked. */
function given(talk: Talk, person: PersonFacts): { actionId: string | null; answer: Answer | Help } | null {
  const { text, step, state, language } = talk;
  const pressed = button.exec(text);
  if (pressed) return { actionId: pressed[1] ?? null, answer: pressed[2] as Answer | Help };
  if (step || state.asked) return null;
  const same = (title: string) => bare(title) === bare(text);
  const typed =
    (Object.keys(answers) as Answer[]).find((one) => same(say(language, answers[one].title))) ??
    afterwards.find((one) => same(helpTitle(talk, person, one)));
  return typed ? { actionId: null, answer: typed } : null;
}

/** Not yet: asked again in a week only where they want that, or somebody is asked to help. */
function notYet(talk: Talk, person: PersonFacts, actionId: string): Thought {
  const choices = afterwards.map((help) => ({
    title: helpTitle(talk, person, help),
    value: `how-it-went ${actionId} ${help}`,
  }));
  return thought(nothingElse(talk), [{ text: say(talk.language, 'what-next.went.saidNotYet'), choices }]);
}

function helped(talk: Talk, person: PersonFacts, actionId: string, help: Help): Thought {
  const { turn, language } = talk;
  const about = { personId: person.id };
  const text: Record<Help, string> = {
    again: say(language, 'what-next.went.saidAgain'),
    help: say(language, 'what-next.went.saidHelp', { who: whoHelps(talk, person) }),
    leave: say(language, 'what-next.went.saidLeave'),
  };
  const on = dayAfter(dayInLondon(turn.now), againDays);
  const events: Record<Help, Happened[]> = {
    again: [{ type: 'how_it_went_wanted', ...about, data: { actionId, on } }],
    help: [{ type: 'action_help_asked', ...about, data: { actionId } }],
    leave: [],
  };
  return { ...askAgain(talk, [{ text: text[help] }]), events: events[help] };
}

/**
 * The answer to "how did it go?", whenever it comes: what is being talked about stays as it is, and is asked again. Null: it is
 * none, or nobody asked.
 */
export function thinkHowItWent(talk: Talk): Thought | { need: Read[] } | null {
  const { turn, language } = talk;
  const { person } = turn.situation;
  const came = person && given(talk, person);
  if (!came) return null;
  const read = readAsked(person.id, came.actionId);
  const rows = turn.found[read.name];
  if (!rows) return { need: [read] };
  const asked = rows.map((one) => row.parse(one))[0];
  const already = () => askAgain(talk, [{ text: say(language, 'what-next.went.already') }]);
  if (!asked) return came.actionId ? already() : null;
  const { answer } = came;
  if (answer === 'again' || answer === 'help' || answer === 'leave')
    return asked.helped ? already() : helped(talk, person, asked.id, answer);
  if (asked.answered) return already();
  const { said, as } = answers[answer];
  const about = { personId: person.id };
  return {
    ...(answer === 'not_yet' ? notYet(talk, person, asked.id) : askAgain(talk, [{ text: say(language, said) }])),
    events: [
      { type: 'how_it_went_said', ...about, data: { actionId: asked.id, answer } },
      ...(as ? [{ type: 'action_ticked' as const, ...about, data: { actionId: asked.id, as } }] : []),
    ],
  };
}
