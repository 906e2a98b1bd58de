import { z } from 'zod';
import { Fault } from '../../errors.ts';
import type { Inbound } from '../../turn.ts';
import { bare, cleaned, cleanText, storable } from '../clean.ts';
import { fileNamesIn } from '../file-names.ts';

const short = z.string().max(100);
const postedShape = z.object({
  type: short,
  text: z.string().nullish(),
  textFormat: short.nullish(),
  locale: short.nullish(),
  localTimestamp: short.nullish(),
  localTimezone: short.nullish(),
  name: short.nullish(),
  value: z.unknown().optional(),
  channelData: z.record(z.string(), z.unknown()).nullish(),
  entities: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
});

const clientActivityId = z.string().min(1).max(100);
// Causes that the service itself uses.
const reserved = new Set(['joined']);

/** What a client posted, ready for a turn. */
export type Posted = {
  type: 'message' | 'event' | 'typing' | 'endOfConversation';
  cause: string;
  kind: Inbound['kind'];
  text: string;
  value: unknown;
  hasFiles: boolean;
  fileNames: string[];
  /** What is kept as the sender's own activity, and comes back to them as its echo. */
  own: Record<string, unknown>;
};

/** Whether nothing came but files, which are not taken: no words, no button. */
export const onlyFiles = ({ hasFiles, text, value }: Posted): boolean => hasFiles && text === '' && value === undefined;

const types = new Set<string>(['message', 'event', 'typing', 'endOfConversation']);
const isType = (type: string): type is Posted['type'] => types.has(type);

/** The client's own id for a message; the same message sent again has the same. */
function causeOf(channelData: Record<string, unknown> | null | undefined, newId: () => string): string {
  const given = clientActivityId.safeParse(channelData?.clientActivityID);
  const cause = given.success ? storable(given.data) : '';
  return cause && !reserved.has(cause) ? cause : newId();
}

/**
 * An activity from outside as a turn takes it. The sender is who the token says, whatever the activity says; ids, addresses and
 * files are not taken over. Throws `input_invalid` for a wrong shape or a type that clients may not send.
 */
export function posted(body: unknown, userId: string, newId: () => string): Posted {
  const parsed = postedShape.safeParse(body);
  if (!parsed.success) throw new Fault('input_invalid', 'The activity has the wrong shape.');
  const { type, attachments, text: raw, value: rawValue, channelData, entities, ...plain } = parsed.data;
  if (!isType(type)) throw new Fault('input_invalid', 'Clients may not send activities of this type.');
  const text = cleanText(raw ?? '');
  const value = rawValue === null || rawValue === undefined ? undefined : cleaned(rawValue, bare);
  const own: Record<string, unknown> = { type };
  if (raw) own.text = text;
  for (const [name, one] of Object.entries(plain)) if (one) own[name] = storable(one);
  if (value !== undefined) own.value = value;
  if (entities) own.entities = cleaned(entities, storable);
  if (channelData) own.channelData = cleaned(channelData, storable);
  own.from = { id: userId, role: 'user' };
  return {
    type,
    cause: causeOf(channelData, newId),
    kind: value !== undefined && text === '' ? 'press' : 'message',
    text,
    value,
    hasFiles: (attachments?.length ?? 0) > 0,
    fileNames: fileNamesIn(attachments),
    own,
  };
}
