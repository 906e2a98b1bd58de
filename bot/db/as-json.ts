// How `JSON.stringify` writes half of a character; the same six letters typed by somebody have one more backslash before them.
const half = /\\ud[89a-f]/;
const halves = /\p{Cs}/gu;

/**
 * JSON that PostgreSQL takes. A text that was cut in the middle of a character (an emoji is two halves) loses that half: with it
 * the whole batch would be refused, and with the batch what somebody said.
 */
export function asJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!half.test(json)) return json;
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? one.replace(halves, '') : one));
}
