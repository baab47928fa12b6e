import { execFileSync } from 'node:child_process';

/** Runs the gate on a script in a Node of its own, since it is an ES module; returns what it threw, or ''. */
function gate(code: string, entryPoints: string[] = []): string {
  const program = `
    import { assertRunsInAppsScript } from './scripts/apps-script-gate.js';
    try { assertRunsInAppsScript(${JSON.stringify(code)}, ${JSON.stringify(entryPoints)}); } catch (error) { console.log(error.message); }`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: `${__dirname}/../..`, encoding: 'utf8' }).trim();
}

describe('The gate before Apps Script', () => {
  it.each([
    ['a private name', 'class A { #x = 1; }', '#x'],
    ['a static class field', 'class A { static x = 1; }', 'static class field'],
    ['an import', 'import x from "y";', 'no script'],
    ['an export', 'export const x = 1;', 'no script'],
    ['import()', 'function f() { return import("x"); }', 'import()'],
    ['Buffer', 'function f() { return Buffer.from("x"); }', 'uses Buffer'],
    ['TextDecoder', 'function f() { return new TextDecoder(); }', 'uses TextDecoder'],
    ['setTimeout inside a nested function', 'function f() { return () => setTimeout(f, 1); }', 'uses setTimeout'],
    ['a class of the DOM', 'function f() { return document.title; }', 'uses document'],
  ])('stops a bundle with %s', (_, code, said) => {
    expect(gate(code)).toContain(said);
  });

  it('stops a bundle whose entry point is no function declaration', () => {
    expect(gate('var onHomepage = function () {};', ['onHomepage'])).toContain('entry point onHomepage');
  });

  it.each([
    ['a property with such a name', 'function f(x) { return x.process.URL; }'],
    ['a variable with such a name', 'function f() { var process = 1; return process; }'],
    ['a name asked for by typeof only', 'function f() { return typeof Buffer === "undefined"; }'],
  ])('lets %s pass', (_, code) => {
    expect(gate(code)).toBe('');
  });
});
