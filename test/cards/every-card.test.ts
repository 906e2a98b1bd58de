import { createRequire } from 'node:module';
import type { Card, CardChannel } from '../../cards/card.ts';
import { type CardName, cards, fill, readPress } from '../../cards/index.ts';
import { full, samples } from './samples.ts';

type Json = { [key: string]: unknown };
const names = Object.keys(cards) as CardName[];
const channels: CardChannel[] = ['web', 'teams'];
const both = names.flatMap((name) => channels.map((channel) => [name, channel] as const));
const filled = (name: CardName, channel: CardChannel) => samples[name].map((data) => fill(name, data, channel));

// As much of the renderer as is used here: its own types come as sources that do not pass our settings.
type Thing = { getSchema(): { getCount(): number; getItemAt(at: number): { name: string } } };
type Context = { eventCount: number; getEventAt(at: number): { message: string } };
type Drawn = Thing & {
  parse(json: Json, context: Context): void;
  validateProperties(): { validationEvents: { message: string }[] };
};
type Registry = { createInstance(type: string, version: unknown): Thing | undefined };
type Renderer = {
  AdaptiveCard: new () => Drawn;
  Column: new () => Thing;
  TableCell: new () => Thing;
  TableRow: new () => Thing;
  SerializationContext: new (version: unknown) => Context;
  ExecuteAction: { JsonTypeName: string };
  GlobalRegistry: {
    elements: Registry;
    actions: Registry;
    defaultActions: { register(name: string, type: unknown, version: unknown): void };
  };
  Versions: Record<'v1_4' | 'v1_5', unknown>;
};

// The renderer of Web Chat and of the light page, without a browser: it must know every element and property it is given. Its module
// build leaves out file endings, which Node does not forgive.
const adaptive = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as Renderer;
const { AdaptiveCard, Column, ExecuteAction, GlobalRegistry, SerializationContext, TableCell, TableRow, Versions } =
  adaptive;
GlobalRegistry.defaultActions.register(ExecuteAction.JsonTypeName, ExecuteAction, Versions.v1_4);

const made: Record<string, () => Thing> = {
  AdaptiveCard: () => new AdaptiveCard(),
  Column: () => new Column(),
  TableCell: () => new TableCell(),
  TableRow: () => new TableRow(),
};

/** The names that the renderer reads of an element or action; none where it does not know the type. */
function propertiesOf(type: string): Set<string> | undefined {
  const instance =
    made[type]?.() ??
    GlobalRegistry.elements.createInstance(type, Versions.v1_5) ??
    GlobalRegistry.actions.createInstance(type, Versions.v1_5);
  const schema = instance?.getSchema();
  return (
    schema && new Set(['type', ...Array.from({ length: schema.getCount() }, (_, at) => schema.getItemAt(at).name)])
  );
}

// Read by the class itself and not by its list of properties.
const alsoRead = new Set([
  'items',
  'body',
  'actions',
  'columns',
  'rows',
  'cells',
  'facts',
  'refresh',
  'targetElements',
  'selectAction',
  'fallback',
]);

