import { reviewNext } from './review-next.ts';

/** The page that a safeguarding lead reads and signs: for a senior social worker, not for young people. */
export const review = {
  title: 'What the safety net reads, says and does',
  for: 'For the safeguarding lead of {council}, to read, strike out and sign',
  made: 'Made on {day} at {time} from what is installed.',
  contents: 'Contents',
  top: 'Back to the contents',
  unsigned: 'Nobody from practice has read these rules yet. Until somebody has signed, they are a draft.',
  signedBefore: 'Last signed on {on} by {by}.',
  writtenOn: 'The rules were written on {day}.',
  kind: { none: 'No concern' },
  what: {
    title: 'What this is, and what it cannot do',
    six: {
      bot: 'Waymark is a computer program that young people leaving care can write to; it is not a person, and no person reads along unless they have taken on a concern.',
      reads:
        'Before it does anything else with a message, it reads it for the kinds of concern in section 2, inside this service, without a large language model and without asking anybody else.',
      two: 'Two opinions are asked each time: written rules that can be read one by one (section 3), and a score that was taught from written sentences (section 5).',
      raised:
        'Where they find a concern, fixed words with checked numbers are shown at once, and workers are told in the order of section 6 until one of them accepts it.',
      unsure:
        'Where they cannot be sure, the young person is asked whether they are safe; no answer within {minutes} minutes counts as a concern.',
      misses:
        'It misses some concerns and raises some that are none: it is one more way to be heard, and takes the place of nobody who listens.',
    },
    cannotTitle: 'What it cannot do',
    cannot: {
      words:
        'It reads words. It does not see pictures, hear voice messages or open files, and it does not know what was not typed.',
      code: 'Irony, hints and new slang pass it by unless a rule or a sentence in this page comes near them.',
      language:
        'The rules and the second opinion are for English. Of other languages it knows the phrases of section 7 and no more; a message that is clearly not English is asked about, never passed over.',
      alone: 'It never decides what is done about a concern. A person does, or nothing is done.',
      learn:
        'It learns nothing from young people’s messages. What it raises changes only when somebody changes what stands here, and then the fingerprint changes.',
      invented:
        'No sentence here is from a real young person. All were written for this, from published guidance and invented chats.',
      figures:
        'How much it misses was measured on sentences its writers had not seen. Those figures are kept with the program, not here: this page holds what you can check by reading.',
    },
    signTitle: 'What you sign',
    sign: 'Each part has a fingerprint: a few letters and figures worked out from every word of the part. Change one word, and it is another. A signature stands for what has the fingerprint beside it, and for nothing later.',
    parts: 'The parts, and their fingerprints',
    partHeads: { part: 'Part', many: 'How much', fingerprint: 'Fingerprint', initials: 'Initials' },
    part: {
      rules: 'Rules (section 3)',
      lists: 'Word lists (section 4)',
      sentences: 'Sentences that teach the second opinion (section 5)',
      weights: 'What they taught it (section 5)',
      bars: 'The bars between concern, question and nothing (section 5)',
      words: 'Fixed words (section 2)',
      chain: 'The chain, its minutes and numbers (section 6)',
      languages: 'Lists for other languages (section 7)',
    },
    many: {
      rules: '{rules, number} rules, {lines, number} lines, {unless, number} exceptions',
      lists: '{lists, number} lists, {words, number} words',
      sentences: '{sentences, number} sentences',
      weights: '{places, number} places in a table',
      bars: '{bars, number} bars',
      words: '{words, number} sentences and numbers',
      chain: '{steps, number} steps',
      languages: '{languages, number} languages, {phrases, number} phrases',
    },
    all: 'All of it',
    full: 'In full (SHA-256): {fingerprint}',
    strike:
      'Every rule and every line has a number. Strike out what must go and write beside it what is missing; whoever looks after the program changes it and gives you a new page.',
    statement:
      'I have read the parts that carry my initials, as they stand under the fingerprint {fingerprint}. What I struck out or added must be changed before Waymark is used with young people.',
    fields: { name: 'Name', role: 'Role', date: 'Date', signature: 'Signature' },
  },
  kinds: {
    title: 'The kinds of concern, and what is said',
    lead: 'The words are fixed. Nothing is composed, and whatever else goes wrong in that moment they are shown. They stand here as a young person reads them, with the numbers of {council}.',
    soon: 'How soon',
    soonOf: {
      now: 'Now: life may be at risk. {minutes} minutes to accept.',
      today: 'Today: before the day ends. {minutes} minutes to accept.',
      soon: 'This week: a worker should know. {minutes} minutes to accept.',
    },
    bySecond: 'When no rule speaks and only the second opinion does: {severity}.',
    sees: 'What they see',
    stranger: 'Where nobody knows who they are, this comes as well:',
    after: 'What follows at once, here after “{text}”:',
    example: 'After “{text}”, for example, this is answered:',
    language: 'In a language that it cannot read, it asks:',
    who: 'Whom it goes to',
    whom: 'Their adviser and the duty worker at once, then the next in the chain (section 6).',
    whomAsked:
      'Where they do not say who it is about, they are asked whether it is somebody who looks after them. Until they answer, duty and the people named for safeguarding are told, and their own workers are not (section 6).',
    none: 'No rule: this is what a message is called that the program cannot read.',
    rules: 'Rules',
    several: 'Where several kinds are found in one message, the words of each are shown, the gravest first.',
    gentleTitle: 'When it cannot be sure: the question',
    gentle:
      'The question blocks nothing. “{safe}” ends it. “{notSafe}”, leaving the chat, or no answer within {minutes} minutes makes it a concern.',
    allTitle: 'Every fixed sentence',
    all: 'All sentences of the safety net, by their names in the program. Words in round brackets are filled in when it is said.',
    allHeads: { name: 'Name', words: 'Words' },
  },
  rules: {
    title: 'The rules',
    lead: 'A rule holds when one of its lines is found in a message. In the order in which they speak when several hold:',
    howTitle: 'How to read a line',
    how: {
      list: '[kill] is a list: any word of the list “kill” in section 4, in any form (kill, kills, killed, killing).',
      choice:
        'get / take is a choice: one of these words. A line under the words shows where a choice begins and ends.',
      gap: '… lets up to {near} other words stand between; …… up to {far}. A gap never crosses the end of a sentence.',
      maybe: 'my? may be missing.',
      not: 'not: lesson means that this word must not come next.',
      only: '“kills” in quotation marks is that form only. [number] is any figure.',
      filler:
        '(being) in round brackets is passed over: small words of that list are left out of a message before it is read, so this word decides nothing.',
      mend: 'Spelling, text-speak, letters held down and pictures are put right first, where the word matters to a rule (section 4).',
    },
    unlessHow:
      '“Not when” lists the exceptions. An exception takes back a match that shares a word with it, and only that one: a second, plain statement in the same message stands. It counts for all rules of the same kind, not only for the rule it is written under.',
    framesHow:
      'One more exception holds everywhere: what is told of a film, a lesson or a game and not of oneself, and what is said to be both long ago and over (the last lists of section 4).',
    secondHow:
      'When a rule holds and the second opinion finds a concern unlikely, nothing is dropped: they are asked whether they are safe. Ordinary sentences on which a rule holds stand below it, with what becomes of them.',
    heading: 'Rule {number}: {id}',
    kind: 'Kind',
    soon: 'How soon',
    why: 'Why',
    source: 'From',
    counted:
      'Of the sentences of section 5 it holds on {own} of this kind, {other} of other kinds, and {ordinary} ordinary ones.',
    says: 'What it looks for',
    unless: 'Not when',
    heads: {
      number: 'No.',
      words: 'Words',
      example: 'A sentence of ours that it holds on',
      back: 'A sentence of ours that it takes back',
    },
    noExample: 'no example',
    otherKind: '(written as: {kind})',
    stillRaised: '(written as: {kind}; another rule or the second opinion still raises it)',
    lost: '(written as: {kind}; this is not raised: look at it)',
    noUnless: 'It has no exceptions.',
    asked: 'Ordinary sentences it holds on, which the second opinion overrules: they are asked about, and not raised',
    raised: 'Ordinary sentences it holds on that are raised all the same: false alarms',
    nobody: 'None among the sentences of section 5.',
    lists: 'Lists named in this rule',
    verdict: 'Keep □   Change □   Strike □   Initials ________',
  },
  lists: {
    title: 'The word lists',
    lead: 'Rules name lists of words. A word counts in every form, and with a slip of one letter where no other word is meant.',
    shared: 'Lists that rules name',
    open: 'Show all words',
    sharedHeads: { name: 'List', words: 'Words' },
    speak: { title: 'Text-speak', why: 'What is typed, after the plain words that it is read as.' },
    pictures: { title: 'Pictures', why: 'Pictures, after the word that each is read as. All others are passed over.' },
    forms: { title: 'Irregular forms', why: 'Forms that no ending explains, after the word they belong to.' },
    other: {
      title: 'Other words',
      why: 'In no list, but rules use them: their forms are known and their slips are put right.',
    },
    fillers: { title: 'Small words', why: 'Passed over, in a message and in a rule alike.' },
    ordinary: {
      title: 'Ordinary words',
      why: 'They are one slip away from a word of a rule, and are read as they stand. They decide nothing else.',
    },
    courtesies: {
      title: 'Courtesies',
      why: 'Before and after what is meant. The second opinion passes them over at both ends of a sentence; | is the end of one.',
    },
    names: { title: 'Names', why: 'Of people and places. None of them is taken for a slip of another word.' },
    known: {
      title: 'Words of the sentences',
      why: 'Words that the sentences of section 5 have, as typed and in their base form. By them a message shows that it is English.',
    },
    fiction: {
      title: 'Told, not lived',
      why: 'Beside one of these, what is said is told of, unless the speaker says “I” or “me” between.',
    },
    speaker: {
      title: 'Of oneself',
      why: 'Words that begin a statement of one’s own: what follows is not told of any more.',
    },
    past: { title: 'Long ago', why: 'That it was. Takes back a match only together with a word of the next list.' },
    over: { title: 'Over', why: 'That it is over. Takes back a match only together with a word of the list before.' },
    english: {
      title: 'Small words of English',
      why: 'A message of four words or more is English when enough of it is here.',
    },
    others: {
      title: 'Small words of other languages',
      why: 'A message with more of these than of English is asked about.',
    },
  },
  ...reviewNext,
} as const;
