import { z } from 'zod';
import { shownDay } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { say } from '../content/index.ts';
import { dayAfter, londonInstant, spokenInstant } from '../reference/london-time.ts';
import type { Read } from '../turn.ts';
import { addDays, startOfWeek } from '../understanding/calendar.ts';
import { dayShapes } from '../understanding/when/shapes.ts';
import { columns, from, nameOf, stateIn, type Timed, timeCard, timed } from './appointment.ts';
import { answer, type Came, defineCommand, rowsOf, type StaffTurn } from './command.ts';

const mostShown = 8;
const mostCards = 3;

// What is theirs, and for duty also what nobody has answered in time. Times that were only held while somebody chose are nobody's.
const readDiary = (turn: StaffTurn): Read => ({
  name: 'diary',
  text: `SELECT ${columns}, '[]'::jsonb AS before, '[]'::jsonb AS calendars, '[]'::jsonb AS taken FROM ${from}
    WHERE a.cancelled_at IS NULL AND a.attended_at IS NULL AND a.missed_at IS NULL
      AND (a.asked_at IS NOT NULL OR a.booked_at IS NOT NULL OR a.held_until > $2)
      AND (a.asked_at IS NOT NULL OR a.booked_at IS NOT NULL OR a.offered_at IS NOT NULL)
      AND (a.staff_id = $1 OR ($3 AND (a.duty OR a.risen_at IS NOT NULL))) AND a.ends_at > $2::timestamptz - interval '7 days'
      AND (p.restricted_to = '{}' OR $1 = ANY (p.restricted_to))
    ORDER BY a.starts_at LIMIT 40`,
  values: [turn.staff.id, turn.now.toISOString(), turn.actor.role === 'duty'],
});

const inLine = (one: Timed) => ({
  label: spokenInstant(new Date(one.at)),
  value: `${nameOf(one)} · ${stateIn(one)}`,
});

/** Their appointments, and what is asked of them with its buttons. */
export const diary = defineCommand({
  id: 'diary',
  starts: ['diary', 'my diary', 'my appointments', 'appointments'],
  may: null,
  fields: z.object({}),
  what: () => say('en', 'appointments-staff.diary.what'),
  examples: ['diary'],
  run(turn) {
    const rows = rowsOf(turn, readDiary(turn), timed);
    if (!rows) return { need: [readDiary(turn)] };
    if (rows.length === 0) return answer({ text: say('en', 'appointments-staff.diary.none') });
    const more = rows.length - mostShown;
    const facts = card('facts', {
      title: say('en', 'appointments-staff.diary.title'),
      lead: '',
      facts: rows.slice(0, mostShown).map(inLine),
      small: more > 0 ? say('en', 'appointments-staff.diary.more', { count: more }) : '',
    });
    const open = rows.filter(
      (one) => one.state === 'asked' || Date.parse(one.at) <= turn.now.getTime() || one.lateWaits,
    );
    const next = rows.find((one) => one.state === 'booked' && !open.includes(one));
    const people = [...new Set(rows.map(({ person }) => person.id))];
    return {
      events: [],
      replies: [
        { card: facts },
        ...[...open.slice(0, mostCards), ...(next ? [next] : [])].map((one) => timeCard(one, turn.now)),
      ],
      looked: people.map((personId) => ({ personId, action: 'read_record', why: 'own_caseload' })),
    };
  },
});

const range = /\b(\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|to|until|till)\s*(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)/;

const wholeWeek = /^(?:i am |i'm )?(?:all |for |the whole of )?(this|next) week\W*$/;
const oneWeek = /\b(?:w\/c|week (?:commencing|beginning|starting|of))\s/;
const untilThen = /^(?:now |from now |from today |today )?(?:until|till|til)\b/;
const noEnd = /\b(?:this|next) week\b|\b(?:from|starting)\b(?!.*\b(?:to|until|till|til)\b)/;

/** The working days of the week that a day is in, from today on. */
function weekOf(day: string, today: string): { from: string; to: string } {
  const monday = startOfWeek(day);
  return { from: monday < today ? today : monday, to: addDays(monday, 4) };
}

/**
 * The first and last day that a line names, from today on: "23-27 march", "friday", "23 march to 2 april", "next week", "until friday";
 * null where it names none, or no last one.
 */
export function daysOff(line: string, today: string): { from: string; to: string } | null {
  const plain = line.toLowerCase().trim();
  const week = wholeWeek.exec(plain)?.[1];
  if (week) {
    const days = weekOf(week === 'next' ? addDays(today, 7) : today, today);
    return days.from > days.to ? null : days;
  }
  if (noEnd.test(plain)) return null;
  const short = range.exec(plain);
  const text = short ? `${short[1]} ${short[3]} until ${short[2]} ${short[3]}` : plain;
  const days = dayShapes(text, today)
    .flatMap(({ future }) => (future ? [future] : []))
    .sort();
  const [first] = days;
  if (first && oneWeek.test(plain)) return weekOf(first, today);
  if (first && untilThen.test(plain)) return { from: today, to: first };
  return first ? { from: first, to: days.at(-1) ?? first } : null;
}

const clashes = (turn: StaffTurn, from: string, to: string): Read => ({
  name: 'clashes',
  text: `SELECT count(*)::int AS count FROM care.appointment a WHERE a.staff_id = $1 AND a.cancelled_at IS NULL
    AND (a.asked_at IS NOT NULL OR a.booked_at IS NOT NULL) AND a.starts_at < $3 AND a.ends_at > $2`,
  values: [turn.staff.id, from, to],
});

export const away = defineCommand({
  id: 'away',
  starts: ['away', 'i am away', 'time off', 'on leave'],
  may: null,
  takesLine: true,
  fields: z.object({}),
  what: () => say('en', 'appointments-staff.away.what'),
  examples: ['away 23-27 march'],
  run(turn, rest): Came {
    const days = daysOff(rest, turn.today);
    if (!days) return answer({ text: say('en', 'appointments-staff.away.unclear') });
    const startsAt = londonInstant(days.from, '00:00').toISOString();
    const endsAt = londonInstant(dayAfter(days.to, 1), '00:00').toISOString();
    const rows = rowsOf(turn, clashes(turn, startsAt, endsAt), z.object({ count: z.int() }));
    if (!rows) return { need: [clashes(turn, startsAt, endsAt)] };
    const count = rows[0]?.count ?? 0;
    const values = { from: shownDay(days.from, turn.today), to: shownDay(days.to, turn.today) };
    const saved =
      days.from === days.to
        ? say('en', 'appointments-staff.away.savedOne', values)
        : say('en', 'appointments-staff.away.saved', values);
    return {
      events: [
        {
          type: 'time_off_taken',
          personId: null,
          data: { timeOffId: turn.newId(), staffId: turn.staff.id, startsAt, endsAt },
        },
      ],
      replies: [
        { text: saved },
        ...(count > 0 ? [{ text: say('en', 'appointments-staff.away.clash', { count }) }] : []),
      ],
    };
  },
});
