import { figuresOf } from '../../../src/audit/figures';
import type { TableName } from '../../../src/policy/fault';
import { titleIn } from '../../../src/policy/tables';
import { reportPage } from '../../audit/page';
import { ADMINISTRATOR } from '../samples/office';
import type { Visitor } from '../visit/visitor';
import { busyWeeks, logOfQuarter } from './busy-weeks';
import type { Screen } from './screen';

/** The administrators' card in the panel. */
async function open(visitor: Visitor): Promise<void> {
  await visitor.be(ADMINISTRATOR, visitor.lang);
  await visitor.press('admin.open', {}, visitor.sidebar);
}

async function made(visitor: Visitor): Promise<void> {
  await open(visitor);
  await visitor.press('admin.make', {}, visitor.sidebar);
}

/** Types into a cell of the spreadsheet, which is open afterwards. Row and column from 0. */
async function type(visitor: Visitor, table: TableName, row: number, texts: readonly string[]): Promise<void> {
  const { page, sidebar } = visitor;
  const tab = titleIn(table, visitor.lang);
  if (!page.url().includes('#/sheet/')) await visitor.press('admin.show', {}, sidebar);
  const tabs = page.getByRole('group', { name: visitor.words.sheetTabs });
  await tabs.getByRole('button', { name: tab, exact: true }).click();
  await tabs.getByRole('button', { name: tab, exact: true, pressed: true }).waitFor();
  for (const [column, text] of texts.entries()) {
    const cell = page.locator('.sheet-cells tbody tr').nth(row).locator('input').nth(column);
    const kept = page.waitForResponse((response) => response.url().includes('/api/spreadsheets/') && response.request().method() === 'PUT');
    await cell.fill(text);
    await cell.blur();
    await kept;
  }
}

/** What an administrator sees: the card, the tables, what is wrong in them, what happened in the last weeks. */
export const ADMIN_SCREENS: readonly Screen[] = [
  { name: 'admin-home', show: async (visitor) => visitor.be(ADMINISTRATOR, visitor.lang).then(() => visitor.sidebar) },
  { name: 'admin-first', show: async (visitor) => open(visitor).then(() => visitor.sidebar) },
  { name: 'admin-made', show: async (visitor) => made(visitor).then(() => visitor.sidebar) },
  {
    name: 'admin-tables',
    show: async (visitor) => {
      await made(visitor);
      await type(visitor, 'addresses', 4, ['*@rival.example', visitor.lang === 'ja' ? '禁止' : 'blocked']);
      return null;
    },
  },
  {
    name: 'admin-faults',
    show: async (visitor) => {
      await made(visitor);
      await type(visitor, 'addresses', 4, [visitor.lang === 'ja' ? 'だれか' : 'somebody', visitor.lang === 'ja' ? '禁止' : 'blocked']);
      await type(visitor, 'rules', 4, ['no-such-rule', visitor.lang === 'ja' ? '無効' : 'off']);
      await visitor.press('admin.publish', {}, visitor.sidebar);
      return visitor.sidebar;
    },
  },
  {
    name: 'admin-published',
    show: async (visitor) => {
      await made(visitor);
      await type(visitor, 'addresses', 4, ['*@rival.example', visitor.lang === 'ja' ? '禁止' : 'blocked']);
      await visitor.press('admin.publish', {}, visitor.sidebar);
      return visitor.sidebar;
    },
  },
  {
    name: 'admin-key',
    show: async (visitor) => {
      await open(visitor);
      await visitor.press('admin.key.make', {}, visitor.sidebar);
      return visitor.sidebar;
    },
  },
  {
    name: 'admin-figures',
    show: async (visitor) => {
      await busyWeeks(visitor);
      await open(visitor);
      return visitor.sidebar;
    },
  },
  {
    name: 'admin-report',
    width: 900,
    show: async ({ page, lang }) => {
      // A page of its own, as it is opened from a folder: within the playground's, the rules for that one's styles would hold for it too.
      await page.goto('about:blank');
      await page.setContent(reportPage(figuresOf(logOfQuarter(), () => 9 * 60), lang));
      return page.locator('main');
    },
  },
];
