import { demoCouncilFile, readCouncil } from '../../bot/config/council.ts';
import { isOpen, onCallLine, saidOfHours } from '../../bot/conversation/hours.ts';
import { londonInstant } from '../../bot/reference/london-time.ts';

const council = readCouncil(demoCouncilFile);
const said = (day: string, time: string) => saidOfHours(council, londonInstant(day, time), 'en')[0]?.text ?? '';

describe('the hours of the team', () => {
  it('is closed on Good Friday and open on the Tuesday after Easter', () => {
    expect(isOpen(council, londonInstant('2026-04-03', '11:00'))).toBe(false);
    expect(isOpen(council, londonInstant('2026-04-07', '11:00'))).toBe(true);
  });

  it('names the day after the bank holiday as the day when they are back', () => {
    expect(said('2026-04-02', '18:00')).toContain('Tuesday');
    expect(said('2026-04-06', '10:00')).toContain('tomorrow');
    expect(said('2026-12-24', '20:00')).toContain('Tuesday');
  });

  it('names who answers a call then: the duty team by day, at night the night team, nobody where there is none', () => {
    const line = (one: typeof council, time: string) => onCallLine(one, londonInstant('2026-03-18', time), 'en');
    expect(line(council, '11:00')).toBe('the duty team: 01632 960 100');
    expect(line(council, '22:00')).toBe('the emergency duty team: 01632 960 199');
    expect(line({ ...council, night: undefined }, '22:00')).toBe('the duty team when they are back: 01632 960 100');
    const closed = saidOfHours(council, londonInstant('2026-03-18', '22:00'), 'en').map(({ text }) => text);
    expect(closed.join(' ')).not.toContain(council.dutyNumber);
  });

  it('says today before the doors open, and no longer once they are closed', () => {
    expect(said('2026-03-18', '08:00')).toContain('today');
    expect(said('2026-03-18', '17:00')).toContain('tomorrow');
  });
});
