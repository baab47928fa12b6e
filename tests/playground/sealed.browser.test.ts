import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { PAGE_WORDS } from '../../local/playground/page/words';
import { samplePolicyFolder } from '../../local/playground/policy-folder';
import type { Playground } from '../../local/playground/server';
import type { Lang } from '../../src/messages/lang';
import { say } from '../../src/messages/say';
import { Api, start } from './support/api';
import { seriousFindings } from './support/axe';
import { describeWithBrowser, launchBrowser } from './support/browser';

const ROOT = join(__dirname, '../..');
const PICTURES = join(ROOT, 'artifacts/screenshots');
const MIDORI = '株式会社みどり商事';
const KAEDE = '株式会社かえで製作所';
const PASSPHRASE = /(?:[a-z]{4}-){6}[a-z]{4}/;

describeWithBrowser('An encrypted ZIP in the playground', () => {
  let browser: Browser;
  let bundle: string;
  let policy: string;
  let playground: Playground;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    bundle = mkdtempSync(join(tmpdir(), 'matta-add-on-'));
    policy = mkdtempSync(join(tmpdir(), 'matta-policy-'));
    cpSync(samplePolicyFolder(), policy, { recursive: true });
    appendFileSync(join(policy, 'settings.csv'), '取引先ごとに分けて送る,はい,\n');
    execFileSync(process.execPath, ['scripts/build.js', '--out', bundle, '--policy', policy], { cwd: ROOT });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    for (const folder of [bundle, policy]) rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    playground = await start({ bundle });
    page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
    page.setDefaultTimeout(20_000);
  });
  afterEach(async () => {
    await page.close();
    await playground.close();
  });

  /** Makes a counterparty's passphrase in the sidebar, and says that it was handed over; before that something may happen. */
  async function passphraseOf(lang: Lang, counterparty: string, before: (passphrase: string) => Promise<void> = async () => undefined): Promise<string> {
    const sidebar = page.locator('.sidebar');
    await page.goto(playground.url);
    await page.locator('.app').waitFor();
    await sidebar.getByRole('button', { name: say(lang, 'pass.home') }).click();
    await sidebar.getByRole('combobox').selectOption(counterparty);
    await picture(sidebar, 'list', lang);
    await sidebar.getByRole('button', { name: say(lang, 'pass.open'), exact: true }).click();
    await sidebar.getByRole('button', { name: say(lang, 'pass.make') }).click();
    await sidebar.getByText(PASSPHRASE).first().waitFor();
    const [passphrase = ''] = PASSPHRASE.exec(await sidebar.innerText()) ?? [];
    await picture(sidebar, 'once', lang);
    await before(passphrase);
    await sidebar.getByRole('button', { name: say(lang, 'pass.handOver') }).click();
    await sidebar.getByText(say(lang, 'pass.current')).first().waitFor();
    await picture(sidebar, 'counterparty', lang);
    return passphrase;
  }

  async function picture(what: Page | Locator, name: string, lang: Lang): Promise<void> {
    await what.screenshot({ path: join(PICTURES, `sealed-${name}-${lang}.png`) });
  }

  /** Saves a mail with a file and opens the add-on in its compose window, every box ticked. */
  async function checkedMail(api: Api, to: string): Promise<Locator> {
    const upload = await fetch(`${playground.url}api/parts?user=sato%40aozora.example&name=${encodeURIComponent('御見積書.pdf')}`, { method: 'POST', body: 'an estimate', headers: { 'content-type': 'application/pdf' } });
    const part = (await upload.json()) as { id: string; name: string; mimeType: string; size: number; inline: boolean };
    const { draftId } = await api.create({ to, cc: '鈴木 <suzuki@aozora.example>', subject: 'お見積書', text: 'お世話になっております。\n\nお見積書をお送りします。\n', attachments: [part] });
    await page.goto(`${playground.url}#/compose/${draftId}`);
    await page.locator('.save-line').waitFor();
    await page.locator('.button.is-addon').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.card-footer').waitFor();
    for (const box of await dialog.getByRole('checkbox').all()) await box.check();
    return dialog;
  }

  /** Opens the ZIP of the mail on screen from its receiver's side: a wrong passphrase is refused, the right one gives the file. */
  async function openedWith(lang: Lang, wrong: string, right: string): Promise<void> {
    const words = PAGE_WORDS[lang];
    const field = page.getByLabel(new RegExp(words.passphraseOf));
    const file = page.getByRole('listitem').filter({ hasText: '御見積書.pdf' });
    await field.fill(wrong);
    await page.getByRole('button', { name: words.openSealed }).click();
    await page.getByRole('alert').waitFor();
    expect(await file.count()).toBe(0);
    await field.fill(right);
    await page.getByRole('button', { name: words.openSealed }).click();
    await file.waitFor();
    expect(await (await fetch(new URL((await file.getByRole('link').getAttribute('href')) ?? '', playground.url))).text()).toBe('an estimate');
  }

  it.each(['ja', 'en'] as const)('is made, sent and opened from the receiver’s side, on screens in %s; its passphrase is handed over on one printed page', async (lang) => {
    const api = new Api(playground.url);
    await api.call('POST', 'locale', { locale: lang });
    const passphrase = await passphraseOf(lang, MIDORI, async (made) => {
      const sheet = await browser.newPage({ viewport: { width: 820, height: 1160 } });
      await sheet.goto(`${playground.url}web-app?user=sato%40aozora.example&page=sheet`);
      expect(await sheet.content()).not.toContain(made);
      await picture(sheet, 'sheet-before', lang);
      await sheet.getByRole('button', { name: say(lang, 'sheet.show') }).click();
      await sheet.locator(`article[lang=${lang}]`).getByText(made).waitFor();
      expect(await seriousFindings(sheet)).toEqual([]);
      await sheet.screenshot({ path: join(PICTURES, `sealed-sheet-${lang}.png`), fullPage: true });
      for (const name of ['日本語', 'English']) {
        await sheet.getByLabel(name).check();
        const pdf = await sheet.pdf({ format: 'A4', preferCSSPageSize: true });
        expect([name, pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length]).toEqual([name, 1]);
      }
      await sheet.getByLabel(lang === 'ja' ? '日本語' : 'English').check();
      await sheet.emulateMedia({ media: 'print' });
      expect(await sheet.getByRole('button', { name: say(lang, 'sheet.print') }).count()).toBe(0);
      await picture(sheet, 'sheet-printed', lang);
      await sheet.reload();
      await sheet.emulateMedia({ media: 'screen' });
      await sheet.getByRole('button', { name: say(lang, 'sheet.show') }).click();
      await sheet.getByText(say(lang, 'sheet.none')).waitFor();
      await sheet.close();
    });
    const dialog = await checkedMail(api, '田中 <tanaka@midori-shoji.example>');
    await dialog.locator('select').filter({ has: page.locator('option[value=zip]') }).selectOption('zip');
    await picture(dialog, 'report', lang);
    await dialog.getByRole('button', { name: say(lang, 'report.hold') }).click();
    await dialog.getByText(say(lang, 'held.cancel')).first().waitFor();
    expect(await dialog.innerText()).toContain(MIDORI);
    await picture(dialog, 'held', lang);
    await page.keyboard.press('Escape');

    await api.advance(20 * 60_000);
    await page.goto(`${playground.url}#/received`);
    await page.locator('section.recipient').filter({ hasText: 'tanaka@' }).locator('.mails a').first().click();
    await openedWith(lang, `${passphrase}x`, passphrase);
    await picture(page, 'received', lang);
    expect(await seriousFindings(page)).toEqual([]);
  }, 120_000);

  it.each(['ja', 'en'] as const)('is one of two where two counterparties have passphrases of their own, and each opens with its own only, on screens in %s', async (lang) => {
    const api = new Api(playground.url);
    await api.call('POST', 'locale', { locale: lang });
    const midori = await passphraseOf(lang, MIDORI);
    const kaede = await passphraseOf(lang, KAEDE);
    const dialog = await checkedMail(api, '田中 <tanaka@midori-shoji.example>, 森 <mori@kaede-works.example>');
    await dialog.locator('select').filter({ has: page.locator('option[value=zip]') }).selectOption('zip');
    for (const fold of await dialog.locator('.card-fold').all()) await fold.click();
    await dialog.getByText(say(lang, 'each.ifChosen')).scrollIntoViewIfNeeded();
    await picture(dialog, 'each-report', lang);
    await dialog.getByRole('button', { name: say(lang, 'report.hold') }).click();
    await dialog.getByText(say(lang, 'each.cancel')).first().waitFor();
    await picture(dialog, 'each-held', lang);
    await page.keyboard.press('Escape');
    await api.advance(20 * 60_000);
    for (const [domain, own, other] of [['midori-shoji', midori, kaede], ['kaede-works', kaede, midori]] as const) {
      await page.goto(`${playground.url}#/received`);
      await page.locator('section.recipient').filter({ hasText: domain }).locator('.mails a').first().click();
      await openedWith(lang, other, own);
    }
  }, 120_000);
});
