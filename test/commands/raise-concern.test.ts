import { demoWorld, type Said, type World } from './chat.ts';

let world: World;
beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.close());

const raised = async () =>
  (
    await world.rows(`SELECT p.given_name AS who, w.text FROM care.concern c LEFT JOIN care.person p ON p.id = c.person_id
      LEFT JOIN waymark.words w ON w.id = c.excerpt_id ORDER BY c.id`)
  ).map(({ who, text }) => ({ who, text }));
const news = async (work: () => Promise<unknown>) => {
  const before = (await raised()).length;
  await work();
  return (await raised()).slice(before);
};
const words = (said: Said[]) => said.map((one) => one.text ?? '').join('\n');

describe('a worry that a member of staff raises', () => {
  it('is raised however much they saw', async () => {
    const sam = await world.chat('sam', 'teams');
    const seen = `jade: she has nowhere to sleep tonight. ${'She told me at length what had happened. '.repeat(150)}The end`;
    const [one] = await news(async () => expect(words(await sam.say(`concern for ${seen}`))).toContain('Raised.'));
    expect(one).toEqual({ who: 'Jade', text: seen });
  });

  it.each(['lucy', 'Lucy Grey', 'lucy grey'])('finds %s, whom nobody on duty has on a caseload', async (name) => {
    const tom = await world.chat('tom');
    const line = `${name}: says she has nowhere to sleep tonight`;
    expect(await news(() => tom.say(`concern for ${line}`))).toEqual([{ who: 'Lucy', text: line }]);
  });

  it('takes the name that is typed when it is asked for', async () => {
    const tom = await world.chat('tom');
    await tom.say('raise a concern');
    expect(await news(() => tom.say('Lucy Grey'))).toEqual([{ who: 'Lucy', text: null }]);
  });

  it('is never about somebody else whom the rest of the line names', async () => {
    const sam = await world.chat('sam');
    const line = 'concern for kit zedley: says that Jade has nowhere to sleep tonight';
    expect(await news(() => sam.say(line))).toEqual([]);
  });

  it.each(['concern for Kit Zedley: missing', 'concern for marcus reid: missing', 'raise a concern'])(
    'says that nobody has it yet, and whom to ring, while it waits: %s',
    async (line) => {
      const sam = await world.chat('sam');
      const said = await sam.say(line);
      expect(words(said)).toContain('not raised yet');
      expect(words(said)).toContain('01632 960 100');
    },
  );
});
