import { ADMINISTRATOR } from '../../local/playground/samples/office';
import { titleIn } from '../../src/policy/tables';
import { say } from '../../src/messages/say';
import { SATO } from './support/api';
import { describePlayground, type Stage } from './support/stage';

/** Types into the tab `addresses`, below what stands there. */
async function block({ page, words, lang }: Stage, pattern: string, list: string): Promise<void> {
  const tabs = page.getByRole('group', { name: words.sheetTabs });
  const name = titleIn('addresses', lang);
  await tabs.getByRole('button', { name, exact: true }).click();
  await tabs.getByRole('button', { name, exact: true, pressed: true }).waitFor();
  for (const [column, text] of [pattern, list].entries()) {
    const kept = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().includes('/api/spreadsheets/'));
    await page.locator('.sheet-cells tbody tr').nth(1).locator('input').nth(column).fill(text);
    await page.keyboard.press('Tab');
    expect((await kept).status()).toBe(200);
  }
}

describePlayground('an administrator in the playground', (stage) => {
  test.each([['ja', '禁止', 1360], ['en', 'blocked', 400]] as const)('makes the tables, types into them and publishes, and the next check obeys (%s, %s, %i pixels wide)', async (lang, blocked, width) => {
    const visitor = stage();
    const { page, sidebar } = visitor;
    const panel = async (): Promise<void> => {
      const open = page.getByRole('button', { name: visitor.words.openSidebar });
      if (await open.count() > 0) await open.click();
      await sidebar.locator('.card-header').waitFor();
      await visitor.idle();
    };
    await page.setViewportSize({ width, height: 860 });
    // On a telephone the panel lies over the page.
    const closePanel = async (): Promise<void> => {
      if (width === 400) await page.getByRole('button', { name: visitor.words.closeSidebar }).click();
    };
    await closePanel();
    await visitor.be(ADMINISTRATOR, lang);
    await panel();
    await visitor.press('admin.open', {}, sidebar);
    await visitor.press('admin.make', {}, sidebar);
    await visitor.press('admin.show', {}, sidebar);
    await block(visitor, '*@midori-shoji.example', blocked);
    await page.getByText(visitor.words.sheetNote).waitFor();
    await panel();
    if (width === 400) await visitor.press('admin.open', {}, sidebar);
    await visitor.press('admin.publish', {}, sidebar);
    await sidebar.getByText(/版 [0-9a-f]{12} を公開しました|Version [0-9a-f]{12} is published/).waitFor();

    await closePanel();
    await visitor.be(SATO, lang);
    await page.getByRole('button', { name: visitor.words.compose, exact: true }).click();
    await visitor.write({ to: 'tanaka@midori-shoji.example', subject: 'x', body: 'y' });
    await visitor.openMatta();
    await visitor.title('report.stop');
    expect(await visitor.dialog.getByRole('button', { name: say(lang, 'report.hold'), exact: true }).count()).toBe(0);
  });

  test('what is being typed into a cell stands while the page is drawn anew, and is kept when the cell is left', async () => {
    const visitor = stage();
    const { page, sidebar, words } = visitor;
    await visitor.be(ADMINISTRATOR, 'ja');
    await visitor.press('admin.open', {}, sidebar);
    await visitor.press('admin.make', {}, sidebar);
    await visitor.press('admin.show', {}, sidebar);
    const cell = page.locator('.sheet-cells tbody tr').nth(1).locator('input').first();
    await cell.pressSequentially('*@rival');
    const time = await page.locator('.clock-time').textContent() ?? '';
    // A press that takes no focus, as a clock that runs by itself takes none.
    await page.getByRole('button', { name: words.plusMinute, exact: true }).evaluate((button: HTMLButtonElement) => { button.click(); });
    await page.locator('.clock-time').filter({ hasNotText: time }).waitFor();
    await visitor.idle();
    expect(await cell.inputValue()).toBe('*@rival');
    const kept = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().includes('/api/spreadsheets/'));
    await page.keyboard.press('Tab');
    expect((await kept).status()).toBe(200);
  });

  test('the keyboard goes on in the tables that were opened, reads there what a column takes, and is told what publishing found though the card is scrolled', async () => {
    const visitor = stage();
    const { page, sidebar } = visitor;
    await page.setViewportSize({ width: 1360, height: 560 });
    await visitor.be(ADMINISTRATOR, 'ja');
    await visitor.press('admin.open', {}, sidebar);
    await visitor.press('admin.make', {}, sidebar);
    await sidebar.getByRole('button', { name: say('ja', 'admin.show'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: visitor.words.sheetTabs }).waitFor();
    await visitor.idle();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('全体の設定');
    await page.getByRole('button', { name: 'ルール', exact: true }).click();
    await visitor.idle();
    await page.locator('.sheet-cells tbody input').first().focus();
    await page.locator('.sheet-help').filter({ hasText: /./ }).waitFor();

    await block(visitor, '*@rival.example', 'たぶん禁止');
    await sidebar.locator('.card-scroll').evaluate((card) => { card.scrollTop = card.scrollHeight; });
    await visitor.press('admin.publish', {}, sidebar);
    await page.locator('.snack').getByText(say('ja', 'admin.refused')).waitFor();
  });

  test('a header of the tables can’t be typed over, and nobody else has them', async () => {
    const visitor = stage();
    const { sidebar, page, playground } = visitor;
    await visitor.be(ADMINISTRATOR, 'ja');
    await visitor.press('admin.open', {}, sidebar);
    await visitor.press('admin.make', {}, sidebar);
    await visitor.press('admin.show', {}, sidebar);
    const id = new URL(page.url()).hash.split('/').at(-1) ?? '';
    const type = async (user: string, row: number): Promise<number> => (await fetch(`${playground.url}api/spreadsheets/${id}?user=${user}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ tab: '宛先', row, column: 0, text: 'x' }) })).status;
    expect([await type(ADMINISTRATOR, 0), await type(SATO, 1), await type(ADMINISTRATOR, 1)]).toEqual([400, 404, 200]);
  });
});
