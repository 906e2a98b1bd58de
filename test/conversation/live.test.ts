import { say } from '../../bot/content/index.ts';
import { concernId, minutes, talk, tom } from './live-talk.ts';

const passing = say('en', 'safety.live.passing', { name: 'Tom' });
const again = say('en', 'safety.live.again', { name: 'Tom' });
const gone = say('en', 'safety.live.gone', { name: 'Tom' });
const ended = say('en', 'staff-concern.write.ended', { name: 'Jade' });

describe('what Jade types while Tom is in the chat', () => {
  it('goes to Tom with a field to answer in, and she is told so once', () => {
    const { say: jade, running } = talk();
    const before = running();
    const first = jade('i can talk for a bit');
    expect(first.texts).toEqual([passing, say('en', 'safety.live.return')]);
    expect(first.passed).toEqual([
      expect.objectContaining({
        to: { staffId: tom.id },
        text: 'Jade: i can talk for a bit',
        card: { name: 'concern-talk', data: expect.objectContaining({ concernId, draft: '' }) },
      }),
    ]);
    expect(jade('are you there').texts).toEqual([]);
    expect(running()).toEqual(before);
  });

  it('is nobody else’s answer, however much it looks like one', () => {
    const { say: jade, running } = talk();
    const before = running();
    for (const text of ['yes', 'no', 'ok', 'idk', 'help me', 'what', 'thanks', 'hi', 'money', 'later', 'good mostly'])
      expect([text, jade(text).theirs]).toEqual([text, [`Jade: ${text}`]]);
    expect(running()).toEqual(before);
  });

  it('goes to Tom whole, however long it is', () => {
    const { say: jade } = talk();
    const long = 'so then i went home and '.repeat(700);
    const { theirs, passed } = jade(long);
    expect(theirs.length).toBeGreaterThan(1);
    expect(theirs.map((text) => text?.replace(/^Jade: /, '')).join('')).toBe(long);
    expect(passed.map(({ card }) => card?.name)).toEqual([...theirs.slice(1).map(() => undefined), 'concern-talk']);
  });

  it('is heard as a cry for help all the same: raised, answered with the fixed words, and passed on', () => {
    const { say: jade } = talk();
    jade('hi tom');
    const { texts, events, theirs } = jade('i want to kill myself');
    expect(events).toEqual(['concern_raised']);
    expect(texts[0]).toBe(say('en', 'safety.first.suicide'));
    expect(theirs).toEqual(['Jade: i want to kill myself']);
  });

  it('asks for a person, and Tom sees that she did', () => {
    const { say: jade, running } = talk();
    const before = running();
    const { texts, events, theirs } = jade('i want a person');
    expect(events).toEqual(['person_asked_for']);
    expect(texts).toContain(say('en', 'common.person.asked'));
    expect(theirs).toEqual(['Jade: i want a person']);
    expect(running()).toEqual(before);
  });

  it('has no name where she has not said it, or where Tom may not know it', () => {
    const stranger = talk({ person: null });
    expect(stranger.say('im outside').theirs).toEqual(['Somebody who has not said who they are: im outside']);
    const jade = talk();
    if (jade.chat.live) jade.chat.live.mayName = false;
    expect(jade.say('im outside').theirs).toEqual(['Somebody who has not said who they are: im outside']);
  });
});

describe('going on with the bot', () => {
  it.each([['carry on'], ['menu'], ['Good']])('by "%s" is one word, and both are told', (word) => {
    const { chat, say: jade } = talk();
    jade('hi tom');
    const { texts, theirs } = jade(word);
    expect(texts[0]).toBe(again);
    expect(texts.length).toBeGreaterThan(1);
    expect(theirs).toEqual([ended]);
    expect(chat.live).toBeNull();
    expect(jade('anything').theirs).toEqual([]);
  });

  it('by a button of the open question answers that question', () => {
    const { say: jade, running } = talk();
    expect(running().given.at(-1)).not.toEqual(['going', 'good']);
    jade('Good');
    expect(running().given).toContainEqual(['going', 'good']);
  });

  it('is not what "leave me alone" means alone: it stops us, and Tom sees it', () => {
    const { chat, say: jade } = talk();
    const { theirs, texts } = jade('leave me alone');
    expect(theirs).toEqual(['Jade: leave me alone', ended]);
    expect(texts).toContain(say('en', 'common.stop'));
    expect(chat.live).toBeNull();
  });

  it('can be undone by Tom, who writes again', () => {
    const { writes, say: jade } = talk();
    jade('hi');
    jade('menu');
    writes();
    expect(jade('oh hi').texts[0]).toBe(passing);
  });
});

describe('somebody unknown who says who and where they are', () => {
  it('is heard as before, and by Tom, once; then by Tom alone', () => {
    const { say: kai } = talk({ person: null, said: ['my dad hits me'] });
    const first = kai('im kai at chatham station');
    expect(first.events).toEqual(['concern_raised']);
    expect(first.rules).toEqual(['said.after']);
    expect(first.texts).toContain(say('en', 'safety.passedOn'));
    const second = kai('by the taxis');
    expect([second.events, second.theirs]).toEqual([[], ['Somebody who has not said who they are: by the taxis']]);
  });
});

describe('a talk that is over', () => {
  it('after thirty quiet minutes: what comes then is not passed on, both are told, and she is asked where to go on', () => {
    const { chat, say: jade } = talk();
    jade('hi');
    chat.now = minutes(31);
    const { texts, theirs, buttons } = jade('are you still there');
    expect(texts.slice(0, 2)).toEqual([gone, say('en', 'safety.live.notSent', { name: 'Tom' })]);
    expect(theirs).toEqual([ended]);
    expect(buttons).toEqual(['Carry on', 'Start again']);
    expect(jade('Carry on').texts.join('\n')).toContain('How is it going');
  });

  it('lasts thirty minutes from the last message of either', () => {
    const { chat, say: jade } = talk();
    chat.now = minutes(29);
    expect(jade('one').theirs).toEqual(['Jade: one']);
    chat.now = minutes(58);
    expect(jade('two').theirs).toEqual(['Jade: two']);
  });

  it('when Tom has it no more', () => {
    const { chat, say: jade } = talk();
    if (chat.live) chat.live.has = false;
    expect(jade('hello?').theirs).toEqual([ended]);
    expect(jade('hello?').theirs).toEqual([]);
  });

  it('when Tom closed it while she was typing: it is no answer to the flow, and she is told that it did not go', () => {
    const { chat, say: jade, running } = talk();
    jade('hi');
    const before = running();
    chat.live = null;
    const late = jade('thank you for helping');
    expect(late.texts).toEqual(expect.arrayContaining([gone]));
    expect(late.theirs).toEqual([]);
    expect(running()).toEqual(before);
    expect(jade('Carry on').texts).not.toContain(gone);
  });

  it('is not spoken of when she presses a button after that', () => {
    const { chat, say: jade, running } = talk();
    jade('hi');
    chat.live = null;
    expect(jade('Good').texts).not.toContain(gone);
    expect(running().given).toContainEqual(['going', 'good']);
  });

  it('still raises a cry for help, with its words first', () => {
    const { chat, say: jade } = talk();
    jade('hi');
    chat.now = minutes(45);
    const { texts, events, theirs } = jade('i want to die');
    expect(events).toEqual(['concern_raised']);
    expect(texts[0]).toBe(say('en', 'safety.first.suicide'));
    expect(texts).toContain(gone);
    expect(theirs).toEqual([ended]);
  });
});
