// Their own age, said of now: what they will be, were, or are taken for is none.
const said =
  /\b(?:i ?am|im|i'm|i’m) (?:only |just |now |still |actually |already )*(\d{2})(?:\s?(?:yrs?|years?|yo|y\/o)\b(?: old)?)?\b/g;
const first = /^(\d{2})\s?(?:yrs?|years?|yo|y\/o)\b(?: old)?/;
const before =
  /\b(?:when|whens|til|till|until|if|once|after|before|says?|said|saying|thinks?|thought|like|pretend\w*|not|nearly|almost)(?: that)? $/;
const after =
  /^\s?(?:%|st\b|th\b|k\b|p\b|quid|pounds?|mins?\b|minutes?|hours?|hrs?\b|days?\b|weeks?|wks?\b|months?|miles?|stone|kg|pm\b|am\b|in (?:\w+ )?(?:\w+|\d+)$|in \w+|next\b|soon|tomorrow|tmrw|this (?:week|month|year|summer)|on (?:the|mon|tue|wed|thu|fri|sat|sun)|and a half (?:hours|weeks|days)|away|short|late\b|behind)/;
const youngest = 10;
const oldest = 60;

/** How old they say they are, in figures; null where they say nothing of it, or two things. */
export function ageIn(text: string): number | null {
  const bare = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const found = [...bare.matchAll(said)]
    .filter((one) => !before.test(bare.slice(0, one.index)) && !after.test(bare.slice(one.index + one[0].length)))
    .map(([, age]) => Number(age));
  const ages = new Set([...found, ...(first.exec(bare) ? [Number(first.exec(bare)?.[1])] : [])]);
  const [age] = ages;
  return ages.size === 1 && age !== undefined && age >= youngest && age <= oldest ? age : null;
}

const alone =
  /^(?:(?:hi|hey|hiya|hello|well|ok|so|btw|and|sorry)[ ,]+)*(?:i ?am|im|i'm|i’m) (?:only |just |now |still )*\d{2}(?:\s?(?:yrs?|years?|yo|y\/o))?(?: old)?(?: btw| lol| tho| though| now)*[.!]*$/;

/** Whether a text says how old they are, and nothing more. */
export const isAgeAlone = (text: string): boolean =>
  ageIn(text) !== null && alone.test(text.toLowerCase().replace(/\s+/g, ' ').trim());
