import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import type { Happened } from '../../bot/events.ts';
import { council, people, wednesday } from '../flows/cast.ts';

describe('the answer to how a new start goes', () => {
  const ofId = '00000000-0000-4000-8000-00000000c401';
  const talking = (answer: string | null = null) =>
    inMemoryChat({
      person: people.jade ?? null,
      council,
      now: wednesday,
      find: (read) => (read.name === 'asked check-in' ? [{ ofId, of: 'work', week: 4, answer }] : []),
    });
  const types = (events: Happened[]) => events.map(({ type }) => type);

  it('may be typed where nothing else is asked', () => {
    expect(talking().say('not going well').events).toMatchObject([
      { type: 'check_in_said', data: { of: 'work', week: 4, answer: 'hard' } },
      { type: 'action_added', data: { owner: 'staff', suggestion: 'check-in.talk.work' } },
    ]);
    const busy = talking();
    busy.say('What next');
    expect(types(busy.say('good').events)).not.toContain('check_in_said');
  });

  it('is kept in their own words for the adviser, and then the question before is asked again', () => {
    const chat = talking();
    for (const words of ['What next', 'I want something new', 'Yes']) chat.say(words);
    chat.say(`check-in ${ofId} 4 hard`);
    const { replies, events } = chat.say('the early bus');
    expect(events).toMatchObject([
      {
        type: 'note_left',
        data: { forStaffId: people.jade?.adviser?.staffId, flow: 'check-in' },
        words: [{ text: 'the early bus' }],
      },
    ]);
    expect(replies.map(({ text }) => text).join('\n')).toMatch(/kept your words for Sam.*How is it going\?/s);
  });

  it('does not take a button of the conversation that is open for words of theirs', () => {
    const chat = talking();
    for (const words of ['What next', 'I want something new', 'Yes']) chat.say(words);
    chat.say(`check-in ${ofId} 4 hard`);
    const { replies, events } = chat.say('Good');
    expect(types(events)).not.toContain('note_left');
    expect(replies.map(({ text }) => text).join('\n')).toContain('What do you like');
  });

  it('stops it all when they say stop, also in the middle of saying what is hard', () => {
    const off = [{ type: 'check_ins_chosen', data: { on: false } }];
    expect(talking().say('stop').events).toMatchObject(off);
    const hardest = talking();
    hardest.say(`check-in ${ofId} 4 hard`);
    expect(hardest.say('stop').events).toMatchObject(off);
    // Answered already: stop means what it always means.
    expect(talking('good').say('stop').events).toEqual([]);
  });

  it('counts once, and may become hard later', () => {
    expect(talking('good').say(`check-in ${ofId} 4 good`).events).toEqual([]);
    expect(types(talking('good').say(`check-in ${ofId} 4 hard`).events)).toEqual(['check_in_said', 'action_added']);
  });

  it('is no way in for somebody who is not known', () => {
    const chat = inMemoryChat({ person: null, council, now: wednesday, find: () => [] });
    expect(types(chat.say(`check-in ${ofId} 4 hard`).events)).not.toContain('check_in_said');
  });
});
