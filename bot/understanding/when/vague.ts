import { monthName } from './written.ts';

const times = [
  "last (?:week(?:end)?|month|year)(?!'s)",
  '(?:over|at|on|during) the (?:weekend|week)',
  'the (?:other|previous) (?:day|week|night|morning|afternoon|evening)',
  'the week before(?: last)?',
  '(?:a )?(?:few|couple(?: of)?|several) (?:days|weeks|months) (?:ago|back)',
  '(?:earlier|sometime|some time|early|late|later) (?:this|last|in the) (?:week|month)',
  '(?:earlier )?in the week',
  '(?:back |early |late |earlier )*in (?:early |late |mid )?(?:XX)(?! \\d)',
]
  .join('|')
  .replace('XX', monthName.replaceAll(/\((?!\?)/g, '(?:'));
const acts =
  'rang|rung|called|phoned|texted|messaged|emailed|saw|seen|met|visited|hv|f2f|phone|call|text|email|visit|spoke|talked|contacted|voicemail';
const between =
  'to|with|on|by|phone|again|twice|briefly|her|him|them|at|the|hub|office|home|college|school|in|his|flat|for|coffee|a|up';

/** Right behind the person, the way or the minutes: elsewhere it belongs to what was talked about ("she missed college last week"). */
const said = new RegExp(`(?:^|@|~|\\b(?:${acts}))[\\s,:-]*(?:(?:${between})\\s+){0,4}(?:${times})\\b`);

/** Whether a plain line, its people and minutes masked, says when it happened and names no single day: last week, in February. */
export const vagueDayIn = (line: string): boolean => said.test(line);
