import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Lang } from '../../src/messages/lang';
import { walkIncident, walkIncidentCorners } from './incident-walk';
import { PAGE_WORDS } from './page/words';
import { startPlayground } from './server';

/** A Tuesday morning in Tokyo, so that every run shows the same day. */
const START = Date.UTC(2026, 10, 24, 1, 20);

export interface ShotOptions {
  /** Where the PNG files go; made when it is not there. */
  readonly folder: string;
  /** A Chromium. */
  readonly browserPath: string;
  /** Folder of the built add-on. */
  readonly bundle: string;
  /** Only what comes after a mis-send. */
  readonly incidentOnly?: boolean;
}

interface Stage {
  readonly page: Page;
  shoot(name: string): Promise<void>;
  readonly words: (typeof PAGE_WORDS)[Lang];
}

/**
 * Walks through the playground as a new user would, in both languages, and keeps a picture of each step.
 *
 * @returns the files written
 */
export async function takeScreenshots({ folder, browserPath, bundle, incidentOnly = false }: ShotOptions): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const lang of ['ja', 'en'] as const) {
    // Date fields follow the browser's own language, whatever the page's.
    const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run', `--lang=${lang}`];
    const browser = await chromium.launch({ executablePath: browserPath, args, env: { ...process.env, LANGUAGE: lang } });
    try {
      const studio = { browser, folder, bundle };
      files.push(...(await misSend(studio, lang, walkIncident)), ...(await misSend(studio, lang, walkIncidentCorners)));
      if (incidentOnly) continue;
      files.push(...(await walk(studio, lang)));
      for (const [name, act] of Object.entries(WHILE_HELD)) files.push(...(await whileHeld(studio, lang, name, act)));
      if (lang === 'ja') files.push(...(await variants(studio)));
    } finally {
      await browser.close();
    }
  }
  return files;
}

interface Studio {
  readonly browser: Browser;
  readonly folder: string;
  readonly bundle: string;
}

async function walk(studio: Studio, lang: Lang): Promise<string[]> {
  return onStage(studio, lang, { width: 1360, height: 860 }, async ({ page, shoot, words }) => {
    await sample(page, lang === 'ja' ? '宛先ドメインの打ち間違い' : 'Recipient domain mistyped');
    await shoot('compose');
    await openAddOn(page);
    await shoot('check-typo');
    await page.keyboard.press('Escape');
    await sample(page, lang === 'ja' ? '添付を忘れている' : 'Attachment forgotten');
    await openAddOn(page);
    await shoot('check-attachment');
    await page.keyboard.press('Escape');
    await sample(page, lang === 'ja' ? '多くの取引先を To に並べている' : 'Many customers side by side in To');
    await openAddOn(page);
    await shoot('check-many');
    await page.keyboard.press('Escape');
    await sample(page, lang === 'ja' ? '問題のないメール' : 'Nothing wrong with it');
    await openAddOn(page);
    await shoot('check-fine');
    for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check();
    await shoot('check-ticked');
    await page.getByRole('dialog').locator('.card-footer .card-button').first().click();
    await idle(page);
    await shoot('held');
    await page.keyboard.press('Escape');
    await refreshSidebar(page, lang);
    await shoot('outbox');
    await page.getByRole('button', { name: words.plusHour }).click();
    await page.getByRole('link', { name: words.received }).click();
    await page.locator('.mails a').first().waitFor();
    await shoot('received');
    await page.locator('.mails a').first().click();
    await page.locator('.message-subject').waitFor();
    await page.getByRole('button', { name: words.inspector }).click();
    await shoot('received-message');
    await page.getByRole('button', { name: words.inspector }).click();
    await page.getByRole('link', { name: words.inbox }).click();
    await page.locator('.mails a').first().click();
    await page.locator('.message-subject').waitFor();
    await idle(page);
    await shoot('message');
  });
}

