import { join } from 'node:path';
import { build, stop } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describeWithBrowser, launchBrowser } from './browser';

const ROOT = join(__dirname, '../../..');

/**
 * Describes the card renderer alone on a page in a real browser: one browser a file, a new page a test.
 *
 * @param tell declares the tests; the page is there only while one runs
 */
export function describeRenderer(title: string, options: BrowserContextOptions, tell: (page: () => Page) => void): void {
  describeWithBrowser(title, () => {
    let browser: Browser;
    let html: string;
    let page: Page;

    beforeAll(async () => {
      [browser, html] = await Promise.all([launchBrowser(), rendererPage()]);
    });
    afterAll(async () => {
      await browser.close();
    });
    beforeEach(async () => {
      page = await browser.newPage(options);
      await page.setContent(html);
    });
    afterEach(async () => {
      await page.close();
    });

    tell(() => page);
  });
}

/** Bundles fixtures/renderer-page.tsx into one HTML document that needs nothing from any server. */
async function rendererPage(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['tests/playground/fixtures/renderer-page.tsx'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'build/test-pages',
    write: false,
    logLevel: 'silent',
  }).finally(stop);
  const text = (extension: string): string => outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cards</title><style>${text('.css')}</style></head><body><div id="page"></div><script>${text('.js').replace(/<\/script/g, '<\\/script')}</script></body></html>`;
}
