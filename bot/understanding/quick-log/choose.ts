import { accommodationIn, livingWords } from './accommodation.ts';
import { destinationIn, doingWords } from './destination.ts';
import { type ContactSignal, contactSignals } from './methods.ts';
import { appointmentOutcomeIn, contactOutcomeIn } from './outcomes.ts';

export const quickLogCommands = [
  'contact',
  'destination',
  'accommodation',
  'appointment_outcome',
  'plan_review',
  'referral',
  'next_contact',
  'note',
] as const;

export type QuickLogCommand = (typeof quickLogCommands)[number];

/**
 * A line to be judged, in plain text with its days (`#`) and its length (`~`) blanked out. `main` is the line without what is planned.
 * `planned`: words of planning lead to a day; `toCome`: a day that can only be to come stands without them.
 */
export type LineFacts = {
  main: string;
  line: string;
  hasMinutes: boolean;
  hasDay: boolean;
  planned: boolean;
  toCome: boolean;
};

export type Choice = { command: QuickLogCommand; contact?: ContactSignal };

const about =
  /(?:^|\s)(?:re(?!-)|r\/e|about|regarding|reg|concerning|around|discuss(?:ed|ing)|talk(?:ed|ing)? (?:about|through)|went through|looked at|explained|advised|said|says|saying|told|wants?|wanted|asked|asking|worried)\b|:/;

/** A plain text with what people talked about blanked out, clause by clause: a referral talked about is no referral made. */
export function withoutSubjects(plain: string): string {
  return plain.replace(/[^,;.]+/g, (clause) => {
    const opening = about.exec(clause);
    if (!opening || clause.slice(0, opening.index).trim() === '' || opening[0] === ':') return clause;
    return clause.slice(0, opening.index) + ' '.repeat(clause.length - opening.index);
  });
}

const note =
  /^\s*(?:add(?:ed)? |make |made |leave |put |write )?(?:a |an )?(?:case )?notes?\b(?: (?:for|on|about|re|that))?[: ]/;
const referral =
  /\b(?:refer(?:red|ring|s)?|signpost(?:ed|ing|s)?|referrals? (?:to|for|made|sent|done|completed|submitted|:|@|-)|(?:made|sent|completed|submitted|did|new|done) (?:a |an |the |urgent )?(?:\w+ ){0,3}referrals?|referrals?)\b/;
const sendsReferral =
  /\b(?:made|sent|emailed|phoned through|completed|submitted|did|called|rang|contacted|spoke)\b.*\b(?:referral (?:to|for)|to refer)\b/;
