import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}
interface Axe {
  run(place: string, options: { readonly resultTypes: readonly ['violations']; readonly runOnly?: readonly string[] }): Promise<{ violations: Violation[] }>;
}

/** Those of axe-core's rules that look at colours: what differs between day and night. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core calls serious or critical on the page as it is, each with the elements concerned. Needs a page that lets scripts be added.
 *
 * @param place a CSS selector of what to look at; the whole page where left out
 * @param rules of axe-core; all of its usual ones where left out
 */
export async function seriousFindings(page: Page, place = 'html', rules?: readonly string[]): Promise<string[]> {
  // The page's own policy forbids script elements; evaluated code is the debugger's.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async ({ within, runOnly }) => (await (window as unknown as { axe: Axe }).axe.run(within, { resultTypes: ['violations'], ...(runOnly && { runOnly }) })).violations, { within: place, runOnly: rules });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} (${node.failureSummary ?? ''})`).join(' | ')}`);
}
