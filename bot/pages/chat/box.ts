import { part } from '../dom.ts';
import { words } from '../words.ts';
import type { Session } from './session.ts';

export type Box = { show(on: boolean, alone: boolean): void; fillIn(text: string): void };

/** The box to type in. What stands in it is kept in the tab until it is sent. */
export function newBox(root: HTMLElement, session: Session, send: (text: string) => void): Box {
  const form = part<HTMLFormElement>(root, 'box');
  const typed = part<HTMLTextAreaElement>(root, 'typed');
  const label = part(root, 'label');

  const changed = () => {
    session.write({ typed: typed.value || undefined });
    form.classList.toggle('full', typed.value.trim() !== '');
    typed.style.height = 'auto';
    typed.style.height = `${Math.min(typed.scrollHeight + 4, 140)}px`;
  };
  const submit = () => {
    const text = typed.value.trim();
    if (!text) return typed.focus();
    typed.value = '';
    changed();
    send(text);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  typed.addEventListener('input', changed);
  typed.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });

  const box: Box = {
    show(on, alone) {
      form.hidden = !on;
      const text = alone ? words.answer.boxAlone : words.answer.box;
      label.textContent = text;
      typed.placeholder = text;
    },
    fillIn(text) {
      typed.value = text;
      changed();
    },
  };
  const kept = session.read().typed;
  if (kept) box.fillIn(kept);
  return box;
}
