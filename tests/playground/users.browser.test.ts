import { say } from '../../src/messages/say';
import { describePlayground } from './support/stage';

const MANAGER = 'suzuki@aozora.example';

describePlayground('a page on which the user changes', (stage) => {
  test('shows the one chosen last, though an answer for the one before comes later', async () => {
    const visitor = stage();
    const { page } = visitor;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => { release = resolve; });
    await page.route(/\/api\/state\?user=sato/, async (route) => {
      const response = await route.fetch();
      await released;
      await route.fulfill({ response });
    });
    // A draft that is opened changes the state, which is then asked for.
    const asked = page.waitForRequest(/\/api\/state\?user=sato/);
    await page.getByRole('button', { name: '問題のないメール', exact: true }).click();
    await asked;
    await page.locator('.who select').nth(1).selectOption(MANAGER);
    await visitor.sidebar.getByText(say('ja', 'home.empty')).first().waitFor();
    const late = page.waitForResponse(/\/api\/state\?user=sato/);
    release();
    await (await late).finished();
    await visitor.idle();
    expect(await page.locator('.who select').nth(1).inputValue()).toBe(MANAGER);
  });

  test('keeps the language that its reader chose', async () => {
    const visitor = stage();
    await visitor.read('en');
    await visitor.page.route(/\/api\/state\?user=suzuki/, async (route) => {
      const response = await route.fetch();
      await new Promise((done) => { setTimeout(done, 500); });
      await route.fulfill({ response });
    });
    const asked = visitor.page.waitForResponse(/\/api\/state\?user=suzuki/);
    await visitor.page.locator('.who select').nth(1).selectOption(MANAGER);
    const langs = await visitor.page.evaluate(() => new Promise<string[]>((done) => {
      const seen = [document.documentElement.lang];
      new MutationObserver(() => seen.push(document.documentElement.lang)).observe(document.documentElement, { attributeFilter: ['lang'] });
      setTimeout(() => { done(seen); }, 1_000);
    }));
    await (await asked).finished();
    await visitor.sidebar.getByText(say('en', 'home.empty')).first().waitFor();
    // Nor is another shown while the page changes.
    expect([...new Set([...langs, await visitor.page.locator('html').getAttribute('lang')])]).toEqual(['en']);
  });
});
