import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { say } from '../../src/messages/say';
import { answers, begun, doAll, facts, PEOPLE, WRONG } from '../incident/support';
import { SATO } from '../support/office';
import { seriousFindings } from './support/axe';
import { describeWithBrowser, launchBrowser } from './support/browser';

const PICTURES = join(__dirname, '../../artifacts/screenshots');

describeWithBrowser('The printed page of a record', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await launchBrowser();
  });
  afterAll(async () => { await browser.close(); });

  it.each(['ja', 'en'] as const)('fits on one sheet of A4 with room for three signatures, without what is only for the screen, and is accessible (%s)', async (lang) => {
    const { at, id } = begun({}, { users: PEOPLE });
    facts(at, id, { contents: '10月分請求書', personal: 'yes', persons: '氏名とメールアドレス 120人' });
    at.act({ action: 'incidentNote', incident: id, step: 'call', result: 'missed', to: WRONG });
    doAll(at, id);
    at.act({ action: 'incidentNote', incident: id, step: 'authority', result: 'unneeded', to: '' }, answers({ note: '窓口と相談' }));
    at.act({ action: 'incidentEnd', incident: id, result: 'closed' });
    const { value } = at.workspace.run(SATO, 'doGet', { parameter: { page: 'record', id, zone: 'Asia/Tokyo', lang } });
    const { html } = value as { html: string };
    const page = await browser.newPage({ viewport: { width: 900, height: 1200 }, locale: lang });
    try {
      await page.setContent(html);
      await page.evaluate((title) => { document.title = title; }, 'x');
      expect(await seriousFindings(page)).toEqual([]);
      const button = page.getByRole('button', { name: say(lang, 'incident.page.print') });
      expect(await button.isVisible()).toBe(true);
      expect(await page.getByRole('columnheader', { name: say(lang, 'incident.page.sign.security') }).isVisible()).toBe(true);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      writeFileSync(join(PICTURES, `incident-page-${lang}.pdf`), pdf);
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      expect(await button.isVisible()).toBe(false);
      await page.screenshot({ path: join(PICTURES, `incident-page-${lang}.png`), fullPage: true });
    } finally {
      await page.close();
    }
  });

  it('goes over to a second sheet rather than losing a line, whatever was written', async () => {
    const { at, id } = begun();
    facts(at, id, { contents: '内'.repeat(590), whose: '社'.repeat(290) });
    for (let count = 0; count < 40; count++) at.act({ action: 'incidentNote', incident: id, step: 'call', result: 'missed', to: WRONG });
    const { value } = at.workspace.run(SATO, 'doGet', { parameter: { page: 'record', id } });
    const page = await browser.newPage();
    try {
      await page.setContent((value as { html: string }).html);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeGreaterThan(1);
      // Nothing is wider than the sheet.
      await page.setViewportSize({ width: 680, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    } finally {
      await page.close();
    }
  });
});
