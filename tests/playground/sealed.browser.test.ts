import { settled } from '../../local/playground/visit/settled';
import { say } from '../../src/messages/say';
import { describePlayground, type Stage } from './support/stage';

const MIDORI = '株式会社みどり商事';
const KAEDE = '株式会社かえで製作所';
const PASSPHRASE = /(?:[a-z]{4}-){6}[a-z]{4}/;

/** Makes a counterparty's passphrase in the sidebar, and says that it was handed over; before that something may happen. */
async function passphraseOf(visitor: Stage, counterparty: string, before: (passphrase: string) => Promise<void> = async () => undefined): Promise<string> {
  const { sidebar, lang } = visitor;
  await visitor.come(visitor.playground.url);
  await visitor.press('pass.home', {}, sidebar);
  await sidebar.getByRole('combobox').selectOption(counterparty);
  await visitor.picture(`sealed-list-${lang}`);
  await visitor.press('pass.open', {}, sidebar);
  await visitor.press('pass.make', {}, sidebar);
  await sidebar.getByText(PASSPHRASE).first().waitFor();
  const [passphrase = ''] = PASSPHRASE.exec(await sidebar.innerText()) ?? [];
  await visitor.picture(`sealed-once-${lang}`);
  await before(passphrase);
  await visitor.press('pass.handOver', {}, sidebar);
  await sidebar.getByText(say(lang, 'pass.current')).first().waitFor();
  await visitor.picture(`sealed-counterparty-${lang}`);
  return passphrase;
}

/** Saves a mail with a file, opens the add-on in its compose window, and asks for the ZIP. */
async function checkedMail(visitor: Stage, to: string): Promise<void> {
  const { api, page, playground, dialog } = visitor;
  const upload = await fetch(`${playground.url}api/parts?user=sato%40aozora.example&name=${encodeURIComponent('御見積書.pdf')}`, { method: 'POST', body: 'an estimate', headers: { 'content-type': 'application/pdf' } });
  const part = (await upload.json()) as { id: string; name: string; mimeType: string; size: number; inline: boolean };
  const { draftId } = await api.create({ to, cc: '鈴木 <suzuki@aozora.example>', subject: 'お見積書', text: 'お世話になっております。\n\nお見積書をお送りします。\n', attachments: [part] });
  await page.goto(`${playground.url}#/compose/${draftId}`);
  await page.locator('.save-line.is-saved').waitFor();
  await visitor.openMatta();
  await dialog.locator('select').filter({ has: page.locator('option[value=zip]') }).selectOption('zip');
}

/** Opens the ZIP of the mail on screen from its receiver's side: a wrong passphrase is refused, the right one gives the file. */
async function openedWith({ page, words, playground }: Stage, wrong: string, right: string): Promise<void> {
  const field = page.getByLabel(new RegExp(words.passphraseOf));
  const file = page.getByRole('listitem').filter({ hasText: '御見積書.pdf' });
  await field.fill(wrong);
  await page.getByRole('button', { name: words.openSealed }).click();
  await page.getByText(words.wrongPassphrase).waitFor();
  await settled(page);
  expect(await file.count()).toBe(0);
  await field.fill(right);
  await page.getByRole('button', { name: words.openSealed }).click();
  await file.waitFor();
  expect(await (await fetch(new URL((await file.getByRole('link').getAttribute('href')) ?? '', playground.url))).text()).toBe('an estimate');
}

/** The mail that a domain's people got, once the mail's time has come. */
async function receivedBy({ page, playground }: Stage, domain: string): Promise<void> {
  await page.goto(`${playground.url}#/received`);
  await page.locator('section.recipient').filter({ hasText: domain }).locator('.mails a').first().click();
}

