// Letters that keyboards and languages write differently for the same sound: the first of each line stands for the others.
const alike = [
  'ييىیېۍێے',
  'ككک',
  'گګ',
  'ههةەھہ',
  'ااٱ',
  'ووۆۇ',
  'ررڕړ',
  'للڵ',
  'تټ',
  'دډ',
  'نڼ',
  'dđ',
  'lł',
  'iı',
  'гґ',
];
const letter = new Map(alike.flatMap(([first = '', ...rest]) => rest.map((one): [string, string] => [one, first])));
const written = new RegExp(`[${[...letter.keys()].join('')}]`, 'g');

// Rows of the Ethiopic script that sound alike and are typed for one another: from, to, moved by.
const rows: readonly (readonly [number, number, number])[] = [
  [0x1210, 0x1217, -0x10],
  [0x1280, 0x1287, -0x80],
  [0x1220, 0x1227, 0x10],
  [0x12d0, 0x12d6, -0x30],
  [0x1340, 0x1346, -0x08],
  [0x1248, 0x1248, -0x02],
  [0x12b0, 0x12b0, -0x02],
  [0x1310, 0x1310, -0x02],
];
const lookAlike = new Map([
  ['ሃ', 'ሀ'],
  ['ኣ', 'አ'],
]);

function ethiopic(one: string): string {
  const code = one.charCodeAt(0);
  const by = rows.find(([from, to]) => code >= from && code <= to)?.[2] ?? 0;
  const moved = String.fromCharCode(code + by);
  return lookAlike.get(moved) ?? moved;
}

/** A text with no marks, letters and figures that stand for one another made one, and a letter held down or doubled let go. */
export const unmarked = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ـ'’‘`´ʼʻ]/gu, '')
    .toLowerCase()
    .replace(/[٠-٩۰-۹]/g, (one) => String(one.charCodeAt(0) & 0xf))
    .replace(written, (one) => letter.get(one) ?? one)
    .replace(/[\u1200-\u1346]/g, ethiopic)
    .replace(/(\p{L})\1+/gu, '$1');

/** The words of such a text; whatever is no letter and no figure stands between them. */
export const wordsIn = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
