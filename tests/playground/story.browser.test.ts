import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { PAGE_WORDS } from '../../local/playground/page/words';
import { samplePolicyFolder } from '../../local/playground/policy-folder';
import { PEOPLE } from '../../local/playground/samples/office';
import type { Playground } from '../../local/playground/server';
import { say } from '../../src/messages/say';
import { start } from './support/api';
import { seriousFindings } from './support/axe';
import { describeWithBrowser, launchBrowser } from './support/browser';

const ROOT = join(__dirname, '../..');
const PICTURES = join(ROOT, 'artifacts/screenshots');
const WORDS = PAGE_WORDS.ja;

describeWithBrowser('the playground in a browser', () => {
  let browser: Browser;
  let bundle: string;
  let playground: Playground;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    bundle = mkdtempSync(join(tmpdir(), 'matta-add-on-'));
    execFileSync(process.execPath, ['scripts/build.js', '--out', bundle, '--policy', samplePolicyFolder()], { cwd: ROOT });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(bundle, { recursive: true, force: true });
  });
  beforeEach(async () => {
    playground = await start({ bundle });
    page = await browser.newPage({ viewport: { width: 1360, height: 860 }, locale: 'ja-JP' });
    page.setDefaultTimeout(15_000);
    faults.length = 0;
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(playground.url) && !request.url().startsWith('data:')) faults.push(`asked ${request.url()}`);
    });
    await page.goto(playground.url);
    await page.locator('.app').waitFor();
  });
  afterEach(async () => {
    await page.close();
    await playground.close();
    expect(faults).toEqual([]);
  });

  const dialog = (): Locator => page.getByRole('dialog');
  const press = (name: string): Promise<void> => dialog().getByRole('button', { name, exact: true }).click();
  const saved = (): Promise<void> => page.locator('.save-line.is-saved').waitFor();
  const picture = (name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `story-${name}.png`) });
  const openMatta = async (): Promise<void> => {
    await page.locator('.button.is-addon').click();
    await dialog().locator('.card-footer').waitFor();
  };
  const tickAll = async (): Promise<void> => {
    for (const box of await dialog().getByRole('checkbox').all()) await box.check();
  };

  test('a mail is written, checked, mended, held, cancelled, held again, and arrives when the clock moves', async () => {
    await page.getByLabel(WORDS.to, { exact: true }).fill('tanaka@midori-shooji.example');
    await page.getByLabel(WORDS.subject).fill('打ち合わせの日程について');
    await page.getByLabel(WORDS.body).fill('株式会社みどり商事\n田中様\n\nお世話になっております。青空工業の佐藤です。\n来週のご都合はいかがでしょうか。');
    await saved();

    await openMatta();
    await dialog().getByText('midori-shoji.example').first().waitFor();
    await picture('1-found');
    expect(await seriousFindings(page)).toEqual([]);
    await press(say('ja', 'fix.replace-recipient', { by: 'tanaka@midori-shoji.example' }));
    await page.waitForFunction(() => (document.getElementById('compose-to') as HTMLInputElement | null)?.value === 'tanaka@midori-shoji.example');
    await saved();
    await press(say('ja', 'report.again'));
    await dialog().getByRole('heading', { name: say('ja', 'report.clear') }).waitFor();
    await picture('2-mended');

    await tickAll();
    await press(say('ja', 'report.hold'));
    await dialog().getByRole('heading', { name: say('ja', 'held.title', { time: '10:30' }) }).waitFor();
    await picture('3-held');
    await press(say('ja', 'held.cancel'));
    await page.getByText(say('ja', 'held.cancelled')).first().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });

    await openMatta();
    await tickAll();
    await press(say('ja', 'report.hold'));
    await dialog().getByRole('heading', { name: say('ja', 'held.title', { time: '10:30' }) }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: WORDS.plusTenMinutes }).click();
    await page.getByText(WORDS.goneNote).waitFor();

    await page.getByRole('link', { name: WORDS.received }).click();
    await page.getByRole('heading', { name: 'tanaka@midori-shoji.example' }).waitFor();
    expect(await page.locator('.mails a').count()).toBe(1);
    await picture('4-arrived');
    await page.reload();
    await page.locator('.mails a').first().click();
    await page.getByRole('heading', { name: '打ち合わせの日程について' }).waitFor();
    expect(await page.locator('.message-text').innerText()).toContain('来週のご都合はいかがでしょうか。');
  });

  test('what was typed is there again after a reload', async () => {
    await page.getByLabel(WORDS.to, { exact: true }).fill('anna.wells@fernhill-trading.example');
    await page.getByLabel(WORDS.subject).fill('kept');
    await saved();
    await page.reload();
    await page.locator('.save-line.is-saved').waitFor();
    expect(await page.getByLabel(WORDS.to, { exact: true }).inputValue()).toBe('anna.wells@fernhill-trading.example');
    expect(await page.getByLabel(WORDS.subject).inputValue()).toBe('kept');
  });

  test('files are attached and taken off again', async () => {
    await page.locator('input[type=file][multiple]').setInputFiles([
      { name: '議事録.txt', mimeType: 'text/plain', buffer: Buffer.from('a') },
      { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
    ]);
    await page.getByRole('link', { name: '議事録.txt' }).waitFor();
    await saved();
    await page.getByRole('button', { name: `${WORDS.remove}: 議事録.txt` }).click();
    await saved();
    await page.reload();
    await page.getByRole('link', { name: 'plan.pdf' }).waitFor();
    expect(await page.getByRole('link', { name: '議事録.txt' }).count()).toBe(0);
  });

  test('the dialog is used by keyboard alone: it takes the focus, keeps it, and gives it back', async () => {
    await page.getByRole('button', { name: '問題のないメール' }).click();
    await saved();
    const opener = page.locator('.button.is-addon');
    await opener.focus();
    await page.keyboard.press('Enter');
    await dialog().locator('.card-footer').waitFor();
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    }
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.classList.contains('is-addon'));
  });

  test('Gmail’s own Send button sends unchecked, and the page says so', async () => {
    await page.getByRole('button', { name: '添付を忘れている' }).click();
    await saved();
    await page.getByRole('button', { name: WORDS.send, exact: true }).click();
    await page.getByText(WORDS.sentByGmail).waitFor();
    await page.getByRole('link', { name: WORDS.received }).click();
    await page.getByRole('heading', { name: 'tanaka@midori-shoji.example' }).waitFor();
  });

  test('another user has another mailbox', async () => {
    const [, manager] = PEOPLE;
    await page.getByLabel(WORDS.user).selectOption(manager?.email ?? '');
    await page.getByRole('heading', { name: WORDS.inbox }).waitFor();
    await page.getByText(WORDS.emptyInbox).waitFor();
    await page.getByRole('button', { name: WORDS.compose }).click();
    await page.getByText(`${manager?.name ?? ''} <${manager?.email ?? ''}>`).waitFor();
  });

  test('page and cards change language together', async () => {
    await page.getByLabel(WORDS.language).selectOption('en');
    await page.getByRole('link', { name: PAGE_WORDS.en.inbox }).waitFor();
    await page.locator('.sidebar').getByText(say('en', 'home.empty')).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  test.each([
    ['light', 1360],
    ['dark', 1360],
    ['light', 360],
  ] as const)('axe finds nothing serious in %s colours at %i pixels, and nothing sticks out', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    if (width < 1100) await page.getByRole('button', { name: WORDS.closeSidebar }).click();
    await page.getByRole('button', { name: '多くの取引先を To に並べている' }).click();
    await saved();
    const look = async (): Promise<void> => {
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    };
    await look();
    await openMatta();
    await look();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: WORDS.inbox }).click();
    await look();
    await page.locator('.mails a').first().click();
    await page.locator('.message-subject').waitFor();
    await page.getByRole('button', { name: WORDS.inspector }).click();
    for (const tab of [WORDS.runs, WORDS.triggers, WORDS.storage, WORDS.questions]) {
      await page.getByRole('tab', { name: tab }).click();
      await look();
    }
  });
});
