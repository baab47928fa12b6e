import type { Visitor } from '../visit/visitor';
import { SAMPLES } from '../samples/all';
import { KAEDE, MIDORI } from '../samples/office';
import { dialogOf, reportOf, type Screen } from './screen';

const FERNHILL = 'Fernhill Trading';
/** Words of four letters with hyphens between them. */
const PASSPHRASE = /(?:[a-z]{4}-){6}[a-z]{4}/;

/** The counterparty of the sample without a fault. */
const partner = ({ lang }: Visitor): string => (lang === 'ja' ? MIDORI.company : FERNHILL);

/** Makes a counterparty's passphrase in the panel; the card shows it. */
async function make(visitor: Visitor, counterparty: string): Promise<void> {
  const { sidebar } = visitor;
  await visitor.press('pass.home', {}, sidebar);
  await sidebar.getByRole('combobox').selectOption(counterparty);
  await visitor.press('pass.open', {}, sidebar);
  await visitor.press('pass.make', {}, sidebar);
  await sidebar.getByText(PASSPHRASE).first().waitFor();
}

/** Makes it, and says that it was handed over. Resolves with the passphrase. */
async function handOver(visitor: Visitor, counterparty: string): Promise<string> {
  await make(visitor, counterparty);
  const [passphrase = ''] = PASSPHRASE.exec(await visitor.sidebar.innerText()) ?? [];
  await visitor.press('pass.handOver', {}, visitor.sidebar);
  await visitor.reload();
  return passphrase;
}

/** Chooses how the files of the report leave. */
async function choose(visitor: Visitor, how: 'zip' | 'link'): Promise<void> {
  await visitor.dialog.locator('select').filter({ has: visitor.page.locator(`option[value=${how}]`) }).selectOption(how);
}

/** The sample without a fault, held so that its file leaves that way, and the card closed. */
async function held(visitor: Visitor, how: 'zip' | 'link'): Promise<void> {
  await reportOf('fine')(visitor);
  await choose(visitor, how);
  await visitor.hold();
}

/** A file to two customers with passphrases of their own. */
async function toTwo(visitor: Visitor): Promise<void> {
  await handOver(visitor, partner(visitor));
  await handOver(visitor, KAEDE.company);
  await visitor.sample('fine');
  const to = SAMPLES.find(({ id }) => id === `${visitor.lang}-fine`)?.content.to ?? '';
  await visitor.write({ to: `${to}, ${visitor.lang === 'ja' ? KAEDE.yamamoto : 'Ken Yamamoto <yamamoto@kaede-works.example>'}` });
  await visitor.openMatta();
}

async function openFolds(visitor: Visitor): Promise<void> {
  for (const fold of await visitor.dialog.locator('.card-fold').all()) await fold.click();
}

const SPLIT = { settings: '項目,値,備考\n社内ドメイン,aozora.example,\n取引先ごとに分けて送る,はい,\n' };
const REQUIRED = { seal: '方法,取引先,語,ファイル,ルール,備考\n暗号化ZIP,,,,,\n' };

/** Files that only the addressee can open: choosing, passphrases, links, and the receiver's side. */
export const SEAL_SCREENS: readonly Screen[] = [
  { name: 'seal-choice', show: dialogOf((visitor) => handOver(visitor, partner(visitor)), reportOf('fine')) },
  { name: 'seal-required', policy: REQUIRED, show: dialogOf((visitor) => handOver(visitor, partner(visitor)), reportOf('fine')) },
  { name: 'seal-required-missing', policy: REQUIRED, show: dialogOf(reportOf('fine')) },
  { name: 'seal-held', show: dialogOf((visitor) => handOver(visitor, partner(visitor)), (visitor) => held(visitor, 'zip')) },
  { name: 'seal-each', policy: SPLIT, show: dialogOf(toTwo, openFolds) },
  {
    name: 'seal-each-held',
    policy: SPLIT,
    show: dialogOf(toTwo, (visitor) => choose(visitor, 'zip'), (visitor) => visitor.hold()),
  },
  {
    name: 'seal-passphrases',
    show: async (visitor) => {
      await visitor.press('pass.home', {}, visitor.sidebar);
      return visitor.sidebar;
    },
  },
  { name: 'seal-passphrase-once', show: async (visitor) => make(visitor, partner(visitor)).then(() => visitor.sidebar) },
  {
    name: 'seal-passphrase',
    show: async (visitor) => {
      await make(visitor, partner(visitor));
      await visitor.press('pass.handOver', {}, visitor.sidebar);
      return visitor.sidebar;
    },
  },
  {
    name: 'seal-sheet',
    show: async (visitor) => {
      const { page, sidebar } = visitor;
      await make(visitor, partner(visitor));
      const [sheet] = await Promise.all([page.context().waitForEvent('page'), visitor.press('sheet.open', {}, sidebar)]);
      const address = sheet.url();
      await sheet.close();
      await page.goto(address);
      await page.getByRole('button').click();
      await page.locator(`article[lang=${visitor.lang}]`).waitFor();
      return page.locator('body');
    },
  },
  {
    name: 'seal-link',
    show: async (visitor) => {
      await held(visitor, 'link');
      await visitor.closeMatta();
      await visitor.later('plusHour');
      await visitor.reload();
      await visitor.press('home.open', {}, visitor.sidebar);
      await visitor.press('link.access', {}, visitor.sidebar);
      return visitor.sidebar;
    },
  },
  {
    name: 'seal-received',
    show: async (visitor) => {
      const passphrase = await handOver(visitor, partner(visitor));
      await held(visitor, 'zip');
      await visitor.closeMatta();
      await visitor.later('plusHour');
      await visitor.goTo('received');
      await visitor.openMail();
      await visitor.page.getByLabel(new RegExp(visitor.words.passphraseOf)).fill(passphrase);
      await visitor.page.getByRole('button', { name: visitor.words.openSealed }).click();
      await visitor.page.getByRole('listitem').filter({ hasText: '.pdf' }).scrollIntoViewIfNeeded();
      return null;
    },
  },
];
