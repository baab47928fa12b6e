import type { Page } from 'playwright-core';
import type { RunOutcome } from '../../local/playground/card/use-host';
import { seriousFindings } from './support/axe';
import { describeRenderer } from './support/renderer';

describeRenderer('the card renderer in a browser', { viewport: { width: 620, height: 900 }, locale: 'en-GB' }, (opened) => {
  let page: Page;

  beforeEach(async () => {
    page = opened();
    await page.getByRole('heading', { name: '確認が必要です' }).waitFor();
  });

  const answerWith = (outcome: RunOutcome): Promise<void> =>
    page.evaluate((value) => {
      window.answer = () => Promise.resolve(value);
    }, outcome);
  const lastCall = (): Promise<unknown> => page.evaluate(() => window.calls.at(-1));

  test('a button hands over its function, its parameters and every field of the card', async () => {
    await answerWith({ ok: true, value: null });
    await page.getByLabel('Tick me', { exact: true }).check();
    await page.getByLabel('Reason').fill('known partner');
    await page.getByLabel('Right').check();
    await page.getByRole('button', { name: 'Fix' }).click();
    expect(await lastCall()).toEqual({
      functionName: 'onFix',
      parameters: { address: 'tanaka@midori-shoji.example' },
      formInputs: {
        ticks: { stringInputs: { value: ['first', 'second'] } },
        reason: { stringInputs: { value: ['known partner'] } },
        boxes: { stringInputs: { value: ['1'] } },
        radios: { stringInputs: { value: ['r'] } },
        delay: { stringInputs: { value: ['10'] } },
        at: { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: String(Date.UTC(2026, 10, 24)) } },
        day: { dateInput: { msSinceEpoch: String(Date.UTC(2026, 10, 24)) } },
        hour: { timeInput: { hours: 9, minutes: 30 } },
      },
    });
  });

  test("a date and time picker reads and writes the wall clock of the user's zone", async () => {
    await answerWith({ ok: true, value: null });
    const when = page.getByRole('group', { name: 'When' });
    expect(await when.getByLabel('Time').inputValue()).toBe('09:00');
    await when.getByLabel('Time').fill('10:15');
    await page.getByRole('button', { name: 'Fix' }).click();
    expect(await lastCall()).toMatchObject({ formInputs: { at: { dateTimeInput: { msSinceEpoch: String(Date.UTC(2026, 10, 24, 1, 15)) } } } });
  });

  test('changing a widget with a change action runs it with the new value', async () => {
    await answerWith({ ok: true, value: null });
    await page.getByLabel('Delay').selectOption('5');
    expect(await lastCall()).toMatchObject({ functionName: 'onDelay', formInputs: { delay: { stringInputs: { value: ['5'] } } } });
  });

  test('an action that requires an empty field does not run, and the field says so', async () => {
    await answerWith({ ok: true, value: null });
    await page.getByRole('button', { name: '送信予約' }).click();
    expect(await lastCall()).toBeUndefined();
    await page.getByText('Please fill this in').waitFor();
    expect(await page.getByLabel('Reason').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('while an action runs the card shows it, and a second press is ignored', async () => {
    await page.evaluate(() => {
      window.answer = () =>
        new Promise((resolve) => {
          Object.assign(window, { finish: () => resolve({ ok: true, value: { renderActions: { action: { notification: { text: 'Done' } } } } }) });
        });
    });
    await page.getByRole('button', { name: 'Fix' }).click();
    await page.getByText('Working…').waitFor();
    await page.getByRole('button', { name: 'Fix' }).dispatchEvent('click');
    await page.evaluate('finish()');
    await page.getByText('Working…').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => window.calls.length)).toBe(1);
    expect(await page.evaluate(() => window.told)).toEqual(['notification: Done']);
  });

  test('a pushed card has a way back, and the card below keeps what was entered', async () => {
    await page.getByLabel('Reason').fill('kept');
    await page.getByRole('button', { name: 'Opens another card' }).click();
    await page.getByText('You are on the second card.').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await page.getByLabel('Reason').inputValue()).toBe('kept');
  });

  test('a folded section opens and folds again', async () => {
    const left = page.getByText('Left column');
    expect(await left.count()).toBe(0);
    await page.getByRole('button', { name: 'Show more' }).last().click();
    await left.waitFor();
    await page.getByRole('button', { name: 'Show less' }).last().click();
    expect(await left.count()).toBe(0);
  });

  test('what was unfolded has the focus: the next stop is in it, not behind it', async () => {
    await page.getByRole('button', { name: 'Show more' }).last().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Left column').waitFor();
    await page.keyboard.press('Tab');
    const fold = page.getByRole('button', { name: 'Show less' }).last();
    expect(await fold.evaluate((button) => document.activeElement !== null && (document.activeElement.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)).toBe(true);
  });

  test('a grid adds the chosen item to the parameters', async () => {
    await answerWith({ ok: true, value: null });
    await page.getByRole('button', { name: 'Show more' }).last().click();
    await page.getByRole('button', { name: 'Second', exact: true }).click();
    expect(await lastCall()).toMatchObject({ functionName: 'onGrid', parameters: { grid_item_identifier: 'y', grid_item_index: '1' } });
  });

  test('a run that failed is shown with its message and can be dismissed; the form stays', async () => {
    await answerWith({ ok: false, value: null, error: { name: 'TypeError', message: 'draft is undefined' } });
    await page.getByLabel('Reason').fill('still here');
    await page.getByRole('button', { name: 'Fix' }).click();
    await page.getByText('TypeError: draft is undefined').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.getByText('TypeError: draft is undefined').count()).toBe(0);
    expect(await page.getByLabel('Reason').inputValue()).toBe('still here');
  });

  test('card text never becomes markup beyond its few tags', async () => {
    await answerWith({
      ok: true,
      value: { renderActions: { action: { navigations: [{ updateCard: { sections: [{ widgets: [{ textParagraph: { text: '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><a href="javascript:hacked()">go</a>after' } }] }] } }] } } },
    });
    await page.getByRole('button', { name: 'Fix' }).click();
    await page.getByText('after').waitFor();
    expect(await page.locator('.card-paragraph').evaluate((element) => [element.querySelectorAll('*').length, element.querySelectorAll('img,script,a').length])).toEqual([1, 0]);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing serious in %s colours', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'Show more' }).last().click();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
