import type { ContactMethod } from '../../reference/contact-methods.ts';
import { matches } from '../matches.ts';

/**
 * Words that say a contact was made. `method` is missing where they do not say how ("spoke to"). `kind`: `did` is an act told in the
 * past (rang, saw), `say` a bare word that is an act, a plan or a thing (call, text, visit).
 */
export type ContactSignal = { method?: ContactMethod; kind: 'did' | 'say'; start: number; end: number };

const message = '(?: ?(?:messages?|messaged|dms?|call|chat|video call|story))?';
const away =
  '(?:prison|custody|hospital|hmp|yoi|jail|college|uni|university|school|work|office|hub|police|court|ward|contact centre|gp|clinic|nursery|library|cafe|mcdonalds|costa)';

/** An earlier line wins where two begin at the same letter and are as long. */
const rules: readonly (readonly [ContactMethod | undefined, 'did' | 'say', string])[] = [
  ['social_media', 'did', "(?:instagrammed|snapped|facebooked|snapchatted|dm(?:ed|d|'d)|messengered)"],
  [
    'social_media',
    'say',
    `(?:instagram|snapchat|snap|facebook(?: messenger)?|messenger|tiktok|social media|dms?|discord)\\b${message}`,
  ],
  [
    'video',
    'did',
    '(?:facetimed|face timed|zoomed|skyped|vid(?:eo)? ?called|(?:had|did|held) (?:a |an )?(?:video|teams|zoom|virtual|online) (?:call|meeting|chat|session))',
  ],
  [
    'video',
    'say',
    '(?:whatsapp video(?: ?call)?|(?:teams|zoom|facetime|face time|skype|google meet|video|vid(?= ?(?:call|chat))|webex|virtual|online|ms teams|microsoft teams)(?: ?(?:video )?(?:calls?|chats?|meetings?|sessions?|mtg|visit|catch ?up|meet))?)',
  ],
  ['text', 'did', "(?:texted|messaged|whatsapp(?:p?ed|'d)|sms'd)"],
  [
    'text',
    'say',
    '(?:whatsapp(?: (?:messages?|text|chat|msg))?|(?:sent |had )?(?:@ )?(?:a |an )?(?:texts?|texting|sms|messages?|messaging|imessage)(?: messages?)?)',
  ],
  ['phone', 'say', 'whatsapp (?:voice )?(?:call|called)'],
  ['email', 'did', '(?:e-?mailed|e mailed)'],
  ['email', 'say', '(?:e-?mails?|e mail|e-?mailing)'],
  [
    'letter',
    'did',
    '(?:wrote to|posted|hand[- ]delivered|(?:sent|posted|wrote|delivered|dropped off|gave|issued)(?: (?:@|out|her|him|them|off))?(?: (?:a|an|the|birthday|her|his|appointment|missed|contact|warning|formal|introduction|intro|engagement|support))* (?:letter|card|postcard))',
  ],
  [
    'letter',
    'say',
    '(?:(?:appointment |introduction |intro |missed contact )?letters?(?= (?:sent|posted|to @|out|for @|hand|delivered|done|emailed|sent to|@))|(?:by|in the|via) (?:post|letter))',
  ],
  [
    'home_visit',
    'did',
    `(?:visited|went (?:to see|round|over)(?: to)?|popped (?:round|over|in on|by)|called (?:round|in on)|went (?:to|round(?: to)?|by) (?:@(?:'?s)?|her|his|their) (?:flat|house|home|place|placement|accommodation)|knocked(?: (?:on|at|for))?|did (?:a |an )?(?:hv|home visit|home v|stat visit|statutory visit|visit)|home visited|door ?knocked|doorstepped|dropped (?:round|by|in on))`,
  ],
  [
    'home_visit',
    'say',
    '(?:(?:joint |unannounced |announced |welfare |stat(?:utory)? |doorstep |flat |placement |tenancy |8 weekly |8 week |planned )*(?:hv|home[ -]?visits?|home visit|home v|h/v|visits?|visiting|door ?knock|welfare check|doorstep))',
  ],
  [
    'phone',
    'did',
    '(?:called|phoned|rang|rung|buzzed|tel conv?|(?:had|took|made|did|received|got) (?:a |an )?(?:quick |long |short |brief |missed |\\w+ )?(?:phone|phone call|call)\\b)',
  ],
  [
    'phone',
    'say',
    '(?:not (?:picking|picked) up|on the phone|over the phone|phone (?:call|chat|convo?|conversation|check[- ]?in|catch ?up|contact|support|with|to)s?|phone|phoning|calls?|calling|ring|ringing|bell|voicemail|missed calls?)',
  ],
  [
    'professionals_meeting',
    'say',
    "(?:professionals?'? meeting|strategy (?:meeting|discussion)|care team meeting|network meeting|multi[- ]agency meeting|core group|tac meeting|taf meeting|mdt)",
  ],
  ['group', 'say', '(?:group (?:session|work|activity|trip)|group)'],
  [
    'face_to_face',
    'did',
    `(?:saw|seen|met(?: up)?(?: with)?|caught up with|sat (?:down )?with|took (?=@|her|him|them)|drove (?=@)|accompanied|supported (?=@)|transported|escorted|collected (?=@)|picked (?:up @|@ up)|dropped @ (?:off|at|to)|walked with|(?:had|did) (?:a |an )?(?:coffee|lunch|meeting|session|walk|1:1|f2f|face to face|catch ?up)|(?=@ )@ (?:came|popped) (?:in|into|to see|to the (?:office|hub|centre))|visited @ (?:in|at|on) (?:the |her |his |their )?${away}|(?:went|attended) (?:[^\\s,.;]+ ){0,5}with @|helped @ (?:move|in person))`,
  ],
  [
    'face_to_face',
    'say',
    `(?:f2f|face[- ]to[- ]face|face 2 face|in[- ]person|1[:\\-]1|1-2-1|121|one[- ]to[- ]one|office (?:visit|appointment|meeting)|drop[- ]?in|meet(?:ing|ings)? (?:up )?(?:with|w/|@)|meet|meeting|coffee with|lunch with|direct work|session with|key ?work(?:ing)? session|${away} visits?|visit(?:ing|s)? (?:to @ |with @ |@ )?(?:in|at|to) (?:the |her |his |their )?${away}|hub session|walk and talk|walk with)`,
  ],
  [
    undefined,
    'did',
    '(?:spoke|spoken|talked|chatted|contacted|liaised|had (?:a |an )?(?:\\w+ )?(?:chat|catch ?up|conversation|talk|contact))',
  ],
  [
    undefined,
    'say',
    '(?:contact (?:with|from|made|attempted|attempt)|contact|conversation with|chat with|speak (?:to|with)|talk with|convo with|check[- ]in with|catch ?up with|support session)',
  ],
];

