import { readFileSync } from 'node:fs';

/**
 * An esbuild plugin that changes sources, and fails where there is nothing to change any more.
 *
 * @param {Readonly<Record<string, readonly (readonly [string | RegExp, string])[]>>} changes by file below src/: what stands there, and what instead
 * @returns {import('esbuild').Plugin}
 */
export function broken(changes) {
  return {
    name: 'broken',
    setup({ onLoad }) {
      for (const [file, edits] of Object.entries(changes)) {
        onLoad({ filter: new RegExp(`src/${file.replace('.', '\\.')}$`) }, ({ path }) => {
          let contents = readFileSync(path, 'utf8');
          for (const [from, to] of edits) {
            const after = contents.replace(from, typeof from === 'string' ? () => to : to);
            if (after === contents) throw new Error(`${file} has no ${String(from)} any more: the test that breaks it must break it in another place.`);
            contents = after;
          }
          return { contents, loader: 'ts' };
        });
      }
    },
  };
}