const review =
  /\b(?:(?:pathway |support |care |transition |leaving care )?plan (?:was |has been |is |now |been )*(?:review(?:ed|s)?|updated|completed|complete|signed(?: off)?|done|held|meeting)|(?:review(?:ed|ing)?|updat(?:ed|ing)|complet(?:ed|ing)|did|held|done|signed(?: off)?|finish(?:ed|ing)|redid|refreshed|wrote|written) (?:up )?(?:of |with @ )?(?:the |her |his |their |a |@ |@'s )*(?:pathway |support |needs assessment and )?(?:plan|pathway plan|pp|ppr)|pathway plan|plan reviews?|ppr?(?: review(?:ed)?)?|(?:pathway|6 month(?:ly)?|six month(?:ly)?|statutory|lac|cla|looked after|28 day|annual|3 month(?:ly)?) review|review (?:held|done|completed|took place|chaired|meeting|with|of|for|went)|reviewed (?:with|for) @|@ (?:was |had (?:her|his|their|a) )?review(?:ed)?)\b/;
const toCancel =
  /\b(?:rang|texted|called|phoned|emailed|messaged|asked|rung|text|rings|calls|texts) (?:me |in |us |through )?(?:to|and|wanting to|asking to|saying (?:to )?) ?(?:cancel|rearrange|reschedule|postpone)/;
const told = new Set(['phone', 'text', 'email', 'letter', 'social_media']);
const planning =
  /\b(?:next|again|back|follow[- ]?up|f\/u|fu|catch ?up|book(?:ed)?|rebook(?:ed)?|remind|reminder|arrange|arranged|schedule|scheduled|will|need to|due|to do|diarise|plan to|going to|gonna|must|should|let's|to (?:call|ring|see|visit|contact|text|meet|phone|speak|email)|seeing|meeting|visiting|set)\b/;
const order =
  /^\s*(?:log )?(?:please |pls )?(?:@ )?(?:call|ring|phone|see|visit|meet|text|email|message|contact|speak to|speak with|chase|chat to|try|catch up|check in)\b/;

/** Orders to oneself: verbs that are no nouns, so that "visit to Kai" and "call Kai" stay what happened. */
const orderToSelf =
  /^[\s:-]*(?:(?:please|pls|diary|reminder|remember to|to ?do|note to self|need to|must|also|then|and|i will|i'll|will|to)[\s:-]+)*(?:see|chase|ring|visit|meet(?: with)?|speak (?:to|with)|talk to|contact|catch up with|pop in on|check (?:in )?on) @/;

/** A call back is planned even where no day is said. */
const callBack =
  /^\s*(?:(?:please|pls|to|need to|must|will)\s+)*(?:call|ring|phone|text|email|contact|see|visit|chase|message) @ (?:back|again)\b/;

/** Words that say nothing of their own beside a person. */
const filler = /\b(?:log|please|pls|with|for|to|the|a|an|is|has|now|on|at|in|her|his|their|of|and)\b|[^a-z]/g;

const at = (plain: string, pattern: RegExp): number => {
  const index = plain.search(pattern);
  return index < 0 ? Number.POSITIVE_INFINITY : index;
};

const never = Number.POSITIVE_INFINITY;

/** What a line without its subjects shows, and where each sign begins (`never` where it does not). */
type Signs = {
  head: string;
  contact?: ContactSignal;
  contactAt: number;
  referralAt: number;
  reviewAt: number;
  outcome?: ReturnType<typeof appointmentOutcomeIn>;
  outcomeAt: number;
};

function signsIn(head: string): Signs {
  const [contact] = contactSignals(head);
  const outcome = appointmentOutcomeIn(head);
  return {
    head,
    contact,
    contactAt: contact?.start ?? never,
    referralAt: at(head, referral),
    reviewAt: at(head, review),
    outcome,
    outcomeAt: outcome?.start ?? never,
  };
}

const isReferral = ({ head, referralAt, contactAt, reviewAt }: Signs): boolean =>
  referralAt < reviewAt && (referralAt < contactAt || sendsReferral.test(head));

/** Missed or cancelled makes a visit or call that was planned an appointment; heard of in a call, text or letter it does not. */
function cameToNothing({ head, contact, contactAt, outcome, outcomeAt }: Signs, hasMinutes: boolean): boolean {
  if (!outcome || outcome.outcome === 'attended') return false;
  const first = contact !== undefined && contactAt < outcomeAt;
  if (first && contact.kind === 'did' && contact.method === 'home_visit') return false;
  if (toCancel.test(head)) return true;
  const heard = first && contact.method && told.has(contact.method);
  const heardFor = heard && (contact.kind === 'did' || hasMinutes || contact.method !== 'phone');
  return !heardFor && !(first && (hasMinutes || !contact.method));
}

/** Only planned: nothing else happened in the line. */
function isPlan({ head, contact, contactAt, reviewAt, outcomeAt }: Signs, facts: LineFacts): boolean {
  const { hasMinutes, toCome } = facts;
  const happened = hasMinutes || contact?.kind === 'did' || contact?.method !== undefined;
  const planned = facts.planned || (toCome && planning.test(facts.line));
  if (planned && !happened && reviewAt === never && outcomeAt === never && !stateSaid(head, contactAt, facts.hasDay))
    return true;
  if (hasMinutes) return false;
  if (callBack.test(head)) return true;
  return (toCome && contact?.kind !== 'did' && order.test(head)) || (facts.hasDay && orderToSelf.test(head));
}

/** "Came in for his appointment" is the appointment, not a visit to the office. */
const keptAppointment = ({ head, contact, outcome, outcomeAt }: Signs, hasMinutes: boolean): boolean =>
  outcome?.outcome === 'attended' &&
  !hasMinutes &&
  /appointment/.test(head.slice(outcome.start, outcome.end)) &&
  (contact?.end ?? 0) > outcomeAt;

/**
 * Which command a line is, or nothing. The first thing said decides, but what was told in a call is no act of its own, and an
 * appointment that was missed or cancelled outweighs its kind.
 */
export function chooseCommand(facts: LineFacts): Choice | undefined {
  if (note.test(facts.main)) return { command: 'note' };
  const signs = signsIn(withoutSubjects(facts.main));
  const { head, contact, contactAt, reviewAt, outcome, outcomeAt } = signs;
  if (isReferral(signs)) return { command: 'referral' };
  if (cameToNothing(signs, facts.hasMinutes)) return { command: 'appointment_outcome' };
  if (isPlan(signs, facts)) return { command: 'next_contact' };
  if (reviewAt !== never && reviewAt <= contactAt && reviewAt < outcomeAt) return { command: 'plan_review' };
  if (outcome && (outcomeAt < contactAt || keptAppointment(signs, facts.hasMinutes)))
    return { command: 'appointment_outcome' };
  const state = stateSaid(head, contactAt, facts.hasDay);
  if (state) return { command: state };
  if (contact) return { command: 'contact', contact };
  return facts.hasMinutes || contactOutcomeIn(head) ? { command: 'contact' } : undefined;
}

/** A destination or home that is told before any contact is: with a verb or a day, or by itself. */
function stateSaid(head: string, contactAt: number, hasDay: boolean): 'destination' | 'accommodation' | undefined {
  const alone = ({ start, end }: { start: number; end: number }): boolean =>
    head.includes('@') && (head.slice(0, start) + head.slice(end)).replace(filler, '') === '';
  const doing = destinationIn(head);
  const living = accommodationIn(head);
  const does =
    doing && doing.start < contactAt && (hasDay || doingWords.test(head) || alone(doing)) ? doing : undefined;
  const somewhere = livingWords.test(head) || /\b(?:in|at|on|into|to|with|back|now)\b/.test(head);
  const lives = living && living.start < contactAt && (somewhere || alone(living)) ? living : undefined;
  if (!does || !lives) return lives ? 'accommodation' : does && 'destination';
  if (/\b(?:destination|neet|eet)\b/.test(head)) return 'destination';
  if (livingWords.test(head) && !/\bwork/.test(head)) return 'accommodation';
  return does.start <= lives.start ? 'destination' : 'accommodation';
}
