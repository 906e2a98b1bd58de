import { readdirSync, readFileSync } from 'node:fs';
import type { ConcernKind } from '../../bot/content/index.ts';
import { look } from '../../bot/safety/look.ts';
import { saidElsewhere, ways } from '../../bot/safety/other-languages.ts';
import { helpElsewhere, others } from '../../bot/safety/phrases/others.ts';
import { sentences } from '../../bot/safety/sentences.ts';
import { castNames } from '../../prisma/demo/cast.ts';

const kindsIn = (text: string): string[] => {
  const seen = look(text);
  return seen && 'concern' in seen ? [seen.concern, ...seen.also].map(({ kind }) => kind) : [];
};
const unsure = (text: string) => {
  const seen = look(text);
  return seen !== null && 'unsure' in seen;
};

/** How the same phrase comes: as listed, and as people in haste or half in English type it. */
const typings: readonly { name: string; of(phrase: string): string }[] = [
  { name: 'as listed', of: (phrase) => phrase },
  { name: 'capitals', of: (phrase) => phrase.toUpperCase() },
  { name: 'a greeting before', of: (phrase) => `salam, ${phrase}` },
  { name: 'emoji', of: (phrase) => `😭 ${phrase}😢🙏` },
  { name: 'marks', of: (phrase) => `${phrase.replaceAll(' ', '... ')}!!!` },
  { name: 'no marks', of: (phrase) => phrase.normalize('NFKD').replace(/\p{M}/gu, '') },
  { name: 'a letter held down', of: (phrase) => phrase.replace(/\p{L}$/u, (last) => last.repeat(4)) },
  { name: 'half in English', of: (phrase) => `hello my worker, ${phrase} thank you for the meeting` },
];

/** What people ordinarily ask, in each language: understood by nobody here, and no worry. */
const ordinary: Record<string, readonly string[]> = {
  ar: ['متى يفتح المكتب غدا', 'بدي موعد مع العاملة الاجتماعية', 'كيف بقدر سجل بالكلية'],
  fa: ['فردا ساعت چند باز است', 'میخوام انگلیسی یاد بگیرم', 'وقت ملاقات من کی است'],
  ps: ['سبا ته ښوونځي ته ځم', 'زه غواړم انګلیسي زده کړم'],
  ckb: ['سبەی کەی دەکرێتەوە', 'دەمەوێ فێری ئینگلیزی بم'],
  ti: ['ጽባሕ ሰዓት ክንደይ ትኸፍቱ', 'እንግሊዝኛ ክመሃር እደሊ'],
  am: ['ነገ ስንት ሰዓት ትከፍታላችሁ', 'እንግሊዝኛ መማር እፈልጋለሁ'],
  sq: ['nuk kam para per bileten e autobusit neser', 'dua te mesoj anglisht ne kolegj', 'kur e kam takimin me ju'],
  vi: [
    'toi muon hoc tieng anh',
    'em khong co dien don',
    'minh se tu tu hoc',
    'khi nao toi co hen',
    'cho em hoi truong o dau',
  ],
  uk: ['коли відкривається офіс завтра', 'хочу вивчати англійську', 'сколько стоит билет на автобус'],
  pl: ['ile kosztuje bilet na autobus', 'kiedy bede mial nastepne spotkanie', 'chcę wrócić do szkoły'],
  ro: ['cand am programare la voi', 'vreau sa invat engleza mai bine'],
  so: ['waxaan rabaa inaan barto af ingiriisi', 'goorma ayaan ballan leeyahay'],
  fr: ["je voudrais apprendre l'anglais", 'comment je peux trouver un travail'],
};

describe.each(others.map((list) => [list.language, list] as const))('in %s', (_, list) => {
  const said = (Object.keys(list.says) as ConcernKind[]).filter((kind) => kind !== 'not_understood');

  it.each(typings)('a worry is heard as what it is: $name', ({ of }) => {
    const missed = said.flatMap((kind) =>
      list.says[kind]
        .flatMap(([phrase]) => ways(phrase))
        .filter((way) => !kindsIn(of(way)).includes(kind))
        .map((way) => `${kind}: ${way}`),
    );
    expect(missed).toEqual([]);
  });

  it('a call for help is asked about', () => {
    const calls = list.says.not_understood.flatMap(([phrase]) => ways(phrase));
    expect(calls.length).toBeGreaterThan(1);
    expect(calls.filter((call) => !unsure(call) || !unsure(call.toUpperCase()))).toEqual([]);
  });

  it('what is ordinary is asked about, and no worry', () => {
    const texts = ordinary[list.code] ?? [];
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => !unsure(text))).toEqual([]);
  });

  it('every kind has at least four phrases, each once and with its meaning in English', () => {
    expect(said.length).toBe(8);
    expect(said.filter((kind) => list.says[kind].length < 4)).toEqual([]);
    const pairs = Object.values(list.says).flat();
    expect(pairs.filter(([, meaning]) => !/^[ -~]{4,}$/.test(meaning))).toEqual([]);
    const all = pairs.flatMap(([phrase]) => ways(phrase));
    expect(all.filter((way, at) => all.indexOf(way) !== at)).toEqual([]);
  });
});

