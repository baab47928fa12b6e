import type { Browser } from 'playwright-core';
import { figuresOf } from '../../src/audit/figures';
import { readLine } from '../../local/audit/log-lines';
import { reportPage } from '../../local/audit/page';
import { seriousFindings } from '../playground/support/axe';
import { launchBrowser } from '../playground/support/browser';
import { sampleLog } from './support';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

const figures = figuresOf(sampleLog().split('\n').filter((line) => line !== '').flatMap((line) => readLine(line) ?? []), () => 9 * 60);

describe('The report’s page', () => {
  it.each((['ja', 'en'] as const).flatMap((lang) => (['light', 'dark'] as const).flatMap((scheme) => [360, 1024].map((width) => [lang, scheme, width] as const))))(
    'axe finds nothing serious in %s, %s, %i wide, and nothing sticks out', async (lang, colorScheme, width) => {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      await page.setContent(reportPage(figures, lang));
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await page.getByRole('img').count()).toBe(3);
      // Each chart's numbers stand in a table as well.
      expect(await page.getByRole('row', { name: /2026-11-09/ }).innerText()).toMatch(/2026-11-09\s+4\s+2\s+50\s+1\s+1\s+1\s+0\s+0/);
      await page.close();
    });

  it('draws each bar as high as its number', async () => {
    const page = await browser.newPage();
    await page.setContent(reportPage(figures, 'en'));
    const heights = await page.locator('svg').first().locator('rect').evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
    // 50 and 100 of 100 mails.
    expect(heights).toHaveLength(2);
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 1);
    await page.close();
  });
});
