import { NO_HOOKS, type Hooks } from '../../src/outbox/hooks';
import { Outbox } from '../../src/outbox/outbox';
import { MemoryDriver } from './model/memory-driver';

const MINUTE = 60_000;

/** A mail that was changed, with its time come; nobody was told of it yet. */
function changed(refuses: (key: string, value: string) => boolean): MemoryDriver {
  const office = new MemoryDriver(Outbox);
  office.hold(0, 5);
  office.edit(0, 'words 1');
  office.refuses = refuses;
  return office;
}

/** So many minutes in which the homepage is opened every minute, and the triggers ring that are set. */
function minutes(office: MemoryDriver, count: number): void {
  for (let minute = 0; minute < count; minute += 1) {
    office.advance(1);
    office.home();
  }
}

describe('A notice to its sender', () => {
  const isTold = (key: string, value: string): boolean => key.startsWith('mail.') && value.includes('"told":true');

  it('goes a second time, an hour later, where it was lost once that the first went', () => {
    let lost = 0;
    const office = changed((key, value) => isTold(key, value) && (lost += 1) === 1);
    minutes(office, 60);
    expect(office.noticeCount()).toBe(1);
    minutes(office, 180);
    expect([office.noticeCount(), office.stored(0)?.told]).toEqual([2, true]);
  });

  it('goes once an hour, and not at every look, while it keeps being lost that one went', () => {
    const office = changed(isTold);
    minutes(office, 4 + 3 * 60);
    expect(office.noticeCount()).toBe(3);
  });

  it('waits where nothing can be written of its mail, with no clock ringing on and on, and goes once when that passes', () => {
    const office = changed((key) => key.startsWith('mail.'));
    office.advance(3 * 60);
    expect([office.noticeCount(), office.stored(0)?.state]).toEqual([0, 'held']);
    office.refuses = () => false;
    minutes(office, 24 * 60);
    expect([office.noticeCount(), office.stored(0)?.told]).toEqual([1, true]);
    expect(office.left()).toEqual([]);
  });

  it('of a mail that failed waits in the same way where only that it is being told can’t be written', () => {
    const office = changed(() => false);
    office.noticesFail = true;
    office.advance(6);
    expect(office.stored(0)).toMatchObject({ state: 'changed', told: false });
    office.noticesFail = false;
    office.refuses = (key) => key.startsWith('mail.');
    office.advance(5 * 60);
    expect(office.noticeCount()).toBe(0);
    office.refuses = () => false;
    office.advance(60);
    expect([office.noticeCount(), office.stored(0)?.told]).toEqual([1, true]);
  });
});

describe('A mail that awaits an approval which can’t be asked about', () => {
  const failing = (): { office: MemoryDriver; asked: number[]; trouble: { is: boolean } } => {
    const asked: number[] = [];
    const trouble = { is: false };
    const decisionOn: Hooks['approvals']['decisionOn'] = (_, now) => {
      if (!trouble.is) return { kind: 'waiting', askAgainAt: now + 10 * MINUTE };
      asked.push(now);
      throw new Error('planned: no record');
    };
    const office = new MemoryDriver(Outbox, { ...NO_HOOKS, approvals: { decisionOn, ended: () => undefined } });
    office.hold(0, 5);
    office.advance(5);
    trouble.is = true;
    return { office, asked, trouble };
  };

  it('is asked about after the pauses of any try, and its sender is told after the twelfth', () => {
    const { office, asked } = failing();
    office.advance(24 * 60);
    const pauses = asked.slice(1).map((at, index) => (at - (asked[index] ?? 0)) / MINUTE);
    expect(pauses).toEqual([1, 2, 5, 15, 30, 60, 60, 60, 60, 60, 60]);
    expect(office.stored(0)).toMatchObject({ state: 'failed', cause: 'prepare', told: true });
    expect([office.noticeCount(), office.left()]).toEqual([1, []]);
  });

  it('goes on awaiting it when that has passed, with as many tries as before', () => {
    const { office, trouble } = failing();
    office.advance(60);
    expect(office.stored(0)).toMatchObject({ state: 'awaiting-approval', attempts: 5 });
    trouble.is = false;
    office.advance(60);
    expect(office.stored(0)).toMatchObject({ state: 'awaiting-approval', attempts: 0 });
  });

  it('is not asked about on and on where not even the pause can be written', () => {
    const { office, asked } = failing();
    office.refuses = (key) => key.startsWith('mail.');
    office.advance(60);
    expect([asked, office.triggerCount() > 0]).toEqual([[], true]);
    office.refuses = () => false;
    office.advance(60);
    expect(asked.length).toBeGreaterThan(0);
  });
});
