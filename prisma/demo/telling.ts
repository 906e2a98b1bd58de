import type { Actor } from '../../bot/access.ts';
import type { EventOf, EventType, Happened, Words } from '../../bot/events.ts';
import { computeCategory } from '../../bot/records/category.ts';
import { council, staff, staffActor } from './cast.ts';
import type { Life } from './life.ts';
import { tellMoney } from './money.ts';
import { tellPlan } from './telling-plan.ts';

/** Something that happened, who did it, and when it was written down. */
export type Told = { event: Happened; actor: Actor; at: Date };

export type Telling = {
  /** A day of the frozen March as the day it is told on has it. */
  shift(day: string): string;
  newId(): string;
  /** First and last day of the month; what lies before it was known when it began. */
  month: { from: string; to: string };
  /** Past the hour: two lives do not happen in the same minute. */
  minute: number;
};

const oneMinute = 60_000;
const oneDay = 24 * 60 * oneMinute;
const service: Actor = { kind: 'service' };

export const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

type Data<T extends EventType> = EventOf<T>['data'];
/** Tells one thing of a day: on the day it happened by `actor`, or, when it lies before the month, as known when it began. */
export type Tell = <T extends EventType>(
  type: T,
  on: string,
  data: Data<T>,
  by?: { actor?: Actor; hour?: number; words?: Words[] },
) => void;

/** Takes `undefined` out, so that an event holds only what is known. */
const known = <T extends object>(data: T): T =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T;

/** What happened in one life, in the order in which it must be written. */
export function tellLife(life: Life, telling: Telling): Told[] {
  const told: Told[] = [];
  const { from } = telling.month;
  const at = (day: string, hour: number) => new Date(midnight(day) + (hour * 60 + telling.minute) * oneMinute);
  const adviser = life.with.at(-1)?.adviser;
  const tell: Tell = (type, on, data, by = {}) => {
    const words = by.words?.length ? { words: by.words } : {};
    const event = { type, personId: life.who.id, data: known(data), ...words };
    const before = on < from;
    const occurred = before ? { occurredAt: at(on, 12).toISOString() } : {};
    told.push({
      event: { ...event, ...occurred } as unknown as Happened,
      actor: by.actor ?? (before || !adviser ? service : staffActor(adviser)),
      // One after the other, so that the first day keeps the order of the life.
      at: before ? new Date(at(from, 7).getTime() + told.length) : at(on, by.hour ?? 15),
    });
  };
  tellPerson(life, telling, tell);
  tellCategory(life, telling, tell);
  tellCircumstances(life, telling, tell);
  tellSaid(life, telling, tell);
  tellContacts(life, telling, tell);
  tellMoney(life, telling, tell);
  return told;
}

const stays = (life: Life, { shift }: Telling) =>
  life.lookedAfter.map((stay) =>
    known({ ...stay, beganOn: shift(stay.beganOn), endedOn: stay.endedOn ? shift(stay.endedOn) : undefined }),
  );

/** The day before the month: what is told of it comes first of all. */
const eve = ({ month }: Telling) => dayOf(midnight(month.from) - oneDay);

function tellPerson(life: Life, telling: Telling, tell: Tell): void {
  const { shift } = telling;
  const { givenName, familyName } = life.who;
  const { returnedHomeOn } = life.about;
  tell('person_recorded', eve(telling), {
    givenName,
    familyName,
    dateOfBirth: shift(life.born),
    birthDateSource: 'unknown',
    ageDisputed: false,
    language: 'en',
    responsibleAuthority: council.code,
    flags: [],
    levelOfNeed: 2,
    inTouch: 'YES',
    ...life.about,
    returnedHomeOn: returnedHomeOn ? shift(returnedHomeOn) : undefined,
    restrictedTo: (life.restrictedTo ?? []).map(({ id }) => id),
    lookedAfter: stays(life, telling),
  });
  for (const { adviser, team, from, reason } of life.with) {
    const allocated = { staffId: adviser?.id ?? null, teamId: team.id, from: shift(from), reason };
    tell('adviser_allocated', shift(from), allocated);
  }
  for (const one of life.roles ?? []) tell('role_taken', shift(one.from), { ...one, from: shift(one.from) });
}

