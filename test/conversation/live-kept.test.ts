import { say } from '../../bot/content/index.ts';
import { hashOfShortCode } from '../../bot/conversation/short-code.ts';
import { staff } from '../../prisma/demo/cast.ts';
import { people } from '../flows/cast.ts';
import { talk } from './live-talk.ts';

const again = say('en', 'safety.live.again', { name: 'Tom' });
const ended = say('en', 'staff-concern.write.ended', { name: 'Jade' });

describe('codes and what is about this phone', () => {
  it('are not for Tom', () => {
    const { say: jade } = talk();
    for (const text of ['keep this chat', '4821', 'ABCD-2345']) expect([text, jade(text).theirs]).toEqual([text, []]);
    expect(jade('still here').theirs).toEqual(['Jade: still here']);
  });

  it('the short code that opens what is private is not for Tom', () => {
    const keptCode = hashOfShortCode('00000000-0000-7000-8000-00000000c0de', '4821');
    const person = people.jade ? { ...people.jade, open: false } : null;
    const { say: jade } = talk({ person, said: ['My plan'], keptCode });
    expect(jade('4821').theirs).toEqual([]);
  });

  it('end the talk when the phone is to forget the chat', () => {
    const { chat, say: jade } = talk();
    jade('hi');
    const { theirs } = jade('forget this phone');
    expect(theirs).toEqual([ended]);
    expect([chat.live, JSON.parse(chat.kept).running]).toEqual([null, undefined]);
  });
});

describe('somebody unknown who is asked where they are', () => {
  it('has this phone forgotten when they say so, and no code of theirs is kept with the worry', () => {
    const asked = () => {
      const { chat, say: kai } = talk({ person: null, said: ['my dad hits me'] });
      chat.live = null;
      return { chat, kai };
    };
    const { chat, kai } = asked();
    expect(kai('forget this phone')).toMatchObject({ events: [], texts: [say('en', 'phone.forgotten')] });
    expect(JSON.parse(chat.kept).asked).toBeUndefined();
    const other = asked();
    other.kai('keep this chat');
    expect(other.kai('4821').events).toEqual([]);
  });
});

describe('what is kept from the worker', () => {
  it('never reaches Sam in the talk, and ends it', () => {
    const { chat, say: jade } = talk({ worker: staff.sam });
    jade('hi sam');
    const { events, theirs, texts } = jade('my PA keeps touching me');
    expect(events).toEqual(['concern_raised']);
    expect(theirs).toEqual([ended]);
    expect(texts.at(-1)).toBe(say('en', 'safety.live.again', { name: 'Sam' }));
    expect(chat.live).toBeNull();
    expect(jade('he did it on monday').theirs).toEqual([]);
  });

  it('is a complaint about Sam, too', () => {
    const { say: jade } = talk({ worker: staff.sam });
    expect(jade('i want to complain about sam').theirs).toEqual([ended]);
  });

  it('is kept from Tom when she says that it is him, whom she had not named before', () => {
    for (const person of [people.jade ?? null, null]) {
      const { say: jade } = talk({ person });
      jade('someone keeps hitting me');
      expect(jade('hi tom').theirs).toHaveLength(1);
      const { events, theirs, texts } = jade('its tom');
      expect(events).toContain('concern_about_said');
      expect(theirs).toEqual([expect.stringContaining('the live chat has ended')]);
      expect(texts).toContain(again);
    }
  });

  it('goes on to Tom where he is one of those who may know', () => {
    const { say: jade } = talk();
    const { theirs } = jade('he keeps hitting me');
    expect(theirs).toEqual(['Jade: he keeps hitting me']);
  });

  it('ends a talk when it was said in another chat meanwhile, and nothing more is passed on', () => {
    const { chat, say: jade } = talk({ worker: staff.sam });
    if (chat.live) chat.live.kept = [{ aboutStaffId: staff.sam.id, restrictedTo: [staff.ruth.id] }];
    const { theirs, texts } = jade('can you see me today');
    expect(theirs).toEqual([ended]);
    expect(texts[0]).toBe(say('en', 'safety.live.gone', { name: 'Sam' }));
  });
});
