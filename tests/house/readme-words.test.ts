import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_WORDS } from '../../local/playground/page/words';
import { SAMPLES } from '../../local/playground/samples/all';
import { en } from '../../src/messages/en';
import { ja } from '../../src/messages/ja';
import type { Lang } from '../../src/messages/lang';

const CARDS = { ja, en };
/** Of the list of languages, which calls each by its own name. */
const LANGUAGES = ['日本語', 'English'];

/** Every word of a card, of the page and of its samples; what a sentence has of the mail's own as `…`. */
function onThePage(lang: Lang): Set<string> {
  const words = [...Object.values(CARDS[lang]), ...Object.values(PAGE_WORDS[lang]), ...SAMPLES.filter((sample) => sample.lang === lang).map(({ title }) => title)];
  return new Set([...LANGUAGES, ...words.map((text) => text.replace(/\{\w+\}/g, '…'))]);
}

/** The part of a page below a heading. */
function part(file: string, heading: string): string {
  const [, text = ''] = readFileSync(join(__dirname, '../..', file), 'utf8').split(`\n## ${heading}\n`);
  return text.split('\n## ')[0] ?? '';
}

describe('What the README tells to press', () => {
  it.each([
    ['README.ja.md', 'ja', '試す', /「([^」]+)」/g, ['プレイグラウンド']],
    ['README.md', 'en', 'Try it', /(?<![*\w])\*([^*\n]+)\*(?!\*)/g, ['playground']],
  ] as const)('is on the page word for word (%s)', (file, lang, heading, quoted, itself) => {
    const named = [...part(file, heading).matchAll(quoted)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(12);
    const there = onThePage(lang);
    expect(named.filter((name) => !there.has(name) && !(itself as readonly string[]).includes(name))).toEqual([]);
  });
});
