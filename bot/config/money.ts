import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readYaml } from './yaml.ts';

const line = z.string().trim().min(1);
const day = z.iso.date('must be a day as 2026-03-18');

/** What may be told about money, by code; its words are `financial-support.entry.<code>`. */
export const entryIds = [
  'setting_up_home',
  'local_offer',
  'college_bursary',
  'college_help',
  'school_help',
  'apprentice_bursary',
  'work_costs',
  'uni_bursary',
  'student_loan',
  'holiday_home',
  'care_to_learn',
  'child_element',
  'keep_until_18',
  'universal_credit',
  'uc_payments',
  'one_bed_rate',
  'staying_put',
  'carers_rent',
  'council_tax',
  'rent_gap',
  'crisis_help',
  'debt_advice',
  'savings',
  'travel',
  'nhs_free',
  'medicine',
  'nhs_low_income',
  'papers',
] as const;

export const topics = [
  'movingIn',
  'college',
  'work',
  'child',
  'credit',
  'rent',
  'uni',
  'bills',
  'travel',
  'health',
  'papers',
] as const;

export const deciders = [
  'council',
  'college',
  'school',
  'provider',
  'dwp',
  'studentFinance',
  'careToLearn',
  'billing',
  'home',
  'nhs',
  'nobody',
] as const;

/** How somebody goes about it alone: three steps, and what to say on the phone. */
export const ways = [
  'adviser',
  'college',
  'school',
  'provider',
  'dwp',
  'studentFinance',
  'careToLearn',
  'billing',
  'rent',
  'pharmacy',
  'crisis',
  'debt',
  'bank',
] as const;

const pounds = z.number('must be an amount').positive().multipleOf(0.01);
const ended = { error: 'must not be before from', path: ['until'] };

/** What is true from one day to another: its sentence, and the figures in it, in pounds. */
const period = z
  .strictObject({
    from: day,
    until: day,
    source: line,
    checkedOn: day,
    /** The year of the sums, where it is not the year in which one reads them. */
    covers: line.optional(),
    says: z.enum(['amount', 'household', 'resilience', 'dhp', 'housing']).default('amount'),
    amounts: z
      .strictObject({ each: pounds, older: pounds.optional(), london: pounds.optional(), home: pounds.optional() })
      .optional(),
  })
  .refine(({ from, until }) => from <= until, ended);

const entry = z
  .strictObject({
    id: z.enum(entryIds),
    topics: z.array(z.enum(topics)).min(1),
    /** `council`: its own help, so nothing of it is told to somebody whom another council looks after, unless `elsewhere`. */
    whose: z.enum(['council', 'national']),
    elsewhere: z.boolean().default(false),
    /** Nothing that could harm a claim: told also to somebody whom the Home Office has not answered. */
    whileWaiting: z.boolean(),
    /** Work, a benefit, a loan, public funds, papers of another country: it turns on what the Home Office has said. */
    turnsOnPapers: z.boolean().default(false),
    decides: z.enum(deciders),
    way: z.enum(ways),
    /** Ages in years, first and last. */
    ages: z.strictObject({ from: z.int().min(0), to: z.int().max(120) }),
    /** The last school year it is for, where that is known: who turns 16 in it has it to the end. */
    untilYear: z.int().min(1).max(13).optional(),
    /** Statutory categories (domain C1), where the record knows one. */
    categories: z.array(z.enum(['eligible', 'relevant', 'former_relevant', 'qualifying', 'none'])).optional(),
    study: z.array(z.enum(['college', 'uni', 'apprentice', 'none'])).optional(),
    where: z.array(z.enum(['own', 'carers', 'supported', 'other'])).optional(),
    child: z.boolean().optional(),
    onCredit: z.boolean().optional(),
    /** What "How much" says where there is no figure: it differs by place, it is no sum, nothing to pay, the same money. */
    much: z.enum(['local', 'itself', 'free', 'same']).default('local'),
    warn: z.array(z.enum(['advance', 'pin', 'borrow', 'student'])).default([]),
    /** Where what is told is from, and the last day on which it may be. */
    about: z.strictObject({ source: line, checkedOn: day, until: day }),
    /** Absent: there is no figure of it. Present, and none of today: there is one, and it is not known. */
    periods: z.array(period).min(1).optional(),
  })
  .refine(({ whose, decides, whileWaiting }) => !(whileWaiting && whose === 'national' && decides !== 'nhs'), {
    error: 'only the help of the council and the NHS may be told while the Home Office has not answered',
    path: ['whileWaiting'],
  })
  .refine(({ turnsOnPapers, whileWaiting }) => !(turnsOnPapers && whileWaiting), {
    error: 'what turns on papers is not for somebody who waits for them',
    path: ['turnsOnPapers'],
  });

const helpline = z.strictObject({ number: line, source: line, checkedOn: day, until: day });

const guide = z
  .strictObject({
    helplines: z.strictObject({ become: helpline, coramVoice: helpline }),
    entries: z.array(entry).min(1),
  })
  .superRefine(({ entries }, context) => {
    for (const [at, { id, periods = [] }] of entries.entries()) {
      const wrong = (message: string) => context.addIssue({ code: 'custom', message, path: ['entries', at] });
      if (entries.findIndex((one) => one.id === id) !== at) wrong(`${id} stands here twice`);
      const sorted = periods.every((one, place) => place === 0 || one.from > (periods[place - 1]?.until ?? ''));
      if (!sorted) wrong(`the periods of ${id} overlap, or are not in order`);
    }
  });

export type MoneyEntry = z.infer<typeof entry>;
export type MoneyPeriod = z.infer<typeof period>;
export type MoneyGuide = z.infer<typeof guide>;
export type EntryId = (typeof entryIds)[number];
export type MoneyTopic = (typeof topics)[number];

export const moneyFile = fileURLToPath(new URL('../content/dated/money.yaml', import.meta.url));

/** The money guide of a text. Throws `settings_invalid` with file, line and field of every fault. */
export const readMoneyGuide = (text: string, file: string): MoneyGuide => readYaml(text, file, guide);

let known: MoneyGuide | undefined;

/** The money guide, read once; `readSettings` asks for it, so that a fault in it is a refusal to start. */
export function moneyGuide(): MoneyGuide {
  known ??= readMoneyGuide(readFileSync(moneyFile, 'utf8'), moneyFile);
  return known;
}
