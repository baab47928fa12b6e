import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SCREENS } from '../../local/playground/screens/all';
import { STEPS } from '../../src/incident/record';

const ROOT = resolve(__dirname, '../..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
/** Of the top, and of docs/ to its depths. */
const pages = [...readdirSync(ROOT), ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((page) => join('docs', page))].filter((page) => page.endsWith('.md'));

/** Links and pictures of a page, as they are written; not those in code. */
function linksIn(page: string): string[] {
  return [...text(page).replace(/^```[\s\S]*?^```/gm, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
}

/** The anchors that a Markdown page's headings have on the usual hosts: lower case, blanks as hyphens, without punctuation. */
function anchorsOf(page: string): string[] {
  return [...text(page).matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replace(/ /g, '-'));
}

function leadsNowhere(page: string, link: string): boolean {
  if (/^https?:/.test(link)) return false;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
}

describe('the documents', () => {
  it('are found, many of them', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'README.ja.md', 'docs/README.md', 'docs/live-checks.md']));
  });

  it('have no link, anchor or picture that leads nowhere', () => {
    expect(pages.flatMap((page) => linksIn(page).filter((link) => leadsNowhere(page, link)).map((link) => `${page}: ${link}`))).toEqual([]);
  });

  it('are all on the one map, the rules by their list', () => {
    const mapped = linksIn('docs/README.md').map((link) => join('docs', link.split('#')[0] ?? ''));
    expect(pages.filter((page) => /^(docs\/[^/]+|CONTRIBUTING|README[.\w]*)\.md$/.test(page) && page !== 'docs/README.md' && !mapped.includes(page))).toEqual([]);
  });

  it('have no picture that no state of the playground is photographed into', () => {
    const onTheWalk = [...text('local/playground/incident-walk.ts').matchAll(/'incident-(?:\d+-)?([\w-]+)'/g)].map(([, state = '']) => state);
    const known = new Set([...SCREENS.map(({ name }) => name), ...[...onTheWalk, ...STEPS].map((state) => `incident-${state}`)]);
    expect(readdirSync(join(ROOT, 'docs/screens')).filter((file) => !known.has(file.replace(/-(?:ja|en)\.png$/, '')))).toEqual([]);
  });
});

describe('docs/live-checks.md', () => {
  const rows = text('docs/live-checks.md').split('\n').filter((line) => /^\| \d+ \|/.test(line)).map((line) => line.slice(1, -1).split(' | ').map((cell) => cell.trim()));

  it('says of every point what to do, what to see and what the code does otherwise', () => {
    expect(rows.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([]);
  });

  it('gives no number twice and leaves none out', () => {
    expect(rows.map(([number]) => Number(number)).sort((a, b) => a - b)).toEqual(rows.map((_, index) => index + 1));
  });
});
