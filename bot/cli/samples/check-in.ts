import type { Sample } from './index.ts';

const pressed = /^check-in ([0-9a-f-]{36}) (\d+) /;

/** Whoever presses a button of the question was asked it: about a course, and has not answered yet. */
export const askedCheckIn: Sample = ({ inbound }) => {
  const [, ofId, week] = pressed.exec(inbound.text) ?? [];
  return ofId ? [{ ofId, of: 'study', week: Number(week), answer: null }] : [];
};

const meeting = /^did-it-help ([0-9a-f-]{36}) /;

/** Whoever presses a button of that question met their adviser, and has not answered yet. */
export const askedDidItHelp: Sample = ({ inbound, situation }) => {
  const [, id] = meeting.exec(inbound.text) ?? [];
  const adviser = situation.person?.adviser;
  return id && adviser ? [{ id, staffId: adviser.staffId, staff: adviser.givenName, answer: null, told: false }] : [];
};

const stepped = /^how-it-went ([0-9a-f-]{36}) /;

/** Whoever presses a button about a small step was asked about it, and has not answered yet. */
export const askedHowItWent: Sample = ({ inbound }) => {
  const [, id] = stepped.exec(inbound.text) ?? [];
  return id ? [{ id, answered: false, helped: false }] : [];
};
