/** "What next", third part: the ideas, one small step, and the end. Keys: `what-next.*`. */
export const whatNextIdeas = {
  ideas: {
    three: 'Here are some ideas that could fit. None of them is a promise.',
    more: 'Here are more. None of them is a promise.',
    need: 'You need',
    when: 'When',
    money: 'Money',
    stale: 'My facts on this are too old to use. Please ask {adviser}.',
    staleMoney: 'There may be money with this. I have no checked figure, so ask {adviser}.',
    noMoney: 'Ask {adviser} about fares and kit.',
    checked: '{source}. Checked {on}.',
  },

  keep: {
    ask: 'Do you want to keep one of these?',
    why: 'If you keep one, we can find one small step towards it. You can change it later.',
    name: 'Idea you kept',
    more: 'More ideas',
    none: 'None of these',
    also: {
      more: 'more, show me more, others, another, what else, next',
      none: 'none, no, nope, nah, not for me, no thanks, neither',
    },
    noneLine: 'That is fine. You do not have to pick anything today.',
  },

  thing: {
    ask: 'Is there one small thing you could do this week?',
    why: 'One small step is easier than a big plan. It is fine to say not now.',
    name: 'One small thing',
    look: 'Look it up online',
    visit: 'Ask for a visit',
    form: 'Start the form',
    fares: 'Ask about money',
    talk: 'Talk to someone I trust',
    list: 'Write down what I like',
    own: 'My own words',
    notNow: 'Not now',
    also: {
      look: 'look it up, google it, search, look online',
      visit: 'visit, open day, go and see it',
      form: 'form, apply, fill in the form',
      fares: 'money, fares, bursary',
      talk: 'talk, talk to someone',
      list: 'write it down, list',
      own: 'my own, something else, other, i have my own',
      notNow: 'no, nah, nope, nothing, none, later, no thanks',
    },
  },

  own: {
    ask: 'What is it? A few words are enough.',
    why: 'So that it stands in your list in your own words.',
    name: 'One small thing',
  },

  who: {
    ask: 'Who does it?',
    why: 'So it is clear who starts.',
    name: 'Who does it',
    me: 'Me',
    adviser: '{adviser}',
    together: 'Both of us',
    also: {
      me: 'me, i do, i will, myself, i can',
      adviser: 'them, they do, my pa, my worker, adviser',
      together: 'both, together, us, with help, we do',
    },
  },

  check: {
    ask: 'Is this right?',
    why: 'So that nothing is saved that you did not mean.',
    linked: 'When you save this, it goes on your record and {adviser} will see it.',
    stranger: 'Nobody sees this unless you say so.',
  },

  end: {
    saved: 'Saved. It is on your record now, for {adviser} to read.',
    stranger: 'Done. This plan did not go on a record.',
    photo: 'Take a photo of this, or write it down.',
    idea: 'Your idea: {idea}.',
    need: 'For that you need: {need}',
    when: 'When: {when}',
    thing: 'This week: {thing}.',
    own: 'This week: {own}',
    whoMe: 'You do it. If it gets stuck, say so here.',
    whoAdviser: 'It is in the note for {adviser} to do.',
    whoTogether: 'You do it together with {adviser}.',
    nothing: 'There is nothing you have to do now. You can come back any time.',
    binned: 'Binned. This plan did not go on a record.',
  },

  route: {
    'sixth-form': {
      title: 'Stay on at school',
      what: 'Two more years at a school sixth form. You learn in class, with teachers you may know.',
      need: 'Ask the school which grades each course asks for.',
      when: 'It starts in September. Ask the school in the autumn or winter before.',
      money: 'Up to £{amount, number} a year for people in care or who were. The school decides.',
    },
    college: {
      title: 'A college course',
      what: 'You learn one trade or subject, often with real tools. There are courses for every level.',
      need: 'A chat with the college. Some courses ask for grades, many do not.',
      when: 'Most start in September. Ask which ones have places now.',
      money:
        'If you are 16 to 18: up to £{amount, number} a year. The college decides. You need a letter from your council.',
    },
    apprenticeship: {
      title: 'An apprenticeship',
      what: 'A real job with pay, where you also learn. Part of the week is training.',
      need: 'To be 16 or over, and to find an employer who takes you on.',
      when: 'Any time of year, when a place comes up.',
      money: 'Pay. Many who were in care also get £{amount, number} in year one. The training provider asks for it.',
    },
    job: {
      title: 'A job',
      what: 'Paid work, full or part time. You get a wage and people to work with.',
      need: 'ID, a bank account and a short list of what you can do. Under 18, some training too.',
      when: 'Any time.',
    },
    uni: {
      title: 'Uni',
      what: 'You learn one subject for some years and get a degree. Many people live there.',
      need: 'Grades or an access course. Ask the uni who helps care leavers.',
      when: 'You choose in the autumn, a year before you start.',
    },
    volunteering: {
      title: 'Try it as a volunteer',
      what: 'You help a charity for a few hours a week, and see if it suits you.',
      need: 'To be happy to try. If you wait for the Home Office, ask your solicitor first.',
      when: 'Any time.',
    },
    esol: {
      title: 'An English class',
      what: 'A small class to speak, read and write English. You start at your own level.',
      need: 'A short test, so that you get the right class.',
      when: 'Some start each term. Ask now, as places go fast.',
    },
    visit: {
      title: 'A visit to a college',
      what: 'You look round, meet people and ask things. It does not bind you to anything.',
      need: 'Nothing. You can bring someone with you.',
      when: 'On open days, or ask for your own time.',
    },
    short: {
      title: 'A short course',
      what: 'A few weeks in a small group, to try things and get ready for work or college.',
      need: 'To be there on the day. Ask {adviser} what runs near you.',
      when: 'Ask what starts next.',
    },
  },

  source: {
    bursary: 'GOV.UK, 16 to 19 Bursary Fund guide',
    apprenticeship: "GOV.UK, apprenticeships care leavers' bursary",
    leaving: 'Department for Education, school leaving age',
    volunteering: 'Home Office, work and volunteering guidance',
    english: 'Greater London Authority, English classes guide',
  },
} as const;
