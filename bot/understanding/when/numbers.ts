const words = new Map(
  'a an one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index): [string, number] => [word, Math.max(1, index - 1)]),
);
const tens = new Map([
  ['fifteen', 15],
  ['twenty', 20],
  ['twenty five', 25],
  ['thirty', 30],
  ['thirty five', 35],
  ['forty', 40],
  ['fourty', 40],
  ['forty five', 45],
  ['fifty', 50],
  ['fifty five', 55],
  ['sixty', 60],
  ['ninety', 90],
  ['couple of', 2],
  ['a couple of', 2],
  ['couple', 2],
  ['half', 0.5],
  ['1/2', 0.5],
]);

/** Pattern of a number in words or digits, for use inside another pattern. */
export const numberPattern =
  '(?:a couple of|couple of|couple|twenty[- ]five|thirty[- ]five|fou?rty[- ]five|fifty[- ]five|an|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fou?rty|fifty|sixty|ninety|\\d+(?:[.,]\\d+)?)';

/** The number that words or digits say; `NaN` where they say none. */
export function numberOf(said: string): number {
  const text = said.trim().replaceAll('-', ' ');
  return words.get(text) ?? tens.get(text) ?? Number(text.replace(',', '.'));
}
