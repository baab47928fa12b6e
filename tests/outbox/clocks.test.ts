import { Outbox } from '../../src/outbox/outbox';
import { MemoryDriver } from './model/memory-driver';

const handlers = (office: MemoryDriver): string[] => office.triggerList().map(({ handler }) => handler).sort();

describe('The triggers of held mail', () => {
  it('are one for the next due mail and one every hour, while anything waits', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 30);
    office.hold(1, 10);
    office.hold(2, 60);
    expect(handlers(office)).toEqual(['onSweep', 'onTick']);
    expect(office.triggerList().find(({ handler }) => handler === 'onTick')?.next).toBe(office.now() + 10 * 60_000);
    office.advance(120);
    expect(handlers(office)).toEqual([]);
    expect(office.left()).toHaveLength(3);
  });

  it('are not touched while they are as they should be', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 30);
    const before = office.triggerList().map(({ id }) => id);
    office.hold(1, 60);
    expect(office.triggerList().map(({ id }) => id)).toEqual(before);
  });

  it('are set anew when they vanished or were disabled, at the next thing that is done', () => {
    for (const trouble of ['vanish', 'disable'] as const) {
      const office = new MemoryDriver(Outbox);
      office.hold(0, 30);
      if (trouble === 'vanish') office.vanishTriggers();
      else office.disableTriggers();
      office.hold(1, 60);
      expect(office.triggerList().map(({ handler, disabled }) => [handler, disabled])).toEqual([['onSweep', false], ['onTick', false]]);
    }
  });

  it('make room for themselves where the platform allows no more, and nothing is held where none can be set', () => {
    const office = new MemoryDriver(Outbox);
    office.mostTriggers = 0;
    expect(office.hold(0, 10)).toBe('refused');
    expect(office.entries()).toEqual([]);
    office.mostTriggers = 1;
    expect(office.hold(0, 10)).toBe('done');
    office.postpone(0, 5);
    expect(office.triggerList()).toHaveLength(1);
    office.advance(70);
    expect(office.left()).toHaveLength(1);
  });

  it('ring again for a mail whose time came before they did', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 10);
    office.ringEarly();
    expect(office.left()).toEqual([]);
    expect(handlers(office)).toEqual(['onSweep', 'onTick']);
    office.advance(11);
    expect(office.left()).toHaveLength(1);
  });

  it('can be doubled: the second finds nothing to do', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 10);
    office.advance(10);
    office.tick();
    office.tick();
    expect(office.left()).toHaveLength(1);
  });

  it('go on to the hourly one alone when the one-shot one is lost: within the hour that its card names', () => {
    const office = new MemoryDriver(Outbox);
    office.hold(0, 10);
    office.loseTriggers(1);
    office.advance(59);
    expect(office.left()).toEqual([]);
    office.advance(2);
    expect(office.left()).toHaveLength(1);
  });
});
