import { sheetOf } from '../../scripts/csv.js';
import { check } from '../../src/check/check';
import { readDraft } from '../../src/draft/read-draft';
import { emptyHistory } from '../../src/facts/history';
import { describeFault } from '../../src/policy/fault';
import { parsePolicy } from '../../src/policy/parse-policy';
import { KNOWN_RULES } from '../../src/rules';
import { SEAL_NOTE, askedFor, planFor, sealingOf } from '../../src/seal/plan';
import { charsets } from '../../local/charset';
import { zoneOf } from '../../local/zone';
import { mimeOf } from '../support/mail';
import { START } from '../support/office';
import { FILES, TO_YAMADA, YAMADA } from './support';

const read = (rows: string): ReturnType<typeof parsePolicy> => parsePolicy({
  counterparties: sheetOf(`name,domains\n${YAMADA},yamada-shoji.example\nキタ物流,kita-butsuryu.example\n`), seal: sheetOf(`how,recipient,word,file,rule\n${rows}\n`),
}, KNOWN_RULES);

function asked(rows: string, to = TO_YAMADA, attachments = FILES): string | null {
  const { policy } = read(rows);
  const draft = readDraft(Buffer.from(mimeOf({ from: 'sato@aozora.example', to, cc: [], bcc: [], subject: 'お見積書', text: 'お見積書をお送りします。', attachments })), charsets);
  const report = check({ draft, policy, contacts: [], history: emptyHistory(), thread: null, now: START, zone: zoneOf('Asia/Tokyo') });
  return askedFor(policy, draft, report);
}

describe('The policy’s table seal', () => {
  it.each([
    ['a counterparty', `zip,${YAMADA}`, 'zip,キタ物流'],
    ['a domain', 'zip,yamada-shoji.example', 'zip,elsewhere.example'],
    ['a word in subject or text', 'zip,,見積書', 'zip,,契約書'],
    ['a word in a file’s name', 'zip,,明細', 'zip,,名簿'],
    ['an ending', 'zip,,,csv', 'zip,,,xlsx;docx'],
    ['one of several endings', 'zip,,,xlsx;.pdf', 'zip,,,df'],
    ['a rule that found something', 'zip,,,,external-recipient', 'zip,,,,companies-apart'],
    ['all that a row names', `zip,${YAMADA},見積書,pdf`, `zip,${YAMADA},契約書,pdf`],
    ['its Japanese names', `暗号化ZIP,${YAMADA}`, 'そのまま'],
    ['the first row that fits', 'zip,,契約書\nzip', 'plain,,,pdf\nzip'],
  ])('decides by %s', (_, fits, doesNot) => {
    expect(asked(fits)).toBe('zip');
    expect([null, 'plain']).toContain(asked(doesNot));
  });

  it('asks nothing of mail that stays inside or carries no file, but for the text', () => {
    expect(asked('zip', ['suzuki@aozora.example'])).toBeNull();
    expect(asked('zip', TO_YAMADA, [])).toBeNull();
    expect(asked('zip-text', TO_YAMADA, [])).toBe('zip-text');
  });

  it.each([
    ['bcc', 'how'], ['zip,存在しない会社', 'recipient'], ['zip,,,,no-such-rule', 'rule'],
  ])('says of the row %j what is wrong, and that every mail to the outside will say so', (row, column) => {
    const { policy, faults } = read(row);
    expect(policy.seal).toEqual([]);
    expect(faults).toMatchObject([{ table: 'seal', row: 2, column, guards: true }]);
    expect(faults.map((fault) => describeFault(fault, 'ja')).join()).toContain('暗号化(seal)の表 2 行目');
  });
});

describe('The note that a held mail carries', () => {
  it('is read back as it was written, and one that is damaged stops the sending', () => {
    const sealing = { how: 'zip', counterparty: YAMADA, version: 'v1', label: '2026-11', files: 2 } as const;
    expect(sealingOf({ [SEAL_NOTE]: JSON.stringify(sealing) })).toEqual(sealing);
    expect(sealingOf({})).toBeNull();
    expect(() => sealingOf({ [SEAL_NOTE]: '{"how":"plain"}' })).toThrow('can\'t be read');
    expect(() => sealingOf({ [SEAL_NOTE]: 'zip' })).toThrow();
  });

  it('is never made where nobody outside is on the mail', () => {
    const report = { verdict: 'clear', findings: [], recipients: [], attachments: [], digest: '', policyVersion: '' } as const;
    expect(planFor('zip', read('zip').policy, report, () => ({ current: null, pending: null }))).toEqual({ ok: false, fault: { why: 'strangers', names: [] } });
  });
});
