import type { Sample } from './index.ts';

const pressed = /^check-in ([0-9a-f-]{36}) (\d+) /;

/** Whoever presses a button of the question was asked it: about a course, and has not answered yet. */
export const askedCheckIn: Sample = ({ inbound }) => {
  const [, ofId, week] = pressed.exec(inbound.text) ?? [];
  return ofId ? [{ ofId, of: 'study', week: Number(week), answer: null }] : [];
};