const compiled = rules.map(([method, kind, source]) => ({
  method,
  kind,
  pattern: new RegExp(`(?<![\\w'-])(?:${source})(?![\\w'])`, 'g'),
}));

/** Things that carry the name of a method and are none. */
const things =
  /\b(?:phone (?:bill|contract|number|credit|broken|case|screen|top|insurance|stolen|lost|shop|is|was|off|switched|dead|not|died|smashed)|(?:new|lost|broken|stolen|smashed|her|his|their|no|got|mobile|cracked) phone(?! call)|call cent(?:re|er)|text ?books?|contact (?:details|number|order|arrangements|centre|plan|sheet|log)|group home|letter(?:s)? (?:from|re|about)|missed contacts?|no contact|family contact|visit(?:s|ing)? (?:from|order)|housing options team|visiting team|health visitors?|message from (?:mum|dad|college)|phone rang out)\b/g;
const how =
  /\b(?:by|on|via|over|using|through|thru|per) (?:the |a |her |his )?(whatsapp (?:video|call)|phone|text|e-?mail|teams|zoom|whatsapp|facetime|video(?: call)?|skype|letter|post|instagram|snapchat|snap|tiktok|facebook|messenger|sms|message|social media|mobile)\b/g;

const howMethod = (said: string): ContactMethod => {
  if (/teams|zoom|facetime|video|skype/.test(said)) return 'video';
  if (/instagram|snap|facebook|messenger|social/.test(said)) return 'social_media';
  if (/call/.test(said)) return 'phone';
  if (/text|whatsapp|sms|message/.test(said)) return 'text';
  if (/mail/.test(said)) return 'email';
  return /letter|post/.test(said) ? 'letter' : 'phone';
};

const blank = (plain: string, pattern: RegExp): string => plain.replace(pattern, (match) => ' '.repeat(match.length));

/**
 * Signs of a contact in a plain text, first to last. Where the way is said apart ("spoke with Tyler by phone", "met on Teams"), the
 * first sign carries it.
 */
export function contactSignals(plain: string): ContactSignal[] {
  const text = blank(plain, things);
  const found: ContactSignal[] = [];
  for (const { method, kind, pattern } of compiled) {
    for (const match of matches(text, pattern))
      found.push({ method, kind, start: match.index, end: match.index + match[0].length });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const signals = found.filter((signal, index) => !found.slice(0, index).some((other) => other.end > signal.start));
  const [first] = signals;
  const said = how.exec(text);
  how.lastIndex = 0;
  if (!first) return signals;
  const way = first.method ?? signals.find(({ method }) => method)?.method;
  if (!said) return [{ ...first, method: way }, ...signals.slice(1)];
  return [{ ...first, method: howMethod(said[1] ?? '') }, ...signals.slice(1)];
}
