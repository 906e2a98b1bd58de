import { housingHome } from './housing-bidding-home.ts';
import { housingOffer } from './housing-bidding-offer.ts';
import { housingReady } from './housing-bidding-ready.ts';

/** Every sentence of "A home". */
export const housingBidding = { ...housingHome, ...housingReady, ...housingOffer } as const;