function faultsOf(json: unknown): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(json as Json, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const unknown = objectsIn(json).flatMap((one) => {
    if (typeof one.type !== 'string' || one.type.startsWith('Chart.')) return [];
    const properties = propertiesOf(one.type);
    if (!properties) return [`nobody knows ${one.type}`];
    return Object.keys(one)
      .filter((key) => !properties.has(key) && !alsoRead.has(key))
      .map((key) => `${one.type} has no ${key}`);
  });
  const wrong = parsed.validateProperties().validationEvents.map((event) => event.message);
  // A chart is meant to be unknown here: its table stands in for it.
  return [...events.filter((message) => !/"Chart\./.test(message)), ...wrong, ...unknown];
}

function objectsIn(json: unknown): Json[] {
  if (Array.isArray(json)) return json.flatMap(objectsIn);
  if (typeof json !== 'object' || json === null) return [];
  return [json as Json, ...Object.values(json).flatMap(objectsIn)];
}

const textKeys = ['text', 'title', 'label', 'errorMessage', 'placeholder', 'value', 'altText', 'speak', 'fallbackText'];
const isBound = (text: string) => text === '' || /^\$\{.*\}$/.test(text);

describe('every card', () => {
  it.each(both)('%s is a good Adaptive Card on %s', (name, channel) => {
    for (const json of filled(name, channel)) {
      expect(faultsOf(json)).toEqual([]);
      expect(json.version).toBe('1.5');
      expect(JSON.stringify(json)).not.toContain('${');
      expect(Buffer.byteLength(JSON.stringify(json))).toBeLessThan(28_000);
    }
  });

  it.each(names)('%s asks web chat for nothing that it does not know', (name) => {
    const kinds = objectsIn(filled(name, 'web')).map((one) => String(one.type ?? ''));
    expect(kinds.filter((kind) => kind === 'Action.Execute' || kind.startsWith('Chart.'))).toEqual([]);
    expect(filled(name, 'web').filter((json) => 'refresh' in json)).toEqual([]);
  });

  it.each(names)('%s has a way on in Teams for clients that know neither charts nor Execute', (name) => {
    const newer = objectsIn(filled(name, 'teams')).filter(
      (one) => one.type === 'Action.Execute' || String(one.type ?? '').startsWith('Chart.'),
    );
    expect(newer.filter((one) => !one.fallback)).toEqual([]);
  });

  it.each(names)('%s holds no sentence of its own', (name) => {
    const template = objectsIn((cards[name] as Card).template);
    const bare = template.flatMap((one) => textKeys.map((key) => one[key]).filter((text) => typeof text === 'string'));
    expect((bare as string[]).filter((text) => !isBound(text))).toEqual([]);
  });

  it.each(both)('%s sends with each button on %s what it reads back', (name, channel) => {
    const kind = channel === 'web' ? 'Action.Submit' : 'Action.Execute';
    const buttons = objectsIn(filled(name, channel)).filter((one) => one.type === kind);
    const typed = { answer: 'phone', reason: 'duty cover', minutes: '15' };
    const sent = buttons.map((one) => ({
      ...typed,
      ...(one.data as Json),
      ...(channel === 'teams' && { verb: one.verb }),
    }));
    const verbs = sent.map((one) => String((one as Json).verb));
    expect(sent.map(readPress)).toEqual(verbs.map((verb) => expect.objectContaining({ verb })));
    const known = [...Object.keys(cards[name].presses), ...borrowed[name]];
    // A card asks to be shown anew in Teams only.
    expect(new Set(verbs)).toEqual(new Set(known.filter((verb) => channel === 'teams' || verb !== 'contact.show')));
  });

  it('refuses what no card of ours sends', () => {
    const nonsense: unknown[] = [
      null,
      'contact.undo',
      { verb: 'contact.undo' },
      { verb: 'contact.undo', contactId: "1' or 1=1" },
      { verb: 'toString' },
      { verb: 'draft.answer', draftId: full.people.draftId, asks: 'x'.repeat(5000) },
      { verb: 'caseload.list', question: 'all', page: -1 },
    ];
    expect(nonsense.map(readPress)).toEqual(nonsense.map(() => undefined));
  });

  it('shows words as words, whatever stands in them', () => {
    const name = `Jade ${'$'}{contactId} "quoted" \\ {{x}}`;
    const json = fill('contact-logged', { ...full['contact-logged'], firstName: name }, 'teams');
    expect(JSON.stringify(json)).toContain(JSON.stringify(name).slice(1, -1));
  });
});

// Buttons that a card has in common with another, where their fields are described.
const borrowed: Record<CardName, string[]> = {
  appointment: [],
  'bid-list': [],
  'bid-task': [],
  'home-record': [],
  board: [],
  'caseload-list': [],
  'caseload-number': ['caseload.list'],
  concern: [],
  'concern-list': [],
  'concern-talk': ['concern.write', 'concern.open'],
  'concern-test': [],
  'contact-logged': [],
  'contact-missing': [],
  facts: [],
  found: [],
  help: [],
  invitation: [],
  'money-notice': [],
  'money-request': [],
  link: [],
  people: ['draft.cancel'],
  'plan-notice': [],
  'plan-state': ['plan.seen'],
};
