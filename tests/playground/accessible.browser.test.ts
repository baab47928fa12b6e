import type { Page } from 'playwright-core';
import { say } from '../../src/messages/say';
import { focused } from './support/keyboard';
import { describePlayground } from './support/stage';

/** Tabs on until this has the focus; fails where something on the way can't be seen to have it. */
async function tabTo(page: Page, name: string, most = 60): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    expect({ name: now.name, visible: now.visible }).toEqual({ name: now.name, visible: true });
    if (now.name === name) return;
  }
  throw new Error(`${most} times Tab did not lead to “${name}”.`);
}

describePlayground('the playground, without a mouse and without motion', (stage) => {
  test('a mail is written, checked, ticked and held without a mouse, the focus in sight at every step', async () => {
    const visitor = stage();
    const { page, words } = visitor;
    await tabTo(page, words.to);
    await page.keyboard.type('tanaka@midori-shoji.example');
    await tabTo(page, words.subject);
    await page.keyboard.type('日程');
    await tabTo(page, words.body);
    await page.keyboard.type('株式会社みどり商事 田中様 お世話になっております。来週のご都合はいかがでしょうか。');
    await page.locator('.save-line.is-saved').waitFor();
    await tabTo(page, 'Matta 待った');
    await page.keyboard.press('Enter');
    await visitor.dialog.locator('.card-footer').waitFor();
    await tabTo(page, 'To: tanaka@midori-shoji.example');
    await page.keyboard.press('Space');
    await tabTo(page, say('ja', 'report.hold'));
    await page.keyboard.press('Enter');
    await visitor.title('held.title', { time: '10:30' });
    await visitor.idle();
    expect((await focused(page)).inDialog).toBe(true);
    await page.keyboard.press('Escape');
    await visitor.dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.classList.contains('is-addon'));
  });

  test('the dialog takes the focus, keeps it whichever way one tabs, and gives it back', async () => {
    const visitor = stage();
    const { page } = visitor;
    await visitor.sample('fine');
    await page.locator('.button.is-addon').focus();
    await page.keyboard.press('Enter');
    await visitor.dialog.locator('.card-footer').waitFor();
    for (const key of [...Array<string>(30).fill('Tab'), ...Array<string>(3).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      expect((await focused(page)).inDialog).toBe(true);
    }
    await visitor.closeMatta();
    await page.waitForFunction(() => document.activeElement?.classList.contains('is-addon'));
  });

  test('the focus goes along: into the panel that covers its button and back to it, and stays on the list when another user is chosen', async () => {
    const visitor = stage();
    const { page, words } = visitor;
    const at = (selector: string): Promise<boolean> => page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
    await page.setViewportSize({ width: 400, height: 800 });
    await visitor.reload();
    if (await visitor.sidebar.count() > 0) await page.getByRole('button', { name: words.closeSidebar }).click();
    await page.getByRole('button', { name: words.openSidebar }).focus();
    await page.keyboard.press('Enter');
    await visitor.idle();
    expect(await at('.sidebar .host-body')).toBe(true);
    await visitor.sidebar.locator('.host-bar').getByRole('button').last().focus();
    await page.keyboard.press('Enter');
    await visitor.idle();
    expect(await at('.rail-button')).toBe(true);
    await page.locator('#user').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#user')?.value === 'suzuki@aozora.example');
    await visitor.idle();
    expect(await at('#user')).toBe(true);
  });

  test.each([[400, ['.top-bar', '.nav', '.main']], [900, ['.main']]] as const)('what lies under the panel at %i pixels is not reached by Tab until the panel is closed', async (width, covered) => {
    const visitor = stage();
    const { page, words } = visitor;
    await page.setViewportSize({ width, height: 800 });
    const at = (selectors: readonly string[]): Promise<boolean> => page.evaluate((all) => all.some((one) => document.activeElement?.closest(one)), selectors);
    const goRound = async (): Promise<boolean[]> => {
      const found: boolean[] = [];
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press('Tab');
        found.push(await at(covered));
      }
      return found;
    };
    if (await visitor.sidebar.count() === 0) await page.getByRole('button', { name: words.openSidebar }).click();
    await visitor.idle();
    expect(await goRound()).not.toContain(true);
    await visitor.sidebar.locator('.host-bar').getByRole('button').last().click();
    await visitor.sidebar.waitFor({ state: 'detached' });
    expect(await goRound()).toContain(true);
  });

  test('nothing turns or slides for whoever asked for no motion', async () => {
    const visitor = stage();
    await visitor.page.emulateMedia({ reducedMotion: 'reduce' });
    await visitor.sample('fine');
    await visitor.openMatta();
    const moving = await visitor.page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return transitionDuration !== '0s' || animationName !== 'none';
    }).map((element) => element.className));
    expect(moving).toEqual([]);
  });
});
