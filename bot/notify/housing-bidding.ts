import { z } from 'zod';
import { shownDay, shownTime } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { dayInLondon } from '../clock.ts';
import { say, sayLine } from '../content/index.ts';
import type { EventType } from '../events.ts';
import { couldNotWhys, homeTypes } from '../reference/homes.ts';
import { type Caused, type Notice, type Tells, toStaff, whoever, whoMayKnow } from './caused.ts';

const home = z.object({ area: z.string(), type: z.enum(homeTypes), bedrooms: z.int() });
const shape = z.looseObject({
  bidId: z.uuid().optional(),
  reference: z.string().default(''),
  home: home.optional(),
  closesAt: z.iso.datetime({ offset: true }).optional(),
  soon: z.boolean().default(false),
  why: z.enum(couldNotWhys).default('other'),
  by: z.string().optional(),
  answer: z.enum(['yes', 'no']).default('yes'),
  answerBy: z.iso.datetime({ offset: true }).optional(),
  position: z.int().default(0),
  on: z.iso.date().optional(),
  band: z.string().optional(),
  about: z.enum(['register', 'taster', 'workshop', 'carers', 'keep_home', 'seen']).optional(),
});
const read = ({ data }: Caused) => shape.parse(data);

/** An instant as people read it, always with its year: a notice may be read much later. */
const inWords = (at: string): string => {
  const when = new Date(at);
  return say('en', 'staff-homes.bid.at', { day: shownDay(dayInLondon(when), ''), time: shownTime(when) });
};

const toPerson = ({ personId }: Caused, text: string): Notice[] =>
  personId ? [{ to: { personId }, reply: { text } }] : [];

const saying = (caused: Caused, text: string, urgent = false): Notice[] =>
  toStaff(whoMayKnow(caused, whoever(caused)), { text, ...(urgent ? { urgent } : {}) });

/** A bid to be made: whose, which home and until when; all else is read fresh when it is opened. */
function task(caused: Caused, staffIds: string[], key: 'asked' | 'risen', note: string): Notice[] {
  const { bidId, reference, closesAt, home: of } = read(caused);
  if (!bidId || !closesAt || !of) return [];
  const type = say('en', `staff-homes.bid.type.${of.type}`);
  const reply = {
    card: card('bid-list', {
      title: say('en', `staff-homes.notice.${key}`, { name: caused.name }),
      note,
      bids: [
        {
          bidId,
          name: say('en', 'staff-homes.bid.home', { bedrooms: of.bedrooms, area: of.area, type }),
          facts: [
            { label: say('en', 'staff-homes.bid.reference'), value: reference },
            { label: say('en', 'staff-homes.bid.closes'), value: inWords(closesAt) },
          ],
        },
      ],
      labels: { open: say('en', 'staff-homes.list.open') },
    }),
  };
  return toStaff(whoMayKnow(caused, staffIds), reply);
}

/** Who hears of a home: the adviser of what is asked, duty of what was not done, the young person of everything that staff did. */
export const housingNotices: Partial<Record<EventType, Tells>> = {
  bid_asked_of_adviser: (caused) => {
    const { soon } = read(caused);
    const staffIds = soon ? [...whoever(caused), ...caused.duty] : whoever(caused);
    return task(caused, staffIds, 'asked', soon ? say('en', 'staff-homes.notice.soon') : '');
  },
  bid_risen: (caused) => [
    ...task(caused, caused.duty, 'risen', ''),
    ...toPerson(caused, say('en', 'staff-homes.told.risen', { reference: read(caused).reference })),
  ],
  bid_reported: (caused) =>
    saying(caused, say('en', 'staff-homes.notice.reported', { name: caused.name, reference: read(caused).reference })),
  bid_could_not: (caused) => {
    const { by, why, reference } = read(caused);
    return by === 'young_person'
      ? saying(
          caused,
          say('en', 'staff-homes.notice.couldNot', {
            name: caused.name,
            reference,
            why: say('en', `staff-homes.why.${why}`),
          }),
        )
      : toPerson(
          caused,
          say('en', 'staff-homes.told.couldNot', { reference, why: say('en', `staff-homes.told.couldNotWhy.${why}`) }),
        );
  },
  bid_confirmed: (caused) => {
    const { reference, on } = read(caused);
    const day = on ? shownDay(on, '') : '';
    return toPerson(
      caused,
      say('en', 'staff-homes.told.confirmed', {
        reference,
        who: caused.actor ?? say('en', 'staff-homes.told.someone'),
        day,
      }),
    );
  },
  bid_withdrawn: (caused) =>
    saying(caused, say('en', 'staff-homes.notice.withdrawn', { name: caused.name, reference: read(caused).reference })),
  bid_position_noted: (caused) => {
    const { reference, position, on } = read(caused);
    return toPerson(
      caused,
      say('en', 'staff-homes.told.position', { reference, position, day: on ? shownDay(on, '') : '' }),
    );
  },
  bid_unsuccessful: (caused) =>
    toPerson(caused, say('en', 'staff-homes.told.unsuccessful', { reference: read(caused).reference })),
  offer_recorded: (caused) => {
    const { answerBy } = read(caused);
    return answerBy ? toPerson(caused, say('en', 'staff-homes.told.offer', { when: inWords(answerBy) })) : [];
  },
  offer_said: (caused) => saying(caused, say('en', 'staff-homes.notice.offerSaid', { name: caused.name }), true),
  offer_answer_said: (caused) => {
    const { reference, answer } = read(caused);
    const said = say('en', answer === 'yes' ? 'staff-homes.bid.saidYes' : 'staff-homes.bid.saidNo');
    const text = say('en', 'staff-homes.notice.answerSaid', { name: caused.name, reference, answer: said });
    return saying(caused, text, true);
  },
  offer_answered: (caused) => {
    const { reference, answer } = read(caused);
    const key = answer === 'yes' ? 'staff-homes.told.answeredYes' : 'staff-homes.told.answeredNo';
    return toPerson(caused, say('en', key, { reference }));
  },
  home_help_asked: (caused) => {
    const { about } = read(caused);
    if (!about) return [];
    const text = say('en', `staff-homes.notice.help.${about}`, { name: caused.name });
    return saying(caused, text, about === 'keep_home');
  },
  register_confirmed: (caused) =>
    toPerson(
      caused,
      sayLine('en', { key: 'staff-homes.told.register', values: { band: read(caused).band ?? 'none' } }),
    ),
};
