import { demoCouncilFile, readCouncil } from '../../bot/config/council.ts';
import type { Council } from '../../bot/turn.ts';

/** The council of the cast, as its file has it. */
export const riverside: Council = readCouncil(demoCouncilFile);
