import type { Page } from 'playwright-core';

/**
 * For whoever looks for tests that pass only where everything is quick: MATTA_SLOW=600,6 lets each answer of the playground come up to
 * 600 ms late, by chance, and Chromium compute six times as slowly.
 */
export async function slowed(page: Page, slow = process.env.MATTA_SLOW): Promise<void> {
  if (slow === undefined) return;
  const [late = NaN, rate = 1] = slow.split(',').map(Number);
  if (!(late >= 0) || !(rate >= 1)) throw new Error(`MATTA_SLOW is “${slow}”; expected the most milliseconds an answer may be late, and how many times slower the page computes: 600,6`);
  await page.route('**/api/**', async (route) => {
    await new Promise((done) => { setTimeout(done, Math.random() * late); });
    await route.fallback().catch(() => undefined);
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
