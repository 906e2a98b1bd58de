import type { Remind, TimesOutcome } from './appointments-facts.ts';
import { answerBy, isNurse, moving, timesOf, wanted, whoFirst, whoIn, withWhom } from './appointments-parts.ts';
import { chosen } from './appointments-time.ts';
import type { Answers, Facts, Outcome, Shown, Spoken } from './flow.ts';

const dayMs = 86_400_000;

/** Nothing fits, or there is no calendar: somebody is asked to offer a time. */
export const asksOffer = (answers: Answers): boolean => isNurse(answers) || answers.none === 'offer';

/** A reminder the day before, or shortly before where that is over. */
const remindOf = (at: string, now: string): Remind =>
  Date.parse(at) - Date.parse(now) > 1.25 * dayMs ? 'day_before' : 'two_hours';

/** The moment a time is picked it is kept for them; the one they picked before is free again. */
export function holds(answers: Answers, facts: Facts): TimesOutcome[] {
  const time = chosen(answers, facts);
  if (!time) return [];
  const { at, until, staffId } = time;
  return [{ what: 'time_held', at, until, staffId, wanted: wanted(answers, facts) }];
}

/** What goes on the record: asked, or wished for; never booked by the bot alone unless somebody opened that time. */
export function happened(answers: Answers, facts: Facts): Outcome[] {
  const minded: Outcome[] = answers.avoid
    ? [{ what: 'place_minded', office: answers.avoid === 'ok' ? null : answers.avoid.slice(4) }]
    : [];
  const want = wanted(answers, facts);
  const time = chosen(answers, facts);
  if (time) {
    const { at, until, staffId, opened } = time;
    const moves = moving(answers, facts)?.id ?? null;
    return [
      ...minded,
      {
        what: 'time_asked',
        at,
        until,
        staffId,
        opened,
        wanted: want,
        moves,
        remind: remindOf(at, facts.now),
        answerBy: answerBy(at, facts),
      },
    ];
  }
  if (!asksOffer(answers) && answers.none !== 'earlier') return minded;
  const said = answers.otherDay;
  const partOfDay = said === 'morning' || said === 'afternoon' ? said : null;
  return [
    ...minded,
    {
      what: 'time_wanted',
      wants: asksOffer(answers) ? 'offer' : 'earlier',
      wanted: want,
      partOfDay,
      answerBy: answerBy(null, facts),
    },
  ];
}

const who = (answers: Answers, facts: Facts) => ({ who: whoFirst(answers, facts) });

/** What is true when they press the button, said before they do. */
export function note(answers: Answers, facts: Facts): Spoken {
  const time = chosen(answers, facts);
  if (time?.opened) return { key: 'appointments.check.books', values: who(answers, facts) };
  if (time && moving(answers, facts))
    return { key: 'appointments.check.moves', values: { who: whoIn(answers, facts) } };
  if (time) return { key: 'appointments.check.asks', values: who(answers, facts) };
  if (asksOffer(answers)) return { key: 'appointments.check.wish', values: who(answers, facts) };
  return 'appointments.check.earlier';
}

export function keep(answers: Answers, facts: Facts): Spoken {
  const time = chosen(answers, facts);
  if (!time) return 'appointments.check.keep';
  return time.opened ? 'appointments.check.book' : 'appointments.check.ask_for';
}

function asked(answers: Answers, facts: Facts, at: string): Shown[] {
  const by = { by: { at: answerBy(at, facts) } };
  return [
    { key: 'appointments.done.asked', values: { at: { at } } },
    withWhom(answers, facts) === 'adviser'
      ? { key: 'appointments.done.answers', values: { ...who(answers, facts), ...by } }
      : { key: 'appointments.done.dutyAnswers', values: by },
  ];
}

/** The end: asked or booked, whichever is true, and what comes next. */
export function summary(answers: Answers, facts: Facts): Shown[] {
  const manager: Shown[] = facts.adviser === null ? ['appointments.done.manager'] : [];
  const time = chosen(answers, facts);
  const { held } = timesOf(facts);
  if (time) {
    const id = held?.at === time.at ? held.id : null;
    const link = `/calendar/${id}`;
    return [
      ...(time.opened
        ? [{ key: 'appointments.done.booked' as const, values: { at: { at: time.at }, ...who(answers, facts) } }]
        : asked(answers, facts, time.at)),
      ...(moving(answers, facts) ? (['appointments.done.moved'] as const) : []),
      ...manager,
      'appointments.done.late',
      ...(id
        ? [
            {
              link: { text: 'appointments.done.calendar', title: 'appointments.done.calendarTitle', url: link },
            } as const,
          ]
        : []),
    ];
  }
  if (!asksOffer(answers)) return ['appointments.done.earlier', ...manager];
  const values = { who: whoIn(answers, facts), by: { at: answerBy(null, facts) } };
  return [{ key: 'appointments.done.wish', values }, ...manager];
}
