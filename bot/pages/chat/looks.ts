import { make, part } from '../dom.ts';
import { words } from '../words.ts';
import type { Session } from './session.ts';

const { look } = words;

/** Puts what was chosen on the page: `data-text`, `data-look`, `data-calm` of the root, which the style sheets read. */
function wear(chosen: Record<string, string>) {
  for (const name of ['text', 'look', 'calm']) {
    if (chosen[name]) document.documentElement.dataset[name] = chosen[name];
    else delete document.documentElement.dataset[name];
  }
}

/** Text size, colours, calm; and the two ways to let a chat go, each asked once more before it is done. */
export function newLooks(root: HTMLElement, session: Session, does: { again(): void; forget(): void }): void {
  const opener = part(root, 'open-looks');
  const panel = part(root, 'looks');
  const sure = part(root, 'sure');
  const fields = [...panel.querySelectorAll<HTMLInputElement>('input')];
  const kept = session.read().look ?? {};

  for (const field of fields) {
    const name = field.dataset.look ?? '';
    field.checked = (kept[name] ?? '') === field.value;
    field.addEventListener('change', () => {
      const chosen = { ...session.read().look, [name]: field.checked ? field.value : '' };
      session.write({ look: chosen });
      wear(chosen);
    });
  }
  wear(kept);

  const open = (on: boolean) => {
    panel.hidden = !on;
    opener.setAttribute('aria-expanded', String(on));
    if (on) panel.querySelector<HTMLElement>('input:checked, input')?.focus();
    else opener.focus();
  };
  const first = [...sure.childNodes];
  const ask = (question: string, act: () => void) => {
    const back = () => sure.replaceChildren(...first);
    const yes = () => {
      back();
      open(false);
      act();
    };
    const no = make('button', { type: 'button', click: back }, look.no);
    sure.replaceChildren(
      make('p', { role: 'alert' }, question),
      make('button', { type: 'button', click: yes }, look.yes),
      no,
    );
    no.focus();
  };
  opener.addEventListener('click', () => open(panel.hidden === true));
  part(root, 'close-looks').addEventListener('click', () => open(false));
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && open(false));
  part(root, 'restart').addEventListener('click', () => ask(look.againSure, does.again));
  part(root, 'forget').addEventListener('click', () => ask(look.forgetSure, does.forget));
}
