import type { Writer } from './writer.ts';

/** Kept in the list of events; that it is hard is told to whoever looks after them. */
export const checkInSaid: Writer<'check_in_said'> = ({ id, event: { data } }) => ({
  jobs: data.answer === 'hard' ? [{ name: 'deliver-notice', data: { eventId: id } }] : [],
});
