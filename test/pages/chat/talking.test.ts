import { page as words } from '../../../bot/content/en/page.ts';
import { bubble, button, question, type Scene, said, setScene, states, write } from '../scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterEach(() => scene.sweep());
afterAll(() => scene.close());

describe('talking on the page', () => {
  it('greets, says what is private, and asks one thing', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    expect(await said(page)).toEqual(["Hi, I'm Waymark."]);
    expect(await question(page).innerText()).toBe("What's on your mind about what comes next?");
    expect(await page.locator('.private').innerText()).toContain(words.private.line);
    expect(await page.getByText('about 3 left').isVisible()).toBe(true);
    expect(await page.locator('[data-part="steps"] .done').count()).toBe(1);
  });

  it('moves the question up when it is answered, and says when the answer was saved', async () => {
    const page = await scene.open();
    await button(page, 'Something new').click();
    await button(page, 'Computers').waitFor();
    expect(await said(page)).toEqual([
      "Hi, I'm Waymark.",
      "What's on your mind about what comes next?",
      'Something new',
    ]);
    expect(await states(page)).toEqual(['Saved 10:02']);
    expect(await button(page, 'No idea yet').count()).toBe(0);
  });

  it('takes several answers with one send, and wants at least one', async () => {
    const page = await scene.open();
    await button(page, 'Something new').click();
    await button(page, 'Send').click();
    await page.getByText(words.answer.pickOne).waitFor();
    await button(page, 'Sport').click();
    await button(page, 'Making things').click();
    await button(page, 'Computers').click();
    await button(page, 'Making things').click();
    expect(await button(page, 'Sport').getAttribute('aria-pressed')).toBe('true');
    await button(page, 'Send').click();
    await button(page, 'Next one').waitFor();
    expect(scene.line.posts().at(-1)?.body.text).toBe('computers,sport');
    expect((await said(page)).slice(-3)).toEqual(['What do you like?', 'Computers, Sport', 'OK, money for college.']);
  });

  it('shows a card, takes what is filled in, and makes it read-only afterwards', async () => {
    const page = await scene.open();
    await button(page, 'Something new').click();
    for (const name of ['Computers', 'Sport', 'Send']) await button(page, name).click();
    await page.getByLabel('Which college?').fill('MidKent');
    await button(page, 'Ask Sam').click();
    await bubble(page, 'Sam gets: {"verb":"ask","college":"MidKent"}').waitFor();
    expect(await page.getByText('up to £1,200 a year').isVisible()).toBe(true);
    expect(await page.getByLabel('Which college?').isDisabled()).toBe(true);
    expect(await button(page, 'Ask Sam').count()).toBe(0);
    expect(page.wrongs).toEqual([]);
  });

  it('offers the ways out at every question, and those that the question brings', async () => {
    const page = await scene.open();
    await button(page, 'Something new').click();
    await button(page, 'Computers').waitFor();
    for (const name of [words.answer.back, words.answer.why, words.answer.save, words.answer.person])
      expect(await button(page, name).isVisible()).toBe(true);
    for (const name of ['Computers', 'Sport', 'Send']) await button(page, name).click();
    await button(page, 'Go back').click();
    await bubble(page, 'You said: back').waitFor();
    expect((await said(page)).at(-2)).toBe('Go back');
  });

  it('sends what is typed, by Enter or the button, and keeps lines apart', async () => {
    const page = await scene.open();
    await write(page, 'one');
    const box = page.getByRole('textbox', { name: /type here/i });
    await box.fill('two');
    await box.press('Shift+Enter');
    await box.pressSequentially('three');
    await box.press('Enter');
    await bubble(page, 'You said: two').waitFor();
    expect(
      scene.line
        .posts()
        .slice(-2)
        .map(({ body }) => body.text),
    ).toEqual(['one', 'two\nthree']);
    expect(await box.inputValue()).toBe('');
  });

  it('makes numbers for help pressable in an urgent message, but no price', async () => {
    const page = await scene.open();
    await write(page, 'help me');
    const urgent = page.locator('.urgent');
    await urgent.waitFor();
    expect(await urgent.innerText()).toContain('Important');
    const links = await urgent.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['tel:999', 'tel:116123', 'tel:01632960199', 'tel:116000']);
  });

  it('shows text as text, and opens addresses outside without a trace', async () => {
    const page = await scene.open();
    await write(page, 'link');
    const link = page.getByRole('link', { name: 'https://www.gov.uk/care-leavers' });
    await link.waitFor();
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect((await said(page)).at(-1)).toBe('See https://www.gov.uk/care-leavers. <b>Not markup</b>');
  });

  it('says that something is being written only while it is', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    const dots = page.locator('[data-part="dots"]');
    expect(await dots.isVisible()).toBe(false);
    scene.line.type();
    await dots.waitFor({ state: 'visible' });
    scene.line.say({ text: 'Here I am.' });
    await dots.waitFor({ state: 'hidden' });
  });

  it('folds away what the service wants folded, until it is asked for', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    scene.line.say({ text: 'Sam will ring you.', channelData: { waymark: { folded: true } } });
    await page.getByText(words.message.folded).waitFor();
    expect(await said(page)).not.toContain('Sam will ring you.');
    await button(page, words.message.unfold).click();
    await bubble(page, 'Sam will ring you.').waitFor();
  });

  it('keeps everything in the tab, and asks nobody but us', async () => {
    const page = await scene.open();
    await write(page, 'hello');
    await bubble(page, 'You said: hello').waitFor();
    const kept = await page.evaluate(() => [localStorage.length, document.cookie, Object.keys(sessionStorage)]);
    expect(kept).toEqual([0, '', ['chat']]);
    const session = JSON.parse(await page.evaluate(() => sessionStorage.getItem('chat') ?? ''));
    expect(
      Object.keys(session)
        .filter((name) => session[name] !== undefined)
        .sort(),
    ).toEqual(['conversationId', 'returnKey', 'token', 'unsent', 'userId', 'watermark'].sort());
    expect(session.unsent).toEqual([]);
    expect(page.wrongs).toEqual([]);
  });
});
