import type { Page } from 'playwright-core';
import { say } from '../../src/messages/say';
import { describePlayground, type Stage } from './support/stage';

const LOOKS = [['light', 1360], ['dark', 1360], ['light', 360], ['dark', 360]] as const;

/** At a desk and on a telephone, by day and by night. */
async function looksFineEverywhere(visitor: Stage): Promise<void> {
  for (const [colorScheme, width] of LOOKS) {
    await visitor.page.emulateMedia({ colorScheme });
    await visitor.page.setViewportSize({ width, height: 860 });
    await visitor.looksFine();
  }
  await visitor.page.emulateMedia({ colorScheme: 'light' });
  await visitor.page.setViewportSize({ width: 1360, height: 860 });
}

/** The name or the text of what has the focus, and whether it can be seen to have it. */
function focused(page: Page): Promise<{ name: string; inDialog: boolean; visible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const style = getComputedStyle(element);
    const line = element.closest('.compose-line');
    return {
      // The last line of a button with a sign before its name.
      name: (element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.innerText ?? element.innerText).trim().split('\n').at(-1) ?? '',
      inDialog: element.closest('[role=dialog]') !== null,
      // An outline, or what stands in for it in the compose window.
      visible: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || (line !== null && getComputedStyle(line).boxShadow !== 'none'),
    };
  });
}

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

describePlayground('the playground, whatever one sees it with', (stage) => {
  test('has no serious accessibility finding, and nothing sticks out, from the empty window to the mail that arrived', async () => {
    const visitor = stage();
    const { page, words, sidebar } = visitor;
    await looksFineEverywhere(visitor);
    await visitor.openMatta();
    await visitor.dialog.getByText(say('ja', 'find.none.title')).waitFor();
    await looksFineEverywhere(visitor);
    await visitor.closeMatta();

    await visitor.sample('many-to');
    await visitor.openMatta();
    await looksFineEverywhere(visitor);
    await visitor.press('report.hold');
    await page.locator('.snack').waitFor();
    await looksFineEverywhere(visitor);
    await visitor.hold();
    await visitor.dialog.getByText(say('ja', 'held.cancel')).first().waitFor();
    await looksFineEverywhere(visitor);
    await visitor.closeMatta();
    await sidebar.locator('.menu .icon-button').click();
    await looksFineEverywhere(visitor);
    await page.keyboard.press('Escape');
    await visitor.later('plusHour');

    await visitor.goTo('received');
    await looksFineEverywhere(visitor);
    await visitor.openMail();
    await looksFineEverywhere(visitor);
    await visitor.goTo('drafts');
    await looksFineEverywhere(visitor);
    await visitor.goTo('inbox');
    await visitor.openMail();
    await page.getByRole('button', { name: words.inspector }).click();
    for (const tab of [words.runs, words.triggers, words.storage, words.questions]) {
      await page.getByRole('tab', { name: tab }).click();
      await looksFineEverywhere(visitor);
    }
  }, 180_000);

  test('where nothing could be checked, the card that says so is as readable as any', async () => {
    const visitor = stage();
    await visitor.sample('fine');
    await visitor.break();
    await visitor.openMatta();
    await visitor.dialog.getByRole('heading', { name: say('ja', 'error.title') }).waitFor();
    expect(await visitor.dialog.getByRole('button', { name: say('ja', 'report.hold'), exact: true }).count()).toBe(0);
    await looksFineEverywhere(visitor);
  });

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
