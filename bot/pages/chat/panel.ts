import { make, part } from '../dom.ts';
import { words } from '../words.ts';

const { code, state } = words;

export type Panel = {
  none(): void;
  /** The conversation is over: why, and a new one. */
  over(why: string): void;
  /** A kept chat asks for its short code. */
  code(fault: 'none' | 'wrong' | 'closed'): void;
  /** The service is away: whom to call stands above this. */
  away(): void;
  /** A message was given up. */
  unsent(again: () => void): void;
};

/** What stands in the answer's place when there is no question. */
export function newPanel(root: HTMLElement, does: { fresh(): void; open(code: string): void; now(): void }): Panel {
  const panel = part(root, 'panel');
  const button = (label: string, click: () => void, main = true) =>
    make('button', { type: 'button', class: main ? 'main' : undefined, click }, label);
  let shown = 'none';

  // Drawn once for each thing it says: what is being typed in it must outlive the next message.
  function draw(name: string, ...inside: (Node | string)[]) {
    if (name === shown) return;
    shown = name;
    panel.replaceChildren(...inside);
    panel.querySelector('input')?.focus();
  }

  return {
    none: () => draw('none'),
    over: (why) => draw(`over ${why}`, make('p', { class: 'why' }, why), button(state.fresh, does.fresh)),
    away: () => draw('away', button(state.tryNow, does.now, false)),
    unsent: (again) =>
      draw('unsent', make('p', { class: 'why' }, words.answer.unsent), button(words.answer.tryAgain, again)),
    code(fault) {
      const input = make('input', {
        id: 'chat-code',
        type: 'password',
        autocomplete: 'off',
        maxlength: '12',
        required: true,
      });
      const told = fault === 'none' ? '' : code[fault];
      const error = make('p', { class: 'error', role: 'alert' }, told);
      const ask = make(
        'form',
        {
          class: 'code',
          submit: (event) => {
            event.preventDefault();
            if (input.value) does.open(input.value);
          },
        },
        make('label', { for: 'chat-code' }, code.label),
        input,
        make('button', { type: 'submit', class: 'main' }, code.open),
      );
      shown = 'none';
      draw(
        `code ${fault}`,
        make('p', { class: 'why' }, code.title),
        error,
        ...(fault === 'closed' ? [] : [ask]),
        button(code.instead, does.fresh, fault === 'closed'),
        make('p', { class: 'hint' }, code.insteadHint),
      );
    },
  };
}
