import fc from 'fast-check';
import { Outbox } from '../../src/outbox/outbox';
import { brokenOutbox, type Break } from './model/broken';
import { Judge } from './model/judge';
import { MemoryDriver, type OutboxClass } from './model/memory-driver';
import { roughStep, type Step } from './model/steps';

const HISTORIES = 2000;

const keepsItsPromises = (Made: OutboxClass): fc.IPropertyWithHooks<[Step[]]> =>
  fc.property(fc.array(roughStep, { minLength: 3, maxLength: 40, size: 'max' }), (steps) => {
    const judge = new Judge(new MemoryDriver(Made));
    for (const step of steps) judge.play(step);
    judge.settle();
  });

describe('Whatever happens to held mail', () => {
  // For any history of presses, edits, deletions, mail sent by hand, clocks that lag, jump, are lost or disabled, a store that
  // is full, calls that fail, and executions that die before or after the effect of any outside call, or in whose middle
  // something else happens: no mail leaves twice, after a cancel, before its time, long after it, or with words that were not
  // checked; and when all troubles have passed, each has left or its sender was told why not.
  it('it leaves once or its sender knows why not', () => {
    fc.assert(keepsItsPromises(Outbox), { numRuns: HISTORIES });
  });
});

const BREAKS: readonly (Break & { readonly name: string; readonly caught: RegExp })[] = [
  { name: 'sends without comparing the draft with what was checked', file: 'send.ts', piece: 'if (digestDraft(draft) !== held.digest)', instead: 'if (false)', caught: /which nobody checked/ },
  { name: 'sends before it writes down that it will', file: 'send.ts', piece: "const intent = keep(sender, moved(entry, 'sending', now, { nextTryAt: now + SETTLING }));", instead: "const intent = moved(entry, 'sending', now, { nextTryAt: now + SETTLING });", caught: /left 1 times/ },
  { name: 'does not look under Sent after a crash', file: 'send.ts', piece: "if (found.kind === 'found') return keep(sender, moved(entry, 'sent', now, { sentMessageId: found.messageId }));\n  return leaving", instead: 'return leaving', caught: /left (1 times|twice)/ },
  { name: 'works without the lock', file: 'outbox.ts', piece: "return this.outside.lock.within(wait, work)?.value ?? { kind: 'busy' };", instead: 'return void wait, work();', caught: /2 new records|after it was cancelled|left twice/ },
  { name: 'sends what is long late', file: 'send.ts', piece: 'return now > entry.dueAt + rules.lateLimitHours * HOUR;', instead: 'return rules === null && entry === null && now + HOUR === 0;', caught: /minutes late/ },
  { name: 'tells nobody', file: 'telling.ts', piece: 'return !told && (', instead: 'return told && (', caught: /was not told/ },
  { name: 'sends what is not yet due', file: 'outbox.ts', piece: 'if (entry.nextTryAt <= now) this.ledger.finish(sendEntry', instead: 'if (now > 0) this.ledger.finish(sendEntry', caught: /before its time/ },
  { name: 'says that a mail is cancelled before it is written down', file: 'ledger.ts', piece: 'record(entry: HeldMail): void {\n    writeEntry(this.outside.properties, entry);', instead: 'record(entry: HeldMail): void {', caught: /after it was cancelled/ },
];

describe('The histories above would show it if the outbox', () => {
  it.each(BREAKS)('$name', async ({ caught, ...broken }) => {
    const Broken = await brokenOutbox(broken);
    const { failed, errorInstance } = fc.check(keepsItsPromises(Broken), { numRuns: HISTORIES, endOnFailure: true });
    expect(failed).toBe(true);
    expect(String(errorInstance)).toMatch(caught);
  });
});
