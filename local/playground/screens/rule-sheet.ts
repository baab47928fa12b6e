import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { findingWidgets } from '../../../src/cards/check/finding-widgets';
import { bold, markup, plain, raw, type Widget } from '../../../src/cards/ui';
import { wordsOf } from '../../../src/check/words';
import { LANGS, type Lang } from '../../../src/messages/lang';
import { launchChromium } from '../visit/browser';
import type { Example } from './rule-findings';
import { smallPng } from './small-png';

/** Findings on one picture: four columns of cards as wide as Gmail's side panel. */
const ON_A_SHEET = 24;

/**
 * Photographs what every rule says, side by side, so that all of it can be read in one go.
 *
 * @returns the files written, `rules-N-LANG.png`
 */
export async function takeRuleSheets(examples: readonly Example[], { folder, browserPath }: { readonly folder: string; readonly browserPath: string }): Promise<string[]> {
  const browser = await launchChromium(browserPath);
  const files: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1320, height: 800 } });
    for (const lang of LANGS) {
      for (let from = 0; from < examples.length; from += ON_A_SHEET) {
        await page.setContent(sheet(examples.slice(from, from + ON_A_SHEET), lang));
        const file = join(folder, `rules-${String(from / ON_A_SHEET + 1)}-${lang}.png`);
        writeFileSync(file, smallPng(await page.screenshot({ fullPage: true })));
        files.push(file);
      }
    }
  } finally {
    await browser.close();
  }
  return files;
}

function sheet(examples: readonly Example[], lang: Lang): string {
  const style = 'body{margin:12px;columns:4;column-gap:12px;background:#eee;font:14px/1.5 Roboto,"Noto Sans CJK JP",sans-serif}section{break-inside:avoid;margin-bottom:12px;padding:8px 16px;border-radius:8px;background:#fff;overflow-wrap:anywhere}h2{margin:0;color:#777;font:11px monospace}p{margin:6px 0}.b{display:inline-block;margin:2px 8px 2px 0;padding:4px 12px;border-radius:16px;color:#1f7155}.tonal{background:#dbe9e3;color:#1f1f1f}.quiet{padding:4px 0}';
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><style>${style}</style>${examples.map((example) => tile(example, lang)).join('')}</html>`;
}

function tile({ rule, finding, input }: Example, lang: Lang): string {
  const { title, says } = wordsOf(finding, lang);
  const widgets = finding.severity === 'note' ? [`<p>${markup`${raw(bold(title))} ${says}`}</p>`] : findingWidgets(finding, { draftId: 'r1', policy: input.policy, lang }).map(shown);
  return `<section><h2>${rule.id} ${finding.message} ${finding.severity}</h2>${widgets.join('')}</section>`;
}

/** A card's text is HTML already, with everything from outside escaped. */
function shown(widget: Widget): string {
  switch (widget.kind) {
    case 'text': return `<p>${widget.html}</p>`;
    case 'buttons': return `<p>${widget.buttons.map(({ text, weight = '' }) => `<span class="b ${weight}">${plain(text)}</span>`).join('')}</p>`;
    case 'checks': return widget.items.map(({ text }) => `<p>☐ ${plain(text)}</p>`).join('');
    default: throw new Error(`A finding was expected to be text, buttons and boxes; it has a ${widget.kind}.`);
  }
}
