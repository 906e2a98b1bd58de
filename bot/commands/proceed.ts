import { ageOn } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { firstNameOf, shortNames } from '../../cards/names.ts';
import { say } from '../content/index.ts';
import type { Reply } from '../turn.ts';
import { type Allowed, type Ask, answer, type Came, type Command, rowsOf, type StaffTurn } from './command.ts';
import { type Draft, dropped, kept, newDraft } from './draft.ts';
import { resolveName } from './resolve.ts';
import { decide, type Person, peopleById, person, type Who } from './who.ts';

// As many as one can still choose from; more is a name to be typed in full.
const mostShown = 8;

const inRows = <T>(all: T[], width: number): { set: T[] }[] =>
  all.flatMap((_, place) => (place % width === 0 ? [{ set: all.slice(place, place + width) }] : []));

/** Keeps a draft and asks for one thing. `title` says whom or what it is about, as far as that may be said. */
export function askFor(turn: StaffTurn, command: Command, draft: Draft, ask: Ask, title: string): Came {
  const waiting = { ...draft, asks: ask.asks };
  const data = {
    draftId: draft.id,
    asks: ask.asks,
    title,
    said: command.readBack?.(draft, turn) ?? [],
    question: ask.question,
    input: ask.input,
    choices: inRows(ask.choices ?? [], 3),
    value: ask.value ?? '',
    latest: turn.today,
    labels: { answer: ask.label ?? ask.question, save: say('en', 'staff.save'), cancel: say('en', 'staff.cancel') },
  };
  const reply = { card: card('contact-missing', data), ...(ask.offers ? { choices: ask.offers } : {}) };
  return { state: kept(turn.state, waiting), replies: [reply], events: [] };
}

/** Begins a command about the person that `named` says, with what else was said; as far as it goes at once. */
export function begin(turn: StaffTurn, command: Command, named: string, fields: Draft['fields']): Came {
  // What is to be kept may stand right behind the name.
  const meant = resolveName(turn, named, fields.text !== named);
  return 'need' in meant ? meant : proceed(turn, command, newDraft(turn.newId(), command.id, { ...meant, fields }));
}

/** Someone by id: from the caseload that came with the turn, else read. Undefined: read first; null: nobody there to be seen. */
function find(turn: StaffTurn, id: string): Who | null | undefined {
  const known = turn.staff.caseload.find((one) => one.id === id);
  if (known) return known;
  const rows = rowsOf(turn, peopleById(turn.staff.id, [id]), person);
  return rows && (rows.find((one) => one.id === id) ?? null);
}

const askReason = (turn: StaffTurn, command: Command, draft: Draft): Came =>
  askFor(
    turn,
    command,
    draft,
    {
      asks: 'reason',
      question: say('en', 'staff.log.reasonAsk', { name: draft.called ?? say('en', 'staff.log.person') }),
      input: 'text',
      label: say('en', 'staff.log.reason'),
    },
    say('en', 'staff.log.title'),
  );

/**
 * Takes a draft as far as it goes: who it is about, whether access allows it, what is still missing, and then does it. Whatever
 * it has to ask, the draft waits in the conversation.
 */
export function proceed(turn: StaffTurn, command: Command, draft: Draft): Came {
  if (!draft.personId) return choose(turn, command, draft);
  const who = find(turn, draft.personId);
  if (who === undefined) return { need: [peopleById(turn.staff.id, [draft.personId])] };
  const decision = who && decide(turn, command, who, draft.reason);
  if (!who || !decision)
    return { ...answer({ text: say('en', 'staff.notAllowed') }), state: dropped(turn.state, draft.id) };
  if (!decision.allowed) {
    // A reason changes nothing about a restricted record: it is as if it were not there.
    if (!decide(turn, command, who, 'any').allowed)
      return proceed(turn, command, { ...draft, personId: null, people: [] });
    return askReason(turn, command, draft);
  }
  const missing = command.missing?.(draft, turn);
  if (missing) return askFor(turn, command, draft, missing, firstNameOf(who));
  if (!command.finish || !command.may) throw new Error(`${command.id} has no end`);
  const allowed: Allowed = { why: decision.why, action: command.may };
  if (decision.why === 'with_reason' && draft.reason) {
    allowed.reason = { id: turn.newId(), kind: 'reason', text: draft.reason, retentionClass: 'care_record' };
  }
  const came = command.finish(turn, who, draft, allowed);
  return 'need' in came ? came : { ...came, state: came.state ?? dropped(turn.state, draft.id) };
}

const findThem = (name: string) => ({ title: say('en', 'staff.log.findThem', { name }), value: `find ${name}` });

/** Which of several people: those who may be seen as they are, and nobody is chosen for the adviser. */
function choose(turn: StaffTurn, command: Command, draft: Draft): Came {
  if (draft.people.length === 0) {
    const ask: Ask = {
      asks: 'person',
      question: draft.called ? say('en', 'staff.log.nobody') : say('en', 'staff.log.nobodyNamed'),
      input: 'text',
      label: say('en', 'staff.log.person'),
      ...(draft.called ? { offers: [findThem(draft.called)] } : {}),
    };
    return askFor(turn, command, draft, ask, say('en', 'staff.log.who'));
  }
  const read = peopleById(turn.staff.id, draft.people);
  const people = rowsOf(turn, read, person);
  if (!people) return { need: [read] };
  const open = people.filter((one) => decide(turn, command, one, draft.reason).allowed);
  const rest = people.filter((one) => !open.includes(one) && decide(turn, command, one, 'any').allowed);
  if (open.length === 0 && rest.length > 0) return askReason(turn, command, draft);
  if (open.length === 1 && rest.length === 0 && open[0])
    return proceed(turn, command, { ...draft, personId: open[0].id });
  if (open.length === 0) return choose(turn, command, { ...draft, people: [] });
  return {
    state: kept(turn.state, { ...draft, asks: 'person' }),
    replies: [whichOf(turn, draft, open, new Set(people.map(firstNameOf)))],
    events: [],
    looked: open.map((one) => ({
      personId: one.id,
      action: 'find',
      why: why(turn, command, one, draft.reason),
    })),
  };
}

function why(turn: StaffTurn, command: Command, one: Who, reason: string | null): string {
  const decision = decide(turn, command, one, reason);
  return decision.allowed ? decision.why : 'with_reason';
}

/** `firsts`: first names of all whom it may be, also of those who are shown only for a reason. */
function whichOf(turn: StaffTurn, draft: Draft, people: Person[], firsts: ReadonlySet<string>): Reply {
  if (people.length > mostShown) return { text: say('en', 'staff.tooMany') };
  const names = shortNames(people);
  const detail = (one: Person) =>
    [String(ageOn(one.bornOn, turn.today)), one.adviser ?? say('en', 'staff.find.noAdviser'), one.team ?? '']
      .filter(Boolean)
      .join(' · ');
  return {
    card: card('people', {
      draftId: draft.id,
      title:
        firsts.size > 1
          ? say('en', 'staff.log.oneAtATime')
          : say('en', 'staff.log.which', { name: [...firsts][0] ?? draft.called ?? '' }),
      people: people.map((one) => ({ personId: one.id, name: names.get(one.id) ?? '', detail: detail(one) })),
      labels: { cancel: say('en', 'staff.cancel') },
    }),
  };
}
