import type { Knowing } from './knowing.ts';

export const whatNext: Knowing = { needs: () => [], facts: () => ({}) };
