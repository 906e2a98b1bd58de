/** Small letters without marks, apostrophes and signs, one space between words. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘`´]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whom a worry is about: nobody around them, somebody in a role (a member of staff where that is known), or it is not clear. */
export type AboutWhom = { role: string; staffId?: string } | 'unclear' | 'nobody';

type Name = { givenName: string; familyName: string };
export type Near = {
  staff: readonly (Name & { id: string; role: string; roles: readonly string[] })[];
  others: readonly { fullName: string; role: string }[];
};

// The first that holds names the role. The order matters: a foster dad is no dad, a house manager no manager.
const roles: readonly [role: string, said: RegExp][] = [
  [
    'resident',
    /\b(?:(?:an?|another|other|one of the|some|this|the) (?:\w+ )?(?:kids?|girls?|boys?|lads?|young persons?|young people|residents?|tenants?) (?:\w+ ){0,3}?(?:in|at|from|here) ?(?:my|the|our|this|same)? ?(?:\w+ )?(?:home|house|placement|unit|hostel|supported living|accom(?:modation)?|building)|house ?mates?|flat ?mates?|room ?mates?|(?:boy|girl|lad|kid|person) i live with)\b/,
  ],
  [
    'carer',
    /\b(?:foster (?:\w+ )?(?:carers?|mum|mam|mom|dad|father|mother|parents?|family|brother|sister|son|daughter)|fosters?|my carers?|carers?|host family|supported lodgings? (?:host|provider)s?)\b/,
  ],
  ['social_worker', /\b(?:social ?workers?|socal worker|soshul worker|sw)\b/],
  [
    'adviser',
    /\b(?:pa|p a|personal advi[sz][eo]r|advi[sz][eo]rs?|leaving care worker|aftercare worker|16 plus worker)\b/,
  ],
  ['keyworker', /\b(?:key ?workers?|support ?workers?|link ?workers?|floating support)\b/],
  ['reviewing_officer', /\b(?:iro|reviewing officer)\b/],
  ['duty', /\bduty (?:worker|team|person)\b/],
  [
    'worker',
    /\b(?:night staff|staff|residential workers?|house manager|home manager|(?:home|house|placement|unit) (?:manager|worker)s?|(?:my|a|the|this|that|our|one of the) workers?|manager (?:of|at) (?:the|my) (?:home|house|unit|placement))\b/,
  ],
  [
    'other',
    /\b(?:teachers?|tutors?|mentors?|coach|youth workers?|probation officer|yot worker|solicitor|counsell?or|therapist|nurse|police officer|security guard|landlord|warden)\b/,
  ],
];

// What one person does to another; also a complaint about how somebody is treated.
const harm =
  /\b(?:hit|hits|hitting|hurt|hurts|hurting|touch(?:es|ed|ing)?|abus\w*|rap(?:e|ed|es|ing)|grop\w*|threat\w*|bull(?:y|ies|ied|ying)|punch\w*|slap\w*|kick(?:s|ed|ing)? me|grab\w*|push(?:es|ed|ing)? me|shov\w*|strangl\w*|chok\w*|stole|steal\w*|(?:takes?|took|taking) (?:all )?my (?:money|phone|stuff|card|food)|lock(?:s|ed)? me|(?:wont|doesnt|dont|not|never) (?:feed|let me)|kiss\w*|nudes?|naked|follow(?:s|ed|ing) me|forc(?:es|ed|ing)|makes? me (?:do|have|touch|feel (?:unsafe|scared|dirty|uncomfortable))|made me|sex\w*|pervert\w*|pedo\w*|paedo\w*|creep\w*|scar(?:es|ed of|ing)|afraid of|unsafe with|not safe with|beat\w*|shout(?:s|ed|ing)? at me|scream(?:s|ed|ing)? at me|spits?|spat|racist|groom\w*|watch(?:es|ed|ing) me)\b/;

// Somebody without a name laid hands on them: it may be one who looks after them, whatever kind of worry it was heard as.
const handsOn =
  /\b(?:some ?one|some ?body|sum1|some1|he|hes|she|shes|they|theyre) (?:\w+ ){0,3}?(?:hit|hurt|touch|punch|slap|kick|grab|push|shov|beat|strangl|chok|rap|grop|kiss)\w* me\b/;

// "I told my social worker": they are helped by them, not hurt.
const asked =
  /(?:tell|told|telling|ask|asked|asking|call|called|ring|rang|text|texted|message|messaged|need|want|see|saw|spoke|speak|speaking|talk|talked|talking|where is|wheres|contact|get|let|help from|said|reach|find|phone|email|miss|waiting for|thanks)(?: (?:to|for|with|hold of|off))? (?:(?:my|a|the|our|his|her|your) )?(?:\w+ )?$/;

