import type { AppointmentOutcome, ContactOutcome } from '../../reference/contact-methods.ts';

export type OutcomeFound<T> = { outcome: T; start: number; end: number };

const who = "(?:(?:her|his|their|the|our|my|a|an|this|today's|yesterday's) )?";
const meeting =
  '(?:(?:\\w+ )?(?:appointments?|meetings?|sessions?|visits?|reviews?|interviews?|hv|home visit|f2f|call|slot|assessment|viewing|sign up|induction))';

const contact: readonly (readonly [ContactOutcome, string])[] = [
  [
    'no_reply',
    "no (?:answers?|repl(?:y|ies)|responses?|pick[- ]?up|contact made|one (?:in|home|there|answered)|luck|joy|ans)\\b|not (?:answer(?:ing|ed)?|pick(?:ing|ed) up|in|home|at home|respond(?:ing|ed)?|repl(?:ying|ied)|there|opening|reachable)\\b|(?:did ?n[o']?t|does ?n[o']?t|didnt|doesnt|did not|won'?t|wouldn'?t|hasn'?t|has not|hasnt) (?:answer|pick(?:ed)? ?up|repl(?:y|ied)|respond(?:ed)?|get (?:hold|through|back)|open (?:the )?door|come to (?:the )?door|read|got back)|unanswered|unable to (?:reach|contact|get|speak)|(?:could ?n[o']?t|couldnt|could not|can'?t|cannot) (?:reach|get|contact)|voicemail|(?:left|leaving|leave) (?:a |an |@ |her |him )?(?:message|voicemail|note|card|calling card)|(?:rang|rings|ringing|rung) out|nobody (?:in|home|there|answered)|(?:left )?on (?:read|delivered)|left (?:un)?read|unread|ignored|phone (?:is |was )?(?:off|switched off|dead|disconnected)|switched off|bounced(?: back)?|no access|number (?:not|out of|unobtainable)|not delivered|(?:awaiting|waiting for|await) (?:a |her |his |their )?(?:reply|response|call back)|straight to (?:voicemail|answerphone)|answer ?phone|blocked|no ?response|seen but|cut off|engaged tone|out when",
  ],
  [
    'refused',
    "refus(?:ed|es|ing)|declin(?:ed|es|ing)|hung up|did ?n[o']?t want to (?:talk|engage|speak|meet)|would ?n[o']?t (?:talk|engage|speak|let me in)|unwilling|told me to go away|disengaged",
  ],
  ['attended', 'attended|turned up|showed up|came along'],
  [
    'spoke',
    'spoke|spoken|talked|chatted|had (?:a |an )?(?:\\w+ )?(?:chat|talk|catch ?up|conversation)|answered|picked up(?! @)|replied|responded|repl(?:y|ies) received|got (?:a )?(?:reply|response)|got back to|good (?:chat|conversation)',
  ],
];

const appointment: readonly (readonly [AppointmentOutcome, string])[] = [
  [
    'cancelled',
    `(?:to|and|wants? to|asked to|had to|needs? to|can'?t make it,?) cancel|cancel(?:l)?(?:ed|s|ing)|cancellation|called off|pulled out`,
  ],
  [
    'missed',
    `dna(?:'?e?d)?\\b|no[- ]?show(?:s|ed)?|(?:did ?n[o']?t|didnt|did not|has ?n[o']?t|never|does not|doesn'?t) (?:attend(?:ed)?|turn(?:ed)? up|show(?:ed)?(?: up)?|come(?: to| in)?|came|make it|made it|appear(?:ed)?|arrive)|failed to (?:attend|turn up|show(?: up)?|appear|arrive|make)|fail(?:ed)? to attend|not attend(?:ed|ing)?|non[- ]?attend\\w*|was ?n[o']?t (?:there|at)|missed(?! calls?\\b| contacts?\\b| call from)(?: @)?(?: ${who}${meeting})?|forgot(?: about)? ${who}${meeting}|absent|stood (?:me|us) up|fta\\b|failed appointment|slept (?:through|in)`,
  ],
  [
    'rearranged',
    '(?:@ |appointment |meeting |visit )(?:was |has |has been |been |is )?(?:rearranged|rescheduled|postponed|re-?booked)|(?:appointment|meeting|visit) (?:was |has been |been )?(?:put|moved) back|(?:rearranged|rescheduled|postponed) (?:her|his|their|the|today|appointment|meeting)|(?:asked|wants?|rang|called|texted) to (?:rearrange|reschedule|postpone)',
  ],
  [
    'attended',
    `attended|did (?:attend|come|turn up|make it)|was (?:there|present|on time)|attending (?:her|his|their|the) appointment|turned up|showed up|(?:came|made it|got|been|went) to ${who}${meeting}|kept ${who}${meeting}|arrived (?:on time|late|for ${who}${meeting})|arrived(?= #|$)|was late (?:for|to)|appointment (?:kept|went ahead)|came in for ${who}${meeting}`,
  ],
];

const compile = <T extends string>(rules: readonly (readonly [T, string])[]) =>
  rules.map(([outcome, source]) => ({ outcome, pattern: new RegExp(`(?<![\\w'])(?:${source})(?![\\w])`) }));

const contactRules = compile(contact);
const appointmentRules = compile(appointment);

function first<T>(rules: readonly { outcome: T; pattern: RegExp }[], plain: string): OutcomeFound<T> | undefined {
  for (const { outcome, pattern } of rules) {
    const match = pattern.exec(plain);
    if (match) return { outcome, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** How a contact went, where a plain text says so. Not being reached outweighs having spoken to somebody else. */
export const contactOutcomeIn = (plain: string): OutcomeFound<ContactOutcome> | undefined => first(contactRules, plain);

/** What became of an appointment, where a plain text says so. */
export const appointmentOutcomeIn = (plain: string): OutcomeFound<AppointmentOutcome> | undefined =>
  first(appointmentRules, plain);
