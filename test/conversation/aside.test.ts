import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import { hashOfShortCode } from '../../bot/conversation/short-code.ts';
import type { Reply } from '../../bot/turn.ts';
import { council, people, wednesday } from '../flows/cast.ts';

const chatOf = (as = 'jade') => inMemoryChat({ person: people[as] ?? null, council, now: wednesday, find: sample });
const words = ({ replies }: { replies: Reply[] }) => replies.map(({ text }) => text ?? '').join('\n');
const buttons = ({ replies }: { replies: Reply[] }) => replies.at(-1)?.choices?.map(({ title }) => title) ?? [];
const running = (chat: ReturnType<typeof chatOf>) => JSON.parse(chat.kept).running;

describe('another conversation in the middle of one', () => {
  it('begins by its button, and the first is offered again where it was when the second ends', () => {
    const chat = chatOf();
    for (const line of ['What next', 'I want something new', 'Yes', 'Good']) chat.say(line);
    const before = running(chat);
    chat.say('Money');
    expect(running(chat).flow).toBe('financial-support');
    chat.say('menu');
    const back = chat.say('What next');
    expect(words(back)).toContain('part way through "What next"');
    chat.say('Carry on');
    expect(running(chat)).toMatchObject({ flow: 'what-next', given: before.given });
  });

  it('is offered where a text is no answer and speaks of it, and the place is kept', () => {
    const chat = chatOf();
    for (const line of ['What next', 'I want something new']) chat.say(line);
    const offer = chat.say('can we talk about my bursary and cash');
    expect(words(offer)).toBe('Do you want to look at "Money" now? I will keep your place here.');
    expect(buttons(offer)).toEqual(['Yes, go there', 'No, stay here']);
    const stays = chat.say('No, stay here');
    expect(words(stays)).toContain('MidKent');
    chat.say('can we talk about my bursary and cash');
    chat.say('Yes, go there');
    expect(running(chat).flow).toBe('financial-support');
    expect(JSON.parse(chat.kept).parked).toMatchObject({ flow: 'what-next', given: [['mind', 'new']] });
  });

  it('does not lay aside what was only opened', () => {
    const chat = chatOf();
    chat.say('What next');
    chat.say('Money');
    expect(JSON.parse(chat.kept).parked ?? null).toBeNull();
  });
});

describe('an old button', () => {
  it('of an earlier question offers to change that answer, and does', () => {
    const chat = chatOf();
    for (const line of ['What next', 'I want something new', 'Yes', 'Good']) chat.say(line);
    const offer = chat.say('Hard');
    expect(words(offer)).toBe('That button was for an earlier question. Do you want to change your answer to it?');
    expect(words(chat.say('Yes, change it'))).toBe('How is it going?');
    expect(running(chat)).toMatchObject({ changing: 'going' });
  });

  it('of an earlier question can be left alone', () => {
    const chat = chatOf();
    for (const line of ['What next', 'I want something new', 'Yes', 'Good']) chat.say(line);
    const { given } = running(chat);
    chat.say('Hard');
    chat.say('No, leave it');
    expect(running(chat)).toMatchObject({ given, shown: 'like' });
  });

  it('of a conversation that has ended says so, and what can be done now', () => {
    const chat = chatOf();
    chat.join();
    for (const button of ['Save it', 'I want something new']) {
      const said = chat.say(button);
      expect(words(said)).toContain('That button is from before.');
      expect(said.replies.at(-1)?.choices?.length).toBeGreaterThan(2);
    }
  });
});

describe('what is private', () => {
  const shut = (keptCode: string | null) => {
    const jade = people.jade;
    const chat = inMemoryChat({
      person: jade ? { ...jade, open: false, destination: null, said: null } : null,
      council,
      now: wednesday,
      find: sample,
      keptCode,
    });
    return chat;
  };
  const code = hashOfShortCode('00000000-0000-7000-8000-00000000c0de', '4711');

  it('asks for the short code first, and opens with it', () => {
    const chat = shut(code);
    chat.join();
    expect(words(chat.say('My plan'))).toBe('This part is private. Type your short code to open it.');
    const wrong = chat.say('1234');
    expect(words(wrong)).toBe('That was not the code. You can try again, or say "menu".');
    expect(wrong.thought).toMatchObject({ hideOwn: true, conversation: { codeTries: 1 } });
    const open = chat.say('4711');
    expect(open.thought).toMatchObject({ hideOwn: true, conversation: { codeTries: 0 } });
    expect(running(chat).flow).toBe('my-plan');
  });

  it('stays shut where no code was chosen, and says how a new invitation opens it', () => {
    const chat = shut(null);
    expect(words(chat.say('My plan'))).toContain('Ask Sam for a new code');
    chat.say('4711');
    expect(running(chat) ?? null).toBeNull();
  });

  it('keeps what was half done elsewhere when it is opened', () => {
    const chat = shut(code);
    for (const line of ['What next', 'I want something new', 'menu', 'My plan', '4711']) chat.say(line);
    expect(running(chat).flow).toBe('my-plan');
    expect(JSON.parse(chat.kept).parked).toMatchObject({ flow: 'what-next', given: [['mind', 'new']] });
  });

  it('is asked for again before what was begun while it was open goes on', () => {
    const chat = shut(code);
    for (const line of ['My plan', '4711', 'See my plan', 'menu']) chat.say(line);
    const { given } = running(chat);
    expect(words(chat.say('Carry on'))).toBe('This part is private. Type your short code to open it.');
    chat.say('4711');
    expect(running(chat)).toMatchObject({ flow: 'my-plan', given });
  });

  it('lets somebody go elsewhere instead', () => {
    const chat = shut(code);
    chat.say('My plan');
    expect(words(chat.say('menu'))).toBe('What would you like to do?');
  });
});
