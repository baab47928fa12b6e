import fc from 'fast-check';
import { distinctNames, safeName, splitName } from '../../src/seal/file-names';

describe('A file’s name in an archive', () => {
  it.each([
    ['御見積書.pdf', '御見積書.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\temp\\a.txt', 'C_temp_a.txt'],
    ['見積:A*B?.xlsx', '見積_A_B_.xlsx'],
    ['か\u3099.txt', 'が.txt'],
    ['報告\u202Efdp.exe', '報告_fdp.exe'],
    ['CON.txt', '_CON.txt'],
    ['  . ', 'noname'],
    ['', 'noname'],
    ['.gitignore', 'gitignore'],
    ['a\nb\u0000c.txt', 'a_b_c.txt'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('is a name on every system: no folder, no device, no sign that Windows refuses, at most 255 bytes; and safe already', () => {
    fc.assert(fc.property(fc.string({ unit: fc.oneof(fc.constantFrom('/', '\\', '.', ':', ' ', '\u0000', 'あ', '㍿'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 300 }), (name) => {
      const safe = safeName(name);
      expect(safe).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[\s.]|[\s.]$|^(?:con|nul)(?:\.|$)/iu);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255);
      expect(safe).not.toBe('');
      expect(safeName(safe)).toBe(safe);
    }), { numRuns: 500 });
  });

  it('is distinct from its neighbours in any case, also where the numbered name is taken', () => {
    expect(distinctNames(['a.pdf', 'A.PDF', 'a (2).pdf', 'a.pdf'])).toEqual(['a.pdf', 'A (2).PDF', 'a (2) (2).pdf', 'a (3).pdf']);
  });

  it('is distinct and safe also where it is as long as a name may be', () => {
    const names = distinctNames(Array.from({ length: 12 }, () => `${'長'.repeat(200)}.xlsx`));
    expect(new Set(names).size).toBe(12);
    expect(distinctNames(names)).toEqual(names);
  });

  it('keeps a long name’s extension', () => {
    const safe = safeName(`${'長'.repeat(200)}.xlsx`);
    expect(safe).toMatch(/^長+\.xlsx$/);
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
  });

  it('is split before its extension only', () => {
    expect(splitName('a.tar.gz')).toEqual({ base: 'a.tar', extension: '.gz' });
    expect(splitName('.env')).toEqual({ base: '.env', extension: '' });
    expect(splitName('v1. final version of it')).toEqual({ base: 'v1. final version of it', extension: '' });
  });
});
