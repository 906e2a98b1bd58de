import { concernKeptTo } from '../../access.ts';
import { say } from '../../content/index.ts';
import type { Happened } from '../../events.ts';
import { around, readAround } from '../../records/around.ts';
import { type OpenHere, openHere, readOpenHere } from '../../records/concern-reads.ts';
import { isQuiet } from '../../records/live-reads.ts';
import { onCall } from '../../reference/on-call.ts';
import type { Detected } from '../../safety/detect.ts';
import { respond } from '../../safety/respond.ts';
import type { Read, Reply } from '../../turn.ts';
import {
  type AboutWhom,
  aboutWhom,
  complaintAbout,
  isComplaint,
  wantsToComplain,
} from '../../understanding/about-whom.ts';
import type { Concern, Turn } from '../run.ts';
import type { Talk } from '../talk.ts';
import { routeLines } from './concern-routes.ts';
import { type Heard, heard, inTwo } from './heard.ts';

const haste = { now: 0, today: 1, soon: 2 } as const;
// What one person does to another: whom it is about decides who may know of it.
const byOthers = ['abuse_or_exploitation'];

export const designatedOf = ({ council }: Turn): string[] =>
  council.safeguarding.designated.flatMap(({ staffId }) => (staffId ? [staffId] : []));

/** What must be known of a worry beyond its words; it is raised although these reads fail. */
export const concernReads = ({ turn }: Talk): Read[] => [
  readAround(turn.situation.person?.id ?? null),
  readOpenHere(turn.situation.conversation.id),
];

/** Everybody around them; null where it could not be read. */
export const nearOf = ({ turn }: Talk) => {
  const [row] = turn.found.around ?? [];
  const known = around.safeParse(row);
  return known.success ? known.data : null;
};

const openOnes = ({ turn }: Talk): OpenHere[] =>
  (turn.found['open here'] ?? []).flatMap((row) => {
    const known = openHere.safeParse(row);
    return known.success ? [known.data] : [];
  });

/** Whom a worry is about. What is said after an earlier one is about what that was about. */
function whomOf(talk: Talk, found: Heard): AboutWhom {
  if (found.in === 'where') return 'nobody';
  return aboutWhom(
    found.text,
    nearOf(talk),
    found.worries.some(({ kind }) => byOthers.includes(kind)),
  );
}

/**
 * Whether somebody hears of what is said again in an open worry: the ladder rises until one accepts it, and whoever did just now, or
 * talks with them, is told. Whoever accepted it long ago may be off duty: then it is an alert of its own.
 */
function isListenedTo({ turn }: Talk, { id, acceptedAt, hasLeft }: OpenHere): boolean {
  if (!acceptedAt) return true;
  const { live } = turn.situation.conversation;
  const isLive = live?.concernId === id && live.has && !isQuiet(new Date(live.at), turn.now);
  return !hasLeft && (isLive || !isQuiet(acceptedAt, turn.now));
}

/** The same again from the same chat: one alert with a count. What is graver or sooner than what is open is an alert of its own. */
function again(talk: Talk, found: Heard, worry: Detected, kept: boolean): OpenHere | undefined {
  const open = openOnes(talk).filter(({ kind }) => kind === worry.kind);
  if (found.in === 'where') return open[0];
  return open
    .filter((one) => isListenedTo(talk, one))
    .find((one) => haste[one.severity] <= haste[worry.severity] && (!kept || one.restrictedTo.length > 0));
}

const waitedFor = ({ turn }: Talk): boolean => turn.inbound.kind === 'waited' || turn.inbound.kind === 'left';

/** What is committed before anything else of a turn in which somebody must hear of something, and the fixed words. */
export function concernOf(talk: Talk): Concern | null {
  const found = heard(talk);
  if (!found) return complained(talk);
  const { situation, council, newId, now } = talk.turn;
  const plain = respond(found.worries, {
    text: found.text,
    personId: situation.person?.id ?? null,
    conversationId: situation.conversation.id,
    language: talk.language,
    council,
    onCall: onCall(council, now),
    newId,
    // Nobody told us anything just now: what is said first must be true.
    ...(waitedFor(talk) ? { opener: 'safety.gentle.unanswered' as const } : {}),
  });
  try {
    return knowing(talk, found, plain);
  } catch {
    // Whatever is wrong with what we know of them: the worry itself is raised, and its words are said.
    return plain;
  }
}

