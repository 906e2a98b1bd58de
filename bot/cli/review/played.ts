import { dayInLondon } from '../../clock.ts';
import { say } from '../../content/index.ts';
import { isOpen } from '../../conversation/hours.ts';
import type { PersonFacts } from '../../conversation/situation.ts';
import type { Happened } from '../../events.ts';
import { isWorking } from '../../reference/working-time.ts';
import { detect } from '../../safety/detect.ts';
import { look } from '../../safety/look.ts';
import type { Council, Reply } from '../../turn.ts';
import { aboutWhom } from '../../understanding/about-whom.ts';
import { inMemoryChat } from '../in-memory-chat.ts';
import { sample } from '../samples/index.ts';
import { allSentences } from './all-sentences.ts';
import { none } from './evidence.ts';
import type { Subject } from './section.ts';

const stepMs = 30 * 60_000;
const lookAhead = 14 * 48;
/** Old enough that no child's route is theirs. */
export const adult = 19;

/** An instant soon after `now` at which everybody of the council is at work, or nobody is; `now` where there is none. */
export function moment(council: Council, now: Date, open: boolean): Date {
  for (let step = 0; step < lookAhead; step += 1) {
    const at = new Date(now.getTime() + step * stepMs);
    if (isOpen(council, at) === open && isWorking(at, council.housing.childrensDuty.hours) === open) return at;
  }
  return now;
}

/** Somebody invented, so many years old on a day, whom a council looks after. */
export const invented = (age: number, responsibleAuthority: string, now: Date): PersonFacts => ({
  id: '00000000-0000-7000-8000-000000000001',
  givenName: 'Jade',
  firstName: 'Jade',
  dateOfBirth: `${Number(dayInLondon(now).slice(0, 4)) - age}-01-01`,
  ageDisputed: false,
  responsibleAuthority,
  category: null,
  flags: [],
  adviser: { staffId: '00000000-0000-7000-8000-000000000002', givenName: 'Sam' },
  teamId: null,
  destination: null,
  said: null,
  open: true,
});

/** Who writes, in which council, when. */
export type Writing = { person: PersonFacts | null; council: Council; now: Date };

/** What follows when somebody writes a message, by the same code that answers young people: what they read, and what is recorded. */
export function played(text: string, about: Writing): { replies: Reply[]; events: Happened[] } {
  const chat = inMemoryChat({ ...about, find: sample });
  chat.join();
  return chat.say(text);
}

/** Somebody grown up whom this council looks after, in working hours. */
export function grownUp({ council, now }: Subject): Writing {
  const at = moment(council, now, true);
  return { person: invented(adult, council.code, at), council, now: at };
}

const heardAs = (kind: string, and: (text: string) => boolean = () => true): string | null =>
  allSentences().find((one) => one.kind === kind && and(one.text) && detect(one.text)?.kind === kind)?.text ?? null;

/** The first reviewed sentence that is heard as a kind. */
export const firstHeardAs = (kind: string): string | null => heardAs(kind);

/** Said by somebody known, in working hours: what is answered, and whether they are asked whom it is about. */
export type After = { text: string; replies: Reply[]; asksAbout: boolean };

/** What follows a message of a kind; one after which they are asked whom it is about, where there is one. Null: no sentence is of it. */
export function afterSentenceOf(kind: string, subject: Subject): After | null {
  const play = (text: string | null): After | null => {
    if (text === null) return null;
    const { replies } = played(text, grownUp(subject));
    return { text, replies, asksAbout: replies.some((one) => one.text === say('en', 'safety.about.ask')) };
  };
  const unclear = play(heardAs(kind, (text) => aboutWhom(text, null, true) === 'unclear'));
  return unclear?.asksAbout ? unclear : play(firstHeardAs(kind));
}

/** What is answered to the first ordinary sentence that is asked about. */
export function afterUnsure(subject: Subject): Omit<After, 'asksAbout'> | null {
  const text = allSentences().find((one) => {
    const seen = one.kind === none ? look(one.text) : null;
    return seen !== null && 'unsure' in seen;
  })?.text;
  return text === undefined ? null : { text, replies: played(text, grownUp(subject)).replies };
}
