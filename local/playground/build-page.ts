import { join } from 'node:path';
import { build, stop } from 'esbuild';
import { repositoryRoot } from './repository';

/** The page's files, by the path that they are served under. */
export interface Page {
  readonly script: string;
  readonly style: string;
}

let built: Promise<Page> | null = null;

/** The page, bundled once in a process. */
export function buildPage(): Promise<Page> {
  // esbuild's own process would stay as long as this one does, and a run of the tests starts many.
  built ??= bundlePage().finally(stop);
  return built;
}

/** Bundles the page in memory: preact and everything under page/ and card/, nothing from elsewhere. */
async function bundlePage(): Promise<Page> {
  const root = repositoryRoot();
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'local/playground/page/main.tsx')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: join(root, 'build/playground'),
    write: false,
    logLevel: 'silent',
  });
  const text = (extension: string): string => {
    const file = outputFiles.find((one) => one.path.endsWith(extension));
    if (!file) throw new Error(`esbuild made no ${extension} file of the playground's page.`);
    return file.text;
  };
  return { script: text('.js'), style: text('.css') };
}
