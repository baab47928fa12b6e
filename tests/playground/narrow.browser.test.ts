import type { Page } from 'playwright-core';
import { describePlayground } from './support/stage';

/** Places that would have to be pushed sideways to be read, by their classes. */
function pushedSideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.app *')]
      .filter((element) => element.checkVisibility() && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth)
      .map(({ className }) => className));
}

describe.each([400, 360])('at %i pixels', (width) => {
  describePlayground('the playground', (stage) => {
    test.each(['ja', 'en'] as const)('is read and used without pushing anything sideways, and its buttons lie on nothing (%s)', async (lang) => {
      const visitor = stage();
      const { page } = visitor;
      await visitor.be('tamura@aozora.example', lang);
      expect(await pushedSideways(page)).toEqual([]);
      await visitor.be('sato@aozora.example', lang);
      for (const box of ['inbox', 'drafts', 'sent', 'received'] as const) {
        await visitor.goTo(box);
        expect([box, await pushedSideways(page)]).toEqual([box, []]);
      }
      await page.locator('.samples-own > summary').click();
      expect(await pushedSideways(page)).toEqual([]);
      await visitor.sample('fine');
      expect(await pushedSideways(page)).toEqual([]);
      // The samples have made room again, and the focus is where they can be opened.
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
      // Without a way down to the mail's end: its buttons, the panel's among them, each with nothing over it.
      const { words } = visitor;
      for (const name of [words.send, 'Matta 待った', words.saveNow, words.discard, words.openSidebar]) {
        await page.getByRole('button', { name }).first().click({ trial: true });
        expect(await page.evaluate(() => window.scrollY)).toBe(0);
      }
      const [panel, bar] = await Promise.all([page.locator('.rail-button').boundingBox(), page.locator('.inspector-bar').boundingBox()]);
      expect(panel?.y).toBeGreaterThanOrEqual((bar?.y ?? 0));
    });
  }, { viewport: { width, height: 800 } });
});
