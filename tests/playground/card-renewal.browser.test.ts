import type { Page } from 'playwright-core';
import type { Card } from '../../local/playground/card/types';
import { describeRenderer } from './support/renderer';

const button = (text: string): object => ({ buttonList: { buttons: [{ text, onClick: { action: { function: `on${text}` } } }] } });
const line = (text: string): object => ({ decoratedText: { text } });
/** What was there before, with something new above it. */
const LATER: Card = { header: { title: 'Later' }, sections: [{ header: 'News', widgets: [button('Read')] }, { header: 'Mail', widgets: [line('arrived'), button('Cancel'), ...Array.from({ length: 60 }, (_, at) => line(`line ${String(at)}`))] }] };
const EARLIER: Card = { header: { title: 'Earlier' }, sections: [{ header: 'Mail', widgets: [button('Cancel'), ...Array.from({ length: 60 }, (_, at) => line(`line ${String(at)}`))] }] };

describeRenderer('a card that is built anew because time has passed', { viewport: { width: 620, height: 500 } }, (opened) => {
  let page: Page;

  beforeEach(async () => {
    page = opened();
    await page.locator('.dialog').evaluate((dialog) => { (dialog as HTMLElement).style.maxHeight = '400px'; });
    await begin(EARLIER);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Refresh' }).click();
    await title('Earlier');
    await page.evaluate(() => {
      window.answer = () => Promise.resolve({ ok: true, value: null });
    });
    await begin(LATER);
  });

  const begin = (card: Card): Promise<void> =>
    page.evaluate((value) => {
      window.root = () => Promise.resolve({ ok: true, value });
    }, { action: { navigations: [{ pushCard: card }] } });
  const title = (name: string): Promise<void> => page.getByRole('heading', { name, exact: true }).waitFor();
  const outdate = (): Promise<void> => page.evaluate(() => window.outdate());
  const calls = (): Promise<string[]> => page.evaluate(() => window.calls.map(({ functionName }) => functionName));
  /** Long enough for anything that is on its way to the page. */
  const settle = (): Promise<void> => page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => done()), 50)));
  const cancel = (): ReturnType<Page['getByRole']> => page.getByRole('button', { name: 'Cancel', exact: true });

  test('waits for the press that is under way, which does what it was begun on', async () => {
    await cancel().hover();
    await page.mouse.down();
    await outdate();
    await settle();
    expect(await page.getByRole('heading', { name: 'Earlier', exact: true }).count()).toBe(1);
    await page.mouse.up();
    await title('Later');
    expect(await calls()).toEqual(['onCancel']);
  });

  test.each([' ', 'Enter'])('waits for the key that is down (%j)', async (key) => {
    await cancel().focus();
    await page.keyboard.down(key);
    await outdate();
    await settle();
    expect(await page.getByRole('heading', { name: 'Earlier', exact: true }).count()).toBe(1);
    await page.keyboard.up(key);
    await title('Later');
    expect(await calls()).toEqual(['onCancel']);
  });

  test('does not wait for a key that opened a list, which comes up where the page does not hear of it', async () => {
    await begin({ ...EARLIER, sections: [{ header: 'When', widgets: [{ selectionInput: { name: 'when', label: 'When', type: 'DROPDOWN', items: [{ text: 'Now', value: 'now' }] } }] }] });
    await outdate();
    await page.getByLabel('When').focus();
    await page.keyboard.press('Space');
    await begin(LATER);
    await outdate();
    await title('Later');
  });

  test('can be pressed until it is there, and the press goes first', async () => {
    await page.evaluate(() => {
      window.root = () => new Promise(() => undefined);
    });
    await outdate();
    await cancel().click();
    await settle();
    expect(await calls()).toEqual(['onCancel']);
  });

  test('keeps the elements of what did not change, the focus and the place it was scrolled to', async () => {
    const kept = await page.getByText('line 20', { exact: true }).elementHandle();
    await cancel().focus();
    await page.locator('.card-scroll').evaluate((scroll) => { scroll.scrollTop = 300; });
    await outdate();
    await title('Later');
    expect(await kept?.evaluate((element) => element.isConnected && element.textContent)).toBe('line 20');
    expect(await cancel().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('.card-scroll').evaluate((scroll) => scroll.scrollTop)).toBeGreaterThan(250);
  });

  test('is not built anew in place of the answer to a press that changed something', async () => {
    await page.evaluate(() => {
      window.answer = () => Promise.resolve({ ok: true, value: { stateChanged: true, renderActions: { action: { navigations: [{ updateCard: { header: { title: 'Cancelled' } } }] } } } });
    });
    await cancel().click();
    await title('Cancelled');
    await settle();
    await title('Cancelled');
    expect(await page.getByRole('heading', { name: 'Later', exact: true }).count()).toBe(0);
  });

  test('has no button that a focus was left on by another one: a second Enter presses nothing', async () => {
    await page.evaluate(() => {
      const held = (text: string): Card => ({ header: { title: 'Held' }, sections: [], fixedFooter: { primaryButton: { text, onClick: { action: { function: `on${text}` } } } } });
      window.root = () => Promise.resolve({ ok: true, value: { action: { navigations: [{ pushCard: held('Hold') }] } } });
      window.answer = () => Promise.resolve({ ok: true, value: { renderActions: { action: { navigations: [{ updateCard: held('Cancel') }] } } } });
    });
    await outdate();
    await page.getByRole('button', { name: 'Hold', exact: true }).focus();
    await page.keyboard.press('Enter');
    await cancel().waitFor();
    await page.keyboard.press('Enter');
    await settle();
    expect(await calls()).toEqual(['onHold']);
  });

  test('has the focus on the button that says the same, where the card around it is another', async () => {
    await begin({ header: { title: 'Other' }, sections: [{ header: 'Elsewhere', widgets: [button('Read'), button('Cancel')] }] });
    await cancel().focus();
    await outdate();
    await title('Other');
    expect(await cancel().evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
