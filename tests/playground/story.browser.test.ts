import { PEOPLE } from '../../local/playground/samples/office';
import { say } from '../../src/messages/say';
import { describePlayground } from './support/stage';

const MAIL = { to: 'tanaka@midori-shooji.example', subject: '打ち合わせの日程について', body: '株式会社みどり商事\n田中様\n\nお世話になっております。青空工業の佐藤です。\n来週のご都合はいかがでしょうか。' };

describePlayground('the playground in a browser', (stage) => {
  test('a mail is written, checked, mended, held, cancelled, held again, and arrives when the clock moves', async () => {
    const visitor = stage();
    const { page, dialog, words } = visitor;
    await visitor.write(MAIL);

    await visitor.openMatta();
    await dialog.getByText('midori-shoji.example').first().waitFor();
    await visitor.picture('story-1-found');
    await visitor.press('fix.replace-recipient', { by: 'tanaka@midori-shoji.example' });
    await page.waitForFunction(() => (document.getElementById('compose-to') as HTMLInputElement | null)?.value === 'tanaka@midori-shoji.example');
    await page.locator('.save-line.is-saved').waitFor();
    await visitor.press('report.again');
    await visitor.title('report.clear');
    await visitor.picture('story-2-mended');

    await visitor.hold();
    await visitor.title('held.title', { time: '10:30' });
    await visitor.picture('story-3-held');
    await visitor.pressFor('held.cancelled', 'held.cancel');
    // What was done stays in sight, with the way back.
    await visitor.dialog.getByRole('button', { name: say('ja', 'held.undo') }).waitFor();
    await visitor.closeMatta();

    await visitor.openMatta();
    await visitor.hold();
    await visitor.title('held.title', { time: '10:30' });
    await page.keyboard.press('Escape');
    await visitor.later('plusTenMinutes');
    await page.getByText(words.goneNote).waitFor();

    await visitor.goTo('received');
    await page.getByRole('heading', { name: 'tanaka@midori-shoji.example' }).waitFor();
    expect(await page.locator('.mails a').count()).toBe(1);
    await visitor.picture('story-4-arrived');
    await visitor.reload();
    await visitor.openMail();
    await page.getByRole('heading', { name: MAIL.subject }).waitFor();
    expect(await page.locator('.message-text').innerText()).toContain('来週のご都合はいかがでしょうか。');
  });

  test('what was typed is saved by itself, and is there again after a reload', async () => {
    const visitor = stage();
    const { page, words } = visitor;
    await page.getByLabel(words.to, { exact: true }).fill('anna.wells@fernhill-trading.example');
    await page.getByLabel(words.subject).fill('kept');
    await page.locator('.save-line.is-saved').waitFor();
    await visitor.reload();
    await page.locator('.save-line.is-saved').waitFor();
    expect(await page.getByLabel(words.to, { exact: true }).inputValue()).toBe('anna.wells@fernhill-trading.example');
    expect(await page.getByLabel(words.subject).inputValue()).toBe('kept');
  });

  test('files are attached and taken off again', async () => {
    const visitor = stage();
    const { page, words } = visitor;
    await page.evaluate(() => {
      const saveStates: string[] = [];
      Object.assign(window, { saveStates });
      new MutationObserver(() => { saveStates.push(document.querySelector('.save-line')?.className ?? ''); }).observe(document.body, { subtree: true, attributes: true, childList: true });
    });
    await page.locator('input[type=file][multiple]').setInputFiles([
      { name: '議事録.txt', mimeType: 'text/plain', buffer: Buffer.from('a') },
      { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
    ]);
    await page.getByRole('link', { name: '議事録.txt' }).waitFor();
    // As Gmail does with what it uploads: never waiting for a pause in the writing.
    await page.locator('.save-line.is-saved').waitFor();
    expect(await page.evaluate(() => (window as unknown as { saveStates: string[] }).saveStates.filter((state) => state.includes('is-dirty')))).toEqual([]);
    await page.getByRole('button', { name: `${words.remove}: 議事録.txt` }).click();
    await visitor.save();
    await visitor.reload();
    await page.getByRole('link', { name: 'plan.pdf' }).waitFor();
    expect(await page.getByRole('link', { name: '議事録.txt' }).count()).toBe(0);
  });

  test('Gmail’s own Send button sends unchecked, and the page says so', async () => {
    const visitor = stage();
    const { page, words } = visitor;
    await visitor.sample('attachment');
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await page.getByText(words.sentByGmail).waitFor();
    await visitor.goTo('received');
    await page.getByRole('heading', { name: 'tanaka@midori-shoji.example' }).waitFor();
  });

  test('another user has another mailbox', async () => {
    const { page, words } = stage();
    const [, manager] = PEOPLE;
    await page.getByLabel(words.user).selectOption(manager?.email ?? '');
    await page.getByRole('heading', { name: words.inbox }).waitFor();
    await page.getByText(words.emptyInbox).waitFor();
    await page.getByRole('button', { name: words.compose }).click();
    await page.getByText(`${manager?.name.ja ?? ''} <${manager?.email ?? ''}>`).waitFor();
  });

  test('page and cards change language together', async () => {
    const visitor = stage();
    await visitor.read('en');
    await visitor.sidebar.getByText(say('en', 'home.empty')).waitFor();
    await visitor.idle();
    expect(await visitor.page.evaluate(() => document.documentElement.lang)).toBe('en');
  });
});
