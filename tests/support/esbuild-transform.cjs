const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

// Jest runs CommonJS; the sources are ES modules in TypeScript.
const OPTIONS = {
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // `import.meta.url` has no CommonJS counterpart that esbuild fills in by itself.
  define: { 'import.meta.url': '__import_meta_url' },
  banner: 'const __import_meta_url = require("node:url").pathToFileURL(__filename).href;',
};

module.exports = {
  getCacheKey: (source, path) =>
    createHash('sha256').update(esbuild.version).update(JSON.stringify(OPTIONS)).update(path).update(source).digest('hex'),
  process(source, path) {
    const loader = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js';
    return { code: esbuild.transformSync(source, { ...OPTIONS, loader, sourcefile: path }).code };
  },
};
