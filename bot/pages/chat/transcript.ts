import { make, part } from '../dom.ts';
import { fill, words } from '../words.ts';
import { aloudButton, whenAloud } from './aloud.ts';
import { linked } from './linked.ts';
import type { Item } from './thread.ts';

declare const CARD: string;

const { message } = words;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const timeOf = (at: string | undefined) => (at ? clock.format(new Date(at)) : '');
const dayOf = (at: string | undefined) => (at ? calendar.format(new Date(at)) : '');

// How far from the end still counts as there, and how much is left to see above an answer, in pixels.
const nearEnd = 80;
const above = 48;

export type Transcript = {
  draw(items: Item[], asking: Item | undefined): void;
  typing(on: boolean): void;
  clear(): void;
};
type Parts = { again(item: Item): void; submit(value: unknown, shown: string): void };

/** Where what was said stands: one element per message, made again only when the message changed. */
export function newTranscript(root: HTMLElement, { again, submit }: Parts): Transcript {
  const list = part(root, 'list');
  const said = part(root, 'said');
  const dots = part(root, 'dots');
  const newer = part(root, 'newer');
  const drawn = new Map<string, { look: string; node: HTMLElement }>();
  let unfolded = false;
  let atEnd = true;
  let aloud = false;
  let last: () => void = () => {};

  let answer: HTMLElement | null = null;
  // Our last words, and those whose answer was read to its end: what comes after that is shown as it comes.
  let ours: string | undefined;
  let read: string | undefined;
  let placed = 0;

  /** Shows what was said last; an answer that is longer than the room from where it begins, its first words are the ones that count. */
  const follow = () => {
    const end = said.scrollHeight - said.clientHeight;
    const begins = answer
      ? said.scrollTop + answer.getBoundingClientRect().top - said.getBoundingClientRect().top - above
      : end;
    said.scrollTop = Math.min(end, begins);
    placed = said.scrollTop;
    if (begins < end - nearEnd) newer.hidden = false;
  };
  let height = said.clientHeight;
  said.addEventListener('scroll', () => {
    // The room changed, not the reader's mind: the observer below puts it right.
    if (said.clientHeight !== height) return;
    atEnd = said.scrollHeight - said.scrollTop - said.clientHeight < nearEnd;
    if (atEnd) newer.hidden = true;
    if (atEnd && said.scrollTop !== placed) toEnd();
  });
  const toEnd = () => {
    atEnd = true;
    read = ours;
    answer = null;
    follow();
    newer.hidden = true;
  };
  newer.addEventListener('click', toEnd);
  new ResizeObserver(() => {
    height = said.clientHeight;
    if (atEnd) follow();
  }).observe(said);
  whenAloud(() => {
    aloud = true;
    drawn.clear();
    list.replaceChildren();
    last();
  });

  function stateLine(item: Item): Node {
    if (item.state === 'failed' || item.state === 'long') {
      const text = item.state === 'long' ? message.long : message.failed;
      return make('button', { type: 'button', class: 'state failed', click: () => again(item) }, text);
    }
    const saved = item.at ? fill(message.saved, { time: timeOf(item.at) }) : message.savedNow;
    return make('p', { class: 'state' }, item.state === 'saved' ? saved : message[item.state]);
  }

  function bubble(item: Item, asking: boolean): HTMLElement {
    const node = make('div', {
      class: `msg ${item.mine ? 'mine' : 'bot'}${item.urgent ? ' urgent' : ''}`,
      tabindex: '-1',
    });
    // A question that waits stands below, where it is answered; here it would be said twice.
    const text = asking && item.ask?.question === item.text ? '' : item.text;
    const answered = !asking && item.ask && item.ask.question !== item.text ? item.ask.question : '';
    if (text || answered) {
      const words = [text, answered].filter(Boolean).join('\n');
      // A person's words begin with their name.
      const speaker = item.from ? '' : message.waymark;
      const who = make('span', { class: 'hear' }, `${item.mine ? message.you : speaker} `);
      const label = item.urgent ? [make('b', { class: 'label' }, message.urgent)] : [];
      const inside = make('div', { class: 'bubble' }, who, ...label, make('p', {}, ...linked(words, item.urgent)));
      node.append(inside);
      if (aloud && !item.mine) inside.append(aloudButton(words));
    }
    for (const card of item.cards) {
      const holder = make('div', { class: 'card' });
      node.append(holder);
      // Cards come seldom and their renderer is twice the chat: it is fetched with the first one.
      (import(CARD) as Promise<typeof import('./card.ts')>)
        .then(({ drawCard }) => drawCard(holder, card, submit))
        .catch(() => holder.append(make('p', {}, message.card)))
        .then(() => atEnd && follow());
    }
    if (item.mine) node.append(stateLine(item));
    node.hidden = !node.hasChildNodes();
    return node;
  }

  /** Cards above our last words are spent: what they ask was answered, and they only tell. */
  function spend(node: HTMLElement) {
    if (node.classList.contains('spent')) return;
    node.classList.add('spent');
    for (const field of node.querySelectorAll<HTMLInputElement>('.card :is(input, select, textarea, button)'))
      field.disabled = true;
  }

  const foldLine = make('div', { class: 'folded' }, make('p', {}, message.folded));
  foldLine.append(
    make(
      'button',
      {
        type: 'button',
        click: () => {
          unfolded = true;
          last();
        },
      },
      message.unfold,
    ),
  );

  const transcript: Transcript = {
    draw(items, asking) {
      last = () => transcript.draw(items, asking);
      const lastMine = items.findLastIndex((item) => item.mine);
      const folds = !unfolded && items.some((item) => item.folded);
      const wanted: HTMLElement[] = folds ? [foldLine] : [];
      let grew = false;
      let day = '';
      for (const [i, item] of items.entries()) {
        if (folds && item.folded) continue;
        const look = `${item.state} ${item.at} ${item.id} ${item === asking} ${item.text}`;
        let now = drawn.get(item.key);
        if (now?.look !== look) {
          const focused = now?.node.contains(document.activeElement);
          grew ||= !now;
          now?.node.remove();
          const node = bubble(item, item === asking);
          if (!now) node.classList.add('new');
          now = { look, node };
          drawn.set(item.key, now);
          if (focused) queueMicrotask(() => now?.node.focus());
        }
        if (i < lastMine && item.cards.length > 0) spend(now.node);
        const today = dayOf(item.at) || day;
        if (day && today !== day) wanted.push(make('p', { class: 'day' }, today));
        day = today;
        wanted.push(now.node);
      }
      for (const [i, node] of wanted.entries())
        if (list.children[i] !== node) list.insertBefore(node, list.children[i] ?? null);
      while (list.children.length > wanted.length) list.lastElementChild?.remove();
      const since = items.slice(lastMine + 1).flatMap(({ key }) => drawn.get(key)?.node ?? []);
      ours = items[lastMine]?.key;
      if (grew) answer = (ours === undefined || read !== ours ? since.find((node) => !node.hidden) : null) ?? null;
      if (atEnd || items.at(-1)?.mine) follow();
      else if (grew) newer.hidden = false;
    },
    typing(on) {
      dots.hidden = !on;
      if (on && atEnd) follow();
    },
    clear() {
      drawn.clear();
      unfolded = false;
      list.replaceChildren();
    },
  };
  return transcript;
}
