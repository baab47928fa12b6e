import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../local/playground/visit/browser';

/** Where Chromium is: MATTA_BROWSER, or Debian's place for it. */
export const BROWSER_PATH = process.env.MATTA_BROWSER ?? '/usr/bin/chromium';

/** `describe`, or a skip that says why on the console. */
export const describeWithBrowser: typeof describe | typeof describe.skip = existsSync(BROWSER_PATH)
  ? describe
  : (console.warn(`Browser tests are skipped: there is no ${BROWSER_PATH}. Set MATTA_BROWSER to a Chromium to run them.`), describe.skip);

export function launchBrowser(): Promise<Browser> {
  return launchChromium(BROWSER_PATH);
}
