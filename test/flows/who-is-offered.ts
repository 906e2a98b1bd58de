import type { EntryId } from '../../bot/config/money.ts';
import { care, doing, more, type Who } from './who.ts';

/** For each entry: who is offered it, and who is not although they ask about the same. */
export const whoIsOffered: Record<EntryId, { to: Who[]; not: Who[] }> = {
  setting_up_home: {
    to: [
      { topic: 'movingIn', ...care, age: 19 },
      { topic: 'movingIn', age: 17, category: 'eligible' },
      { topic: 'movingIn', age: 19, waiting: true },
    ],
    not: [
      { topic: 'movingIn', age: 25 },
      { topic: 'movingIn', age: 19, category: 'qualifying' },
      { topic: 'movingIn', age: 15 },
    ],
  },
  local_offer: {
    to: [
      { topic: 'movingIn', age: 20 },
      { topic: 'bills', age: 20, waiting: true },
    ],
    not: [{ topic: 'bills', age: 26 }],
  },
  college_bursary: {
    to: [
      { topic: 'college', age: 16 },
      { topic: 'college', age: 19 },
      { topic: 'college', age: 17, ours: false },
    ],
    not: [
      { topic: 'college', age: 20 },
      { topic: 'college', age: 15 },
      { topic: '', age: 17, ...doing('apprenticeship') },
      { topic: 'college', age: 17, waiting: true },
    ],
  },
  college_help: {
    to: [
      { topic: 'college', age: 22 },
      { topic: 'college', age: 17, waiting: true },
    ],
    not: [{ topic: 'college', age: 14 }],
  },
  school_help: {
    to: [
      { topic: 'college', age: 14 },
      { topic: 'college', band: 'under16' },
      // In Year 11 most turn 16 before it is over.
      { topic: 'college', age: 16, schoolYear: 11 },
    ],
    not: [
      { topic: 'college', age: 16 },
      { topic: 'college', age: 16, schoolYear: 12 },
    ],
  },
  apprentice_bursary: {
    to: [
      { topic: 'work', age: 16 },
      { topic: 'work', age: 24 },
    ],
    not: [
      { topic: 'work', age: 25 },
      { topic: 'work', age: 20, waiting: true },
    ],
  },
  work_costs: {
    to: [{ topic: 'work', age: 19, category: 'former_relevant' }],
    not: [
      { topic: 'work', age: 17, category: 'eligible' },
      { topic: 'work', age: 19, waiting: true },
    ],
  },
  uni_bursary: {
    to: [
      { ...more('uni'), ...care, age: 19 },
      { ...more('uni'), age: 19, ours: false },
    ],
    not: [
      { ...more('uni'), age: 19, category: 'qualifying' },
      { ...more('uni'), age: 19, waiting: true },
    ],
  },
  student_loan: {
    to: [
      { ...more('uni'), age: 30 },
      { ...more('uni'), age: 18 },
    ],
    not: [
      { ...more('uni'), age: 16 },
      { ...more('uni'), age: 18, waiting: true },
    ],
  },
  holiday_home: {
    to: [
      { ...more('uni'), ...care, age: 20 },
      { topic: 'college', ...care, age: 20 },
    ],
    not: [
      { ...more('uni'), age: 20, category: 'qualifying' },
      { ...more('uni'), age: 25 },
    ],
  },
  care_to_learn: {
    to: [{ ...more('child'), age: 17, study: 'college' }],
    not: [
      { ...more('child'), age: 20 },
      { ...more('child'), age: 19, study: 'uni' },
      { ...more('child'), age: 19, ...doing('apprenticeship') },
      { topic: '', child: 'no', age: 17 },
    ],
  },
  child_element: {
    to: [
      { ...more('child'), age: 22 },
      { topic: '', flags: ['own_child'], age: 26 },
    ],
    not: [
      { topic: '', age: 22 },
      { ...more('child'), age: 22, waiting: true },
    ],
  },
  keep_until_18: {
    to: [
      { topic: 'credit', age: 16 },
      { topic: 'credit', band: '16-17' },
      { topic: 'credit', age: 17, waiting: true },
    ],
    not: [
      { topic: 'credit', age: 18 },
      { topic: 'credit', age: 17, category: 'qualifying' },
    ],
  },
  universal_credit: {
    to: [
      { topic: 'credit', age: 18 },
      { topic: 'credit', age: 25, study: 'college' },
      { topic: 'credit', age: 19, ...doing('apprenticeship') },
    ],
    not: [
      { topic: 'credit', age: 17 },
      { topic: 'credit', age: 19, study: 'uni' },
      { topic: 'bills', age: 19, onCredit: 'yes' },
      { topic: 'credit', age: 19, waiting: true },
    ],
  },
  uc_payments: {
    to: [{ topic: 'bills', age: 20, onCredit: 'yes' }],
    not: [
      { topic: 'bills', age: 20, onCredit: 'no' },
      { ...more('rent'), age: 20, ...doing('university') },
      { topic: 'bills', age: 17 },
    ],
  },
  one_bed_rate: {
    to: [{ ...more('rent'), age: 22, where: 'own' }],
    not: [
      { ...more('rent'), age: 25, where: 'own' },
      { ...more('rent'), age: 22, where: 'carers' },
      { ...more('rent'), age: 20, where: 'other', ...doing('university') },
    ],
  },
  staying_put: {
    to: [
      { ...more('rent'), age: 18, where: 'carers' },
      { ...more('rent'), age: 18, where: 'carers', waiting: true },
    ],
    not: [
      { ...more('rent'), age: 21, where: 'carers' },
      { ...more('rent'), age: 18, where: 'own' },
    ],
  },
  carers_rent: {
    to: [{ ...more('rent'), age: 19, where: 'carers' }],
    not: [
      { ...more('rent'), age: 17, where: 'carers' },
      { ...more('rent'), age: 21, where: 'carers' },
      { ...more('rent'), age: 19, where: 'own' },
      { ...more('rent'), age: 19, where: 'carers', waiting: true },
    ],
  },
  rent_gap: {
    to: [
      { ...more('rent'), age: 22, where: 'own' },
      { ...more('rent'), age: 26, where: 'own', ours: false },
    ],
    not: [
      { ...more('rent'), age: 17, where: 'own' },
      { ...more('rent'), age: 22, where: 'carers' },
      { ...more('rent'), age: 22, where: 'own', ...doing('university') },
      { ...more('rent'), age: 22, where: 'own', waiting: true },
    ],
  },
  council_tax: {
    to: [
      { ...more('rent'), age: 20, where: 'own' },
      { ...more('rent'), age: 20, ours: false },
    ],
    not: [
      { ...more('rent'), age: 20, where: 'supported' },
      { ...more('rent'), age: 20, waiting: true },
    ],
  },
  crisis_help: {
    // By where they live: also those whom another council looks after.
    to: [
      { topic: 'bills', age: 19 },
      { topic: 'bills', age: 19, ours: false },
    ],
    not: [{ topic: 'bills', age: 19, waiting: true }],
  },
  debt_advice: {
    to: [
      { topic: 'bills', age: 30 },
      { topic: 'bills', age: 19, waiting: true },
    ],
    not: [{ topic: 'bills', age: 19, ours: false }],
  },
  savings: { to: [{ topic: 'bills', age: 18 }], not: [{ topic: 'bills', age: 16 }] },
  travel: {
    to: [
      { ...more('travel'), age: 14 },
      { topic: 'work', age: 18, waiting: true },
    ],
    not: [{ ...more('travel'), age: 25 }],
  },
  nhs_free: {
    to: [
      { ...more('health'), age: 15 },
      { ...more('health'), age: 17, waiting: true },
    ],
    not: [{ ...more('health'), age: 19 }],
  },
  medicine: {
    to: [{ ...more('health'), age: 24 }],
    not: [{ ...more('health'), age: 25 }],
  },
  nhs_low_income: {
    to: [
      { ...more('health'), age: 40 },
      { ...more('health'), age: 20, waiting: true },
    ],
    not: [{ ...more('health'), age: 14 }],
  },
  papers: {
    to: [{ ...more('papers'), age: 16 }],
    not: [{ ...more('papers'), age: 16, waiting: true }],
  },
};
