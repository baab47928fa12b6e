import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { PAGE_WORDS } from '../../local/playground/page/words';
import { samplePolicyFolder } from '../../local/playground/policy-folder';
import type { Playground } from '../../local/playground/server';
import { say } from '../../src/messages/say';
import { Api, start } from './support/api';
import { seriousFindings } from './support/axe';
import { describeWithBrowser, launchBrowser } from './support/browser';

const ROOT = join(__dirname, '../..');
const PICTURES = join(ROOT, 'artifacts/screenshots');
const WORDS = PAGE_WORDS.ja;
const SUBJECT = '打ち合わせの日程について';
const RECIPIENT = 'tanaka@midori-shoji.example';

describeWithBrowser('while a mail is held, in the playground', () => {
  let browser: Browser;
  let bundle: string;
  let playground: Playground;
  let page: Page;
  let api: Api;

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
    api = new Api(playground.url);
    page = await browser.newPage({ viewport: { width: 1360, height: 860 }, locale: 'ja-JP' });
    page.setDefaultTimeout(30_000);
    await page.goto(playground.url);
    await page.locator('.app').waitFor();
    await hold();
  });
  afterEach(async () => {
    await page.close();
    await playground.close();
  });

  const dialog = (): Locator => page.getByRole('dialog');
  const sidebar = (): Locator => page.locator('.sidebar');
  const picture = (name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `held-${name}.png`) });
  const later = (label: string): Promise<void> => page.getByRole('button', { name: label, exact: true }).click();
  const openMatta = async (): Promise<void> => {
    await page.locator('.button.is-addon').click();
    await dialog().locator('.card-footer').waitFor();
  };
  const closeMatta = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  };
  const refreshSidebar = async (): Promise<void> => {
    await sidebar().getByRole('button', { name: say('ja', 'home.refresh'), exact: true }).click();
    await sidebar().getByText(SUBJECT).first().waitFor();
  };

  /** Writes a mail, checks it and holds it until 10:30; its compose window stays open. */
  async function hold(): Promise<void> {
    await page.getByLabel(WORDS.to, { exact: true }).fill(RECIPIENT);
    await page.getByLabel(WORDS.subject).fill(SUBJECT);
    await page.getByLabel(WORDS.body).fill('株式会社みどり商事\n田中様\n\nお世話になっております。青空工業の佐藤です。\n来週のご都合はいかがでしょうか。');
    await page.locator('.save-line.is-saved').waitFor();
    await openMatta();
    for (const box of await dialog().getByRole('checkbox').all()) await box.check();
    await dialog().getByRole('button', { name: say('ja', 'report.hold'), exact: true }).click();
    await dialog().getByRole('heading', { name: say('ja', 'held.title', { time: '10:30' }) }).waitFor();
    await closeMatta();
  }

  const received = async (): Promise<number> => (await api.state()).received.filter(({ subject }) => subject === SUBJECT).length;
  const notices = async (): Promise<string[]> => (await api.state()).inbox.map(({ subject }) => subject).filter((subject) => subject.includes(SUBJECT));

  test('it can be taken back in the last second, and is an ordinary draft again', async () => {
    await later(WORDS.toLastSecond);
    await page.getByText('10:29').first().waitFor();
    await openMatta();
    await dialog().getByRole('button', { name: say('ja', 'held.cancel'), exact: true }).click();
    await page.getByText(say('ja', 'held.cancelled')).first().waitFor();
    await sidebar().getByText(say('ja', 'state.cancelled')).first().waitFor();
    await picture('1-cancelled');
    await closeMatta();
    await later(WORDS.plusHour);
    await refreshSidebar();
    await sidebar().getByText(say('ja', 'state.cancelled')).first().waitFor();
    expect(await received()).toBe(0);
    expect((await api.state()).drafts.map(({ subject }) => subject)).toEqual([SUBJECT]);
    expect(await notices()).toEqual([]);
  });

  test('editing it stops it: it is not sent, and its sender is told', async () => {
    await page.getByLabel(WORDS.body).fill('株式会社みどり商事\n田中様\n\nやはり再来週はいかがでしょうか。');
    await page.locator('.save-line.is-saved').waitFor();
    await later(WORDS.plusTenMinutes);
    await page.getByRole('link', { name: WORDS.inbox }).click();
    await page.getByText(say('ja', 'notice.changed.subject', { subject: SUBJECT })).waitFor();
    await refreshSidebar();
    await sidebar().getByText(say('ja', 'state.changed')).waitFor();
    await picture('2-changed');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await received()).toBe(0);
    expect(await notices()).toHaveLength(1);
  });

  test('deleting it is no alarm: the list says that the draft is gone', async () => {
    await page.getByRole('button', { name: WORDS.discard, exact: true }).click();
    await page.getByText(WORDS.draftDeleted).waitFor();
    await later(WORDS.plusTenMinutes);
    await refreshSidebar();
    await sidebar().getByText(say('ja', 'state.gone.deleted')).waitFor();
    await picture('3-deleted');
    expect(await received()).toBe(0);
    expect(await notices()).toEqual([]);
  });

  test('Gmail’s own Send sends it at once, and it does not leave a second time', async () => {
    await page.getByRole('button', { name: WORDS.send, exact: true }).click();
    await page.getByText(WORDS.sentByGmail).waitFor();
    expect(await received()).toBe(1);
    await later(WORDS.plusHour);
    await refreshSidebar();
    await sidebar().getByText(say('ja', 'state.gone.by-hand')).waitFor();
    await picture('4-sent-in-gmail');
    expect(await received()).toBe(1);
    expect(await notices()).toEqual([]);
  });
});
