/** What an expression sees: the data of the whole card, and the element of it that the part at hand is about. */
export type Scope = { root: unknown; data: unknown };
type Value = (scope: Scope) => unknown;

const name = '[A-Za-z]\\w*';
const path = `(?:\\$root\\.)?${name}(?:\\.${name})*`;

const field = (of: unknown, key: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[key] : undefined;

/** The value at a path; it throws where there is none, because a card with a hole in it is a fault of ours. */
function at(written: string): Value {
  const [first = '', ...rest] = written.split('.');
  const whole = first === '$root';
  const keys = whole ? rest : [first, ...rest];
  return ({ root, data }) => {
    let value = whole ? root : data;
    for (const key of keys) value = field(value, key);
    if (value === undefined) throw new Error(`a card has nothing at ${written}`);
    return value;
  };
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

// Every form that our templates use, and no more: each is what the template language says of it.
const forms: [RegExp, (found: string[]) => Value][] = [
  [new RegExp(`^(${path})$`), ([of = '']) => at(of)],
  [
    new RegExp(`^(${path}) (==|!=) '([^'\\\\]*)'$`),
    ([of = '', how, text]) => {
      const value = at(of);
      return how === '==' ? (scope) => value(scope) === text : (scope) => value(scope) !== text;
    },
  ],
  [
    new RegExp(`^count\\((${path})\\) > (\\d+)$`),
    ([of = '', number]) => {
      const value = at(of);
      return (scope) => lengthOf(value(scope)) > Number(number);
    },
  ],
  [
    new RegExp(`^(${path}) \\+ (\\d+)$`),
    ([of = '', number]) => {
      const value = at(of);
      return (scope) => Number(value(scope)) + Number(number);
    },
  ],
  [
    new RegExp(`^if\\((${path}), '([^'\\\\]*)', '([^'\\\\]*)'\\)$`),
    ([of = '', yes, no]) => {
      const value = at(of);
      return (scope) => (value(scope) === true ? yes : no);
    },
  ],
];

function expression(written: string): Value {
  for (const [form, made] of forms) {
    const found = form.exec(written);
    if (found) return made(found.slice(1));
  }
  throw new Error(`cards do not know the expression ${written}`);
}

/**
 * A string of a template as what gives its value: itself where it has no `${...}`, of the expression's own type where it is one,
 * otherwise a text. Throws on an expression of a form that is not used yet: add the form, or say it with data.
 */
export function bound(text: string): string | Value {
  if (!text.includes('${')) return text;
  const [before = '', ...pieces] = text.split('${');
  const parts = pieces.map((piece) => {
    const end = piece.indexOf('}');
    if (end < 0) throw new Error(`cards do not know the expression ${piece}`);
    return { value: expression(piece.slice(0, end)), after: piece.slice(end + 1) };
  });
  const [only] = parts;
  if (only && parts.length === 1 && before === '' && only.after === '') return only.value;
  return (scope) => before + parts.map(({ value, after }) => `${value(scope)}${after}`).join('');
}
