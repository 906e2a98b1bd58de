import type { Kept } from './history.ts';

/** An activity's id on the channel: `<conversation>|0000007`. */
export const activityId = (conversationId: string, seq: number) => `${conversationId}|${String(seq).padStart(7, '0')}`;

/** Who the service is to a chat client. */
export const bot = { id: 'waymark', name: 'Waymark', role: 'bot' } as const;

/**
 * A row as clients need it: with id, time, role and place in the order (Web Chat sorts by it), and without what the real
 * channel never passes on. An answer to something that no client has seen would be held back for five seconds: it answers nothing.
 */
function activityOf(kept: Kept): Record<string, unknown> | null {
  if (!kept.payload) return null;
  const { recipient: _, serviceUrl: __, replyToId, channelData, ...payload } = kept.payload;
  const data = typeof channelData === 'object' && channelData !== null ? (channelData as Record<string, unknown>) : {};
  const waymark = kept.folded ? { waymark: { ...(data.waymark as object | undefined), folded: true } } : {};
  const id = activityId(kept.conversationId, kept.seq);
  const seen = typeof replyToId === 'string' && replyToId.startsWith(`${kept.conversationId}|`) && replyToId < id;
  return {
    ...payload,
    // A payload that names an id replaces the message that had it.
    id: payload.id ?? id,
    timestamp: payload.timestamp ?? kept.at,
    channelId: 'directline',
    conversation: { id: kept.conversationId },
    from: kept.fromPerson ? payload.from : bot,
    ...(seen ? { replyToId } : {}),
    channelData: { ...data, ...waymark, 'webchat:sequence-id': kept.seq },
  };
}

/** A row as JSON, written once for however many sockets; null where nothing is shown. */
export function shown(kept: Kept): string | null {
  const activity = activityOf(kept);
  return activity && JSON.stringify(activity);
}

/** What a client reads: activities that are JSON already, and the number that comes next. */
export const activitySet = (activities: string[], next: number) =>
  `{"activities":[${activities.join(',')}],"watermark":"${next}"}`;

/** A watermark as clients send it: the next number they have not seen. Empty, missing or not ours: from the start. */
export function numberOf(watermark: string | null | undefined): number {
  return watermark && /^\d{1,15}$/.test(watermark) ? Math.max(1, Number(watermark)) : 1;
}