describe('what is written in another way than listed', () => {
  it.each([
    ['with its marks', 'Nuk dua të jetoj më', 'suicide'],
    ['with its marks', 'Nie chcę już żyć', 'suicide'],
    ['with its marks', 'Nu mai vreau să trăiesc', 'suicide'],
    ['with its marks', 'Em muốn chết', 'suicide'],
    ['with its marks', "J'ai été violée", 'abuse_or_exploitation'],
    ['with its vowels', 'أُرِيدُ أَنْ أَمُوتَ', 'suicide'],
    ['with a stretched letter', 'بدي امـــوت', 'suicide'],
    ['with "and" before it', 'وبدي اموت', 'suicide'],
    ['with Persian letters', 'میخوام بمیرم', 'suicide'],
    ['with Arabic letters', 'ميخوام بميرم', 'suicide'],
    ['with a half space', 'می‌خواهم بمیرم', 'suicide'],
    ['with a space instead of the half space', 'نمی خوام زنده باشم', 'suicide'],
    ['with plain letters for Pashto ones', 'غوارم مر شم', 'suicide'],
    ['with other letters of the same sound', 'ህይወቴ አደጋ ላይ ነው', 'immediate_danger'],
    ['as one word', 'niechce zyc', 'suicide'],
    ['with a word between', 'ka nje thike', 'immediate_danger'],
    ['with Eastern figures beside it', 'ما اكلت من ٣ ايام', 'no_food_or_heat'],
    ['in Arabizi', 'wallah ana 3ayez amoot', 'suicide'],
  ])('%s: %s', (_, text, kind) => {
    expect(kindsIn(text)).toContain(kind);
  });

  it('is never made nothing by a laugh, and stands beside what is said in English', () => {
    expect(kindsIn('nuk kam ku te fle lol')).toContain('homeless_tonight');
    expect(kindsIn('nuk kam ku te fle. i want to kill myself')).toEqual(
      expect.arrayContaining(['suicide', 'homeless_tonight']),
    );
  });

  it('is told with how soon and by which phrase', () => {
    const concern = { kind: 'suicide', severity: 'now', rule: 'sq.suicide.1', at: 0 };
    expect(look('nuk dua te jetoj')).toEqual({ concern, also: [] });
  });
});

describe('a list of another language', () => {
  const folder = new URL('../../bot/understanding/intents/', import.meta.url);
  const intents = readdirSync(folder).flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
  const english = [...sentences().map(({ text }) => text), ...intents];

  it('hears nothing in any English sentence that we have', () => {
    expect(english.length).toBeGreaterThan(10_000);
    expect(english.filter((text) => saidElsewhere(text).length > 0)).toEqual([]);
  });

  it('has no phrase of one short Latin word', () => {
    const all = [...others.flatMap(({ says }) => Object.values(says).flat()), ...helpElsewhere].flatMap(([phrase]) =>
      ways(phrase),
    );
    expect(all.filter((way) => /^[a-z]{1,4}$/.test(way))).toEqual([]);
  });

  it('is read quickly in a text as long as they come', () => {
    const worst = others
      .flatMap(({ says }) => Object.values(says).flatMap((all) => all.map(([phrase]) => phrase)))
      .join(' ');
    const began = performance.now();
    saidElsewhere(worst.repeat(3));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('what is only short', () => {
  it.each(helpElsewhere.flatMap(([phrase, language]) => ways(phrase).map((way) => [way, language])))(
    'is a call for help: %s (%s)',
    (call) => {
      expect(unsure(call)).toBe(true);
    },
  );

  const names =
    `Mohammed Abdullah Aisha Fatima Ahmad Reza Zahra Gul Khan Shpresa Arben Dritan Besa Jeta Dua Lipa Minh Anh Nguyen Van Nam Linh Thuy Olena
    Oleksandr Dmytro Kasia Zofia Łukasz Piotr Ionut Andreea Vasile Mihai Abdi Hodan Faduma Omar Ayaan Bekele Selam Tesfay Dawit Hiwet Mehari Karwan
    Shilan Amadou Fatoumata Moussa Mariam Aminata Jean Pierre Marie Siân Chloë Zoë Bilal Precious Kwame Chidi José Sofía Mehmet Elif`.split(
      /\s+/,
    );
  const both = [
    ...castNames.youngPeople,
    ...castNames.staff,
    ...['Dua Lipa', 'Ana Maria', 'Nguyen Van Nam', 'Tran Thi Lan Anh', 'Maria de la Cruz', 'José María Hernández'],
    ...['Jeta Krasniqi', 'Ayaan Ali', 'Ion Popescu', 'Van den Berg', 'Kane Brown', 'Mama Mia'],
  ];
  const places = [
    ...[
      'Leeds',
      'Hull',
      'Dover',
      'Croydon',

      'Ashby de la Zouch',
      'Chester-le-Street',
      'Weston-super-Mare',
    ],
    ...['Bury St Edmunds', 'Barrow in Furness', 'kings lynn', 'Tirana', 'Asmara', 'Slemani', 'Kyiv', 'Dar es Salaam'],
  ];
  it.each([...names, ...both, ...places])('is a name or a place, and nothing: %s', (text) => {
    expect([look(text), look(text.toLowerCase())]).toEqual([null, null]);
  });
});
