import { spokenInstant } from '../bot/reference/london-time.ts';

export type ShownTime = {
  at: string;
  method: string;
  place: string | null;
  about: string | null;
  needs: readonly string[];
};

/** What a card says of a time: when, how, what about, what helps. `words` says a sentence of `appointments-staff` by its name. */
export function appointmentFacts(one: ShownTime, words: (name: string) => string): { label: string; value: string }[] {
  const { at, method, place, about, needs } = one;
  const how = place === 'walk' || place === 'choose' ? place : method;
  const helps = needs.map((need) => words(`need.${need}`)).join(', ');
  return [
    { label: words('facts.when'), value: spokenInstant(new Date(at)) },
    { label: words('facts.how'), value: words(`how.${how}`) },
    ...(about ? [{ label: words('facts.about'), value: words(`about.${about}`) }] : []),
    ...(helps ? [{ label: words('facts.helps'), value: helps }] : []),
  ];
}
