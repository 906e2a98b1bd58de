import { z } from 'zod';
import { card } from '../../cards/index.ts';
import { say } from '../content/index.ts';
import { answer, type Command, defineCommand, type StaffTurn } from './command.ts';

/** What can be typed by somebody: each command that is for them, and the questions they may ask, with examples that say themselves when pressed. */
export function helpCard(turn: Pick<StaffTurn, 'questions' | 'actor'>, commands: readonly Command[]) {
  const asked = turn.questions;
  const topics = [
    ...commands
      .filter((command) => command.for?.includes(turn.actor.role) ?? true)
      .map((command) => ({ what: command.what(), examples: command.examples })),
    ...(asked ? [{ what: say('en', 'staff.help.questions'), examples: asked }] : []),
  ];
  return card('help', {
    title: say('en', 'staff.help.title'),
    topics: topics.map(({ what, examples }) => ({ what, examples: examples.map((text) => ({ text })) })),
    footer: say('en', 'staff.help.footer'),
  });
}

/** `list` is handed in by the list of commands, which help itself is on. */
export const helpFor = (list: () => readonly Command[]) =>
  defineCommand({
    id: 'help',
    starts: ['help', 'what can you do', 'menu', '?'],
    may: null,
    fields: z.object({}),
    what: () => say('en', 'staff.help.what'),
    examples: ['help'],
    run: (turn) => answer({ card: helpCard(turn, list()) }),
  });
