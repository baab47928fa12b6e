import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { walkIncident } from '../../local/playground/incident-walk';
import { PAGE_WORDS } from '../../local/playground/page/words';
import { samplePolicyFolder } from '../../local/playground/policy-folder';
import { say } from '../../src/messages/say';
import { start } from './support/api';
import { seriousFindings } from './support/axe';
import { describeWithBrowser, launchBrowser } from './support/browser';

const ROOT = join(__dirname, '../..');
const PICTURES = join(ROOT, 'artifacts/screenshots');

describeWithBrowser('a mis-send in the playground', () => {
  let browser: Browser;
  let bundle: string;

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

  test.each(['ja', 'en'] as const)('is led from “sent wrongly” to the closed record (%s), its letter arrives, and no card has a serious fault of accessibility', async (lang) => {
    const playground = await start({ bundle });
    const page = await browser.newPage({ viewport: { width: 1360, height: 1000 }, locale: lang === 'ja' ? 'ja-JP' : 'en-GB' });
    page.setDefaultTimeout(20_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    try {
      await page.goto(playground.url);
      await page.locator('.app').waitFor();
      if (lang === 'en') {
        await page.locator('.who select').first().selectOption('en');
        await page.getByRole('link', { name: 'Inbox' }).waitFor();
      }
      await walkIncident({
        page, lang,
        shoot: async (name, place) => {
          await place.screenshot({ path: join(PICTURES, `${name}-${lang}.png`) });
          expect(await place.evaluate((side) => side.scrollWidth - side.clientWidth)).toBeLessThanOrEqual(0);
          expect(await seriousFindings(page)).toEqual([]);
        },
      });
      await page.locator('.sidebar').getByText(say(lang, 'incident.state.closed')).first().waitFor();
      await page.getByRole('link', { name: PAGE_WORDS[lang].received }).click();
      await page.locator('.mails a').filter({ hasText: lang === 'ja' ? '【重要】メール誤送信のお詫び' : '[Important] Apology' }).first().waitFor();
      expect(faults).toEqual([]);
    } finally {
      await page.close();
      await playground.close();
    }
    // A hang guard: eighteen cards, each looked at for accessibility.
  }, 240_000);
});
