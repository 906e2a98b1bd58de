import type { Rule } from '../rule.ts';
import { abuse } from './en/abuse.ts';
import { danger } from './en/danger.ts';
import { foodAndHeat, home, missing } from './en/home.ts';
import { medical } from './en/medical.ts';
import { selfHarm } from './en/self-harm.ts';
import { suicide } from './en/suicide.ts';

/** When these rules were written, from the sources they name. Nobody from practice has read them yet: `null` until somebody has. */
export const writtenOn = '2026-11-22';
export const reviewed: { on: string; by: string } | null = null;

/** The rules for English, in the order in which they speak when several hold: what cannot wait comes first. */
export const en: readonly Rule[] = [
  ...medical,
  ...suicide,
  ...danger,
  ...selfHarm,
  ...abuse,
  ...missing,
  ...home,
  ...foodAndHeat,
];
