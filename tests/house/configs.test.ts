import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const configs = readdirSync(ROOT).filter((file) => /^jest\..*config\.js$/.test(file) || file === 'jest.config.js');

describe('A configuration of Jest', () => {
  it('is one of several, each for a command of package.json', () => {
    expect(configs.length).toBeGreaterThan(3);
  });

  // What .gitignore hid was once missing from every checkout but one.
  it.each(configs)('%s names files that are in the checkout', (config) => {
    const named = [...readFileSync(join(ROOT, config), 'utf8').matchAll(/'<rootDir>\/([\w./-]+\.\w+)'/g)].map(([, file = '']) => file);
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
