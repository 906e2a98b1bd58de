import { hash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { openConversation } from '../conversation/storage.ts';
import type { Inbound, Statement } from '../turn.ts';
import type { Activity, Asked } from './teams-activity.ts';
import type { Reference } from './teams-connector.ts';

/** A chat that is known, and open for a turn. */
export type Chat = { conversationId: string; to: Reference };

/** Where an activity came from, in our own shape. */
export function referenceOf(come: Activity): Reference {
  return {
    serviceUrl: come.serviceUrl,
    conversationId: come.conversation.id,
    botId: come.recipient.id,
    userId: come.from.id,
    tenantId: come.conversation.tenantId ?? come.channelData?.tenant?.id ?? null,
    channelId: come.channelId,
    personal: come.channelId !== 'msteams' || come.conversation.conversationType === 'personal',
  };
}

/** The same chat with the same person is the same row: a name-based id (RFC 9562, version 8: our own hash). */
export function conversationIdOf(...names: string[]): string {
  const hex = hash('sha256', JSON.stringify(names));
  const variant = (0x8 | (Number.parseInt(hex.charAt(16), 16) & 0x3)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const readStaff = (entraObjectId: string): Statement => ({
  name: 'staff by entra id',
  text: 'SELECT id FROM care.staff WHERE entra_object_id = $1 AND left_on IS NULL',
  values: [entraObjectId],
});

const readPrivateChat = (staffId: string): Statement => ({
  name: 'private chat of staff',
  text: `SELECT id FROM waymark.conversation WHERE staff_id = $1 AND channel = 'teams' AND closed_at IS NULL
         AND (reference ->> 'personal')::boolean LIMIT 1`,
  values: [staffId],
});

/** Why somebody is not answered: nobody has added them, or they are in company and have no private chat to be answered in. */
export type NotOpen = 'stranger' | 'noPrivateChat';

export type TeamsParts = {
  ask(one: Statement): Promise<unknown[]>;
  clock: Clock;
  /** Told where a chat is reached. */
  know(conversationId: string, to: Reference): void;
};

/** Finds out who is talking and opens their chat. */
export function createTeams({ ask, clock, know }: TeamsParts) {
  const opened = new Map<string, string>();

  async function open(conversationId: string, to: Reference, staffId: string | undefined): Promise<Chat> {
    const written = JSON.stringify(to);
    if (opened.get(conversationId) !== written) {
      await ask(
        openConversation({
          id: conversationId,
          channel: to.channelId === 'msteams' ? 'teams' : 'web',
          userId: to.userId,
          staffId,
          reference: to,
          at: clock.now(),
        }),
      );
      if (opened.size > 10_000) opened.clear();
      opened.set(conversationId, written);
    }
    know(conversationId, to);
    return { conversationId, to };
  }

  return {
    /**
     * The chat that an activity belongs to. Staff are known by their Entra object id only, looked up each time: who leaves is
     * a stranger at once. In company each member of staff has a row of their own.
     */
    async chatOf(come: Activity): Promise<Chat | NotOpen> {
      const to = referenceOf(come);
      if (come.channelId !== 'msteams') {
        return open(conversationIdOf(come.channelId, to.conversationId, to.userId), to, undefined);
      }
      if (!come.from.aadObjectId) return 'stranger';
      const [staff] = (await ask(readStaff(come.from.aadObjectId))) as { id: string }[];
      if (!staff) return 'stranger';
      if (!to.personal && (await ask(readPrivateChat(staff.id))).length === 0) return 'noPrivateChat';
      return open(conversationIdOf(come.channelId, to.conversationId, staff.id), to, staff.id);
    },
  };
}

/** The turn that an activity asks for, and what is kept as the sender's own message. */
export function turnOf(
  asked: Extract<Asked, { kind: 'message' | 'press' | 'joined' }>,
  { conversationId, to }: Chat,
  activityId: string,
): { inbound: Inbound; own: Record<string, unknown> | null } {
  const about = {
    channel: to.channelId === 'msteams' ? ('teams' as const) : ('web' as const),
    conversationId,
    oneToOne: to.personal,
  };
  const from = { id: to.userId, role: 'user' };
  switch (asked.kind) {
    case 'message': {
      const files = asked.fileNames.length > 0 ? { fileNames: asked.fileNames } : {};
      return {
        inbound: { ...about, cause: activityId, kind: 'message', text: asked.text, ...files },
        own: { type: 'message', text: asked.text, from },
      };
    }
    case 'press':
      return {
        inbound: { ...about, cause: activityId, kind: 'press', text: '', value: asked.value },
        own: { type: asked.invoke ? 'invoke' : 'message', value: asked.value, from },
      };
    case 'joined':
      // Teams tells of an installation twice, and of each again when it is told too slowly: greeted is greeted.
      return { inbound: { ...about, cause: 'joined', kind: 'joined', text: '' }, own: null };
  }
}
