import type { Page } from 'playwright-core';

/** What a page counts for whoever waits for it: the answers that it has asked for and not read yet. */
interface Counting {
  awaited: number;
}

/** Has every document that this page opens from now on count what it asks. */
export async function countAsked(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if ('awaited' in window) return;
    const counting = Object.assign(window, { awaited: 0 });
    const ask = window.fetch;
    window.fetch = async (...request) => {
      counting.awaited++;
      try {
        const response = await ask(...request);
        await response.clone().arrayBuffer();
        return response;
      } finally {
        counting.awaited--;
      }
    };
  });
}

/** Longer than any card takes on a busy machine, ms. */
const PATIENCE = 60_000;

/**
 * Until the page has shown all that was asked: for three frames, one after another, no answer is awaited and no card is being built.
 * One frame is not enough: an answer that changes the page's state may be followed, after the next drawing, by another question.
 */
export async function settled(page: Page): Promise<void> {
  const begun = Date.now();
  while (!(await page.evaluate(quietFor, 3)))
    if (Date.now() - begun > PATIENCE) throw new Error(`${page.url()} was still asking or building a card after ${String(PATIENCE / 1_000)} s; it was to be opened by countAsked, and to come to rest.`);
}

/** Runs in the page, and so stands by itself. */
async function quietFor(frames: number): Promise<boolean> {
  for (let frame = 0; frame < frames; frame++) {
    await new Promise((done) => { requestAnimationFrame(() => { setTimeout(done); }); });
    if ((window as unknown as Partial<Counting>).awaited !== 0 || document.querySelector('.host-body[aria-busy=true], .host-busy') !== null) return false;
  }
  return true;
}
