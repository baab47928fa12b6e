import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { SCREENS } from '../../local/playground/screens/all';
import { start } from './support/api';
import { seriousFindings } from './support/axe';
import { describeWithBrowser, launchBrowser } from './support/browser';
import { sampleBundle, Stage } from './support/stage';

const TELEPHONE = { width: 360, height: 860 };

describeWithBrowser('every state that has its picture', () => {
  let browser: Browser;
  let usual: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    usual = sampleBundle();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(usual, { recursive: true, force: true });
  });

  test.each(SCREENS)('$name has no serious accessibility finding by day and by night, and nothing sticks out on a telephone', async ({ show, policy, width = 1360, height = 860 }) => {
    const bundle = policy ? sampleBundle('', policy) : usual;
    const playground = await start({ bundle });
    const page = await browser.newPage({ viewport: { width, height }, locale: 'ja-JP' });
    try {
      const visitor = new Stage(page);
      await visitor.come(playground.url);
      const place = await show(visitor);
      // A card's own window is looked at with everything around it where the picture shows the page.
      await page.setViewportSize(place ? TELEPHONE : { width, height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await place?.evaluate((element) => { element.setAttribute('data-in-picture', ''); });
        expect([colorScheme, await seriousFindings(page, place ? '[data-in-picture]' : 'html')]).toEqual([colorScheme, []]);
      }
      await page.setViewportSize(TELEPHONE);
      expect(await page.locator('html').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    } finally {
      await page.close();
      await playground.close();
      if (policy) rmSync(bundle, { recursive: true, force: true });
    }
  });
});
