import type { Clock } from '../../clock.ts';
import { type Language, say } from '../../content/index.ts';
import { type Stored, sayTo } from '../../conversation/storage.ts';
import { noAnswer, readUnsure } from '../../conversation/worry/unsure.ts';
import type { Inbound } from '../../turn.ts';
import { wordsOfFileName } from '../../understanding/file-name.ts';
import type { FanOut } from './fan-out.ts';
import type { Ask } from './history.ts';
import { onlyFiles, type Posted } from './posted.ts';
import { bot } from './shown.ts';

export type AdapterParts = {
  ask: Ask;
  clock: Clock;
  fanOut: FanOut;
  /** Runs the turn; resolves when all of it is committed. */
  handle(inbound: Inbound, own: unknown): Promise<{ seq: number }>;
  /** Whether safety marks this text: then it waits for nothing. */
  marked(text: string): boolean;
  /** How to wait for one's turn, or null where there is nothing to wait for. */
  turnTaking(conversationId: string, address: string): (() => Promise<void>) | null;
};

export type Adapter = {
  /** A message or press becomes a turn. Answers the number it is kept under, the same for the same message again. */
  receive(conversationId: string, came: Posted, address: string): Promise<number>;
  /** Somebody came in for the first time; however often it is told, they are greeted once. */
  joined(conversationId: string): Promise<void>;
  /** They leave this chat for good. Where it is open whether they are safe, that is their answer. */
  left(conversationId: string): Promise<void>;
  /** Says in the chat that files cannot be sent yet. */
  refuseFiles(conversationId: string, cause: string, language: Language): Promise<void>;
};

// A turn takes milliseconds; after this the person sees that something is going on.
const patienceMs = 400;

/** Turns what the channel brings into turns, and nothing else. */
export function createAdapter({ ask, clock, fanOut, handle, marked, turnTaking }: AdapterParts): Adapter {
  const inbound = (
    conversationId: string,
    rest: Pick<Inbound, 'cause' | 'kind' | 'text' | 'value' | 'fileNames'>,
  ): Inbound => ({
    channel: 'web',
    conversationId,
    oneToOne: true,
    ...rest,
  });

  return {
    receive: async (conversationId, came, address) => {
      const wait = turnTaking(conversationId, address);
      if (wait && ![came.text, ...came.fileNames.map(wordsOfFileName)].some(marked)) await wait();
      const soon = setTimeout(
        () => fanOut.show(conversationId, { type: 'typing', timestamp: clock.now().toISOString(), from: bot }),
        patienceMs,
      );
      try {
        const { cause, kind, text, value, fileNames } = came;
        const own = onlyFiles(came) ? null : came.own;
        const files = fileNames.length > 0 ? { fileNames } : {};
        return (await handle(inbound(conversationId, { cause, kind, text, value, ...files }), own)).seq;
      } finally {
        clearTimeout(soon);
      }
    },
    joined: async (conversationId) => {
      // Nothing of it is shown: clients never see a conversationUpdate.
      await handle(inbound(conversationId, { cause: 'joined', kind: 'joined', text: '' }), null);
    },
    left: async (conversationId) => {
      const inbound = noAnswer('left', conversationId, await ask(readUnsure(conversationId)));
      if (inbound) await handle(inbound, null);
    },
    refuseFiles: async (conversationId, cause, language) => {
      const at = clock.now();
      const payload = { type: 'message', text: say(language, 'doors.noFiles') };
      const message = { cause: `${cause}:files`, at, payload: { web: payload, teams: payload } };
      const said = (await ask(sayTo({ conversationId }, message))) as Omit<Stored, 'at'>[];
      fanOut.published(said.map((row) => ({ ...row, at: at.toISOString() })));
    },
  };
}
