/** What a letting system answers: its receipt, or that no bid can be made there, and why. */
export type Placed = { receipt: string } | { refused: 'refused' | 'closed' | 'other' };

/**
 * A council's letting system, where it is connected: it makes a bid and gives its receipt. Handed in by whoever starts the service.
 * Asked again for the same bid it must answer the same receipt. Throws where it cannot be reached: it is tried again.
 */
export type LettingSystem = {
  placeBid(bid: { bidId: string; reference: string; personId: string }): Promise<Placed>;
};
