import { importers } from '../../bot/transfer/index.ts';
import { frozenClock } from '../support/clock.ts';

const clock = frozenClock();
const headings = {
  opportunities: 'reference,title,kind,place,start,places left,closing date',
  adverts: 'reference,landlord,area,type,bedrooms,weeklyRent,opens,closes',
};
type Kind = keyof typeof headings;

/** What is said of a file; empty where it was read. */
function faultOf(kind: Kind, text: string): string {
  const importer = importers[kind];
  if (!importer) throw new Error('no importer');
  try {
    importer(text, 'sent.csv', clock);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
const rows = (kind: Kind, ...lines: string[]) => faultOf(kind, [headings[kind], ...lines].join('\n'));
const good = 'R0,Kitchen trainee,job,,2026-04-20,1,';

describe('a file as people send it is refused, with its line and field, where', () => {
  it.each([
    ['a formula was saved', 'R1,=SUM(A1:A2),job,,,1,', 'title: is a formula'],
    ['a formula had failed', 'R1,A,job,#REF!,,1,', 'place: is a formula'],
    ['it was copied from a page', 'R1,<b>Chef</b>,job,,,1,', 'title: has HTML'],
    ['a sign of a page is left', 'R1,Bread &amp; cakes,job,,,1,', 'title: has HTML'],
    ['its letters are not UTF-8', 'R1,Caf\uFFFD,job,,,1,', 'title: has a letter that is no UTF-8'],
    ['a sign cannot be read', 'R1,Ca\u0007f,job,,,1,', 'title: has a sign that nobody can read'],
    ['it starts in another century', 'R1,A,job,,2926-04-20,1,', 'start: is in another century'],
    ['it closed in another century', 'R1,A,job,,,1,1926-04-20', 'closing date: is in another century'],
    ['a number is none that people write', 'R1,A,job,,,0x10,', 'places left: must be a number'],
    ['a reference stands twice', 'R0,A,job,,,1,', 'reference: R0 stands twice'],
  ])('%s', (_, line, fault) => {
    expect(rows('opportunities', good, line)).toContain(`nothing was written:\n  line 3: ${fault}`);
  });

  it.each([
    ['opens in another century', '1926-03-16 09:00,2026-03-30 23:59', 'opens: is in another century'],
    ['opens on 30 February', '2026-02-30 09:00,2026-03-30 23:59', 'opens: is no time there is'],
    ['closes on 31 April', '2026-03-16 09:00,2026-04-31T09:00:00Z', 'closes: is no time there is'],
  ])('a home %s', (_, times, fault) => {
    expect(rows('adverts', `R1,Homes,North,flat,1,95,${times}`)).toContain(`line 2: ${fault}`);
  });

  it('a heading stands twice: one of the two columns would be lost', () => {
    expect(faultOf('opportunities', 'reference,title,title,kind\nR1,A,B,job')).toContain('line 1: title: stands twice');
  });

  it('a row is half there', () => {
    expect(rows('opportunities', good, 'R1,A,job')).toContain('line 3');
  });

  it('it is no UTF-8 at all', () => {
    const text = Buffer.from(`${headings.opportunities}\n${good}`, 'utf16le').toString();
    expect(faultOf('opportunities', text)).toContain('save the file as "CSV UTF-8"');
  });

  it('a list gives no rent, or the same home twice: nothing is never £0', () => {
    const home = {
      reference: 'R1',
      landlord: 'Homes',
      area: 'North',
      type: 'flat',
      bedrooms: 1,
      weeklyRent: null,
      opens: '2026-03-16 09:00',
      closes: '2026-03-31 23:59',
    };
    expect(faultOf('adverts', JSON.stringify([home]))).toContain('line 1: 0.weeklyRent: must be a number');
    const twice = JSON.stringify([
      { ...home, weeklyRent: 95 },
      { ...home, weeklyRent: 96 },
    ]);
    expect(faultOf('adverts', twice)).toContain('1.reference: R1 stands twice');
  });
});
