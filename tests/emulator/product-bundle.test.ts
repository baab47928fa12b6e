import { readFileSync } from 'node:fs';
import { Workspace } from '../../local/emulator';

const read = (name: string): string => readFileSync(new URL(`../../build/apps-script/${name}`, import.meta.url), 'utf8');

test('the bundle that would be pushed loads in the bare context and answers its homepage', () => {
  const workspace = Workspace.open({ code: read('Code.js'), manifest: JSON.parse(read('appsscript.json')), startAt: Date.UTC(2026, 10, 24, 1) });
  workspace.addUser({ email: 'sato@aozora.example', locale: 'ja', timeZone: 'Asia/Tokyo' });
  const result = workspace.run('sato@aozora.example', 'onHomepage', { commonEventObject: { hostApp: 'GMAIL', userLocale: 'ja' } });
  expect(result.ok).toBe(true);
  expect(result.value).toHaveProperty(['action', 'navigations', 0, 'pushCard']);
  workspace.close();
});