describePlayground('an encrypted ZIP in the playground', (stage) => {
  it.each(['ja', 'en'] as const)('is made, sent and opened from the receiver’s side, on screens in %s; its passphrase is handed over on one printed page', async (lang) => {
    const visitor = stage();
    const { dialog, page, playground } = visitor;
    await visitor.read(lang);
    const passphrase = await passphraseOf(visitor, MIDORI, async (made) => {
      const sheet = await page.context().browser()?.newPage({ viewport: { width: 820, height: 1160 } });
      if (sheet === undefined) throw new Error('The page was expected to belong to a browser.');
      const picture = (name: string): Promise<Buffer> => sheet.screenshot({ path: `artifacts/screenshots/sealed-${name}-${lang}.png`, fullPage: true });
      await sheet.goto(`${playground.url}web-app?user=sato%40aozora.example&page=sheet`);
      expect(await sheet.content()).not.toContain(made);
      await picture('sheet-before');
      await sheet.getByRole('button', { name: say(lang, 'sheet.show') }).click();
      await sheet.locator(`article[lang=${lang}]`).getByText(made).waitFor();
      await picture('sheet');
      for (const name of ['日本語', 'English']) {
        await sheet.getByLabel(name).check();
        const pdf = await sheet.pdf({ format: 'A4', preferCSSPageSize: true });
        expect([name, pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length]).toEqual([name, 1]);
      }
      await sheet.getByLabel(lang === 'ja' ? '日本語' : 'English').check();
      await sheet.emulateMedia({ media: 'print' });
      expect(await sheet.getByRole('button', { name: say(lang, 'sheet.print') }).count()).toBe(0);
      await picture('sheet-printed');
      await sheet.reload();
      await sheet.emulateMedia({ media: 'screen' });
      await sheet.getByRole('button', { name: say(lang, 'sheet.show') }).click();
      await sheet.getByText(say(lang, 'sheet.none')).waitFor();
      await sheet.close();
    });
    await checkedMail(visitor, '田中 <tanaka@midori-shoji.example>');
    await visitor.picture(`sealed-report-${lang}`);
    await visitor.hold();
    await dialog.getByText(say(lang, 'held.cancel')).first().waitFor();
    await visitor.idle();
    expect(await dialog.innerText()).toContain(MIDORI);
    await visitor.picture(`sealed-held-${lang}`);
    await visitor.closeMatta();

    await visitor.later('plusHour');
    await receivedBy(visitor, 'midori-shoji');
    await openedWith(visitor, `${passphrase}x`, passphrase);
    await visitor.picture(`sealed-received-${lang}`);
  });

  it.each(['ja', 'en'] as const)('is one of two where two counterparties have passphrases of their own, and each opens with its own only, on screens in %s', async (lang) => {
    const visitor = stage();
    const { dialog } = visitor;
    await visitor.read(lang);
    const midori = await passphraseOf(visitor, MIDORI);
    const kaede = await passphraseOf(visitor, KAEDE);
    await checkedMail(visitor, '田中 <tanaka@midori-shoji.example>, 森 <mori@kaede-works.example>');
    for (const fold of await dialog.locator('.card-fold').all()) await fold.click();
    await visitor.idle();
    await dialog.getByText(say(lang, 'each.ifChosen')).scrollIntoViewIfNeeded();
    await visitor.picture(`sealed-each-report-${lang}`);
    // Whoever reads English only finds the counterparty by its alias.
    const known = lang === 'ja' ? MIDORI : `${MIDORI} (Midori Shoji)`;
    expect(await dialog.locator('.card-top-label').allInnerTexts()).toContain(known);
    await visitor.hold();
    await dialog.getByText(say(lang, 'each.cancel')).first().waitFor();
    await visitor.idle();
    await visitor.picture(`sealed-each-held-${lang}`);
    expect(await dialog.locator('.card-top-label').allInnerTexts()).toContain(known);
    await visitor.closeMatta();
    await visitor.later('plusHour');
    for (const [domain, own, other] of [['midori-shoji', midori, kaede], ['kaede-works', kaede, midori]] as const) {
      await receivedBy(visitor, domain);
      await openedWith(visitor, other, own);
    }
  });
}, {}, '取引先ごとに分けて送る,はい,\n');
