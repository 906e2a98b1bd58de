/** "What next", first part: what is on their mind, what they do now and how it goes. Keys: `what-next.*`. */
export const whatNextNow = {
  mind: {
    ask: "What's on your mind about what comes next?",
    why: 'So I can start with the thing that matters to you.',
    name: 'On your mind',
    noIdea: 'No idea yet',
    new: 'I want something new',
    leave: 'Leaving, or asked to leave',
    choices: 'School choices',
    out: 'Just out of custody',
    before: 'I had a bad time before',
    also: {
      noIdea: 'no clue, not a clue, i dont know, dont know, dunno, idk, lost, no plan',
      new: 'something new, something different, change, new start, fresh start, bored',
      leave:
        'leaving, i want to leave, drop out, dropping out, quit college, quit school, kicked out of college, kicked out of school, excluded, asked to leave, they want me out',
      choices: 'options, gcse, gcses, year 9, year 11, choices, choosing my options',
      out: 'just out, just got out, got out of prison, released, out of prison, out of jail, out of custody, on licence',
      before: 'bad time, it went badly, i hated it, bullied, bad experience',
    },
  },

  tell: {
    ask: 'Thank you for telling me. Nothing is lost yet. Shall I ask for {adviser} to help with this today?',
    askStranger: 'Thank you for telling me. Nothing is lost yet. Would you like a person to help with this?',
    why: 'Someone who knows how this works can often help, and early is better.',
    yes: 'Yes please',
    first: 'Talk here first',
    no: 'No thanks',
    ask1: 'You can ask for the reason in writing. You can bring someone with you to any meeting.',
    ask2: 'You do not have to say yes or sign anything on the same day.',
    stay: 'OK. We can talk it through here first.',
  },

  beforeLine: 'That sounds rough. It was one place, and it does not have to be like that again.',

  first: {
    ask: 'First things first. Do you need any of these today?',
    why: 'A safe place and food come before any plan.',
    name: 'Needed today',
    bed: 'A place to sleep tonight',
    food: 'Food or money for food',
    phone: 'A phone or credit',
    papers: 'ID',
    none: 'None of these',
    also: {
      bed: 'bed, somewhere to sleep, place to stay, somewhere to stay',
      food: 'food, money, cash',
      phone: 'phone, credit, sim, data',
      papers: 'id, passport, birth certificate, papers',
      none: 'none, no, nothing, im ok, im fine, no thanks',
    },
    help: 'For a phone or ID, ask {adviser}. I will put it in your list below.',
  },

  still: {
    why: 'It was true the last time someone asked. If it is not now, just say no.',
    name: 'Most days',
    place: 'Are you still at {place}?',
    at: '{place}',
    school: 'Are you still at school?',
    college: 'Are you still at college?',
    university: 'Are you still at uni?',
    job: 'Are you still in your job?',
    apprenticeship: 'Are you still doing your apprenticeship?',
    training: 'Are you still on your training course?',
    ownChild: 'Are you still at home with your child?',
    caring: 'Are you still caring for someone?',
    ill: 'Are you still not well enough for work or college?',
    nothing: 'Last time, you had no course or job. Is that still so?',
    yes: 'Yes',
    no: 'No, it has changed',
  },

  doing: {
    ask: 'What are you doing most days?',
    why: 'It helps me leave out ideas that would not fit you.',
    name: 'Most days',
    school: 'School',
    college: 'College',
    job: 'Job',
    apprenticeship: 'Apprenticeship',
    nothing: 'Not much right now',
    other: 'Something else',
    also: {
      school: 'sixth form, 6th form, at school, still at school',
      college: 'at college, doing a course',
      job: 'work, working, i work, at work, got a job, im working, part time job, full time job',
      apprenticeship: 'apprentice, im an apprentice',
      nothing: 'nothing, nothing much, not working, unemployed, neet, at home, sat at home, in bed, looking for work',
      other:
        'other, else, training, a training course, uni, university, at uni, my child, my baby, my kids, caring, carer, young carer, ill, sick, not well, disabled, prison, custody',
    },
  },

  doingElse: {
    ask: 'Which of these is closest?',
    why: 'It helps me leave out ideas that would not fit you.',
    name: 'Most days',
    training: 'A training course',
    university: 'Uni',
    ownChild: 'Looking after my child',
    caring: 'Caring for someone',
    ill: 'Ill or not able to',
    other: 'None of these',
    also: {
      training: 'training, course',
      university: 'university, at uni',
      ownChild: 'my child, my baby, my kid, my kids, mum, dad, parent, pregnant',
      caring: 'carer, young carer, looking after my mum, looking after someone',
      ill: 'ill, sick, not well, in hospital, disabled, mental health',
      other: 'other, something else, else, volunteering, custody, prison',
    },
  },

  going: {
    ask: 'How is it going?',
    why: 'If it is hard right now, that comes first.',
    name: 'How it is going',
    good: 'Good',
    ok: 'OK',
    hard: 'Hard',
    also: {
      good: 'great, really good, well, fine, happy, brilliant, amazing, not bad',
      ok: 'okay, alright, so so, meh, average, could be better',
      hard: 'bad, not good, not great, rubbish, awful, terrible, struggling, tough, stressful, crap, shit, difficult, badly',
    },
  },

  hardest: {
    ask: "I'm sorry it is hard. What is the hardest part? Use your own words.",
    why: 'So that a person who helps you knows where to start. You can skip it.',
    name: 'The hardest part',
  },

  offer: {
    ask: 'Would you like to talk to a person before we go on?',
    why: 'Some things are better with a person than with a bot.',
    yes: 'Yes please',
    no: 'No, carry on',
  },
} as const;
