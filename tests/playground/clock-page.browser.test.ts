import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Playground } from '../../local/playground/server';
import { SATO, start } from './support/api';
import { seriousFindings } from './support/axe';
import { describeWithBrowser, launchBrowser } from './support/browser';

const PICTURES = join(__dirname, '../../artifacts/screenshots');

describeWithBrowser('The page of the minute clock', () => {
  let browser: Browser;
  let playground: Playground;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await launchBrowser();
    playground = await start();
    page = await browser.newPage({ viewport: { width: 900, height: 560 }, locale: 'ja-JP' });
    page.setDefaultTimeout(30_000);
    await page.goto(`${playground.url}web-app?user=${SATO}`);
  });
  afterAll(async () => {
    await browser.close();
    await playground.close();
  });

  it('switches the clock on and off again, and has no serious accessibility finding in either state', async () => {
    await page.getByText('時計は切れています。').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.screenshot({ path: join(PICTURES, 'clock-off.png') });
    await page.getByRole('button', { name: '時計を入れる' }).click();
    await page.getByText('時計は入っています。').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.screenshot({ path: join(PICTURES, 'clock-on.png') });
    await page.getByRole('button', { name: '時計を切る' }).click();
    await page.getByText('時計は切れています。').waitFor();
  });
});