/** What a sender can do with a mail that is held; each ends on the picture. */
const WHILE_HELD: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'last-second': async ({ page, words }) => {
    await page.getByRole('button', { name: words.toLastSecond, exact: true }).click();
    await openAddOn(page);
  },
  edited: async ({ page, words }) => {
    await page.getByLabel(words.body).press('End');
    await page.keyboard.type('.');
    await page.locator('.save-line.is-saved').waitFor();
    await page.getByRole('button', { name: words.plusHour }).click();
    await page.getByRole('link', { name: words.inbox }).click();
  },
  deleted: async ({ page, words }) => {
    await page.getByRole('button', { name: words.discard, exact: true }).click();
    await page.getByText(words.draftDeleted).waitFor();
    await page.getByRole('button', { name: words.plusHour }).click();
  },
  'sent-in-gmail': async ({ page, words }) => {
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await page.getByText(words.sentByGmail).waitFor();
    await page.getByRole('button', { name: words.plusHour }).click();
  },
};

async function whileHeld(studio: Studio, lang: Lang, name: string, act: (stage: Stage) => Promise<void>): Promise<string[]> {
  return onStage(studio, lang, { width: 1360, height: 860 }, async (stage) => {
    const { page, shoot } = stage;
    await sample(page, lang === 'ja' ? '問題のないメール' : 'Nothing wrong with it');
    await openAddOn(page);
    for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check();
    await page.getByRole('dialog').locator('.card-footer .card-button').first().click();
    await idle(page);
    await page.keyboard.press('Escape');
    await act(stage);
    await refreshSidebar(page, lang);
    await shoot(`held-${name}`);
  });
}

async function refreshSidebar(page: Page, lang: Lang): Promise<void> {
  if (await page.getByRole('dialog').count() > 0) return;
  await page.locator('.sidebar .menu .icon-button').click();
  await page.getByRole('menuitem').filter({ hasText: lang === 'ja' ? '更新' : 'Refresh' }).click();
  await idle(page);
}

/** The cards of a mis-send alone, as narrow as they are. */
function misSend(studio: Studio, lang: Lang, through: typeof walkIncident): Promise<string[]> {
  const files: string[] = [];
  return onStage(studio, lang, { width: 1360, height: 1000 }, ({ page }) => through({
    page, lang,
    shoot: async (name, place) => {
      const file = join(studio.folder, `${name}-${lang}.png`);
      await place.screenshot({ path: file });
      files.push(file);
    },
  })).then(() => files);
}

async function variants(studio: Studio): Promise<string[]> {
  const dark = await onStage(
    studio,
    'ja',
    { width: 1360, height: 860 },
    async ({ page, shoot }) => {
      await sample(page, '別の会社の同姓の人に送ろうとしている');
      await openAddOn(page);
      await shoot('dark');
    },
    'dark',
  );
  const narrow = await onStage(studio, 'ja', { width: 360, height: 760 }, async ({ page, shoot }) => {
    await shoot('narrow');
    await sample(page, '宛先ドメインの打ち間違い');
    await shoot('narrow-compose');
    await openAddOn(page);
    await shoot('narrow-check');
  });
  return [...dark, ...narrow];
}

async function onStage(
  { browser, folder, bundle }: Studio,
  lang: Lang,
  viewport: { width: number; height: number },
  act: (stage: Stage) => Promise<void>,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<string[]> {
  const playground = await startPlayground({ port: 0, startAt: START, bundle });
  const page = await browser.newPage({ viewport, colorScheme, locale: lang === 'ja' ? 'ja-JP' : 'en-GB' });
  const files: string[] = [];
  try {
    await page.goto(playground.url);
    await page.locator('.app').waitFor();
    if (lang === 'en') {
      await page.locator('.who select').first().selectOption('en');
      await page.getByRole('link', { name: 'Inbox' }).waitFor();
    }
    await idle(page);
    await act({
      page,
      words: PAGE_WORDS[lang],
      shoot: async (name) => {
        const file = join(folder, `${name}-${lang}.png`);
        await page.screenshot({ path: file });
        files.push(file);
      },
    });
  } finally {
    await page.close();
    await playground.close();
  }
  return files;
}

async function sample(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title, exact: true }).click();
  await page.waitForURL(/#\/compose\/.+/);
  await page.locator('.save-line.is-saved').waitFor();
}

async function openAddOn(page: Page): Promise<void> {
  await page.locator('.button.is-addon').click();
  await page.getByRole('dialog').waitFor();
  await idle(page);
}

/** Until no card is being built. */
async function idle(page: Page): Promise<void> {
  await page.locator('.host-body[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.locator('.host-busy').first().waitFor({ state: 'detached' });
}
