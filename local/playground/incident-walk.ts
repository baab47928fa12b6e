import type { Locator, Page } from 'playwright-core';
import type { Lang } from '../../src/messages/lang';
import { say } from '../../src/messages/say';
import { CARD_WORDS } from './card/words';
import { PAGE_WORDS } from './page/words';
import { MOUSE, saying, type Hand } from './visit/hand';
import { settled } from './visit/settled';

export interface IncidentWalk {
  readonly page: Page;
  readonly lang: Lang;
  /** With a mouse where left out. */
  readonly hand?: Hand;
  /** Called where a picture tells something; the locator is the add-on's place. */
  shoot(name: string, place: Locator): Promise<void>;
}

/** A card is shown from its first line, wherever the press before had moved it to. */
async function toTop(side: Locator): Promise<void> {
  await side.locator('.host-body').evaluate((body) => { for (const one of [body, ...body.querySelectorAll('*')]) one.scrollTop = 0; });
}

/** Cards that the way from a sent mail to the closed record does not pass: the choice, a record of an unknown mail, a drill, shared files. */
export async function walkIncidentCorners({ page, lang, shoot }: IncidentWalk): Promise<void> {
  const words = PAGE_WORDS[lang];
  const side = page.locator('.sidebar');
  const dialog = page.getByRole('dialog');
  const press = async (text: string): Promise<void> => {
    await side.getByRole('button', { name: saying(text) }).first().click();
    await settled(page);
  };
  const picture = async (name: string): Promise<void> => {
    await toTop(side);
    await shoot(name, side);
  };
  // A file that leaves as a link, and is taken back.
  await page.getByRole('button', { name: lang === 'ja' ? '問題のないメール' : 'Nothing wrong with it', exact: true }).click();
  await page.locator('.save-line.is-saved').waitFor();
  await page.locator('.button.is-addon').click();
  await dialog.waitFor();
  await settled(page);
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.locator('select').filter({ has: page.locator('option[value=link]') }).selectOption('link');
  await dialog.locator('.card-footer .card-button').first().click();
  await settled(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.plusHour }).click();
  await page.getByRole('link', { name: words.sent }).click();
  await page.locator('.mails a').filter({ hasText: lang === 'ja' ? '御見積書の送付（11月分）' : 'Quotation for the November order' }).first().click();
  await press(say(lang, 'incident.start'));
  await picture('incident-links');
  // The English sample goes to one person only: then it is clear who is wrong.
  await press(say(lang, lang === 'ja' ? 'incident.revokeAll' : 'incident.revoke'));
  await picture('incident-links-taken-back');
  await page.getByRole('link', { name: words.inbox }).click();
  await side.getByRole('button', { name: say(lang, 'incident.homeButton'), exact: true }).first().waitFor();
  await picture('incident-home');
  await press(say(lang, 'incident.homeButton'));
  await picture('incident-choose');
  await press(say(lang, 'incident.blank'));
  await picture('incident-unknown');
  await press(say(lang, 'incident.choose'));
  await picture('incident-unknown-facts');
}

const STEPS = ['call', 'apology', 'superior', 'security', 'right', 'owner', 'deletion', 'cause', 'prevention', 'authority'] as const;

/**
 * Goes through a mis-send as its sender would: a mail to the wrong company leaves by Gmail's own Send, and its record is led
 * to its end beside it. The last card is the summary of the closed record.
 */
