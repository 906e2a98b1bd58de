import { icon, make, part } from '../dom.ts';
import { fill, words } from '../words.ts';
import type { Ask, Choice } from './activity.ts';

const { answer } = words;
const lingers = 700; // milliseconds

export type Question = {
  /** Shows the question that waits, or none; the same one again changes nothing. */
  show(key: string | undefined, ask: Ask | undefined): void;
};
/** Picks an answer: what is sent, and how it reads as our own words. */
export type Pick = (value: unknown, shown: string, hidden?: boolean) => void;

/** The one thing to do now: question, how much is left, and its answers as buttons. */
export function newQuestion(root: HTMLElement, pick: Pick): Question {
  const [box, steps, text, left, choices, error] = ['question', 'steps', 'text', 'left', 'choices', 'error'].map(
    (name) => part(root, name),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  const area = part(root, 'ask');
  let shown: string | undefined;
  let follow = false;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const hintMore = () => {
    choices.classList.toggle('more', choices.scrollHeight - choices.scrollTop - choices.clientHeight > 8);
  };
  choices.addEventListener('scroll', hintMore);
  new ResizeObserver(hintMore).observe(choices);

  /** The answered question stays a moment, out of reach: the next one mostly follows at once, and nothing jumps. */
  function answered() {
    follow = box.contains(document.activeElement);
    if (follow) area.focus({ preventScroll: true });
    box.toggleAttribute('inert', true);
    leaving = setTimeout(() => {
      box.hidden = true;
      choices.replaceChildren();
    }, lingers);
  }

  function progress({ left: count }: Ask) {
    steps.replaceChildren();
    left.textContent = '';
    if (!count) return;
    for (let i = 0; i < Math.min(count.of, 12); i++)
      steps.append(make('i', { class: i < count.of - count.now ? 'done' : '' }));
    left.textContent = count.now <= 1 ? answer.lastOne : fill(answer.left, { count: count.now });
  }

  function one(choice: Choice): HTMLElement {
    if (choice.url)
      return make(
        'a',
        { class: 'choice', href: choice.url, target: '_blank', rel: 'noopener noreferrer' },
        choice.title,
      );
    return make(
      'button',
      { type: 'button', class: 'choice', click: () => pick(choice.value, choice.title, choice.hidden) },
      choice.title,
    );
  }

  function many(all: Choice[]): HTMLElement[] {
    const picked = new Set<Choice>();
    const send = make('button', { type: 'button', class: 'choice send' }, answer.sendPicked);
    send.addEventListener('click', () => {
      error.textContent = picked.size > 0 ? '' : answer.pickOne;
      const wanted = all.filter((choice) => picked.has(choice));
      if (wanted.length > 0)
        pick(wanted.map(({ value }) => String(value)).join(','), wanted.map(({ title }) => title).join(', '));
    });
    const toggles = all.map((choice) => {
      const toggle = make(
        'button',
        { type: 'button', class: 'choice', 'aria-pressed': 'false' },
        icon('i-tick'),
        choice.title,
      );
      toggle.addEventListener('click', () => {
        if (!picked.delete(choice)) picked.add(choice);
        toggle.setAttribute('aria-pressed', String(picked.has(choice)));
        send.classList.toggle('main', picked.size > 0);
        error.textContent = '';
      });
      return toggle;
    });
    return [make('p', { class: 'hint' }, answer.pick), ...toggles, send];
  }

  return {
    show(key, ask) {
      if (key === shown) return;
      shown = key;
      clearTimeout(leaving);
      error.textContent = '';
      if (!ask) return answered();
      box.hidden = false;
      box.toggleAttribute('inert', false);
      text.textContent = ask.question;
      progress(ask);
      choices.replaceChildren(...(ask.many ? many(ask.choices) : ask.choices.map(one)));
      choices.scrollTop = 0;
      hintMore();
      // Whoever pressed an answer finds themself at the next question, not at the top of the page.
      if (follow && document.activeElement === area) text.focus({ preventScroll: true });
      follow = false;
    },
  };
}
