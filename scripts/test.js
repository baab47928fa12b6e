import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// Runs every test. Those that drive a browser need one that npm does not install; without it they are left out, and said so.
const browser = [process.env.MATTA_BROWSER, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
// Whole stories through the bundle that take minutes each; `npm test -- --long` runs them alone.
const long = process.argv.includes('--long');
const args = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2).filter((argument) => argument !== '--long')];
// With files named, those: jest would add the pattern to them.
if (long && !args.some((argument) => argument.startsWith('tests/'))) args.push('--testPathPatterns', '\\.long\\.test\\.ts$');
const leftOut = [...(long ? [] : ['\\.long\\.test\\.ts$']), ...(browser ? [] : ['\\.browser\\.test\\.tsx?$'])];
if (leftOut.length > 0) args.push('--testPathIgnorePatterns', ...leftOut);

const { status } = spawnSync(process.execPath, args, {
  stdio: 'inherit',
  env: { ...process.env, NODE_NO_WARNINGS: '1', ...(browser ? { MATTA_BROWSER: browser } : {}) },
});
if (!long) console.log('\nLeft out: the tests that take minutes each (tests/**/*.long.test.ts). npm test -- --long runs them.');
if (!browser) {
  console.log(
    '\nLeft out: the tests that drive a real browser (tests/**/*.browser.test.ts), because no Chromium was found.\n' +
      'Install one (Debian: apt-get install chromium) or name it in MATTA_BROWSER, then run npm test again.',
  );
}
const archivers = ['7z', 'bsdtar'].filter((program) => spawnSync(program, ['--help'], { stdio: 'ignore' }).error !== undefined);
if (archivers.length > 0) {
  console.log(
    `\nLeft out: the tests in which other programs open our encrypted ZIP, because ${archivers.join(' and ')} ${archivers.length === 1 ? 'is' : 'are'} missing.\n` +
      'Install them (Debian: apt-get install p7zip-full libarchive-tools), then run npm test again.',
  );
}
process.exit(status ?? 1);
