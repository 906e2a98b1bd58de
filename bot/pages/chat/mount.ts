import { make, part } from '../dom.ts';
import { words } from '../words.ts';
import { type Activity, type Choice, read } from './activity.ts';
import { newBox } from './box.ts';
import { connect, type Phase } from './connection.ts';
import { type Answer, forget, type Wanted } from './doors.ts';
import { showFacts } from './facts.ts';
import { newLooks } from './looks.ts';
import { newMessageId } from './message-id.ts';
import { newOutbox } from './outbox.ts';
import { newPanel } from './panel.ts';
import { newQuestion } from './question.ts';
import type { Session } from './session.ts';
import { type Item, newThread } from './thread.ts';
import { newTranscript } from './transcript.ts';

export type Doors = {
  token(body: Wanted): Promise<Answer>;
  start(token: string): Promise<Answer>;
};
type More = { session: Session; doors: Doors; heard?(): void };

const typingFor = 8000; // milliseconds that a "typing" of the service holds
const busyAfter = 500; // how long an answer may take before we say that it is being written
const hintAfter = 900; // a break shorter than this is not worth a word

const { answer, state, message } = words;
const usual: Choice[] = [
  { title: answer.back, value: 'back', hidden: false },
  { title: answer.why, value: 'why', hidden: false },
  { title: answer.save, value: 'save', hidden: false },
  { title: answer.person, value: 'person', hidden: false },
];

