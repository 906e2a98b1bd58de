import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Fault } from '../errors.ts';
import { openingHours } from './shapes.ts';
import { readYaml } from './yaml.ts';

const line = z.string().trim().min(1);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must look like 09:30');
const minutes = z.int().min(1).max(1_440);
const day = z.iso.date('must be a day as 2026-03-18');
const whoToRing = z.strictObject({ who: line, number: line, hours: openingHours.optional() });

const office = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be small letters, figures and _'),
  name: line,
  address: line,
  /** Bus, door, bell: in words that fit a lock screen. */
  gettingThere: line,
  /** What the room is like. */
  room: line,
  stepFree: z.boolean(),
  /** When one may come without an appointment. */
  dropIn: openingHours.optional(),
});

/** What is true of one council and of no other. Hours are local, weekdays 1 (Monday) to 7; sums of money in pounds. */
const council = z.strictObject({
  code: z.string().regex(/^\d{3}$/, 'must be three figures in quotes'),
  name: line,
  /** The local standard: a contact at least every so many weeks. */
  contactWeeks: z.int().min(1).max(26),
  dutyNumber: line,
  open: openingHours,
  /** Who answers at night; absent: nobody of the council's own. */
  night: z.strictObject({ name: line, number: line }).optional(),
  /** The council's own true sentence on what it tells the Home Office. */
  sharing: line,
  offices: z.array(office).min(1),
  appointments: z.strictObject({
    minutes: z.int().min(10).max(240),
    bufferMinutes: z.int().min(0).max(120),
    noticeHours: z.number().min(0).max(336),
    horizonDays: z.int().min(1).max(120),
    answerWorkingHours: z.number().min(1).max(80),
    earliest: time,
    latest: time,
    break: z.strictObject({ from: time, to: time }).optional(),
    lateCancelHours: z.number().min(0).max(168),
  }),
  money: z.strictObject({
    answerWorkingDays: z.int().min(1).max(60),
    crisis: z.strictObject({ name: line, number: line, hours: openingHours }),
    foodVoucher: whoToRing,
    fuel: whoToRing,
    debtAdvice: whoToRing,
    settingUpHome: z.strictObject({ amount: z.number().positive(), checkedOn: day, until: day }).optional(),
    /** Until which birthday the council takes council tax off. */
    councilTax: z.strictObject({ until: z.int().min(18).max(30), checkedOn: day, goodUntil: day }).optional(),
  }),
  housing: z.strictObject({
    scheme: line,
    url: z.url({ protocol: /^https$/, error: 'must be an https address' }),
    bidding: z.enum(['guide', 'adviser', 'connected'], 'must be guide, adviser or connected'),
    cap: z.strictObject({ bids: z.int().min(1).max(50), per: z.enum(['at_once', 'round']) }),
    bands: z.array(z.strictObject({ code: line, means: line })).min(1),
    careLeaverBand: line.optional(),
    refusals: z.strictObject({ most: z.int().min(1), months: z.int().min(1), means: line }).optional(),
    answerHours: z.number().positive(),
    noNewsWorkingDays: z.int().min(1),
    riseHours: z.number().positive(),
    homelessTeam: z.strictObject({ number: line, hours: openingHours }),
    childrensDuty: z.strictObject({ number: line, hours: openingHours }),
    steps: z.array(line).min(1).max(6),
  }),
  plan: z.strictObject({ reviewWorkingDays: z.int().min(1).max(120) }),
  safeguarding: z.strictObject({
    /** Who is told first, and who after them; each has the minutes below to accept. */
    chain: z.array(z.enum(['duty', 'manager', 'designated'], 'must be duty, manager or designated')).min(1),
    acceptMinutes: z.strictObject({ now: minutes, today: minutes, soon: minutes }),
    /** How often all of them are told again, when the chain is at its end. */
    againMinutes: minutes,
    /** How long a young person has to say that they are safe, where what they wrote may have been a worry. */
    unsureMinutes: minutes,
    /** Whom a worry about a worker goes to; staff by their id, who may have an address that is theirs alone. */
    designated: z.array(z.strictObject({ title: line, staffId: z.uuid().optional(), mail: z.email().optional() })),
    /** The address that somebody reads day and night; absent: no mail. */
    mail: z.email().optional(),
    /** Other councils whose young people live here: whose duty it is, and their number. */
    otherCouncils: z
      .array(
        z.strictObject({
          code: z.string().regex(/^\d{3}$/, 'must be three figures in quotes'),
          name: line,
          number: line,
        }),
      )
      .default([]),
  }),
  /** Who in the council looks after the learning of those in care. */
  learning: z.strictObject({ virtualSchool: z.strictObject({ name: line, number: line }) }),
});

export type Council = z.infer<typeof council>;

/** The invented council of the demonstration and the tests. */
export const demoCouncilFile = fileURLToPath(new URL('../content/councils/riverside.yaml', import.meta.url));

/** A council's file. Throws `settings_invalid`: see `readYaml`, and when it cannot be read. */
export function readCouncil(file: string): Council {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Fault('settings_invalid', `COUNCIL_FILE: ${file} cannot be read.`, {}, error);
  }
  return readYaml(text, file, council);
}
