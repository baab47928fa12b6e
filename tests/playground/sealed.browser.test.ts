import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PAGE_WORDS } from '../../local/playground/page/words';
import { samplePolicyFolder } from '../../local/playground/policy-folder';
import type { Playground } from '../../local/playground/server';
import { say } from '../../src/messages/say';
import { Api, start } from './support/api';
import { seriousFindings } from './support/axe';
import { describeWithBrowser, launchBrowser } from './support/browser';

const ROOT = join(__dirname, '../..');
const PICTURES = join(ROOT, 'artifacts/screenshots');
const MIDORI = '株式会社みどり商事';

describeWithBrowser('an encrypted ZIP in the playground', () => {
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
    page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
    page.setDefaultTimeout(20_000);
  });
  afterEach(async () => {
    await page.close();
    await playground.close();
  });

  it.each(['ja', 'en'] as const)('is made, sent and opened from the receiver’s side, on screens in %s', async (lang) => {
    const words = PAGE_WORDS[lang];
    const picture = (name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `sealed-${name}-${lang}.png`) });
    const api = new Api(playground.url);
    await api.call('POST', 'locale', { locale: lang });
    await page.goto(playground.url);
    await page.locator('.app').waitFor();
    const sidebar = page.locator('.sidebar');

    await sidebar.getByRole('button', { name: say(lang, 'pass.home') }).click();
    await sidebar.getByRole('combobox').selectOption(MIDORI);
    await picture('list');
    await sidebar.getByRole('button', { name: say(lang, 'pass.open'), exact: true }).click();
    await sidebar.getByRole('button', { name: say(lang, 'pass.make') }).click();
    await sidebar.getByText(/(?:[a-z]{4}-){6}[a-z]{4}/).first().waitFor();
    const [passphrase = ''] = /(?:[a-z]{4}-){6}[a-z]{4}/.exec(await sidebar.innerText()) ?? [];
    await picture('once');
    await sidebar.getByRole('button', { name: say(lang, 'pass.handOver') }).click();
    await sidebar.getByText(say(lang, 'pass.current')).first().waitFor();
    await picture('counterparty');

    const upload = await fetch(`${playground.url}api/parts?user=sato%40aozora.example&name=${encodeURIComponent('御見積書.pdf')}`, { method: 'POST', body: 'an estimate', headers: { 'content-type': 'application/pdf' } });
    const part = (await upload.json()) as { id: string; name: string; mimeType: string; size: number; inline: boolean };
    const { draftId } = await api.create({ to: '田中 <tanaka@midori-shoji.example>', subject: 'お見積書', text: '田中様\n\nお見積書をお送りします。\n', attachments: [part] });
    await page.goto(`${playground.url}#/compose/${draftId}`);
    await page.locator('.save-line').waitFor();
    await page.locator('.button.is-addon').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.card-footer').waitFor();
    for (const box of await dialog.getByRole('checkbox').all()) await box.check();
    await dialog.locator('select').filter({ has: page.locator('option[value=zip]') }).selectOption('zip');
    await picture('report');
    await dialog.getByRole('button', { name: say(lang, 'report.hold') }).click();
    await dialog.getByText(say(lang, 'held.cancel')).first().waitFor();
    expect(await dialog.innerText()).toContain(MIDORI);
    await picture('held');
    await page.keyboard.press('Escape');

    await api.advance(20 * 60_000);
    await page.goto(`${playground.url}#/received`);
    await page.locator('.mails a').first().click();
    const field = page.getByLabel(new RegExp(words.passphraseOf));
    await field.fill(`${passphrase}x`);
    await page.getByRole('button', { name: words.openSealed }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: '御見積書.pdf' }).count()).toBe(0);
    await field.fill(passphrase);
    await page.getByRole('button', { name: words.openSealed }).click();
    const file = page.getByRole('listitem').filter({ hasText: '御見積書.pdf' });
    await file.waitFor();
    expect(await (await fetch(new URL((await file.getByRole('link').getAttribute('href')) ?? '', playground.url))).text()).toBe('an estimate');
    await picture('received');
    expect(await seriousFindings(page)).toEqual([]);
  }, 120_000);
});
