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
  return new Set([...LANGUAGES, ...words.map((text) => text.replace(/\{\w+(?:\|[^}]*)?\}/g, '…'))]);
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

/** A message as it can stand on a card: what it has of the mail's own is `…` or a number. */
function asShown(text: string): RegExp {
  return new RegExp(`^${text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[’']/g, '[’\']')).join('(?:…|[^a-z]*\\d[^a-z]*)')}$`);
}

describe('What the live checks tell to press, and to look for', () => {
  /** Gmail's and Google's own words, and names that the page gives to things. */
  const googles = {
    en: ['the event', 'Save', 'APIs & Services', 'Enabled APIs & Services', 'Gmail API', 'Quotas & System Limits', 'Directory', 'Sharing settings', 'Data', 'Protect sheets and ranges'],
    ja: ['API とサービス', '有効な API とサービス', 'Gmail API', '割り当てとシステム上限', 'ディレクトリ', '共有設定', 'データ', 'シートと範囲を保護', '送信'],
  };

  it.each([
    ['docs/live-checks.ja.md', 'ja', /「([^」]+)」/g],
    ['docs/live-checks.md', 'en', /(?<![*\w])\*([^*\n|]+)\*(?!\*)/g],
  ] as const)('is on a card word for word (%s)', (file, lang, quoted) => {
    const rows = readFileSync(join(__dirname, '../..', file), 'utf8').split('\n').filter((line) => /^\| \d+ \|/.test(line)).map((line) => line.replace(/`[^`]*`/g, '').slice(1, -1).split(' | '));
    const named = rows.flatMap(([, , todo = '', see = '']) => [...`${todo} ${see}`.matchAll(quoted)]).flatMap(([, name = '']) => name.split(/ → /));
    expect(named.length).toBeGreaterThan(50);
    const texts = Object.values(CARDS[lang]).filter((text) => text.replace(/\{\w+\}/g, '').trim().length > 1);
    /** Whole, or a part of some length, such as a section's name without its count. */
    const shown = (name: string): boolean => texts.some((text) => asShown(text).test(name) || (name.length > 4 && text.toLowerCase().includes(name.toLowerCase())));
    expect([...new Set(named.map((name) => name.replace(/: $/, '')))].filter((name) => !googles[lang].includes(name) && !shown(name))).toEqual([]);
  });
});
