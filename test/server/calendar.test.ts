import { calendarFile } from '../../bot/server/calendar-file.ts';
import { createSignedLinks } from '../../bot/server/signed-links.ts';
import { youngPeople } from '../../prisma/demo/cast.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';

/** A calendar file read back: unfolded lines as name and value. */
function parsed(file: string): Record<string, string> {
  const lines = file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}

const one = {
  uid: 'a@waymark',
  sequence: 0,
  startsAt: new Date('2026-03-29T08:30:00Z'),
  endsAt: new Date('2026-03-29T09:15:00Z'),
  booked: false,
  cancelled: false,
  address: '12 Mill Street, Riverside',
};

describe('an appointment in a calendar', () => {
  it('is tentative until it is booked, and gives nothing away', () => {
    const file = calendarFile(one, frozenNow);
    expect(parsed(file)).toMatchObject({
      METHOD: 'PUBLISH',
      UID: 'a@waymark',
      SEQUENCE: '0',
      DTSTART: '20260329T083000Z',
      DTEND: '20260329T091500Z',
      STATUS: 'TENTATIVE',
      SUMMARY: 'A meeting',
      DTSTAMP: '20260318T100200Z',
    });
    expect(file).not.toMatch(/Sam|leaving care|adviser/i);
  });

  it('keeps its uid and counts up when it is booked, moved and called off', () => {
    const booked = parsed(calendarFile({ ...one, booked: true, sequence: 1 }, frozenNow));
    expect(booked).toMatchObject({ UID: 'a@waymark', SEQUENCE: '1', STATUS: 'CONFIRMED', METHOD: 'PUBLISH' });
    const off = parsed(calendarFile({ ...one, cancelled: true, sequence: 2 }, frozenNow));
    expect(off).toMatchObject({ UID: 'a@waymark', SEQUENCE: '2', STATUS: 'CANCELLED', METHOD: 'CANCEL' });
  });
});

describe('a signed link', () => {
  const clock = frozenClock();
  const keys = [new TextEncoder().encode('a key for tests only, 32 bytes at least')];
  const links = createSignedLinks(keys, clock, () => 'https://waymark.example');
  const path = `/calendar/${youngPeople.jade.id}`;
  const opens =
    (address: string, of = path) =>
    () =>
      links.check(of, new URL(address).searchParams);

  it('opens what it was signed for, and nothing else', () => {
    const address = links.address(path, 10);
    expect(opens(address)).not.toThrow();
    expect(opens(address, `/calendar/${youngPeople.kai.id}`)).toThrow('not signed by us');
    expect(opens(address.replace(/until=\d+/, 'until=99999999'))).toThrow('not signed by us');
    expect(opens(`https://waymark.example${path}`)).toThrow('not signed');
  });

  it('is closed when its time is over', () => {
    const address = links.address(path, 10);
    clock.pass(11 * 60_000);
    expect(opens(address)).toThrow('too old');
  });
});
