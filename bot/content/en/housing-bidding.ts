import { housingBid } from './housing-bidding-bid.ts';
import { housingHome } from './housing-bidding-home.ts';
import { housingOffer } from './housing-bidding-offer.ts';
import { housingReady } from './housing-bidding-ready.ts';

/** Every sentence of "A home". */
export const housingBidding = { ...housingHome, ...housingBid, ...housingReady, ...housingOffer } as const;
