import { part } from '../dom.ts';
import { words } from '../words.ts';
import { forget } from './doors.ts';
import type { Session } from './session.ts';

const presses = 3;
const within = 2000; // milliseconds from the first Escape to the last

/** The quick way out: one press, or Escape three times. Nothing asks, nothing waits, nothing is left behind. */
export function newLeave(root: HTMLElement, session: Session, stop: () => void): void {
  const go = () => {
    forget(session.read().token);
    stop();
    session.clear();
    document.body.replaceChildren();
    location.replace(words.leaveTo);
  };
  part(root, 'leave').addEventListener('click', go);
  let at: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') {
      at = [];
      return;
    }
    at = [...at, event.timeStamp].slice(-presses);
    if (at.length === presses && event.timeStamp - (at[0] ?? 0) < within) go();
  });
  // A page brought back by the browser's own memory is the one that was left: it starts anew, empty.
  window.addEventListener('pageshow', (event) => event.persisted && location.reload());
}