/** Brings a baked chat shell to life. Everything it knows is in `session`; several may live on one page. */
export function mountChat(root: HTMLElement, { session, doors, heard }: More): { stop(): void } {
  const thread = newThread();
  const [line, live, call, ways] = ['line', 'live', 'call', 'ways'].map((name) => part(root, name)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  let phase: Phase = 'opening';
  let over = '';
  let note = '';
  let caughtUp = false;
  let planned = false;
  let factual = false;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let hint: ReturnType<typeof setTimeout> | undefined;

  const transcript = newTranscript(root, { again, submit: (value, shown) => say(value, shown, true) });
  const question = newQuestion(root, say);
  const box = newBox(root, session, (text) => say(text, text));
  const panel = newPanel(root, { fresh, open: (code) => connection.open(code), now: () => connection.open() });
  const connection = connect({ session, ...doors, came, phase: turn });
  const outbox = newOutbox({
    session,
    post: connection.post,
    mark: (id, how) => {
      thread.mark(id, how);
      if (how === 'failed' || how === 'long') tell(message.heardFailed);
      plan();
    },
    silent: connection.suspect,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  newLooks(root, session, { again: fresh, forget: forgetPhone });

  function tell(text: string) {
    const spoken = make('p', {}, text);
    live.append(spoken);
    setTimeout(() => spoken.remove(), 10_000);
  }

  function say(value: unknown, shown: string, hidden = false) {
    const plain = typeof value === 'string';
    const own = { id: newMessageId(), text: plain ? value : '', shown, value: plain ? undefined : value, hidden };
    note = '';
    thread.add(own);
    outbox.send(own);
    busy(busyAfter);
    plan();
  }

  function again(item: Item) {
    if (item.state !== 'long') return outbox.again(item.key);
    box.fillIn(item.text);
    outbox.seen(item.key);
    thread.drop(item.key);
    plan();
    part(root, 'typed').focus();
  }

  function busy(after: number) {
    clearTimeout(typing);
    typing = setTimeout(() => {
      transcript.typing(phase === 'up');
      typing = setTimeout(() => transcript.typing(false), typingFor);
    }, after);
  }
  function quiet() {
    clearTimeout(typing);
    transcript.typing(false);
  }

  function came(activities: Activity[]) {
    const { userId } = session.read();
    for (const activity of activities) {
      const what = read(activity, userId);
      if (what?.kind === 'typing') busy(0);
      if (what?.kind === 'end') over = state.ended;
      if (what?.kind !== 'said') continue;
      const isNew = thread.hear(what.said);
      if (what.said.clientId) outbox.seen(what.said.clientId);
      if (what.said.mine) continue;
      quiet();
      const { text, ask, from } = what.said;
      const asked = ask && ask.question !== text ? ask.question : '';
      if (isNew && caughtUp) tell(`${from ? '' : message.waymark} ${text} ${asked}`);
    }
    if (!caughtUp) {
      caughtUp = true;
      if (!factual) showFacts(root);
      factual = true;
      const asked = thread.asking()?.ask;
      if (asked) tell(asked.question);
    }
    heard?.();
    plan();
  }

  function turn(to: Phase) {
    if (to === 'another') note = state.another;
    else phase = to;
    if (to === 'ended') over = state.ended;
    if (to === 'lost' || to === 'offline') quiet();
    clearTimeout(hint);
    outbox.online(to === 'up' && !over);
    if (to === 'lost') hint = setTimeout(plan, hintAfter);
    else plan();
  }

  function leaveConversation() {
    over = '';
    note = '';
    caughtUp = false;
    quiet();
    thread.clear();
    transcript.clear();
    question.show(undefined, undefined);
    return outbox.clear();
  }
  async function fresh() {
    const { token } = session.read();
    // Words that did not get through are not thrown away: they stand in the box again.
    const words = leaveConversation().filter((own) => !own.hidden && own.shown === own.text);
    if (words.length > 0) box.fillIn(words.map((own) => own.text).join(' '));
    phase = 'opening';
    plan();
    connection.close();
    // First the one, then the other: the old chat's forgetting must not take the new one's cookie with it.
    if (token) await forget(token);
    connection.restart();
  }
  function forgetPhone() {
    forget(session.read().token);
    connection.close();
    const { look } = session.read();
    leaveConversation();
    box.fillIn('');
    session.clear();
    session.write({ look });
    phase = 'ended';
    over = state.forgotten;
    plan();
  }

  // What is said changes many times in one go; the page is drawn once, after.
  function plan() {
    if (planned) return;
    planned = true;
    queueMicrotask(draw);
  }

  function lineNow(): string {
    if (phase === 'opening') return state.opening;
    if (phase === 'lost') return state.reconnecting;
    if (phase === 'offline') return state.offline;
    if (phase === 'down') return state.down;
    return note;
  }

  function drawPanel(failed: Item | undefined) {
    if (over) panel.over(over);
    else if (phase === 'code') panel.code('none');
    else if (phase === 'wrong code') panel.code('wrong');
    else if (phase === 'code closed') panel.code('closed');
    else if (phase === 'down') panel.away();
    else if (failed) panel.unsent(() => again(failed));
    else panel.none();
  }

  function draw() {
    planned = false;
    const items = thread.items();
    const asking = over ? undefined : thread.asking();
    const open = !over && !phase.includes('code') && (items.length > 0 || phase === 'up');
    root.dataset.line = phase;
    transcript.draw(items, asking);
    if (phase === 'down') question.show(undefined, undefined);
    else question.show(asking?.key, asking?.ask);
    drawPanel(items.find((item) => item.state === 'failed'));
    box.show(open, !asking);
    if (line.textContent !== lineNow()) line.textContent = lineNow();
    call.hidden = open && phase !== 'down';
    // A question that names no ways, such as the menu, has none: those of an earlier question lead nowhere here.
    const otherwise = thread.ways() ? (asking ? [] : thread.ways()) : undefined;
    const offered = open ? (asking?.ways ?? otherwise ?? usual.filter(({ value }) => asking || value !== 'why')) : [];
    ways.hidden = offered.length === 0;
    const drawn = JSON.stringify(offered);
    if (ways.dataset.drawn === drawn) return;
    ways.dataset.drawn = drawn;
    ways.replaceChildren(
      ...offered.map(({ title, value }) => make('button', { type: 'button', click: () => say(value, title) }, title)),
    );
  }

  for (const own of session.read().unsent ?? []) {
    thread.add(own);
    outbox.send(own);
  }
  plan();
  connection.open();
  return { stop: connection.stop };
}
