import { editDistance } from './edit-distance.ts';
import { familyNames } from './family-names.ts';
import { givenNames } from './given-names.ts';
import { ordinaryWords } from './ordinary-words.ts';

/** Short forms and slips as advisers type them, each with the word the rules are written in. */
const shortForms = new Map(
  `
tmrw tomorrow|tmr tomorrow|tmoro tomorrow|tomoz tomorrow|tomo tomorrow|2moro tomorrow|tmw tomorrow|yday yesterday|yest yesterday|
ystd yesterday|yesty yesterday|tdy today|2day today|toady today|appt appointment|appts appointments|apt appointment|appmt appointment|
apts appointments|apptmt appointment|appnt appointment|txt text|txts texts|txted texted|txtd texted|txting texting|txt'd texted|text'd texted|msg'd messaged|message'd messaged|email'd emailed|whatsapp'd whatsapped|phone'd phoned|msg message|
msgs messages|msgd messaged|msged messaged|accom accommodation|accomm accommodation|qtr quarter|qtrs quarters|
rnag rang|ragn rang|vist visit|viist visit|vsit visit|vists visits|calld called|claled called|caled called|txetd texted|emial email|emialed emailed|phoen phone|hme home|hoem home|mesage message|wtih with|wiht with|adn and|jsut just|cld called|spk spoke|spok spoke|mtg meeting|mtgs meetings|w with|wiv with|wi with|abt about|bout about|
wk week|wks weeks|mth month|mths months|mnth month|mnths months|yr year|yrs years|minuets minutes|mintues minutes|
canx cancelled|cx cancelled|canc cancelled|canceled cancelled|cancled cancelled|xcld cancelled|rearr rearranged|
refd referred|ref'd referred|reffed referred|ref referral|refs referrals|refered referred|appren apprenticeship|apprent apprenticeship|
benifits benefits|wensday wednesday|wendsday wednesday|wednsday wednesday|thurday thursday|satday saturday|foodbank food_bank|
bnb b&b|no-show noshow|dnad dna|dna'd dna|dna'ed dna|dnaed dna|dnas dna|dna's dna|ftf f2f|homevisit hv|housevisit hv|h.v hv|hvs hv|
tel phone|fone phone|fon phone|ph phone|tc phone|t/c phone|telephone phone|telephoned phoned|tele phone|fonecall phone|phonecall phone|vc video|vm voicemail|
vmail voicemail|v/m voicemail|insta instagram|ig instagram|fb facebook|yps yp|disc discussed|discd discussed|dicussed discussed
`
    .replaceAll('\n', '')
    .split('|')
    .map((pair): [string, string] => {
      const [short = '', word = ''] = pair.split(' ');
      return [short, word];
    }),
);

/** The words that rules look for and that are long enough for a slip to be told from another word. */
const vocabulary = `
monday tuesday wednesday thursday friday saturday sunday january february march april august september october november december
yesterday tomorrow today tonight morning afternoon evening fortnight month months weeks weekly quarter minutes minute hours
called phoned phone texted emailed email letter visit visited visiting message messaged facebook instagram snapchat whatsapp voicemail
spoke spoken talked answer answered reply replied attended attend cancelled missed appointment appointments meeting rearranged rescheduled
referral referred refer referring signposted pathway review reviewed contact contacts contacted discussed discussion regarding about
apprenticeship apprentice employment employed unemployed college university education training traineeship volunteering internship
accommodation independent supported lodgings lodging custody prison homeless tenancy tenancies emergency hostel foster friends family
housing money health relationships immigration offending documents passport benefits universal credit council solicitor
caseload destination destinations unallocated overdue requests request alerts alert suitable unsuitable placed bidding gender
adviser advisers people young priority asylum financial number missing staying moved living started working
`
  .trim()
  .split(/\s+/);

const byLength = new Map<number, string[]>();
for (const word of vocabulary) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
const known = new Set(vocabulary);

/**
 * The word the rules know for a folded word as it was typed: a short form written out, or the one vocabulary word that is a slip
 * away (one letter from five letters on, two from nine on). Names and ordinary words stay as they are.
 */
export function spellOut(word: string): string {
  const short = shortForms.get(word);
  if (short) return short;
  if (word.length < 5 || known.has(word) || ordinaryWords.has(word) || givenNames.has(word) || familyNames.has(word))
    return word;
  if (word.endsWith('s') && known.has(word.slice(0, -1))) return word;
  const limit = word.length >= 9 ? 2 : 1;
  let best = limit + 1;
  let found: string[] = [];
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    for (const candidate of byLength.get(length) ?? []) {
      if (candidate[0] !== word[0] && !(candidate[0] === word[1] && candidate[1] === word[0])) continue;
      const distance = editDistance(word, candidate, Math.min(limit, best));
      if (distance < best) {
        best = distance;
        found = [candidate];
      } else if (distance === best && distance <= limit) found.push(candidate);
    }
  }
  const [only, ...others] = found;
  return only && others.length === 0 ? only : word;
}
