import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// Runs every test. Those that drive a browser need one that npm does not install; without it they are left out, and said so.
const browser = [process.env.MATTA_BROWSER, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
const args = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)];
if (!browser) args.push('--testPathIgnorePatterns', '\\.browser\\.test\\.tsx?$');

const { status } = spawnSync(process.execPath, args, {
  stdio: 'inherit',
  env: { ...process.env, NODE_NO_WARNINGS: '1', ...(browser ? { MATTA_BROWSER: browser } : {}) },
});
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