export async function walkIncident({ page, lang, hand = MOUSE, shoot }: IncidentWalk): Promise<void> {
  const words = PAGE_WORDS[lang];
  const side = page.locator('.sidebar');
  const title = (text: string): Promise<void> => side.getByRole('heading', { name: text, exact: true }).first().waitFor();
  const press = async (text: string): Promise<void> => {
    await hand.press(side.getByRole('button', { name: saying(text) }).first());
    await settled(page);
  };
  const open = async (step: (typeof STEPS)[number]): Promise<void> => {
    await title(say(lang, 'incident.title'));
    // With personal data left open, all ten steps are there, in this order.
    await press(`${say(lang, 'incident.go')}: ${String(STEPS.indexOf(step) + 1)}. ${say(lang, `incident.step.${step}`)}`);
    await title(say(lang, `incident.step.${step}`));
  };
  const back = (): Promise<void> => press(say(lang, 'incident.back'));
  const picture = async (name: string): Promise<void> => {
    await toTop(side);
    await shoot(name, side);
  };

  // On a telephone the samples are folded, and the panel lies over the mail only when it is called.
  const samples = page.locator('.samples-own > summary');
  if (await samples.isVisible()) await hand.press(samples);
  await hand.press(page.getByRole('button', { name: lang === 'ja' ? '別の会社の同姓の人に送ろうとしている' : 'Going to a different company than intended', exact: true }));
  await page.locator('.save-line.is-saved').waitFor();
  await hand.press(page.getByRole('button', { name: words.send, exact: true }));
  await page.getByText(words.sentByGmail).waitFor();
  await hand.press(page.getByRole('link', { name: words.sent }));
  // The list may still be as it was before the mail left: not simply its first line.
  await hand.press(page.locator('.mails a').filter({ hasText: lang === 'ja' ? '御請求書の送付' : 'Price list' }).first());
  if (!(await side.isVisible())) await hand.press(page.getByRole('button', { name: words.openSidebar }));
  await title(say(lang, 'incident.sentTitle'));
  await picture('incident-1-sent');
  await press(say(lang, 'incident.start'));
  await title(say(lang, 'incident.title'));

  await press(say(lang, 'incident.edit'));
  await hand.choose(side.getByLabel(say(lang, 'incident.form.slip')), 'picked');
  await hand.fill(side.getByLabel(say(lang, 'incident.form.right')), lang === 'ja' ? 'tanaka@midori-shoji.example' : 'anna.wells@fernhill-trading.example');
  await hand.fill(side.getByLabel(say(lang, 'incident.form.whose')), lang === 'ja' ? '株式会社みどり商事' : 'Fernhill Trading');
  await hand.fill(side.getByLabel(say(lang, 'incident.form.contents')), lang === 'ja' ? '11月分の御請求書' : 'The price list');
  await picture('incident-2-facts');
  await press(say(lang, 'incident.form.save'));
  await title(say(lang, 'incident.title'));
  await picture('incident-3-record');

  await press(say(lang, 'incident.step.call'));
  await title(say(lang, 'incident.step.call'));
  await picture('incident-4-call');
  await press(say(lang, 'incident.call.missed'));
  await title(say(lang, 'incident.step.apology'));
  await picture('incident-5-apology');
  await press(say(lang, 'incident.letter.make'));
  await press(say(lang, 'incident.letter.check'));
  for (const box of await side.getByRole('checkbox').all()) if (!(await box.isChecked())) await hand.press(box);
  await picture('incident-6-letter-checked');
  await press(say(lang, 'report.hold'));
  await press(CARD_WORDS[lang].showMore);
  await press(say(lang, 'held.now'));
  // The list of what is held begins with what is not finished: the record.
  await press(say(lang, 'held.list'));
  await press(say(lang, 'home.open'));

  for (const step of ['superior', 'security', 'right', 'owner'] as const) {
    await open(step);
    await picture(`incident-7-${step}`);
    await press(say(lang, 'incident.told'));
  }
  await open('call');
  await press(say(lang, 'incident.call.reached'));
  await open('deletion');
  await picture('incident-7-deletion');
  await press(say(lang, 'incident.deletion.unopened'));
  await open('cause');
  await hand.fill(side.getByLabel(say(lang, 'incident.cause.form')), lang === 'ja' ? '補完で出た同姓の別の方を選び、宛先を見直さずに送った' : 'Picked another customer from completion and did not look at the address again');
  await picture('incident-7-cause');
  await press(say(lang, 'incident.write'));
  await open('prevention');
  await picture('incident-8-prevention');
  await press(say(lang, 'incident.rule.add'));
  await open('authority');
  await picture('incident-9-authority');
  await hand.fill(side.getByLabel(say(lang, 'incident.note')), lang === 'ja' ? '窓口と相談' : 'decided with the security desk');
  await press(say(lang, 'incident.law.done.unneeded'));
  await title(say(lang, 'incident.title'));
  await picture('incident-10-done');
  await press(say(lang, 'incident.close'));
  await title(say(lang, 'incident.sum.title'));
  await picture('incident-11-summary');
  const [printed] = await Promise.all([page.context().waitForEvent('page'), press(say(lang, 'incident.sum.print'))]);
  await printed.getByRole('heading', { name: say(lang, 'incident.sum.title') }).waitFor();
  await shoot('incident-12-page', printed.locator('body'));
  await printed.close();
  await back();
}
