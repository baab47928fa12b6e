import { execFileSync } from 'node:child_process';

describe('The public suffix list in the bundle', () => {
  it('is the library’s, number for number', () => {
    const program = `
      import { build } from 'esbuild';
      import { compactSuffixes } from './scripts/compact-suffixes.js';
      const entry = { contents: "export * from './node_modules/tldts-icann/dist/es6/src/data/trie.js'", resolveDir: '.' };
      const tables = async (plugins) => {
        const { outputFiles: [file] } = await build({ stdin: entry, bundle: true, write: false, format: 'esm', plugins, logLevel: 'silent' });
        const all = await import('data:text/javascript,' + encodeURIComponent(file.text));
        return [file.text.length, JSON.stringify(Object.entries(all).map(([name, value]) => [name, typeof value === 'object' ? value.constructor.name : '', typeof value === 'object' ? [...value] : value]))];
      };
      const [[long, plain], [short, compact]] = await Promise.all([tables([]), tables([compactSuffixes])]);
      console.log(JSON.stringify({ same: plain === compact, smaller: short < long, size: plain.length > 50000 }));`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: `${__dirname}/../..`, encoding: 'utf8' });
    expect(JSON.parse(out)).toEqual({ same: true, smaller: true, size: true });
  });
});
