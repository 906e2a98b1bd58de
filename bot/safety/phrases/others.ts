import type { PhraseList } from '../rule.ts';
import { am } from './am.ts';
import { ar } from './ar.ts';
import { ckb } from './ckb.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import { pl } from './pl.ts';
import { ps } from './ps.ts';
import { ro } from './ro.ts';
import { so } from './so.ts';
import { sq } from './sq.ts';
import { ti } from './ti.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';

/** The drafted lists, in the order in which they speak when several hold. None is signed: a hit is heard, no hit stays unsure. */
export const others: readonly PhraseList[] = [ar, fa, ps, ckb, ti, am, sq, vi, uk, pl, ro, so, fr];

/** "Help" in languages of which there is no list, as one word or two: asked about, never nothing. */
export const helpElsewhere: readonly (readonly [phrase: string, language: string])[] = [
  ['ayuda/ayudame/ayudenme', 'Spanish'],
  ['ajuda/ajudem', 'Portuguese'],
  ['me ajuda/ajude', 'Portuguese'],
  ['aiuto/aiutami/aiutatemi', 'Italian'],
  ['hilfe', 'German'],
  ['hilf/helft mir', 'German'],
  ['yardim/imdat', 'Turkish'],
  ['alikari', 'Kurdish (Kurmanji)'],
  ['segitseg/segitsen', 'Hungarian'],
  ['padekite', 'Lithuanian'],
  ['pomozte/pomogni/pomozite', 'Czech, Slovak, Bulgarian, Croatian'],
  ['msaada/nisaidie/nisaidieni', 'Swahili'],
  ['bachao', 'Urdu, Hindi, Bengali'],
  ['madad karo/karein/chahiye', 'Urdu, Hindi'],
];