/** The category when the month began, and again on each of its days that changes it. */
function tellCategory(life: Life, telling: Telling, tell: Tell): void {
  const { shift, month } = telling;
  const { returnedHomeOn } = life.about;
  const dates = {
    dateOfBirth: shift(life.born),
    lookedAfter: stays(life, telling),
    returnedHomeOn: returnedHomeOn ? shift(returnedHomeOn) : undefined,
  };
  let before: string | undefined;
  for (let day = midnight(eve(telling)); day <= midnight(month.to); day += oneDay) {
    const on = dayOf(day);
    const { category, basis } = computeCategory({ ...dates, on });
    if (category !== before) tell('category_computed', on, { category, basis, on }, { actor: service, hour: 5 });
    before = category;
  }
}

function tellCircumstances(life: Life, telling: Telling, tell: Tell): void {
  const { shift, newId } = telling;
  for (const one of life.homes) {
    tell('accommodation_recorded', shift(one.from), {
      accommodationId: newId(),
      oc3Letter: one.letter,
      suitable: one.suitable,
      providedByAuthority: one.provided ?? false,
      startedOn: shift(one.from),
    });
  }
  const confirmedBy = (life.with.at(-1)?.adviser ?? staff.ruth).id;
  for (const one of life.doing) {
    tell('destination_confirmed', shift(one.verified), {
      destinationId: newId(),
      activityCode: one.code,
      startedOn: shift(one.from),
      ascertainedOn: shift(one.verified),
      verifiedOn: shift(one.verified),
      reviewOn: one.review ? shift(one.review) : undefined,
      predictedEndOn: one.end ? shift(one.end) : undefined,
      establishment: one.at,
      confirmedBy,
    });
  }
  for (const one of life.plans ?? []) {
    const assessedOn = one.assessed ? shift(one.assessed) : undefined;
    const planId = newId();
    tell('plan_made', shift(one.made), { planId, assessedOn, madeOn: shift(one.made) });
    if (one === life.plans?.at(-1)) tellPlan(life, { id: planId, made: one.made }, telling, tell);
  }
}

function tellSaid(life: Life, { shift, newId }: Telling, tell: Tell): void {
  const themself: Actor = { kind: 'young_person', personId: life.who.id };
  for (const { on, choice } of life.said ?? []) {
    const said = { destinationId: newId(), choice, on: shift(on) };
    tell('destination_said', shift(on), said, { actor: themself, hour: 19 });
  }
  if (!life.intends) return;
  const { on, code, schoolYear } = life.intends;
  tell('intended_destination_said', shift(on), { code, schoolYear, on: shift(on) }, { actor: themself, hour: 19 });
}

function tellContacts(life: Life, { shift, newId }: Telling, tell: Tell): void {
  const written = (kind: Words['kind'], text: string): Words => ({
    id: newId(),
    kind,
    text,
    retentionClass: 'care_record',
  });
  for (const one of life.contacts) {
    const words = one.note ? [written('note', one.note)] : [];
    tell(
      'contact_logged',
      shift(one.on),
      {
        contactId: newId(),
        staffId: one.by.id,
        method: one.method,
        outcome: one.outcome,
        happenedOn: shift(one.on),
        minutes: one.minutes,
        topics: one.topics ?? [],
        nextContactOn: one.next ? shift(one.next) : undefined,
        noteId: words[0]?.id,
      },
      { actor: staffActor(one.by), hour: 16, words },
    );
  }
  for (const one of life.actions ?? []) {
    const what = written('action', one.what);
    const dueOn = one.due ? shift(one.due) : undefined;
    const action = { actionId: newId(), kind: one.kind, whatId: what.id, owner: one.owner, dueOn };
    tell('action_added', shift(one.on), action, { hour: 17, words: [what] });
  }
}
