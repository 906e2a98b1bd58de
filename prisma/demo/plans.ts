import { youngPeople } from './cast.ts';

/** A plan in words, as it stands beside a life: days as the story has them. */
export type PlanInWords = {
  /** Under each of the ten headings, in their order: what is needed, then their own words, then what if it fails. */
  headings: readonly (readonly [need: string, own?: string, contingency?: string])[];
  actions?: { on: string; heading: number; owner: 'young_person' | 'staff' | 'together'; what: string; due?: string }[];
  views?: { on: string; view: 'agree' | 'differently'; heading?: number; words?: string }[];
  voice?: { on: string; say: string; who: string[]; also?: string };
  /** The day they asked for a review. */
  asked?: string;
};

export const plansInWords: Record<string, PlanInWords> = {
  [youngPeople.jade.id]: {
    headings: [
      [
        'Sam sees Jade every four weeks, and Jade can text in between.',
        'Text is best. I do not pick up to numbers I do not know.',
      ],
      [
        'A course where Jade uses her hands. Motor vehicle at the college is a good fit.',
        'I do not want to sit and write all day.',
        'If the course is full, Sam asks two other places by June.',
      ],
      ['A Saturday job, to see what work is like. Help with a first CV.', 'A garage would be good.'],
      ['If the placement with Carol ends early, Jade rings Sam, or the duty team at night.'],
      [
        'Jade lives with Carol, and can stay after 18 if they both want it.',
        'I like it at Carol’s.',
        'If it does not work out, supported lodgings in Northgate.',
      ],
      ['Jade sees her brother once a month. Carol drives her there.', 'I want to see him more than that.'],
      ['Cooking for herself twice a week. A bank card of her own by the summer.'],
      ['Pocket money and clothing money from Carol. Savings are kept for her until 18.'],
      ['Registered with Dr Shah. Eye test is due. Jade can see the leaving care nurse on Tuesdays.'],
      ['Jade’s family is Welsh on her mum’s side. She has her birth certificate, and not yet a passport.'],
    ],
    actions: [
      {
        on: '2026-02-25',
        heading: 2,
        owner: 'young_person',
        what: 'Visit the motor vehicle workshop',
        due: '2026-03-27',
      },
      { on: '2026-02-25', heading: 10, owner: 'together', what: 'Fill in the passport form', due: '2026-04-10' },
    ],
    views: [
      { on: '2026-03-10', view: 'differently', heading: 6, words: 'Once a month is not enough. He is my brother.' },
    ],
  },
  [youngPeople.chloeMae.id]: {
    headings: [
      ['Sam visits every two weeks while the flat is new.'],
      ['A course at the children’s centre, with a creche.', 'When she is one, not before.'],
      ['Not now. Sam and Chloe look again in the autumn.'],
      ['If money runs out, Chloe rings crisis help, or Sam.'],
      [
        'Own flat since February. Cooker and carpets still to come.',
        'It is ours and it is quiet.',
        'If the heating breaks: the landlord’s number is on the fridge.',
      ],
      ['Chloe’s sister comes on Sundays. Health visitor once a week.'],
      ['Bills: a plan with Sam each month, until it is easy.', 'The letters scare me.'],
      ['Universal Credit with the child part. Setting up home money: part of it is left.'],
      ['Both are registered at the Mill Street surgery. Priya, the nurse, rings each month.', 'I sleep badly.'],
      ['Chloe would like her daughter to be christened. Sam asks who can help.'],
    ],
    actions: [
      { on: '2026-02-27', heading: 5, owner: 'staff', what: 'Ask the landlord about the carpets', due: '2026-03-20' },
      { on: '2026-02-27', heading: 7, owner: 'together', what: 'Open the letters on Friday, with a cup of tea' },
    ],
    views: [
      { on: '2026-03-12', view: 'differently', words: 'It was written before the flat. A lot is not true any more.' },
    ],
    asked: '2026-03-12',
    voice: {
      on: '2026-03-12',
      say: 'The plan says I am in supported housing. I want to talk about bills.',
      who: ['family'],
      also: 'My sister, and not the old keyworker.',
    },
  },
  [youngPeople.tyler.id]: {
    headings: [
      ['Jo visits each month, and writes in between. Tyler can ring from the wing.', 'Letters are good.'],
      ['Finish the level 1 in painting inside. Then the course at the centre in the south.'],
      [
        'Meet the firm that takes people on after release.',
        'I am a good worker.',
        'If they say no, Jo asks the job coach.',
      ],
      ['If release comes early, Jo meets Tyler at the gate the same day.'],
      ['No home to go back to. Jo asks for a room from the day of release.', 'Not a hostel, please.'],
      ['Calls with his nan on Sundays. The family worker helps with visits.'],
      ['Cooking class on the wing. A plan for the first week outside.'],
      ['A bank account before release. The grant on the day.'],
      ['Sees the nurse for his asthma. Help with sleep.'],
      ['Tyler has his birth certificate with Jo. No photo ID yet.'],
    ],
    actions: [
      {
        on: '2026-03-06',
        heading: 5,
        owner: 'staff',
        what: 'Ask for a room from the day of release',
        due: '2026-03-31',
      },
      { on: '2026-03-06', heading: 8, owner: 'together', what: 'Fill in the form for a bank account' },
      {
        on: '2026-03-06',
        heading: 2,
        owner: 'young_person',
        what: 'Finish the level 1 in painting',
        due: '2026-05-29',
      },
    ],
  },
};
