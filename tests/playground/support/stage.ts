import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { samplePolicyFolder } from '../../../local/playground/policy-folder';
import type { Playground } from '../../../local/playground/server';
import { Visitor } from '../../../local/playground/visit/visitor';
import { codeWithPolicy } from '../../support/build-with-policy';
import { Api, QUICK, start } from './api';
import { seriousFindings } from './axe';
import { describeWithBrowser, launchBrowser } from './browser';
import { slowed } from './slow-page';

const ROOT = join(__dirname, '../../..');
const PICTURES = join(ROOT, 'artifacts/screenshots');

/** A visitor at a playground of its own, 佐藤's desk in Japanese, with the invented office's policy built in. */
export class Stage extends Visitor {
  playground!: Playground;
  api!: Api;

  /** Keeps a picture in artifacts/screenshots. */
  picture(name: string): Promise<Buffer> {
    return this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  /** Nothing that axe-core calls serious, and nothing wider than its place. */
  async looksFine(place = 'html'): Promise<void> {
    expect(await seriousFindings(this.page, place)).toEqual([]);
    expect(await this.page.locator(place).evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  }
}

/**
 * Describes the playground in a real browser: one browser a file, a playground and a page a test. Each test also fails when
 * the page threw, or asked anybody but its own server for anything.
 *
 * @param tell declares the tests; the stage is set only while one runs
 * @param settings rows put to the invented office's settings.csv
 */
export function describePlayground(title: string, tell: (stage: () => Stage) => void, options: BrowserContextOptions = {}, settings = ''): void {
  describeWithBrowser(title, () => {
    let browser: Browser;
    let bundle: string;
    let stage: Stage;
    const faults: string[] = [];

    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      bundle = sampleBundle(settings);
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      rmSync(bundle, { recursive: true, force: true });
    });
    beforeEach(async () => {
      const playground = await start({ bundle, emulator: QUICK });
      const page = await browser.newPage({ viewport: { width: 1360, height: 860 }, locale: 'ja-JP', ...options });
      page.setDefaultTimeout(30_000);
      faults.length = 0;
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(playground.url) && !request.url().startsWith('data:')) faults.push(`asked ${request.url()}`);
      });
      stage = Object.assign(new Stage(page), { playground, api: new Api(playground.url) });
      await slowed(page);
      await stage.come(playground.url);
    });
    afterEach(async () => {
      // What a test put between page and server may still be at work; nobody waits for it any more.
      await stage.page.unrouteAll({ behavior: 'ignoreErrors' });
      await stage.page.close();
      await stage.playground.close();
      expect(faults).toEqual([]);
    });

    tell(() => stage);
  });
}

/** A folder with the add-on as `npm start` builds it, with further settings and some tables of the policy replaced, made without building again. */
export function sampleBundle(settings = '', replaced: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'matta-add-on-'));
  const tables = readdirSync(samplePolicyFolder()).map((file) => [basename(file, '.csv'), `${readFileSync(join(samplePolicyFolder(), file), 'utf8')}${file === 'settings.csv' ? settings : ''}`] as const);
  writeFileSync(join(folder, 'Code.js'), codeWithPolicy({ ...Object.fromEntries(tables), ...replaced }));
  writeFileSync(join(folder, 'appsscript.json'), readFileSync(join(ROOT, 'appsscript.json')));
  return folder;
}
