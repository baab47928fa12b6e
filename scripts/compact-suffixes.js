import { readFileSync } from 'node:fs';

/**
 * esbuild plugin: writes the number tables of tldts-icann's public suffix trie more tightly (a character a number, zeros left
 * out), since as lists of digits and commas they are a tenth of the bundle. The tables themselves stay the library's.
 */
export const compactSuffixes = {
  name: 'compact-suffixes',
  setup({ onLoad }) {
    onLoad({ filter: /tldts-icann[\\/]dist[\\/]es6[\\/]src[\\/]data[\\/]trie\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8').replace(/new (Uint\d+Array)\(\[([\d, ]+)\]\)/g, (whole, type, list) => {
        const numbers = list.split(',').map(Number);
        const filled = numbers.flatMap((number, index) => (number === 0 ? [] : [index, number]));
        const sparse = `(() => { const a = new ${type}(${numbers.length}), f = [${filled.join(',')}]; for (let i = 0; i < f.length; i += 2) a[f[i]] = f[i + 1]; return a; })()`;
        const dense = Math.max(...numbers) < 80
          ? `${type}.from(${JSON.stringify(String.fromCharCode(...numbers.map((number) => number + 40)))}, (c) => c.charCodeAt(0) - 40)`
          : whole;
        return [whole, sparse, dense].sort((a, b) => a.length - b.length)[0];
      });
      return { contents, loader: 'js' };
    });
  },
};
