import type { Locator, Page } from 'playwright-core';
import type { Hand } from '../../../local/playground/visit/hand';
import { settled } from '../../../local/playground/visit/settled';

/** The name or the text of what has the focus, and whether it can be seen to have it. */
export interface Focused {
  readonly name: string;
  readonly inDialog: boolean;
  /** Something else lies wholly over it. */
  readonly covered: boolean;
  readonly visible: boolean;
  /** Nothing has the focus: it was lost, or is on its way round through the browser's own window. */
  readonly nowhere: boolean;
}

export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const style = getComputedStyle(element);
    const line = element.closest('.compose-line');
    // Its middle and its corners, as far as they are in the window.
    const isCovered = (one: Element): boolean => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const points = [[(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3], [right - 3, bottom - 3]] as const;
      return !points.some(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && (one.contains(there) || there.contains(one));
      });
    };
    return {
      // The last line of a button with a sign before its name.
      name: (element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.innerText ?? element.innerText).trim().split('\n').at(-1) ?? '',
      inDialog: element.closest('[role=dialog]') !== null,
      covered: isCovered(element),
      // An outline, or what stands in for it in the compose window.
      visible: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || (line !== null && getComputedStyle(line).boxShadow !== 'none'),
      nowhere: element === document.body,
    };
  });
}

/** More than the page has of anything to stop at. */
const MOST = 90;

/** Somebody without a mouse. Fails where the focus can't be seen, or where a press loses it. */
export class Keyboard implements Hand {
  constructor(private readonly page: Page) {}

  async press(what: Locator): Promise<void> {
    await this.reach(what);
    const box = await what.evaluate((element) => element instanceof HTMLInputElement);
    const { name } = await focused(this.page);
    await this.page.keyboard.press(box ? 'Space' : 'Enter');
    await settled(this.page);
    const { nowhere } = await focused(this.page);
    expect({ pressed: name, focusLost: nowhere }).toEqual({ pressed: name, focusLost: false });
  }

  async fill(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  async choose(list: Locator, value: string): Promise<void> {
    await this.reach(list);
    const [from, to] = await list.evaluate((select, wanted) => {
      const { options, selectedIndex } = select as HTMLSelectElement;
      return [selectedIndex, [...options].findIndex((option) => option.value === wanted)] as const;
    }, value);
    // The space bar opens the list, as it does for most people.
    await this.page.keyboard.press('Space');
    for (let step = 0; step < Math.abs(to - from); step++) await this.page.keyboard.press(to > from ? 'ArrowDown' : 'ArrowUp');
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction((wanted) => (document.activeElement as HTMLSelectElement).value === wanted, value);
  }

  /** Tabs on until it has the focus. */
  private async reach(what: Locator): Promise<void> {
    await what.waitFor();
    for (let step = 0; step < MOST; step++) {
      await this.page.keyboard.press('Tab');
      const now = await focused(this.page);
      expect({ name: now.name, visible: now.visible || now.nowhere, covered: now.covered }).toEqual({ name: now.name, visible: true, covered: false });
      if (await what.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${String(MOST)} times Tab did not lead to ${String(what)}.`);
  }
}
