import { request } from '../chat/doors.ts';
import { make } from '../dom.ts';
import { words } from '../words.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const shown = 3;

type Line = { at: string; what: string };
const isLine = (line: unknown): line is Line =>
  typeof line === 'object' && line !== null && 'at' in line && 'what' in line && typeof line.what === 'string';

/** Shows what the database holds newest about whoever the column is. Asked for when something was said, not on a clock. */
export async function showLatest(list: HTMLElement, as: string): Promise<void> {
  const got = await request('GET', `/demo/latest?as=${encodeURIComponent(as)}`);
  if (!got.ok || !Array.isArray(got.body.lines)) return;
  const lines = got.body.lines.filter(isLine).slice(0, shown);
  const drawn = lines.map(({ at, what }) =>
    make('li', {}, make('time', { datetime: at }, clock.format(new Date(at))), ' ', what),
  );
  list.replaceChildren(...(drawn.length > 0 ? drawn : [make('li', {}, words.demo.nothing)]));
}
