import { ageIn } from '../../understanding/age.ts';
import { asksAge } from '../age-said.ts';
import type { Talk } from '../talk.ts';
import { pointsTo, wayIn } from '../ways-in.ts';
import { bare, says } from '../words.ts';

// After an hour a hello begins anew; sooner it may mean "are you there?".
const anewMs = 60 * 60 * 1000;
const longestWish = 9;

const wish =
  /^(?:(?:ok|okay|so|hi|hey|please|pls|actually|anyway) )*(?:(?:can|could) (?:we|i|you|u)|(?:i )?(?:want|wanna|need|would like)|id like|lets|how about|what about|tell me|show me)\b/;
const about = /\b(?:talk|ask|know|look|see|hear|tell me|show me|how|what) (?:about|at) (.+)$/;
const find = /\b(?:find|look for|get help with|help (?:me )?(?:with|find|get)|apply for|sign up for)\b/;
// What may say why they want it, when, or from whom they must get away.
const more =
  /\b(?:out|away|leave|leaving|run|escape|from|he|hes|him|his|she|shes|her|they|them|their|because|bc|cos|coz|cuz|now|tonight|today|safe|scared|afraid|hurt\w*|food|eat|sleep|stay|live|number|address|in|near|by)\b/;

/** A wish for the menu in plain words, with nothing in it that could help to find or to understand them. */
function isPlainWish(text: string, language: Talk['language']): boolean {
  const said = bare(text);
  if (!wish.test(said) || more.test(said) || said.split(' ').length > longestWish) return false;
  const of = about.exec(said)?.[1];
  if (of !== undefined && (wayIn(of, language) ?? pointsTo(of, language))) return true;
  // Somebody who needs to get away may ask for a home: only to talk about one is a wish and no more.
  const flow = pointsTo(text, language);
  return flow !== undefined && flow !== 'housing-bidding' && find.test(said);
}

/** They come back with a hello, long after what they said. */
export const comesBack = ({ turn, text, language }: Talk): boolean =>
  says(text, 'greeting', language) && turn.now.getTime() - Date.parse(turn.situation.conversation.lastAt) > anewMs;

/**
 * Whether what a stranger says after a worry is plainly about something else, and no business of the worker who was told: a hello
 * hours later, their age where that is what was asked, a wish for the menu. In doubt it is not.
 */
export const isAboutElse = (talk: Talk): boolean =>
  comesBack(talk) || (asksAge(talk) && ageIn(talk.text) !== null) || isPlainWish(talk.text, talk.language);
