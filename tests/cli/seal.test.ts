import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matta } from './support';

let dir = '';
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'matta-seal-')); });
afterAll(() => { rmSync(dir, { recursive: true }); });

const at = (name: string): string => join(dir, name);
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(at(name), content);
  return at(name);
};

describe('matta seal and unseal', () => {
  it('give back the same files, and nothing for another passphrase or a changed archive', () => {
    const passphrase = file('passphrase.txt', 'kamo-nebi-sato-ruwa-geno\n');
    const paths = [file('御見積書.pdf', 'an estimate'), file('empty.txt', '')];
    const sealed = matta('seal', ...paths, '--out', at('out.zip'), '--passphrase-file', passphrase);
    expect(sealed).toMatchObject({ code: 0, out: expect.stringContaining('2 files') as string });

    expect(matta('unseal', at('out.zip'), '--passphrase-file', passphrase, '--out', at('opened')).code).toBe(0);
    expect(readdirSync(at('opened')).sort()).toEqual(['empty.txt', '御見積書.pdf'].sort());
    expect(readFileSync(join(at('opened'), '御見積書.pdf'), 'utf8')).toBe('an estimate');

    const wrong = matta('unseal', at('out.zip'), '--passphrase-file', file('wrong.txt', 'kamo-nebi-sato-ruwa-gena'), '--out', at('wrong'));
    expect([wrong.code, wrong.err]).toEqual([77, expect.stringContaining('Nothing was written')]);
    const zip = readFileSync(at('out.zip'));
    zip[60] = (zip[60] ?? 0) ^ 1;
    const altered = matta('unseal', file('altered.zip', zip), '--passphrase-file', passphrase, '--out', at('altered'));
    expect(altered.code).toBeGreaterThanOrEqual(65);
    expect(altered.err).toContain('Nothing was written');
    expect([existsSync(at('wrong')), existsSync(at('altered'))]).toEqual([false, false]);
  });

  it('write over nothing, and through no link', () => {
    const passphrase = file('p.txt', 'kamo-nebi-sato-ruwa-geno');
    const precious = file('precious.txt', 'precious');
    expect(matta('seal', precious, '--out', precious, '--passphrase-file', passphrase)).toMatchObject({ code: 64, err: expect.stringContaining('expected a new file') as string });
    matta('seal', file('a.txt', 'new'), '--out', at('a.zip'), '--passphrase-file', passphrase);
    const into = mkdtempSync(join(dir, 'into-'));
    symlinkSync(precious, join(into, 'a.txt'));
    expect(matta('unseal', at('a.zip'), '--passphrase-file', passphrase, '--out', into).code).toBe(64);
    expect(readFileSync(precious, 'utf8')).toBe('precious');
  });

  it('stay in their folder, whatever names an archive was given afterwards', () => {
    const passphrase = file('slip.txt', 'kamo-nebi-sato-ruwa-geno');
    matta('seal', file('aaaaaaaaaaa.txt', 'x'), '--out', at('slip.zip'), '--passphrase-file', passphrase);
    const forged = Buffer.from(readFileSync(at('slip.zip')).toString('latin1').replaceAll('aaaaaaaaaaa.txt', '../slipped1.txt'), 'latin1');
    const { code, err } = matta('unseal', file('forged.zip', forged), '--passphrase-file', passphrase, '--out', at('inside'));
    expect([code, err]).toEqual([65, expect.stringContaining('is no name that seal writes')]);
    expect([existsSync(at('inside')), existsSync(at('slipped1.txt'))]).toEqual([false, false]);
  });

  it.each([
    [['seal'], 'wants one or more files'],
    [['seal', 'package.json'], '--out FILE.zip is missing'],
    [['seal', 'package.json', '--out', 'x.zip'], '--passphrase-file FILE is missing'],
    [['seal', 'package.json', '--out', 'x.zip', '--passphrase-file', 'SHORT'], 'has 5 characters; expected at least 12'],
    [['seal', 'package.json', '--out', 'x.zip', '--passphrase-file', 'KANJI'], 'ASCII only'],
    [['seal', 'package.json', '--out', 'x.zip', '--passphrase-file', 'LINES'], 'expected one line'],
    [['seal', 'src', '--out', 'x.zip', '--passphrase-file', 'GOOD'], 'it is a folder'],
    [['unseal', 'package.json', '--out', 'x', '--passphrase-file', 'GOOD'], 'no ZIP file that seal wrote'],
    [['unseal', 'a', 'b'], 'wants one ZIP file, got 2'],
  ])('%j says what is wrong', (args, said) => {
    const files: Readonly<Record<string, string>> = { SHORT: 'short', KANJI: '合言葉はみかんとりんごです', LINES: 'kamo-nebi-sato\nruwa-geno-kamo', GOOD: 'kamo-nebi-sato-ruwa-geno' };
    const { code, err } = matta(...args.map((arg) => (arg in files ? file(`${arg}.txt`, files[arg] ?? '') : arg)));
    expect(err).toContain(said);
    expect(code).toBeGreaterThanOrEqual(64);
    expect(existsSync('x.zip')).toBe(false);
  });
});
