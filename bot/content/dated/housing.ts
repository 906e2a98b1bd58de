import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readYaml } from '../../config/yaml.ts';
import { housingOffer } from '../en/housing-bidding-offer.ts';

const { law: words } = housingOffer;
// Words about the rules that are no rule.
const besides = ['stale', 'waiting', 'small', 'source'] as const;
export type LawId = Exclude<keyof typeof words, (typeof besides)[number]>;
const ids = Object.keys(words).filter((id) => !(besides as readonly string[]).includes(id)) as [LawId, ...LawId[]];
const sources = Object.keys(words.source) as [keyof typeof words.source, ...(keyof typeof words.source)[]];
const day = z.iso.date('must be a day as 2026-03-18');

export const lawTopics = ['tonight', 'keeping', 'notice', 'private_rent', 'register', 'carers'] as const;
export type LawTopic = (typeof lawTopics)[number];

const rule = z
  .strictObject({
    id: z.enum(ids, 'must be the name of a sentence under law'),
    about: z.array(z.enum(lawTopics)).min(1),
    /** Whom it concerns, in whole years; absent: everybody. */
    ages: z.strictObject({ from: z.int().optional(), to: z.int().optional() }).optional(),
    /** It turns on what the Home Office has said, and is not said to somebody who waits for it. */
    papers: z.boolean().default(false),
    /** Said only to those of whom it is known that they are at uni. */
    student: z.boolean().default(false),
    source: z.enum(sources, 'must be the name of a source under law.source'),
    checkedOn: day,
    /** The day from which it is the law, and the last day on which it may be said. */
    from: day,
    until: day,
  })
  .refine(({ from, until }) => from <= until, 'must not end before it begins');

export const laws = z.array(rule).min(1);
export type Law = z.infer<typeof rule>;

const file = fileURLToPath(new URL('./housing.yaml', import.meta.url));

/** Every rule that is on file. Throws `settings_invalid` at start, with line and field. */
export const housingLaw: readonly Law[] = readYaml(readFileSync(file, 'utf8'), file, laws);

/** The rules that hold on a day (`2026-03-18`): those to come and those past their date are not among them. */
export const lawOn = (today: string, all: readonly Law[] = housingLaw): Law[] =>
  all.filter(({ from, until }) => from <= today && today <= until);
