import fc from 'fast-check';
import { brokenOutbox, type Break } from './model/broken';
import { HISTORIES, keepsItsPromises } from './model/promises';

const BREAKS: readonly (Break & { readonly name: string; readonly caught: RegExp })[] = [
  { name: 'sends without comparing the draft with what was checked', file: 'send.ts', piece: 'if (digestDraft(draft) !== held.digest)', instead: 'if (false)', caught: /which nobody checked/ },
  { name: 'sends before it writes down that it will', file: 'send.ts', piece: "const intent = keep(sender, moved(entry, 'sending', now, { nextTryAt: now + SETTLING }));", instead: "const intent = moved(entry, 'sending', now, { nextTryAt: now + SETTLING });", caught: /left 1 times/ },
  { name: 'does not look under Sent after a crash', file: 'send.ts', piece: "if (found.kind === 'found') return keep(sender, moved(entry, 'sent', now, { sentMessageId: found.messageId }));\n  return leaving", instead: 'return leaving', caught: /left (1 times|twice)/ },
  { name: 'works without the lock', file: 'outbox.ts', piece: "return this.outside.lock.within(wait, work)?.value ?? { kind: 'busy' };", instead: 'return void wait, work();', caught: /2 new records|after it was cancelled|left twice|before its time|still waits/ },
  { name: 'sends what is long late', file: 'send.ts', piece: 'return now > entry.dueAt + rules.lateLimitHours * HOUR;', instead: 'return rules === null && entry === null && now + HOUR === 0;', caught: /minutes late/ },
  { name: 'tells nobody', file: 'telling.ts', piece: 'return !told && (', instead: 'return told && (', caught: /was not told/ },
  { name: 'sends what is not yet due', file: 'look.ts', piece: 'if (entry.nextTryAt <= now) ledger.finish(sendEntry', instead: 'if (now > 0) ledger.finish(sendEntry', caught: /before its time/ },
  { name: 'says that a mail is cancelled before it is written down', file: 'ledger.ts', piece: 'record(entry: HeldMail): HeldMail {\n    writeEntry(this.outside.properties, entry);', instead: 'record(entry: HeldMail): HeldMail {', caught: /after it was cancelled|before its time/ },
];

// The same histories every time: which promise a broken outbox breaks first is a matter of chance.
const SEED = 4;

describe('The histories of held mail would show it if the outbox', () => {
  it.each(BREAKS)('$name', async ({ caught, ...broken }) => {
    const Broken = await brokenOutbox(broken);
    const { failed, errorInstance } = fc.check(keepsItsPromises(Broken), { ...HISTORIES, seed: SEED, endOnFailure: true });
    expect(failed).toBe(true);
    expect(String(errorInstance)).toMatch(caught);
  });
});
