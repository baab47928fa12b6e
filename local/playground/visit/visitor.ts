import type { Locator, Page } from 'playwright-core';
import type { Lang } from '../../../src/messages/lang';
import { say } from '../../../src/messages/say';
import type { Key } from '../../../src/messages/ja';
import { PAGE_WORDS, type PageWords } from '../page/words';
import { SAMPLES } from '../samples/all';
import { saying } from './hand';
import { countAsked, settled } from './settled';

/** What somebody does on the playground's page, for tests and pictures that drive it. Every step ends when the page shows its result. */
export class Visitor {
  constructor(
    readonly page: Page,
    /** The language that the page is in, and in which things are looked for. */
    public lang: Lang = 'ja',
  ) {}

  get words(): PageWords {
    return PAGE_WORDS[this.lang];
  }
  /** The add-on over the draft. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
  /** The add-on beside the mailbox. */
  get sidebar(): Locator {
    return this.page.locator('.sidebar');
  }

  async come(url: string): Promise<void> {
    await countAsked(this.page);
    await this.page.goto(url);
    await this.page.locator('.app').waitFor();
    await this.idle();
  }

  /** Comes back to the page as it stands now: nothing on it moves any more because of what was done before. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('.app').waitFor();
    await this.idle();
  }

  /** Becomes another user of the office, and reads in another language. */
  async be(email: string, lang: Lang): Promise<void> {
    await this.page.locator('.who select').nth(1).selectOption(email);
    await this.read(lang);
  }

  async read(lang: Lang): Promise<void> {
    this.lang = lang;
    await this.page.locator('.who select').first().selectOption(lang);
    await this.page.getByRole('link', { name: this.words.inbox }).waitFor();
    await this.idle();
  }

  /** Opens a sample draft of the visitor's language: `fine` is `ja-fine` or `en-fine`. */
  async sample(id: string): Promise<void> {
    const sample = SAMPLES.find((one) => one.id === `${this.lang}-${id}`);
    if (!sample) throw new Error(`There is no sample ${this.lang}-${id}; there are ${SAMPLES.map((one) => one.id).join(', ')}.`);
    const before = this.page.url();
    const folded = this.page.locator('.samples-own:not([open]) > summary');
    if ((await folded.count()) > 0) await folded.click();
    await this.page.getByRole('button', { name: sample.title, exact: true }).click();
    await this.page.waitForURL((url) => url.href !== before && /#\/compose\/.+/.test(url.hash));
    await this.page.locator('.save-line.is-saved').waitFor();
    await this.idle();
  }

  /** Puts words into the open compose window, and saves them without waiting for Gmail's pause. */
  async write(fields: Partial<Record<'to' | 'cc' | 'bcc' | 'subject' | 'body', string>>): Promise<void> {
    for (const [field, text] of Object.entries(fields)) await this.page.getByLabel(this.words[field as keyof typeof fields], { exact: true }).fill(text);
    await this.save();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.saveNow, exact: true }).click();
    await this.page.locator('.save-line.is-saved').waitFor();
    await this.idle();
  }

  async openMatta(): Promise<void> {
    await this.page.locator('.button.is-addon').click();
    await this.dialog.locator('.card-header').waitFor();
    await this.idle();
  }

  async closeMatta(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'detached' });
    await this.idle();
  }

  async tickAll(place: Locator = this.dialog): Promise<void> {
    for (const box of await place.getByRole('checkbox').all()) await box.check();
  }

  /** Presses a button of the add-on by its message. */
  async press(key: Key, values: Readonly<Record<string, string | number>> = {}, place: Locator = this.dialog): Promise<void> {
    await place.getByRole('button', { name: saying(say(this.lang, key, values)) }).first().click();
    await this.idle();
  }

  /** Presses, and sees the notice that says it was done: it stays for some seconds only. */
  async pressFor(notice: Key, key: Key, place: Locator = this.dialog): Promise<void> {
    await Promise.all([this.page.getByText(say(this.lang, notice)).first().waitFor(), this.press(key, {}, place)]);
  }

  /** Until a card of the dialog has this title. */
  async title(key: Key, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await this.dialog.getByRole('heading', { name: say(this.lang, key, values) }).waitFor();
  }

  /** Ticks everything on the report and holds the mail. */
  async hold(): Promise<void> {
    await this.tickAll();
    await this.press('report.hold');
  }

  /** Moves the clock by one of its buttons. */
  async later(step: 'plusMinute' | 'plusTenMinutes' | 'plusHour' | 'plusDay' | 'toLastSecond'): Promise<void> {
    await this.page.getByRole('button', { name: this.words[step], exact: true }).click();
    await this.idle();
  }

  /** Gmail's API stops answering the add-on. */
  async break(): Promise<void> {
    const bar = this.page.getByRole('button', { name: this.words.inspector });
    await bar.click();
    await this.page.getByRole('tab', { name: this.words.questions }).click();
    await this.page.getByLabel(this.words.gmailDown).check();
    await bar.click();
  }

  async goTo(box: 'inbox' | 'drafts' | 'sent' | 'received'): Promise<void> {
    await this.page.getByRole('link', { name: this.words[box] }).click();
    await this.page.locator('.pane-title').waitFor();
    await this.idle();
  }

  /** Opens the newest mail of the list, or the first whose line has this text. */
  async openMail(text = ''): Promise<void> {
    await this.page.locator('.mails a').filter({ hasText: text }).first().click();
    await this.page.locator('.message-subject').waitFor();
    await this.idle();
  }

  /** Until the page shows what came of all that was done on it. */
  idle(): Promise<void> {
    return settled(this.page);
  }
}
