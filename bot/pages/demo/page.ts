import { askDemoToken, startConversation } from '../chat/doors.ts';
import { newLeave } from '../chat/leave.ts';
import { mountChat } from '../chat/mount.ts';
import { memorySession } from '../chat/session.ts';
import { part } from '../dom.ts';
import { words } from '../words.ts';
import { showLatest } from './latest.ts';
import { staffChat } from './staff-chat.ts';

const soon = 250; // milliseconds; what was said is gathered before the database is asked
const roles = ['young', 'adviser', 'manager'] as const;

/** A young person's column: the same light chat as on the page, its state in memory only. */
function youngChat(holder: HTMLElement, as: string, heard: () => void): { stop(): void } {
  const session = memorySession();
  const template = part<HTMLTemplateElement>(document, 'young-shell');
  holder.replaceChildren(template.content.cloneNode(true));
  const root = part(holder, 'chat');
  const chat = mountChat(root, { session, heard, doors: { token: () => askDemoToken(as), start: startConversation } });
  newLeave(root, session, chat.stop);
  return chat;
}

const columns = roles.map((role) => {
  const column = part(document, role);
  const holder = part(column, 'holder');
  const who = part<HTMLSelectElement>(column, 'who');
  const line = part(column, 'state');
  const latest = part(column, 'latest');
  let chat: { stop(): void } | undefined;

  const up = (on: boolean) => {
    line.textContent = on ? '' : words.demo.reconnecting;
  };
  function become() {
    chat?.stop();
    up(true);
    chat = role === 'young' ? youngChat(holder, who.value, heard) : staffChat(holder, who.value, { line: up, heard });
  }
  who.addEventListener('change', become);
  return { become, show: () => showLatest(latest, who.value) };
});

let gathering: ReturnType<typeof setTimeout> | undefined;
function heard() {
  if (gathering) return;
  gathering = setTimeout(() => {
    gathering = undefined;
    for (const column of columns) column.show();
  }, soon);
}

const tabs = [...document.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
function turnTo(tab: HTMLButtonElement) {
  for (const other of tabs) {
    other.setAttribute('aria-selected', String(other === tab));
    other.tabIndex = other === tab ? 0 : -1;
  }
  document.body.dataset.column = tab.dataset.column;
}
for (const [i, tab] of tabs.entries()) {
  tab.addEventListener('click', () => turnTo(tab));
  tab.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(i + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    turnTo(next);
    next.focus();
  });
}

for (const column of columns) column.become();
heard();
