import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { PAGE_WORDS } from '../../local/playground/page/words';
import { samplePolicyFolder } from '../../local/playground/policy-folder';
import type { Playground } from '../../local/playground/server';
import type { Lang } from '../../src/messages/lang';
import { say } from '../../src/messages/say';
import { start } from './support/api';
import { seriousFindings } from './support/axe';
import { describeWithBrowser, launchBrowser } from './support/browser';

const ROOT = join(__dirname, '../..');
const PICTURES = join(ROOT, 'artifacts/screenshots');
const SAMPLE = { ja: '上長の承認が要る（覚書）', en: 'Needs the manager’s approval (memorandum)' };

describeWithBrowser('an approval in the playground, by switching users', () => {
  let browser: Browser;
  let bundle: string;
  let playground: Playground;
  let page: Page;

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
    page = await browser.newPage({ viewport: { width: 1360, height: 1500 }, locale: 'ja-JP' });
    page.setDefaultTimeout(30_000);
    await page.goto(playground.url);
    await page.locator('.app').waitFor();
  });
  afterEach(async () => {
    await page.close();
    await playground.close();
  });

  const dialog = (): Locator => page.getByRole('dialog');
  const sidebar = (): Locator => page.locator('.sidebar');
  const idle = async (): Promise<void> => {
    await page.locator('.host-body[aria-busy=true]').first().waitFor({ state: 'detached' });
    await page.locator('.host-busy').first().waitFor({ state: 'detached' });
  };
  const be = async (email: string, lang: Lang): Promise<void> => {
    await page.locator('.who select').nth(1).selectOption(email);
    await page.locator('.who select').first().selectOption(lang);
    await page.getByRole('link', { name: PAGE_WORDS[lang].inbox }).waitFor();
    await idle();
  };

  test.each(['ja', 'en'] as const)('the sender asks, the manager sees it on the homepage and approves beside the request, and it leaves (%s)', async (lang) => {
    const words = PAGE_WORDS[lang];
    const picture = (name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `approval-${name}-${lang}.png`) });
    await be('sato@aozora.example', lang);
    await page.getByRole('button', { name: SAMPLE[lang], exact: true }).click();
    await page.locator('.save-line.is-saved').waitFor();
    await page.locator('.button.is-addon').click();
    await dialog().locator('.card-footer').waitFor();
    await dialog().getByText(say(lang, 'approval.needed', { who: 'suzuki@aozora.example' })).scrollIntoViewIfNeeded();
    for (const box of await dialog().getByRole('checkbox').all()) await box.check();
    await dialog().getByLabel(say(lang, 'approval.noteTitle')).fill(lang === 'ja' ? '部長には口頭で話してあります' : 'Legal has seen it');
    await picture('1-report');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog().getByRole('button', { name: say(lang, 'report.hold'), exact: true }).click();
    await dialog().getByRole('heading', { name: say(lang, 'state.awaiting-approval') }).waitFor();
    await idle();
    await picture('2-held');
    await page.keyboard.press('Escape');

    await be('suzuki@aozora.example', lang);
    await sidebar().getByText(say(lang, 'home.approve', { count: 1 })).waitFor();
    await picture('3-manager-home');
    await page.getByRole('link', { name: words.inbox }).click();
    await page.locator('.mails a').first().click();
    await page.locator('.message-subject').waitFor();
    const approve = sidebar().getByRole('button', { name: say(lang, 'approve.approve'), exact: true });
    await approve.waitFor();
    await idle();
    await picture('4-request');
    expect(await seriousFindings(page)).toEqual([]);
    await approve.click();
    await page.getByText(say(lang, 'approve.approved')).first().waitFor();
    await idle();
    await picture('5-approved');

    await be('sato@aozora.example', lang);
    await page.getByRole('button', { name: words.plusTenMinutes }).click();
    await page.getByRole('button', { name: words.plusTenMinutes }).click();
    await page.getByRole('link', { name: words.received }).click();
    // The request to the manager was delivered too, so the mail is told by whom it reached.
    const customer = page.getByRole('heading', { name: lang === 'ja' ? 'tanaka@midori-shoji.example' : 'anna.wells@fernhill-trading.example' });
    await customer.waitFor();
    expect(await customer.count()).toBe(1);
  });

  test('the manager sends it back with a comment, which the sender finds in the inbox and on the card', async () => {
    await page.getByRole('button', { name: SAMPLE.ja, exact: true }).click();
    await page.locator('.save-line.is-saved').waitFor();
    await page.locator('.button.is-addon').click();
    await dialog().locator('.card-footer').waitFor();
    for (const box of await dialog().getByRole('checkbox').all()) await box.check();
    await dialog().getByRole('button', { name: say('ja', 'report.hold'), exact: true }).click();
    await dialog().getByRole('heading', { name: say('ja', 'state.awaiting-approval') }).waitFor();
    await page.keyboard.press('Escape');

    await be('suzuki@aozora.example', 'ja');
    await sidebar().getByRole('button', { name: say('ja', 'home.approveOpen'), exact: true }).click();
    await sidebar().getByLabel(say('ja', 'approve.comment')).fill('第三条を直してください');
    await sidebar().getByRole('button', { name: say('ja', 'approve.return'), exact: true }).click();
    await page.getByText(say('ja', 'approve.returned')).first().waitFor();

    await be('sato@aozora.example', 'ja');
    await page.getByRole('button', { name: PAGE_WORDS.ja.plusTenMinutes }).click();
    await page.getByRole('link', { name: PAGE_WORDS.ja.inbox }).click();
    await page.locator('.mails a').filter({ hasText: 'Re: ' }).first().click();
    await page.locator('.message-subject').waitFor();
    expect(await page.locator('.message-text').innerText()).toContain('第三条を直してください');
    await idle();
    await page.screenshot({ path: join(PICTURES, 'approval-6-sent-back-ja.png') });
  });
});
