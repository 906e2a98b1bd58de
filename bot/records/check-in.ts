import { newsJob } from './my-plan.ts';
import { prepared, type Writer } from './writer.ts';

const noticeJob = (eventId: string) => [{ name: 'deliver-notice' as const, data: { eventId } }];

/** Kept in the list of events; that it is hard is told to whoever looks after them. */
export const checkInSaid: Writer<'check_in_said'> = ({ id, event: { data } }) => ({
  jobs: data.answer === 'hard' ? noticeJob(id) : [],
});

const scores = { yes: 5, bit: 3, no: 1 } as const;

/** Whether a meeting helped stands with what people say of the service; nobody is told of it by that. */
export const didItHelpSaid: Writer<'did_it_help_said'> = ({ id, event: { personId, data }, at }) => ({
  after: [
    prepared(
      `INSERT INTO care.feedback (id, person_id, topic, score, given_at, event_id) VALUES ($1, $2, 'meeting', $3, $4, $1)`,
      [id, personId, scores[data.answer], at.toISOString()],
    ),
  ],
});

export const didItHelpTold: Writer<'did_it_help_told'> = ({ id }) => ({ jobs: noticeJob(id) });

/** Told with other news of the list, which is where it stands. */
export const promiseSaid: Writer<'promise_said'> = ({ id, at }) => ({ jobs: newsJob(id, at) });
