import { say } from '../../src/messages/say';
import { describePlayground } from './support/stage';

const MIDORI = '株式会社みどり商事';
const PASSPHRASE = /(?:[a-z]{4}-){6}[a-z]{4}/;

describePlayground('an encrypted ZIP in the playground', (stage) => {
  it.each(['ja', 'en'] as const)('is made, sent and opened from the receiver’s side, on screens in %s', async (lang) => {
    const visitor = stage();
    const { page, dialog, sidebar, playground, api } = visitor;
    const picture = (name: string): Promise<Buffer> => visitor.picture(`sealed-${name}-${lang}`);
    await visitor.read(lang);

    await visitor.press('pass.home', {}, sidebar);
    await sidebar.getByRole('combobox').selectOption(MIDORI);
    await picture('list');
    await visitor.press('pass.open', {}, sidebar);
    await visitor.press('pass.make', {}, sidebar);
    await sidebar.getByText(PASSPHRASE).first().waitFor();
    const [passphrase = ''] = PASSPHRASE.exec(await sidebar.innerText()) ?? [];
    await picture('once');
    await visitor.press('pass.handOver', {}, sidebar);
    await sidebar.getByText(say(lang, 'pass.current')).first().waitFor();
    await picture('counterparty');

    const upload = await fetch(`${playground.url}api/parts?user=sato%40aozora.example&name=${encodeURIComponent('御見積書.pdf')}`, { method: 'POST', body: 'an estimate', headers: { 'content-type': 'application/pdf' } });
    const part = (await upload.json()) as { id: string; name: string; mimeType: string; size: number; inline: boolean };
    const { draftId } = await api.create({ to: '田中 <tanaka@midori-shoji.example>', subject: 'お見積書', text: '田中様\n\nお見積書をお送りします。\n', attachments: [part] });
    await page.goto(`${playground.url}#/compose/${draftId}`);
    await page.locator('.save-line.is-saved').waitFor();
    await visitor.openMatta();
    await dialog.locator('select').filter({ has: page.locator('option[value=zip]') }).selectOption('zip');
    await picture('report');
    await visitor.hold();
    await dialog.getByText(say(lang, 'held.cancel')).first().waitFor();
    expect(await dialog.innerText()).toContain(MIDORI);
    await picture('held');
    await visitor.closeMatta();

    await visitor.later('plusHour');
    await visitor.goTo('received');
    await visitor.openMail();
    const field = page.getByLabel(new RegExp(visitor.words.passphraseOf));
    await field.fill(`${passphrase}x`);
    await page.getByRole('button', { name: visitor.words.openSealed }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: '御見積書.pdf' }).count()).toBe(0);
    await field.fill(passphrase);
    await page.getByRole('button', { name: visitor.words.openSealed }).click();
    const file = page.getByRole('listitem').filter({ hasText: '御見積書.pdf' });
    await file.waitFor();
    expect(await (await fetch(new URL((await file.getByRole('link').getAttribute('href')) ?? '', playground.url))).text()).toBe('an estimate');
    await picture('received');
    await visitor.looksFine();
  }, 120_000);
});
