import { NO_HOOKS, type Hooks } from '../../src/outbox/hooks';
import { Outbox } from '../../src/outbox/outbox';
import { MemoryDriver } from './model/memory-driver';

const HELD = ['held', { id: 'e1', draft: 'r0', recipients: 1, attachments: 0, policy: 'default' }];

describe('What is logged of held mail: ids, states and counts, no words of the mail', () => {
  it('is one line when it is held and one when it left', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.advance(10);
    expect(office.logged).toEqual([HELD, ['sent', { id: 'e1', attempts: 1 }]]);
  });

  it('is one line for each press that was followed', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 5);
    office.postpone(0, 10);
    office.cancel(0);
    office.cancel(0);
    office.undo(0);
    office.sendNow(0);
    expect(office.logged).toEqual([HELD, ['held', { id: 'e1' }], ['cancelled', { id: 'e1' }], ['held', { id: 'e1' }], ['sent', { id: 'e1', attempts: 1 }]]);
  });

  it('is what Gmail refused and how, while it waits for another try', () => {
    const office = new MemoryDriver(Outbox);
    office.sendingFails = { status: 429, body: JSON.stringify({ error: { message: 'User-rate limit exceeded', errors: [{ reason: 'userRateLimitExceeded' }] } }) };
    office.hold(0, 5);
    office.advance(5);
    expect(office.logged).toEqual([HELD, ['send', { id: 'e1', call: 'users.drafts.send', status: 429, reason: 'userRateLimitExceeded', attempt: 1 }]]);
    expect(office.stored(0)).toMatchObject({ state: 'held', cause: 'quota', reason: 'User-rate limit exceeded', nextTryAt: office.now() + 60_000 });
  });

  it('is what triggers, approvals and entries did not go well, and the mail goes its way', () => {
    const hooks: Hooks = { ...NO_HOOKS, approvals: { ...NO_HOOKS.approvals, ended: () => { throw new Error('planned: no desk'); } } };
    const office = new MemoryDriver(Outbox, hooks);
    office.hold(0, 5);
    office.timerFails = true;
    office.cancel(0);
    expect(office.logged.slice(1)).toEqual([
      ['cancelled', { id: 'e1' }], ['alarm', { what: 'list', message: 'planned: no timer' }], ['approvals', { id: 'e1', message: 'planned: no desk' }],
    ]);
    const broken = new MemoryDriver(Outbox, { ...NO_HOOKS, prepare: () => { throw new Error('planned: no file'); } });
    broken.hold(0, 5);
    broken.advance(5);
    expect(broken.logged.slice(1)).toEqual([['entry', { id: 'e1', state: 'held', message: 'planned: no file' }]]);
    expect(broken.stored(0)).toMatchObject({ state: 'held', attempts: 1 });
  });

  it('is why the alarms could not be written down, and the mail leaves all the same', () => {
    const told = new Set<string>();
    for (let nth = 1; nth <= 24; nth += 1) {
      const office = new MemoryDriver(Outbox);
      office.hold(0, 5);
      office.fault({ nth, what: 'throw-before' });
      office.advance(120);
      expect(office.left()).toHaveLength(1);
      for (const one of office.logged) told.add(JSON.stringify(one));
    }
    expect([...told]).toContain(JSON.stringify(['alarms', { message: 'planned' }]));
  });

  it('says nothing of an end while the mail still waits', () => {
    const ended: string[] = [];
    const office = new MemoryDriver(Outbox, { ...NO_HOOKS, approvals: { ...NO_HOOKS.approvals, ended: ({ state }) => { ended.push(state); } } });
    office.hold(0, 5);
    office.postpone(0, 10);
    office.sendingFails = { status: 503, body: '' };
    office.advance(10);
    expect(ended).toEqual([]);
    office.sendingFails = null;
    office.advance(30);
    expect(ended).toEqual(['sent']);
  });
});
