import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
/** Pages in both languages, by the English one: `README.md`, `docs/install.md`, … */
const PAIRS = ['.', 'docs'].flatMap((folder) => readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.ja.md')).map((file) => join(folder, file.replace('.ja.md', '.md'))));
const japanese = (page: string): string => page.replace(/\.md$/, '.ja.md');

const withoutCode = (page: string): string => text(page).replace(/^ *```[\s\S]*?^ *```/gm, '');
/** The depth of each heading, in order, with the numbers of cells of each row of the tables below it. */
function skeletonOf(page: string): string[] {
  return withoutCode(page).split('\n').flatMap((line) => (/^#+ /.test(line) ? [line.replace(/ .*/, '')] : /^\|.*\|$/.test(line) ? [`row of ${line.split(/(?<!\\)\|/).length - 2}`] : []));
}
/** A page of both languages has hundreds of kana, an English one a few names at most. */
const inEnglishOnly = (file: string): boolean => [...readFileSync(file, 'utf8').matchAll(/[\u3040-\u30ff]/g)].length < 100;
const linksIn = (page: string): string[] => [...withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);

describe('Pages in Japanese and English', () => {
  it('are found, many of them', () => {
    expect(PAIRS).toEqual(expect.arrayContaining(['README.md', 'docs/approval.md', 'docs/audit.md', 'docs/enforce.md', 'docs/incident.md', 'docs/install.md', 'docs/live-checks.md', 'docs/report-dates.md', 'docs/security.md']));
  });

  it.each(PAIRS)('%s has the same headings, tables and rows in both, and each leads to the other', (page) => {
    expect(skeletonOf(japanese(page))).toEqual(skeletonOf(page));
    const name = page.split('/').pop() ?? '';
    expect(linksIn(page)).toContain(japanese(name));
    expect(linksIn(japanese(page))).toContain(name);
  });

  it.each(PAIRS)('%s leads in Japanese to Japanese pages, and says where one is in English only', (page) => {
    const own = page.split('/').pop() ?? '';
    const lines = withoutCode(japanese(page)).split('\n');
    const wrong = lines.flatMap((line) => [...line.matchAll(/\]\(([^)\s]+\.md)(?:#[^)]*)?\)(.{0,40})/g)].filter(([, link = '', after = '']) => {
      if (link.startsWith('http') || link.endsWith('.ja.md') || link === own) return false;
      const target = join(ROOT, dirname(page), link);
      return existsSync(japanese(target)) || (inEnglishOnly(target) && !/英語/.test(after));
    }).map(([found]) => `${japanese(page)}: ${found}`));
    expect(wrong).toEqual([]);
  });
});

describe('docs/live-checks in both languages', () => {
  const rowsOf = (page: string): string[][] => text(page).split('\n').filter((line) => /^\| \d+ \|/.test(line)).map((line) => line.slice(1, -1).split(' | ').map((cell) => cell.trim()));
  const codeIn = (page: string): string[] => [...text(page).matchAll(/^```[\s\S]*?^```/gm)].map(([code]) => code);

  it('has the same points in the same order, with the same calls to type', () => {
    const [en, ja] = [rowsOf('docs/live-checks.md'), rowsOf('docs/live-checks.ja.md')];
    expect(ja.map(([number]) => number)).toEqual(en.map(([number]) => number));
    expect(codeIn('docs/live-checks.ja.md')).toEqual(codeIn('docs/live-checks.md'));
    const calls = (rows: string[][]): string[][] => rows.map(([, , todo = '']) => [...todo.matchAll(/`([^`]*\([^`]*)`/g)].map(([, call = '']) => call));
    expect(calls(ja)).toEqual(calls(en));
  });

  it('lets the pages that are read first say that nobody has run it live, as long as the list of what was seen is empty', () => {
    const seen = ['docs/live-checks.md', 'docs/live-checks.ja.md'].map((page) => (text(page).split(/^## .*$/m).pop() ?? '').split('\n').filter((line) => line.startsWith('|')).length - 2);
    expect(seen[0]).toBe(seen[1]);
    for (const page of ['README.md', 'docs/install.md']) {
      expect(text(page).includes('**Not yet run on a live Google Workspace.**')).toBe(seen[0] === 0);
      expect(text(japanese(page)).includes('**実際の Google Workspace ではまだ動かしていません。**')).toBe(seen[0] === 0);
    }
  });
});
