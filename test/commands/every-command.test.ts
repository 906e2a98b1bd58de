import { commands } from '../../bot/commands/index.ts';
import { demoWorld, type World } from './chat.ts';

// What each command's examples come to, in the order they stand there; a command without its case fails.
const endings: Record<string, RegExp[]> = {
  log: [/contact-logged/, /contact-logged/],
  find: [/found/, /found/],
  notes: [/Jade has left no note yet/],
  concerns: [/No worry is open for you/],
  concern: [/Raised\. It is in front of/],
  diary: [/appointment/],
  away: [/You are away Mon 23 March to Fri 27 March/],
  board: [/board/],
  requests: [/money-notice/],
  bids: [/bid-list/],
  home: [/home-record/],
  plan: [/plan-state/, /Saved in Jade's plan under 7/],
  'plan-write': [/Saved/, /Saved/],
  'plan-seen': [/told that you have seen/],
  review: [/Saved: the review of the plan of Jade/],
  action: [/Jade does it, by Fri 20 March/, /your promise/],
  'action-done': [/Which one/],
  print: [/15 minutes/],
  invite: [/invitation/],
  unlink: [/No chat is linked to Jade/],
  undo: [/Taken back/],
  unanswered: [/listed for managers/],
  help: [/help/],
};

describe('every command', () => {
  let world: World;
  beforeAll(async () => {
    world = await demoWorld();
  });
  afterAll(() => world.close());

  it('has a case here', () => {
    expect(Object.keys(endings)).toEqual(commands.map((command) => command.id));
    expect(commands.map((command) => command.examples.length)).toEqual(Object.values(endings).map((all) => all.length));
  });

  it.each(
    commands.flatMap((command) => command.examples.map((example, place) => [example, command.id, place] as const)),
  )('does what its help says: %s', async (example, id, place) => {
    const chat = await world.chat('sam');
    const said = await chat.say(example);
    expect(said.map((one) => one.card?.name ?? one.text).join()).toMatch(endings[id]?.[place] ?? /nothing/);
  });

  it.each(commands.map((command) => [command.id, command] as const))('%s says what it is for', (_, command) => {
    expect(command.what().length).toBeGreaterThan(8);
    expect(command.starts).toEqual(command.starts.map((start) => start.toLowerCase()));
  });

  it('has no word that starts two of them', () => {
    const starts = commands.flatMap((command) => command.starts);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('says the same in Teams', async () => {
    const chat = await world.chat('sam', 'teams');
    const [said] = await chat.say('call Jade 20m');
    expect(JSON.stringify(said?.filled)).toContain('"Action.Execute"');
    expect(said?.filled?.refresh).toBeDefined();
  });
});
