import { page as words } from '../../../bot/content/en/page.ts';
import { bubble, button, onLine, type Scene, said, setScene, states, write } from '../scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterEach(() => scene.sweep());
afterAll(() => scene.close());

const marks = () =>
  scene.line.posts().map(({ body }) => (body.channelData as { clientActivityID: string }).clientActivityID);

describe('own messages', () => {
  it('are posted again under the same id when the answer was lost, and stand there once', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    const before = marks().length;
    scene.line.loseAnswers = 2;
    await write(page, 'lost');
    await page.getByText('Saved 10:02').waitFor();
    await bubble(page, 'You said: lost').waitFor();
    expect(new Set(marks().slice(before)).size).toBe(1);
    expect((await said(page)).filter((text) => text === 'lost')).toHaveLength(1);
    expect((await said(page)).filter((text) => text === 'You said: lost')).toHaveLength(1);
  });

  it('say that they were not sent, and go by a tap under the same id', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    const before = marks().length;
    scene.line.refuse = 400;
    await write(page, 'refused');
    await page.getByText(words.answer.unsent).waitFor();
    expect(await states(page)).toEqual([words.message.failed]);
    scene.line.refuse = undefined;
    await button(page, words.message.failed).click();
    await bubble(page, 'You said: refused').waitFor();
    expect(new Set(marks().slice(before)).size).toBe(1);
    expect(await states(page)).toEqual(['Saved 10:02']);
    expect(await page.getByText(words.answer.unsent).count()).toBe(0);
  });

  it('come back into the box when they are too long', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    scene.line.refuse = 413;
    await write(page, 'far too long');
    await button(page, words.message.long).click();
    expect(await page.getByRole('textbox', { name: /type here/i }).inputValue()).toBe('far too long');
    expect(await said(page)).not.toContain('far too long');
  });

  it('are kept while offline and sent when the line is back', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    const before = marks().length;
    await onLine(page);
    await page.context().setOffline(true);
    scene.line.dropSockets();
    await page.getByText(words.state.offline).waitFor();
    await write(page, 'from the bus');
    await page.getByText(words.message.waiting).waitFor();
    expect(marks().length).toBe(before);
    await page.context().setOffline(false);
    await bubble(page, 'You said: from the bus').waitFor();
    expect(marks().length).toBe(before + 1);
    expect(await page.getByText(words.state.offline).count()).toBe(0);
  });

  it('outlive a reload while they are on their way', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    await onLine(page);
    await page.context().setOffline(true);
    scene.line.dropSockets();
    await page.getByText(words.state.offline).waitFor();
    await write(page, 'kept');
    await page.getByRole('textbox', { name: /type here/i }).fill('half a tho');
    await page.getByText(words.message.waiting).waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await bubble(page, 'You said: kept').waitFor();
    expect((await said(page)).filter((text) => text === 'kept')).toHaveLength(1);
    expect(await page.getByRole('textbox', { name: /type here/i }).inputValue()).toBe('half a tho');
  });
});
