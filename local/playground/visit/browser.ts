import { chromium, type Browser } from 'playwright-core';
import type { Lang } from '../../../src/messages/lang';

/** Starts a Chromium that asks nobody outside for anything. Its date fields follow the page's language, as those of a user's own browser follow theirs. */
export function launchChromium(executablePath: string, lang: Lang = 'ja'): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run', `--lang=${lang}`, '--enable-blink-features=LangAttributeAwareFormControlUI'];
  return chromium.launch({ executablePath, args });
}
