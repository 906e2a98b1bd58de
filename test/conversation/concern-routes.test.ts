import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import type { PersonFacts } from '../../bot/conversation/situation.ts';
import { council, people, wednesday } from '../flows/cast.ts';

const night = new Date('2026-03-18T23:30:00.000Z');
const said = (who: string, text: string, now = wednesday, change: Partial<PersonFacts> = {}) => {
  const known = people[who];
  const chat = inMemoryChat({ person: known ? { ...known, ...change } : null, council, now, find: sample });
  return chat
    .say(text)
    .replies.map((reply) => reply.text)
    .join('\n');
};
const born = (year: number) => ({ dateOfBirth: `${year}-06-30` });

describe('who is shown in a worry', () => {
  it("is the children's team for a child by day, and whose place it is at 16 with nowhere to stay", () => {
    const text = said('jade', 'ive got nowhere to sleep tonight', wednesday, born(2009));
    expect(text).toContain('01632 960 140');
    expect(text).toContain('as a child in care');
    expect(said('jade', 'ive got nowhere to sleep tonight', wednesday, born(2005))).not.toContain('01632 960 140');
  });
  it('is the night team at night, for a child too', () => {
    const text = said('jade', 'ive got nowhere to sleep tonight', night, born(2009));
    expect(text).toContain('the emergency duty team 01632 960 199');
    expect(text).not.toContain('01632 960 140');
    expect(said('jade', 'i want to die')).not.toContain('01632 960 199');
  });
  it('is both councils for somebody whom another looks after, and no number that nobody gave', () => {
    const text = said('jade', 'i want to die', wednesday, { responsibleAuthority: '998' });
    expect(text).toContain('Eastmere Council looks after you, so it is their job to help: 01632 960 180');
    expect(text).toContain('Riverside Council duty team 01632 960 100');
    expect(said('jade', 'i want to die', wednesday, { responsibleAuthority: '997' })).toContain(
      'The council that looks after you must help',
    );
  });
  it('is told to somebody unknown that no one can come unless they say where they are', () => {
    expect(said('anonymous', 'i want to die')).toContain('No one can come unless you tell me');
  });
});
