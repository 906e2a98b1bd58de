import { z } from 'zod';
import { bare, cleaned, cleanText } from './clean.ts';
import { fileNamesIn } from './file-names.ts';
import { typedText } from './teams-text.ts';

const id = z
  .string()
  .min(1)
  .max(1_000)
  .refine((text) => bare(text) === text);
const short = z.string().max(200);

/** What a request must say before its token can be checked. */
export const envelope = z.object({ channelId: short, serviceUrl: z.string().min(1).max(500) });

const account = z.object({ id, aadObjectId: z.guid().toLowerCase().nullish().catch(null) });
const mention = z.object({ type: z.literal('mention'), text: z.string(), mentioned: z.object({ id }) });

/** An activity of the Bot Framework protocol, as far as it is looked at. */
const activity = envelope.extend({
  type: short,
  id: id.optional(),
  name: short.nullish(),
  action: short.nullish(),
  from: account,
  recipient: z.object({ id }),
  conversation: z.object({
    id,
    conversationType: short.nullish(),
    tenantId: short.nullish(),
  }),
  channelData: z.object({ tenant: z.object({ id: short.nullish() }).nullish() }).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  entities: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish().catch(null),
  membersAdded: z.array(z.object({ id })).nullish(),
});
export type Activity = z.infer<typeof activity>;

const execute = z.object({
  action: z.object({ verb: short.nullish(), data: z.record(z.string(), z.unknown()).nullish() }),
  trigger: short.nullish(),
});

// Far more than a person types, far less than Teams lets through (28 KB).
const longestText = 8_000;

/** What an activity asks for. `invoke`: its answer goes into the body of the HTTP answer. */
export type Asked =
  | { kind: 'message'; text: string; fileNames: string[] }
  | { kind: 'press'; value: Record<string, unknown>; invoke: boolean }
  | { kind: 'joined' }
  | { kind: 'nothing' }
  | { kind: 'too_long' }
  | { kind: 'unreadable' };

export const readActivity = (body: unknown) => activity.safeParse(body);

/** The tenants an activity speaks of; more than one, or another than ours, is somebody else's business. */
export function tenantsOf({ conversation, channelData }: Activity): string[] {
  const said = [conversation.tenantId, channelData?.tenant?.id].filter((one) => typeof one === 'string' && one !== '');
  return [...new Set(said.map((one) => String(one).toLowerCase()))];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function press(value: Record<string, unknown>, invoke: boolean): Asked {
  if (JSON.stringify(value).length > longestText) return { kind: 'too_long' };
  try {
    return { kind: 'press', value: cleaned(value, bare) as Record<string, unknown>, invoke };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** A card's button in Teams. `refresh`: Teams asks by itself for the card as it is now, and nobody pressed anything. */
function asksByInvoke(come: Activity): Asked {
  const read = execute.safeParse(come.value);
  if (come.name !== 'adaptiveCard/action' || !read.success) return { kind: 'unreadable' };
  const { action, trigger } = read.data;
  const value = { ...action.data, ...(action.verb ? { verb: action.verb } : {}) };
  return press(trigger === 'automatic' ? { ...value, refresh: true } : value, true);
}

function typed(come: Activity): string {
  if (come.channelId !== 'msteams') return cleanText(come.text ?? '');
  const mentions = (come.entities ?? []).flatMap((one) => mention.safeParse(one).data ?? []);
  const toBot = mentions.filter((one) => one.mentioned.id === come.recipient.id).map((one) => one.text);
  return typedText(come.text ?? '', toBot);
}

/**
 * What an activity asks of us. Reactions, edits, deletions, typing and whatever Teams invents next are taken and left: an edit
 * of a message that was saved does not change what was saved.
 */
export function askedBy(come: Activity): Asked {
  switch (come.type) {
    case 'invoke':
      return asksByInvoke(come);
    case 'message': {
      if ((come.text ?? '').length > longestText) return { kind: 'too_long' };
      const text = typed(come);
      return text === '' && isRecord(come.value)
        ? press(come.value, false)
        : { kind: 'message', text, fileNames: fileNamesIn(come.attachments) };
    }
    case 'installationUpdate':
      return come.action?.startsWith('add') ? { kind: 'joined' } : { kind: 'nothing' };
    case 'conversationUpdate':
      return come.membersAdded?.some((member) => member.id === come.recipient.id)
        ? { kind: 'joined' }
        : { kind: 'nothing' };
    default:
      return { kind: 'nothing' };
  }
}
