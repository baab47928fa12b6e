/**
 * Packages that compute tables while they are loaded, with what src/ takes of each: functions, or objects of functions. The tables are
 * needed to seal files, and were half of the time that any execution took to start (`npm run bench`).
 */
const LATE = {
  '@noble/ciphers/aes.js': { unsafe: ['ctr32', 'expandKeyLE'] },
  fflate: { deflateSync: [] },
};

const FRONT = 'at-first-use';
const TAKEN = 'taken-at-first-use';
const names = Object.keys(LATE).map((name) => name.replace(/[.\\]/g, '\\$&'));
const ANY = new RegExp(`^(?:${names.join('|')})$`);

/**
 * Loads these packages when one of their functions is called: src/ imports a front that asks `require` for the package, and esbuild then
 * wraps what is asked for so that it runs once, then. Between the two is a module that names what is taken, so that the rest of the
 * package stays out of the bundle. A name that is not listed above is an error of the build ("No matching export").
 *
 * @type {import('esbuild').Plugin}
 */
export const atFirstUse = {
  name: 'at-first-use',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: ANY }, ({ path, namespace, kind, resolveDir, pluginData }) => {
      if (pluginData === FRONT) return undefined;
      if (namespace === FRONT) return { path, namespace: TAKEN, pluginData: resolveDir };
      if (namespace === TAKEN) return resolve(path, { kind, resolveDir, pluginData: FRONT });
      return { path, namespace: FRONT, pluginData: resolveDir };
    });
    onLoad({ filter: ANY, namespace: FRONT }, ({ path, pluginData }) => ({ contents: frontOf(path, LATE[path]), resolveDir: pluginData }));
    onLoad({ filter: ANY, namespace: TAKEN }, ({ path, pluginData }) => ({ contents: `export { ${Object.keys(LATE[path]).join(', ')} } from ${JSON.stringify(path)};`, resolveDir: pluginData }));
  },
};

function frontOf(path, taken) {
  const call = (name) => `(...given) => require(${JSON.stringify(path)}).${name}(...given)`;
  return Object.entries(taken).map(([name, members]) => {
    const value = members.length === 0 ? call(name) : `{ ${members.map((member) => `${member}: ${call(`${name}.${member}`)}`).join(', ')} }`;
    return `export const ${name} = ${value};`;
  }).join('\n');
}
