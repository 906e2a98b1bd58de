import { fileNamesIn } from '../../bot/channels/file-names.ts';
import { say } from '../../bot/content/index.ts';
import { type Colleague, soon, type TeamsCouncil, teamsCouncil } from '../support/teams-council.ts';

describe('what files are called', () => {
  it('is taken from those that have a name, few and short, as a person would read it', () => {
    const odd = [{ name: 5 }, null, 'x', {}, { name: '  ' }, { name: '\u0000\u202e' }];
    expect(fileNamesIn([...odd, { name: ' he\u202ehit me.png ' }])).toEqual(['hehit me.png']);
    expect(fileNamesIn(Array(40).fill({ name: 'x'.repeat(400) }))).toEqual(Array(5).fill('x'.repeat(200)));
    for (const none of [null, undefined, []]) expect(fileNamesIn(none)).toEqual([]);
  });
});

describe('a file that Sam sends in Teams', () => {
  let world: TeamsCouncil;
  let sam: Colleague;
  beforeAll(async () => {
    world = await teamsCouncil();
    sam = await world.colleague('sam');
  }, 60_000);
  afterAll(() => world.close());

  // As Teams sends a file in a personal chat: the text once more as HTML, which has no name, and the file.
  const file = (name: string) => ({
    attachments: [
      { contentType: 'text/html', content: '<p></p>' },
      { contentType: 'application/vnd.microsoft.teams.file.download.info', name, content: { fileType: 'jpg' } },
    ],
  });
  /** What he is shown when he sends this. */
  async function sends(text: string, name: string): Promise<string> {
    const before = sam.shown().length;
    await sam.say(text, file(name));
    // Answers come in order: what is shown to this line comes after all that was shown to that.
    await sam.say('undo');
    await soon(() => sam.shown().slice(before).join().includes(say('en', 'staff.contact.nothingToUndo')));
    return sam.shown().slice(before).join('\n');
  }

  it('offers to raise a concern where its name is a worry, about whom the name or the line says', async () => {
    expect(await sends('', 'jade_wants_to_die.jpg')).toMatch(
      /Raise a concern for Jade.*raise a concern for Jade: jade wants to die/,
    );
    const beside = await sends('from jade just now', 'i want to die.jpg');
    expect(beside).toMatch(/raise a concern for Jade: from jade just now: i want to die/);
    expect((await world.app.pool.query('SELECT FROM care.concern')).rowCount).toBe(0);
    await sam.say('raise a concern for Jade: from jade just now: i want to die');
    await sam.sees(/Raised/);
    expect((await world.app.pool.query('SELECT kind FROM care.concern')).rows).toEqual([{ kind: 'suicide' }]);
  }, 60_000);

  it('is nothing where it is an ordinary name', async () => {
    for (const name of ['CV final.docx', 'IMG_2031.jpg', 'jade passport scan.pdf', 'bus pass.png'])
      expect(await sends('for jade', name)).not.toContain('sounds like a worry');
    expect(world.app.logged.join('\n')).not.toMatch(/want to die|wants_to|passport/);
  }, 60_000);
});
