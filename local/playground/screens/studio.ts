import { mkdirSync, mkdtempSync, readdirSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { LANGS, type Lang } from '../../../src/messages/lang';
import { walkIncident, walkIncidentCorners } from '../incident-walk';
import { samplePolicyFolder } from '../policy-folder';
import { startPlayground } from '../server';
import { launchChromium } from '../visit/browser';
import { Visitor } from '../visit/visitor';
import { SCREENS } from './all';
import type { Screen } from './screen';
import { smallPng } from './small-png';

/** A Tuesday morning in Tokyo, so that every run shows the same day. */
const START = Date.UTC(2026, 10, 24, 1, 20);
/** High enough for any card to stand whole in the dialog. */
const WINDOW = { width: 1280, height: 1900 };
/** Lower than this the page has another layout. */
const MIN_HEIGHT = 420;
const DESK = { width: 1360, height: 860 };
/** On the way through a mis-send. */
const WALK = { width: 1360, height: 1000 };

export interface ShotOptions {
  /** Where the PNG files go; made when it is not there. */
  readonly folder: string;
  /** A Chromium. */
  readonly browserPath: string;
  /** Areas, or names of screens; all where empty. */
  readonly only: readonly string[];
  /** Builds the add-on with the policy of a folder, into another. */
  build(policyDir: string, out: string): Promise<unknown>;
}

interface Studio extends ShotOptions {
  readonly browser: Browser;
  readonly bundle: string;
}

/**
 * Photographs every state in `all.ts`, each on a playground of its own, and the cards of a mis-send on the way through it.
 *
 * @returns the files written
 */
export async function takeScreenshots(options: ShotOptions): Promise<string[]> {
  mkdirSync(options.folder, { recursive: true });
  const temporary = mkdtempSync(join(tmpdir(), 'matta-screens-'));
  const bundle = join(temporary, 'add-on');
  const wanted = (name: string): boolean => options.only.length === 0 || options.only.some((one) => name === one || name.startsWith(`${one}-`));
  const files: string[] = [];
  try {
    await options.build(samplePolicyFolder(), bundle);
    for (const lang of LANGS) {
      const browser = await launchChromium(options.browserPath, lang);
      try {
        const studio = { ...options, browser, bundle };
        for (const screen of SCREENS) {
          if (!wanted(screen.name) || !(screen.langs ?? LANGS).includes(lang)) continue;
          const bundleHere = screen.policy ? await withPolicy(studio, temporary, screen) : bundle;
          files.push(await photograph({ ...studio, bundle: bundleHere }, screen, lang));
        }
        if (wanted('incident-record')) files.push(...(await misSend(studio, lang, walkIncident)), ...(await misSend(studio, lang, walkIncidentCorners)));
      } finally {
        await browser.close();
      }
    }
    return files;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function photograph(studio: Studio, screen: Screen, lang: Lang): Promise<string> {
  const file = join(studio.folder, `${screen.name}-${lang}.png`);
  const { width = DESK.width, height = DESK.height } = screen;
  await onStage(studio, lang, { width, height, scheme: screen.scheme ?? 'light' }, async (visitor) => {
    const place = await screen.show(visitor).catch((error: unknown) => {
      throw new Error(`The screen ${screen.name} (${lang}) was not reached.`, { cause: error });
    });
    // Only now, so that what is written down about the window's height stays true of a desk's.
    if (place) await makeRoom(visitor.page, place);
    keep(file, await still(visitor.page, place));
  });
  return file;
}

/** A window in which all of a card is in view from its first line, and no more: a panel is as high as its window. */
async function makeRoom(page: Page, place: Locator): Promise<void> {
  await page.setViewportSize(WINDOW);
  const spare = await place.evaluate((element) => {
    const body = element.querySelector('.host-body');
    const last = [...element.querySelectorAll('.card-section')].at(-1);
    if (!body || !last) return 0;
    for (const one of [body, ...body.querySelectorAll('*')]) one.scrollTop = 0;
    const end = element.querySelector('.card-footer')?.getBoundingClientRect().top ?? body.getBoundingClientRect().bottom;
    return Math.max(0, Math.floor(end - last.getBoundingClientRect().bottom));
  });
  await page.setViewportSize({ ...WINDOW, height: Math.max(MIN_HEIGHT, WINDOW.height - spare) });
}

async function misSend(studio: Studio, lang: Lang, through: typeof walkIncident): Promise<string[]> {
  const files: string[] = [];
  await onStage(studio, lang, { ...WALK, scheme: 'light' }, ({ page }) => through({
    page, lang,
    shoot: async (name, place) => {
      const file = join(studio.folder, `${name.replace(/-\d+-/, '-')}-${lang}.png`);
      // Whole, as every other card; what is walked on through is a desk's window again.
      if ((await place.locator('.host-body').count()) > 0) await makeRoom(page, place);
      keep(file, await still(page, place));
      await page.setViewportSize(WALK);
      files.push(file);
    },
  }));
  return files;
}

async function onStage({ browser, bundle }: Studio, lang: Lang, view: { width: number; height: number; scheme: 'light' | 'dark' }, act: (visitor: Visitor) => Promise<void>): Promise<void> {
  const playground = await startPlayground({ port: 0, startAt: START, bundle });
  const { width, height, scheme } = view;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce', locale: lang === 'ja' ? 'ja-JP' : 'en-GB' });
  // On a busy machine a picture may take its time; none is worth starting over for.
  page.setDefaultTimeout(120_000);
  try {
    const visitor = new Visitor(page);
    await visitor.come(playground.url);
    await visitor.read(lang);
    await act(visitor);
  } finally {
    await page.close();
    await playground.close();
  }
}

/** A picture in which nothing blinks, turns or waits for its font. */
async function still(page: Page, place: Locator | null): Promise<Buffer> {
  // Nothing is pointed at either.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return (place ?? page).screenshot({ animations: 'disabled', caret: 'hide' });
}

function keep(file: string, png: Buffer): void {
  writeFileSync(file, smallPng(png));
}

/** The add-on built with the office's policy, some of its tables being the screen's. */
async function withPolicy(studio: Studio, temporary: string, { name, policy = {} }: Screen): Promise<string> {
  const tables = join(temporary, `${name}-policy`);
  const out = join(temporary, name);
  mkdirSync(tables, { recursive: true });
  for (const file of readdirSync(samplePolicyFolder())) copyFileSync(join(samplePolicyFolder(), file), join(tables, file));
  for (const [table, csv] of Object.entries(policy)) writeFileSync(join(tables, `${table}.csv`), csv);
  await studio.build(tables, out);
  return out;
}
