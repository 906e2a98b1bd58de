import { moneyFacts } from '../../bot/conversation/known/financial-support.ts';
import type { MoneyFacts, MyRequest } from '../../bot/flows/financial-support-facts.ts';
import { council } from './cast.ts';

const id = (at: number) => `00000000-0000-7000-a000-${String(at).padStart(12, '0')}`;
const request = (at: number, state: MyRequest['state'], entry: string): MyRequest => ({
  id: id(at),
  entry,
  state,
  askedOn: '2026-03-11',
  answerBy: '2026-03-20',
  pounds: state === 'agreed' ? 42.5 : null,
  reason: null,
  late: false,
});

/** One request in each state that has a say in what is asked. */
export const someRequests = [
  request(1, 'asked', 'travel'),
  request(2, 'agreed', 'papers'),
  request(3, 'seen', 'travel'),
];

/** What "Money" knows on a day at ten in the morning, for somebody with these requests. */
export const someMoney = (today: string, mine: readonly MyRequest[] = []): MoneyFacts => ({
  ...moneyFacts({ council, now: new Date(`${today}T10:00:00Z`), today, person: null }),
  mine,
});
