import { matta } from './support';

describe('matta simulate', () => {
  it('prints its figures as JSON, and ends with 0 when nothing went wrong for a sender', () => {
    const { code, out, err } = matta('simulate', '--users', '2', '--mails', '3', '--lost', '0.2', '--late', '0.1', '--seed', 'a', '--threads', '1', '--json');
    expect(err).toBe('');
    expect(code).toBe(0);
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(report).toMatchObject({ held: 6, duplicates: 0, lostSilently: 0, sentAfterCancel: 0, sentUnchecked: 0, sentEarly: 0, options: { users: 2, days: 1, mails: 3, lost: 0.2, late: 0.1, crash: 0, seed: 'a' } });
    for (const figure of ['sent', 'cancelled', 'changed', 'late', 'failed', 'calls', 'quotaUnitsPerMail', 'triggerRuntimePerUserDay']) expect(report[figure]).toEqual(expect.any(Number));
    expect(report.lateness).toEqual({ p50: expect.any(Number) as number, p95: expect.any(Number) as number, max: expect.any(Number) as number });
  });

  it('prints the same to be read, over two threads', () => {
    const { code, out } = matta('simulate', '--users', '11', '--mails', '1', '--threads', '2');
    expect(code).toBe(0);
    expect(out).toMatch(/^11 users, 1 days, 1 mails each a day, seed 1; /);
    expect(out).toMatch(/^held +11$/m);
    expect(out).toMatch(/^ {2}lostSilently +0$/m);
  });

  it.each([
    [['--users', '0'], '--users 0: expected a whole number from 1 to 10000'],
    [['--days', 'five'], '--days five: expected a whole number from 1 to 250'],
    [['--lost', '20'], '--lost 20: expected a share from 0 to 1, such as 0.2'],
    [['--crash', '-1'], '--crash'],
    [['--lost', '0.6', '--late', '0.6'], '--lost 0.6 --late 0.6: a firing is lost or late, so expected no more than 1 together'],
    [['--bundle', '/nowhere'], '--bundle /nowhere: expected a folder with Code.js and appsscript.json, as "npm run build" writes it'],
    [['--speed', '9'], '--speed'],
    [['now'], 'now'],
  ])('says what is wrong with %j', (args, message) => {
    const { code, out, err } = matta('simulate', ...args);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(err).toContain(message);
  });
});
