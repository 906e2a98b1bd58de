import { cardIn, type Said, type StaffChat } from '../commands/chat.ts';

type Figure = { value: string; caption: string };
export type Numbers = {
  title: string;
  subtitle: string;
  figures: Figure[];
  chartTitle: string;
  columns: { label: string }[];
  rows: { name: string; cells: { text: string }[] }[];
  notes: { line: string }[];
  question: Record<string, unknown>;
  canShow: boolean;
  labels: { show: string };
};
export type List = { rows: { name: string; detail: string; value: string }[]; more: boolean; subtitle: string };

/** Asks for a number. */
export const ask = async (chat: StaffChat, text: string): Promise<Numbers> =>
  cardIn(await chat.say(text), 'caseload-number') as unknown as Numbers;

/** The list behind a number, as somebody sees it. */
export const show = async (chat: StaffChat, numbers: Numbers, page = 1): Promise<List> =>
  cardIn(
    await chat.press({ verb: 'caseload.list', question: numbers.question, page }),
    'caseload-list',
  ) as unknown as List;

export const figures = (numbers: Numbers): string[] =>
  numbers.figures.map(({ value, caption }) => `${value} ${caption}`);

/** The breakdown by name: its numbers, the base last. */
export const table = (numbers: Numbers): Record<string, number[]> =>
  Object.fromEntries(numbers.rows.map(({ name, cells }) => [name, cells.map(({ text }) => Number(text))]));

export const words = (said: Said[]): string => said.map((one) => one.text ?? one.card?.name).join(' ');
