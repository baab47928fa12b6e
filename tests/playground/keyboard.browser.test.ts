import { saying } from '../../local/playground/visit/hand';
import { ADMINISTRATOR } from '../../local/playground/samples/office';
import { say } from '../../src/messages/say';
import { Keyboard } from './support/keyboard';
import { describePlayground } from './support/stage';

describePlayground('by the keyboard alone, the focus in sight at every stop and lost by no press', (stage) => {
  test('a sender asks for approval, and the approver finds the request and approves it', async () => {
    const visitor = stage();
    const { page, dialog, sidebar, words } = visitor;
    const hand = new Keyboard(page);
    await hand.press(page.getByRole('button', { name: '上長の承認が要る（覚書）', exact: true }));
    await page.locator('.save-line.is-saved').waitFor();
    await hand.press(page.locator('.button.is-addon'));
    await dialog.locator('.card-footer').waitFor();
    for (const box of await dialog.getByRole('checkbox').all()) await hand.press(box);
    await hand.press(dialog.getByRole('button', { name: saying(say('ja', 'report.hold')) }));
    await visitor.title('state.awaiting-approval');
    await visitor.closeMatta();

    await hand.choose(page.locator('#user'), 'suzuki@aozora.example');
    await sidebar.getByText(say('ja', 'home.approve', { count: 1 })).waitFor();
    await hand.press(page.getByRole('link', { name: words.inbox }));
    await hand.press(page.locator('.mails a').first());
    await hand.press(sidebar.getByRole('button', { name: saying(say('ja', 'approve.approve')) }));
    await sidebar.getByText('承認済みです。').first().waitFor();
  }, 120_000);

  test('an administrator makes the tables, types into one and publishes', async () => {
    const visitor = stage();
    const { page, sidebar, words } = visitor;
    const hand = new Keyboard(page);
    const press = (text: string): Promise<void> => hand.press(sidebar.getByRole('button', { name: saying(text) }).first());
    await hand.choose(page.locator('#user'), ADMINISTRATOR);
    await press(say('ja', 'admin.open'));
    await press(say('ja', 'admin.make'));
    await press(say('ja', 'admin.show'));
    const tabs = page.getByRole('group', { name: words.sheetTabs });
    await hand.press(tabs.getByRole('button', { name: '宛先', exact: true }));
    const cells = page.locator('.sheet-cells tbody tr').nth(1).locator('input');
    await hand.fill(cells.nth(0), '*@midori-shoji.example');
    await hand.fill(cells.nth(1), '禁止');
    await press(say('ja', 'admin.publish'));
    await sidebar.getByText(/版 [0-9a-f]{12} を公開しました/).waitFor();
  }, 120_000);
});
