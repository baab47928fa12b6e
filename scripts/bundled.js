import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles TypeScript into one module, and loads it.
 *
 * @param {string} name of the file it becomes, in build/local
 * @param {{ contents: string, plugins?: import('esbuild').Plugin[] }} source what to export, by paths from the root
 */
export async function bundled(name, { contents, plugins = [] }) {
  const outfile = `${ROOT}build/local/${name}.mjs`;
  await build({
    absWorkingDir: ROOT, stdin: { contents, resolveDir: ROOT, loader: 'ts' }, outfile, plugins, bundle: true, platform: 'node', format: 'esm', target: 'node20',
    packages: 'external', external: ['@jest/globals'], jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
