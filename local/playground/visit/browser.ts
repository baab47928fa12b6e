import { chromium, type Browser } from 'playwright-core';
import type { Lang } from '../../../src/messages/lang';

/** Starts a Chromium that asks nobody outside for anything; date fields follow its own language, whatever the page's. */
export function launchChromium(executablePath: string, lang: Lang = 'ja'): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run', `--lang=${lang}`];
  return chromium.launch({ executablePath, args, env: { ...process.env, LANGUAGE: lang } });
}
