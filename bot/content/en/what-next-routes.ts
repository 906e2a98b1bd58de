/** "What next": the ways on, each with what it is, what it needs, when to ask and the money with it. Keys: `what-next.*`. */
export const whatNextRoutes = {
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
    foundation: {
      title: 'A foundation apprenticeship',
      what: 'A first job with pay and training. It is made for people who have not worked much yet.',
      need: 'To be 16 to 21. If you were in care, you can start up to 24.',
      when: 'Any time of year, when a place comes up.',
      money: 'Pay. Many who were in care also get £{amount, number} in year one. The training provider asks for it.',
    },
    supported: {
      title: 'A supported internship',
      what: 'Six months or more at a real work place, with a coach beside you. Many get a job from it.',
      need: 'An EHC plan, and to be 16 to 24.',
      when: 'Most start in September. Ask in the spring, through the people who look after your plan.',
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
      when: 'You choose in the autumn, a year before you start. Some still have room in the summer.',
      money: 'Care leavers can get £{amount, number} once from their council. Ask {adviser} about loans too.',
    },
    volunteering: {
      title: 'Try it as a volunteer',
      what: 'You help a charity for a few hours a week, and see if it suits you.',
      need: 'To be happy to try. If you wait for the Home Office, ask your solicitor first.',
      when: 'Any time.',
    },
    reengage: {
      title: 'A gentle start',
      what: 'A small group, a few hours a week, for people who have been away from school or work a while.',
      need: 'Nothing. No grades, and no long form. You can bring someone the first time.',
      when: 'Most take people all year round. Ask {adviser} what runs near you.',
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
      title: 'A short training course',
      what: 'A few weeks in a small group, to try things and get ready for work or college.',
      need: 'To be there on the day. Ask {adviser} what runs near you.',
      when: 'Ask what starts next.',
    },
  },

  source: {
    bursary: 'GOV.UK, 16 to 19 Bursary Fund guide',
    apprenticeship: "GOV.UK, apprenticeships care leavers' bursary",
    foundation: 'AELP, foundation apprenticeships briefing',
    supported: 'GOV.UK, supported internships guide',
    leaving: 'Department for Education, school leaving age',
    uni: 'Higher Education Bursary Regulations 2009',
    volunteering: 'Home Office, work and volunteering guidance',
    english: 'Greater London Authority, English classes guide',
    careToLearn: 'GOV.UK, Care to Learn',
  },
} as const;
