import { matta } from './support';

const COMMANDS = ['check', 'score', 'policy', 'seal', 'unseal', 'import', 'verify-header', 'report', 'playground', 'simulate', 'doctor', 'corpus', 'bench'] as const;

describe('Help', () => {
  it.each(COMMANDS)('on %s tells of that command alone, and exits 0', (command) => {
    const { code, out, err } = matta(command, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: npx matta ${command} …\n\n  ${command} `));
    expect(out.split('\n').filter((line) => /^ {2}\S/.test(line)).every((line) => line.startsWith(`  ${command} `))).toBe(true);
  });

  it('is the same by -h, by "help COMMAND", and beside whatever else stands there', () => {
    const { out } = matta('check', '--help');
    for (const args of [['check', '-h'], ['help', 'check'], ['--help', 'check'], ['check', 'mail.eml', '--json', '--help']]) expect(matta(...args)).toEqual({ code: 0, out, err: '' });
  });

  it.each([['help'], ['--help'], ['-h']])('without a command lists them all: %s', (arg) => {
    const { code, out } = matta(arg);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(`\n  ${command} `);
  });

  it('is printed, with exit 64, for a call that names no command', () => {
    expect(matta()).toEqual({ ...matta('help'), code: 64 });
  });

  it('on a command that there is none of says which there are', () => {
    for (const args of [['nonsense', '--help'], ['help', 'nonsense']]) {
      const { code, err } = matta(...args);
      expect([code, err]).toEqual([64, `matta: there is no command "nonsense"; there are ${COMMANDS.join(', ')}. "npx matta help" lists the commands.\n`]);
    }
  });

  it('is not what a file of that name asks for after "--"', () => {
    expect(matta('check', '--', '--help').err).toContain('--help: expected a mail file');
  });
});
