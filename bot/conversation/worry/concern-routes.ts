import { say } from '../../content/index.ts';
import { onCall } from '../../reference/on-call.ts';
import { isWorking } from '../../reference/working-time.ts';
import type { Detected } from '../../safety/detect.ts';
import { namesOnCall } from '../../safety/respond.ts';
import type { Reply } from '../../turn.ts';
import type { Talk } from '../talk.ts';

/** Whose duty it is by age and by council, and who answers at this hour: numbers of this council's file, never invented. */
export function routeLines(talk: Talk, worries: readonly Detected[]): Reply[] {
  const { facts, language, turn } = talk;
  const { council, now, situation } = turn;
  const child = facts.band === 'under16' || facts.band === '16-17';
  const home = worries.some(({ kind }) => kind === 'homeless_tonight');
  const answers = onCall(council, now);
  const lines: Reply[] = [];
  const add = (text: string) => lines.push({ text, urgent: true });
  const theirs = situation.person?.responsibleAuthority;
  if (theirs && theirs !== council.code) {
    const other = council.safeguarding.otherCouncils.find(({ code }) => code === theirs);
    add(
      other
        ? say(language, 'safety.route.otherCouncil', { council: other.name, number: other.number })
        : say(language, 'safety.route.otherNoNumber'),
    );
    if (answers?.team === 'duty')
      add(say(language, 'safety.route.here', { council: council.name, number: answers.number }));
  }
  // At night nobody answers there: the night team does, for children too.
  const { number, hours } = council.housing.childrensDuty;
  if (child && isWorking(now, hours)) add(say(language, 'safety.route.child', { number }));
  if (home && facts.band === '16-17') add(say(language, 'safety.route.childHome'));
  if (answers?.team === 'night' && !worries.some(({ kind }) => namesOnCall(kind)))
    add(say(language, 'safety.route.nightTeam', { name: capital(answers.name), number: answers.number }));
  return lines;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
