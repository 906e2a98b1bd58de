import { z } from 'zod';
import type { Card } from './card.ts';
import template from './contact-logged.json' with { type: 'json' };

const choice = z.object({ title: z.string(), value: z.string() });
/** A field of a form that was left empty comes as an empty string, or not at all. */
const maybe = <T extends z.ZodType>(inner: T) =>
  z.preprocess((given) => (given === '' || given === null ? undefined : given), inner.optional());

const data = z.object({
  contactId: z.uuid(),
  firstName: z.string(),
  subtitle: z.string(),
  status: z.string(),
  withdrawn: z.boolean(),
  editable: z.boolean(),
  undoable: z.boolean(),
  today: z.iso.date(),
  rows: z.array(
    z.object({
      part: z.enum(['how', 'when', 'time', 'about', 'next']),
      label: z.string(),
      value: z.string(),
      editTitle: z.string(),
    }),
  ),
  /** What the forms start from; an empty string or null where nothing is set. */
  now: z.object({
    method: z.string(),
    outcome: z.string(),
    happenedOn: z.iso.date(),
    minutes: z.int().nullable(),
    topics: z.string(),
    nextOn: z.string(),
  }),
  methods: z.array(choice),
  outcomes: z.array(choice),
  topics: z.array(choice),
  labels: z.object({
    edit: z.string(),
    save: z.string(),
    undo: z.string(),
    method: z.string(),
    outcome: z.string(),
    happenedOn: z.string(),
    minutes: z.string(),
    topics: z.string(),
    nextOn: z.string(),
  }),
});

const contact = { contactId: z.uuid() };

export const contactLogged = {
  template,
  data,
  presses: {
    'contact.show': z.object(contact),
    'contact.undo': z.object(contact),
    'contact.save': z.object({
      ...contact,
      part: z.enum(['how', 'when', 'time', 'about', 'next']),
      method: maybe(z.string().max(40)),
      outcome: maybe(z.string().max(40)),
      happenedOn: maybe(z.iso.date()),
      minutes: maybe(z.coerce.number()),
      topics: maybe(z.string().max(400)),
      nextOn: maybe(z.iso.date()),
    }),
  },
} satisfies Card;
