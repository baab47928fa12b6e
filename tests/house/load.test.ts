import { readFileSync } from 'node:fs';
import { Script, createContext, runInContext } from 'node:vm';

const CODE = readFileSync(`${__dirname}/../../build/apps-script/Code.js`, 'utf8');
/** Adds up the elements of every typed array that is made. */
const COUNTED = `
  var made = 0;
  for (const name of ['Uint8Array', 'Uint16Array', 'Int32Array', 'Uint32Array']) {
    const Real = globalThis[name];
    globalThis[name] = new Proxy(Real, { construct(target, given, asked) { const array = Reflect.construct(target, given, asked); made += array.length; return array; } });
  }`;

describe('Every execution loads the whole script, which', () => {
  it('computes no tables for sealing while it is loaded', () => {
    const context = createContext({});
    runInContext(COUNTED, context);
    new Script(CODE).runInContext(context);
    // What SHA-1 and SHA-256 need takes a few hundred elements; those of AES and deflate are 460,000.
    expect(runInContext('made', context)).toBeLessThan(2_000);
  });
});
