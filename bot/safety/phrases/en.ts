import type { Rule } from '../rule.ts';
import { abuse } from './en/abuse.ts';
import { sexual } from './en/abuse-sexual.ts';
import { danger } from './en/danger.ts';
import { threat } from './en/danger-threat.ts';
import { exploitation } from './en/exploitation.ts';
import { home } from './en/home.ts';
import { medical } from './en/medical.ts';
import { taken } from './en/medical-taken.ts';
import { missing } from './en/missing.ts';
import { foodAndHeat } from './en/need.ts';
import { selfHarm } from './en/self-harm.ts';
import { suicide } from './en/suicide.ts';
import { farewell } from './en/suicide-farewell.ts';

/** When these rules were written, from the sources they name. Nobody from practice has read them yet: `null` until somebody has. */
export const writtenOn = '2026-11-22';
export const reviewed: { on: string; by: string } | null = null;

/** The rules for English, in the order in which they speak when several hold: what cannot wait comes first. */
export const en: readonly Rule[] = [
  ...taken,
  ...medical,
  ...suicide,
  ...farewell,
  ...threat,
  ...danger,
  ...selfHarm,
  ...abuse,
  ...sexual,
  ...exploitation,
  ...missing,
  ...home,
  ...foodAndHeat,
];
