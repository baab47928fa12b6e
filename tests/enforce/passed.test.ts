import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PassedKey } from '../../src/outbox/passed';
import { matta } from '../cli/support';
import { MINUTE, office, SATO, type Office } from '../support/office';
import type { MailToWrite } from '../support/mail';
import { complianceRule } from './support';

const ADMIN = 'admin@aozora.example';
let dir = '';
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'matta-passed-')); });
afterAll(() => { rmSync(dir, { recursive: true }); });

function bureau(): Office {
  const one = office({ users: [SATO, ADMIN].map((email) => ({ email, locale: 'ja', timeZone: 'Asia/Tokyo' })) });
  one.workspace.setScriptProperty('administrators', ADMIN);
  return one;
}
const makeKey = (at: Office): ReturnType<Office['act']> => at.act({ action: 'adminKey' }, {}, ADMIN);
const keysOf = (at: Office): PassedKey[] => JSON.parse(at.workspace.scriptProperties()['passed.keys'] ?? '[]') as PassedKey[];

/** A mail sent through Matta, as it stands in Sent. */
function sent(at: Office, mail: Partial<MailToWrite> = {}): string {
  at.hold(mail);
  at.workspace.advance(15 * MINUTE);
  const [raw] = at.gmail().sent().map((one) => one.raw.toString('utf8'));
  if (raw === undefined) throw new Error('nothing was sent');
  return raw;
}

let files = 0;
function verify(mail: string, keys: readonly PassedKey[]): { code: number; out: string; err: string } {
  const path = join(dir, `${files++}.eml`);
  writeFileSync(path, mail);
  return matta('verify-header', path, ...keys.flatMap(({ id, key }) => ['--key', `${id}:${key}`]));
}

describe('Mail that leaves through Matta', () => {
  it('carries no mark while the domain has no key', () => {
    expect(sent(bureau())).not.toMatch(/^Matta-Passed:/m);
  });

  it('carries version, entry, time, key’s name and an HMAC that verify-header confirms', () => {
    const at = bureau();
    makeKey(at);
    const raw = sent(at);
    const [, entry] = /^Matta-Id: (\S+)/m.exec(raw) ?? [];
    expect(raw).toMatch(/^Matta-Passed: v=1; id=[\w-]{36}; t=\d{10}; k=[0-9a-f]{8}; h=[0-9a-f]{64} *\r?$/m);
    for (const page of ['enforce.md', 'enforce.ja.md'] as const) expect(raw).toMatch(complianceRule(page, keysOf(at)[0]?.id ?? ''));
    const { code, out } = verify(raw, keysOf(at));
    expect(out).toContain('left through Matta');
    expect(out).toContain(entry);
    expect(code).toBe(0);
  });

  it.each<[string, (raw: string) => string, string]>([
    ['the subject is another', (raw) => raw.replace(/^Subject: .*$/m, 'Subject: other'), 'forged, copied'],
    ['a recipient was put in', (raw) => raw.replace(/^To: .*$/m, 'To: someone@else.example'), 'forged, copied'],
    ['the sender is another', (raw) => raw.replace(/^From: .*$/m, 'From: ito@aozora.example'), 'forged, copied'],
    ['the time is another', (raw) => raw.replace(/; t=\d{10}/, '; t=1700000000'), 'forged, copied'],
    ['the mark is gone', (raw) => raw.replace(/^Matta-Passed: .*\r?\n/m, ''), 'no Matta-Passed header'],
    ['the mark is nonsense', (raw) => raw.replace(/^Matta-Passed: .*$/m, 'Matta-Passed: yes'), 'that Matta does not write'],
  ])('is not taken for it when %s', (_, change, why) => {
    const at = bureau();
    makeKey(at);
    const { code, out } = verify(change(sent(at)), keysOf(at));
    expect(out).toContain(why);
    expect(code).toBe(1);
  });

  it('is recognised by an older key after a rotation, and marked with the new one from then on', () => {
    const at = bureau();
    makeKey(at);
    const before = sent(at);
    const [old] = keysOf(at);
    makeKey(at);
    const [fresh] = keysOf(at);
    const after = sent(at, { to: ['mori@yamada-shoji.example'] });
    expect(fresh?.id).not.toBe(old?.id);
    expect(after).toContain(`k=${fresh?.id ?? ''};`);
    expect(verify(before, keysOf(at)).code).toBe(0);
    expect(verify(before, keysOf(at).slice(0, 1)).out).toContain('a key that was not given');
  });

  it('leaves without a mark, and the log says so, where the key is damaged', () => {
    const at = bureau();
    at.workspace.setScriptProperty('passed.keys', '{');
    expect(sent(at)).not.toMatch(/^Matta-Passed:/m);
    expect(at.act({ action: 'adminOpen' }, {}, ADMIN).text).toContain('鍵が読めない');
  });
});

describe('The domain’s key', () => {
  it('is made by administrators only', () => {
    const at = bureau();
    expect(at.act({ action: 'adminKey' }).notice).toContain('管理者だけ');
    expect(keysOf(at)).toEqual([]);
  });

  it('is shown by no entry point and written to no log, not even an administrator’s', () => {
    const at = bureau();
    const made = makeKey(at);
    const [key] = keysOf(at);
    expect(made.text).toContain(key?.id);
    const held = at.hold();
    const seen = [made, at.home(ADMIN), at.act({ action: 'adminOpen' }, {}, ADMIN), at.home(), held.held, ...at.workspace.advance(15 * MINUTE).map(({ result }) => ({ result }))];
    for (const { result } of seen) expect(JSON.stringify([result.value, result.logs])).not.toContain(key?.key ?? '?');
    expect(JSON.stringify([at.workspace.userProperties(SATO), at.workspace.userProperties(ADMIN)])).not.toContain(key?.key ?? '?');
  });
});

describe('matta verify-header', () => {
  it('takes the script property as a file', () => {
    const at = bureau();
    makeKey(at);
    const keys = join(dir, 'keys.json');
    writeFileSync(keys, at.workspace.scriptProperties()['passed.keys'] ?? '');
    const mail = join(dir, 'mail.eml');
    writeFileSync(mail, sent(at));
    const { code, out } = matta('verify-header', mail, '--keys', keys, '--json');
    expect(JSON.parse(out)).toMatchObject({ passed: true, key: keysOf(at)[0]?.id });
    expect(code).toBe(0);
  });

  it.each([[['x.eml']], [['x.eml', '--key', 'K1']], [['x.eml', '--key', 'K1:00']], [['--key', `K1:${'0'.repeat(64)}`]]])('exits 64 for %j', (args) => {
    expect(matta('verify-header', ...args).code).toBe(64);
  });
});