// Somebody else whom they name: nobody who is paid to look after them.
const family =
  /\b(?:dad|father|mum|mam|mom|mother|step\w*|boyfriend|girlfriend|bf|gf|ex|partner|husband|wife|brother|sister|uncle|aunt\w*|cousin|gang|dealers?|mates?|friends?|nan|gran\w*|stranger|olders|baby ?dad|bloke i met|online|neighbou?rs?|classmates?|boss)\b/;

const whole = (text: string, name: string) => name !== '' && ` ${text} `.includes(` ${name} `);

/** Where a text names somebody around them, and in which role: by name first, which is more than a role. */
function mentionedIn(text: string, near: Near | null): { at: number; role: string; staffId?: string } | null {
  for (const one of near?.staff ?? []) {
    const given = bare(one.givenName);
    const full = `${given} ${bare(one.familyName)}`;
    const own = one.roles.length > 0;
    const said = whole(text, full) ? full : own && whole(text, given) ? given : null;
    if (said) return { at: text.indexOf(said), role: one.roles[0] ?? one.role, staffId: one.id };
  }
  for (const { fullName, role } of near?.others ?? []) {
    const full = bare(fullName);
    const [given = ''] = full.split(' ');
    const said = [full, given].find((name) => whole(text, name));
    if (said) return { at: text.indexOf(said), role };
  }
  for (const [role, said] of roles) {
    const found = said.exec(text);
    if (!found) continue;
    const theirs = (near?.staff ?? []).filter((one) => one.roles.includes(role));
    return { at: found.index, role, ...(theirs.length === 1 && theirs[0] ? { staffId: theirs[0].id } : {}) };
  }
  return null;
}

/**
 * Whom a worry is about, by role words and by the names of their own staff and carers. `abuse`: it was heard as abuse, which
 * somebody else does. `near` null: the names could not be read; the role words are enough for most.
 */
export function aboutWhom(text: string | null, near: Near | null, abuse: boolean): AboutWhom {
  // A choice says what it is about and not who.
  if (text === null) return abuse ? 'unclear' : 'nobody';
  const said = bare(text);
  const byOthers = abuse || handsOn.test(said);
  const hurt = harm.test(said);
  if (!hurt && !byOthers) return 'nobody';
  const mention = mentionedIn(said, near);
  if (mention) {
    if (asked.test(`${said.slice(0, mention.at)}`)) return family.test(said) ? 'nobody' : 'unclear';
    const { role, staffId } = mention;
    return hurt ? { role, ...(staffId ? { staffId } : {}) } : 'unclear';
  }
  if (family.test(said)) return 'nobody';
  return byOthers ? 'unclear' : 'nobody';
}

const complaint =
  /\b(?:complain\w*|complaint|report(?:ing)? (?:my|a|the|him|her|them|someone)|grass on|treats? me (?:bad|badly|like|unfair\w*|different\w*)|want (?:a )?(?:different|new|another) (?:pa|worker|social worker|adviser|key ?worker|carer))\b/;

/** Whom a complaint is about: about somebody around them, or unclear; null where the text is none. */
export function complaintAbout(text: string, near: Near | null): AboutWhom | null {
  const said = bare(text);
  if (!isComplaint(text)) return null;
  const mention = mentionedIn(said, near);
  return mention ? { role: mention.role, ...(mention.staffId ? { staffId: mention.staffId } : {}) } : null;
}

/** Whether a text complains of something; of whom is asked of those around them. */
export const isComplaint = (text: string): boolean => complaint.test(bare(text));

/** Somebody around them whom a text names, by a role or a name of their own people; null when nobody. */
export function mentioned(text: string, near: Near | null): { role: string; staffId?: string } | null {
  const found = mentionedIn(bare(text), near);
  return found && { role: found.role, ...(found.staffId ? { staffId: found.staffId } : {}) };
}

const wantsTo =
  /\bcomplaints? (?:form|procedure|process|team|department|people)\b|\b(?:make|making|put in|putting in|file|raise|submit|start|do) (?:a |an |my |this )?(?:formal |official )?complaint\b|\b(?:want|need|like|wanna|gonna|going|have|can i|do i|could i|how|where|who) (?:to |do i |can i )?complain\b|^(?:complain|complaint|complaints|i complain|a complaint)$/;
const not = /\b(?:dont|do not|not|cant|wont|never) (?:\w+ )?(?:to )?(?:complain|make a complaint)/;

/** Whether they ask to complain, or how: of whom is another question. */
export const wantsToComplain = (text: string): boolean => wantsTo.test(bare(text)) && !not.test(bare(text));
