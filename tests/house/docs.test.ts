import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** `app/held/hold.ts`, `approval/`, `docs/scale.md`: what stands in backticks and looks like a file or folder; `*` is any part of a name. */
const named = [...text('docs/design.md').matchAll(/`([\w.*/-]+(?:\/|\.(?:tsx?|js|md)))`/g)].map(([, name = '']) => name);

/** From the root, or, as rooms are called, from `src/`. */
function stands(name: string): boolean {
  const [start = '', end] = name.split('*');
  return ['', 'src'].some((base) => {
    if (end === undefined) return existsSync(join(ROOT, base, name));
    const folder = join(ROOT, base, start.slice(0, start.lastIndexOf('/') + 1));
    return existsSync(folder) && readdirSync(folder).some((file) => file.startsWith(start.slice(start.lastIndexOf('/') + 1)) && file.endsWith(end));
  });
}

describe('docs/design.md', () => {
  it('names files, many of them', () => {
    expect(named.length).toBeGreaterThan(30);
  });

  it.each([...new Set(named)])('names %s, which is there', (name) => {
    expect(stands(name)).toBe(true);
  });

  it('names every room of src/', () => {
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name);
    expect(rooms.filter((room) => !text('docs/design.md').includes(`\n  ${room}/`))).toEqual([]);
  });
});

describe('docs/audit', () => {
  it.each(['docs/audit.md', 'docs/audit.ja.md'])('names every event that is logged (%s)', (page) => {
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const logged = files.flatMap((file) => [...text(join('src', file)).matchAll(/log\.event\('([\w-]+)'/g)].map(([, name = '']) => name));
    expect(logged).toContain('checked');
    expect([...new Set(logged)].filter((name) => !text(page).includes(`\`${name}\``))).toEqual([]);
  });
});
