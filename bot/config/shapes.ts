import { z } from 'zod';

/** What a setting may be, as it stands in the environment: text. */
export const port = z.coerce.number('must be a number').int('must be a whole number').min(0).max(65_535);
export const words = z.string().trim().min(1);
export const guid = z.guid('must be a GUID').toLowerCase();
export const list = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean));
export const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
export const secret = z.string().min(32, 'must be at least 32 characters');

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const hours =
  /^(mon|tue|wed|thu|fri|sat|sun)(?:-(mon|tue|wed|thu|fri|sat|sun))? ([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/** Opening hours as "Mon-Fri 09:00-17:00": weekdays 1 (Monday) to 7, times local. */
export const openingHours = z
  .string()
  .trim()
  .toLowerCase()
  .regex(hours, 'must look like Mon-Fri 09:00-17:00')
  .transform((text, context) => {
    const [, first = '', last = first, fromHour, fromMinute, toHour, toMinute] = hours.exec(text) ?? [];
    const open = { from: `${fromHour}:${fromMinute}`, to: `${toHour}:${toMinute}` };
    const weekdays = days.slice(days.indexOf(first), days.indexOf(last) + 1).map((day) => days.indexOf(day) + 1);
    if (weekdays.length === 0 || open.from >= open.to) {
      context.addIssue({ code: 'custom', message: 'must run from an earlier to a later day and time' });
      return z.NEVER;
    }
    return { weekdays, ...open };
  });

/** Hosts by name, `*.name`, or as a whole origin (`http://127.0.0.1:4000`) where a test or a private cloud needs one. */
export const hostPatterns = list
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^(https?:\/\/[a-z0-9.-]+(:\d+)?|(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+)$/i,
          'must be names, *.names or origins',
        ),
    ),
  )
  .refine((given) => given.length > 0, 'must name at least one');