/** The concern with whom it is about, who alone may know of it, and whose duty it is. */
function knowing(talk: Talk, found: Heard, { events, replies }: Concern): Concern {
  const { turn, language } = talk;
  const { council, now } = turn;
  const whom = whomOf(talk, found);
  const about = whom === 'nobody' ? undefined : whom === 'unclear' ? { role: 'unclear' } : whom;
  const restrictedTo = about ? concernKeptTo(about, nearOf(talk)?.staff ?? null, designatedOf(turn)) : [];
  const raised = events.map((event, place): Happened => {
    const worry = found.worries[place];
    if (event.type !== 'concern_raised' || !worry) return event;
    const same = again(talk, found, worry, restrictedTo.length > 0);
    const kept = same ? same.restrictedTo : restrictedTo;
    const words = event.words?.map((one) => ({ ...one, restrictedTo: kept }));
    const told = words ? { words } : {};
    if (same) {
      const { conversationId, kind, severity, rule, excerptId } = event.data;
      const data = { concernId: same.id, conversationId, kind, severity, rule, excerptId };
      return { type: 'concern_repeated', personId: event.personId, data, ...told };
    }
    const minutes = council.safeguarding.acceptMinutes[event.data.severity];
    const acceptBy = new Date(now.getTime() + minutes * 60_000).toISOString();
    return { ...event, data: { ...event.data, ...(about ? { about, restrictedTo } : {}), acceptBy }, ...told };
  });
  if (found.in === 'where') return { events: raised, replies: [{ text: say(language, 'safety.passedOn') }] };
  const keptFrom: Reply[] =
    about && about.role !== 'unclear' ? [{ text: say(language, 'safety.keptFrom', { lead: leadOf(talk) }) }] : [];
  return { events: raised, replies: [...replies, ...keptFrom, ...routeLines(talk, found.worries)] };
}

export const leadOf = ({ turn, language }: Talk): string =>
  turn.council.safeguarding.designated[0]?.title ?? say(language, 'safety.lead');

/** What in this message may be a complaint of somebody: "its about Sam", right after "i want to complain", too. Null: nothing. */
export function complaintIn(talk: Talk): string | null {
  if (isComplaint(talk.text)) return talk.text;
  const asked = talk.state.said && wantsToComplain(talk.state.said.text);
  return (asked && inTwo(talk)[0]) || null;
}

/** A complaint about somebody around them goes the way of a concern about them: to whom the council named, and to nobody near. */
function complained(talk: Talk): Concern | null {
  const { turn, language } = talk;
  const text = complaintIn(talk);
  if (text === null || waitedFor(talk)) return null;
  const near = nearOf(talk);
  const about = complaintAbout(text, near);
  if (about === null || about === 'unclear' || about === 'nobody') return null;
  const restrictedTo = concernKeptTo(about, near?.staff ?? null, designatedOf(turn));
  const excerptId = turn.newId();
  const same = openOnes(talk).find(
    (one) => one.kind === 'complaint' && one.restrictedTo.length > 0 && isListenedTo(talk, one),
  );
  const said = {
    concernId: same?.id ?? turn.newId(),
    conversationId: turn.situation.conversation.id,
    kind: 'complaint',
    severity: 'soon' as const,
    rule: 'complaint.about',
    excerptId,
  };
  const kept = same?.restrictedTo ?? restrictedTo;
  const words = [
    {
      id: excerptId,
      kind: 'complaint' as const,
      text: text.slice(0, 500),
      retentionClass: 'concern' as const,
      restrictedTo: kept,
    },
  ];
  const minutes = turn.council.safeguarding.acceptMinutes.soon;
  const acceptBy = new Date(turn.now.getTime() + minutes * 60_000).toISOString();
  const personId = turn.situation.person?.id ?? null;
  const event: Happened = same
    ? { type: 'concern_repeated', personId, data: said, words }
    : { type: 'concern_raised', personId, data: { ...said, about, restrictedTo, acceptBy }, words };
  return {
    events: [event],
    replies: [
      { text: say(language, 'safety.complaint.thanks') },
      { text: say(language, 'safety.keptFrom', { lead: leadOf(talk) }) },
    ],
  };
}

/** The concern of this turn of which it is not clear whom it is about. */
export function unclearIn({ concern }: Turn): string | null {
  for (const event of concern?.events ?? [])
    if (event.type === 'concern_raised' && event.data.about?.role === 'unclear') return event.data.concernId;
  return null;
}
