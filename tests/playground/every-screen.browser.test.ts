import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { SCREENS } from '../../local/playground/screens/all';
import { QUICK, start } from './support/api';
import { OF_COLOURS, seriousFindings } from './support/axe';
import { describeWithBrowser, launchBrowser } from './support/browser';
import { slowed } from './support/slow-page';
import { sampleBundle, Stage } from './support/stage';

const TELEPHONE = { width: 360, height: 860 };
const DESK = { width: 1360, height: 860 };

describeWithBrowser('every state that has its picture', () => {
  let browser: Browser;
  /** One for all: each playground has a port, and so an origin, of its own, and axe-core is read and compiled once. */
  let page: Page;
  let usual: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ locale: 'ja-JP' });
    await slowed(page);
    usual = sampleBundle();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(usual, { recursive: true, force: true });
  });

  test.each(SCREENS)('$name has no serious accessibility finding by day and by night, and nothing sticks out on a telephone', async ({ show, policy, width = DESK.width, height = DESK.height }) => {
    const bundle = policy ? sampleBundle('', policy) : usual;
    const playground = await start({ bundle, emulator: QUICK });
    try {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: 'light' });
      const visitor = new Stage(page);
      await visitor.come(playground.url);
      const place = await show(visitor);
      // What the eye meets: the way on, and nothing else as loud.
      if (place) expect(await place.locator('.is-filled').count()).toBeLessThanOrEqual(1);
      // A card's own window is looked at with everything around it where the picture shows the page.
      await page.setViewportSize(place ? TELEPHONE : { width, height });
      for (const [colorScheme, rules] of [['light'], ['dark', OF_COLOURS]] as const) {
        await page.emulateMedia({ colorScheme });
        await place?.evaluate((element) => { element.setAttribute('data-in-picture', ''); });
        expect([colorScheme, await seriousFindings(page, place ? '[data-in-picture]' : 'html', rules)]).toEqual([colorScheme, []]);
      }
      await page.setViewportSize(TELEPHONE);
      expect(await page.locator('html').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    } finally {
      await page.goto('about:blank');
      await playground.close();
      if (policy) rmSync(bundle, { recursive: true, force: true });
    }
  });
});
