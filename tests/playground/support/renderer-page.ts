import { join } from 'node:path';
import { build, stop } from 'esbuild';

const ROOT = join(__dirname, '../../..');

/** Bundles fixtures/renderer-page.tsx into one HTML document that needs nothing from any server. */
export async function rendererPage(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['tests/playground/fixtures/renderer-page.tsx'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'build/test-pages',
    write: false,
    logLevel: 'silent',
  }).finally(stop);
  const text = (extension: string): string => outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cards</title><style>${text('.css')}</style></head><body><div id="page"></div><script>${text('.js').replace(/<\/script/g, '<\\/script')}</script></body></html>`;
}
