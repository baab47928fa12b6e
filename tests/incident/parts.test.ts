import fc from 'fast-check';
import { deadlinesFrom, type Day, type LastDay } from '../../src/incident/deadlines';
import { phoneIn } from '../../src/incident/phone';
import { isOnlyCare } from '../../src/incident/prevention';
import { entryText, parseEntry, type Entry } from '../../src/incident/record';
import { timelineText } from '../../src/incident/timeline';
import { defaultPolicy } from '../../src/policy/default-policy';
import { describeFault } from '../../src/policy/fault';
import { officeFor } from '../../src/policy/incident-policy';
import { csvLine, withOwnRules, type OwnRow } from '../../src/policy/own-rules';
import { parsePolicy } from '../../src/policy/parse-policy';
import { SEVERITIES } from '../../src/policy/severity';
import { KNOWN_RULES } from '../../src/rules';

const shown = ({ month, day }: Day): string => `${month}/${day}`;

describe('The dates of the reports', () => {
  it.each([
    ['2026-11-24T10:15:00+09:00', '11/26', '11/28', '12/23', '1/22'],
    // A minute before midnight is still that day, and a minute after it the next.
    ['2026-11-24T23:59:00+09:00', '11/26', '11/28', '12/23', '1/22'],
    ['2026-11-25T00:01:00+09:00', '11/27', '11/29', '12/24', '1/23 → 1/25'],
    // The law's days are Japan's: in London it is still the 24th, in Auckland already the 25th.
    ['2026-11-24T20:00:00+00:00', '11/27', '11/29', '12/24', '1/23 → 1/25'],
    ['2026-11-25T01:00:00+13:00', '11/26', '11/28', '12/23', '1/22'],
    // The 30th day is a Saturday; the quick report is not moved.
    ['2026-11-27T09:00:00+09:00', '11/29', '12/1', '12/26 → 12/28', '1/25'],
    // From 29 December to 3 January offices are closed; 1 to 3 January 2027 run into a Monday.
    ['2026-11-30T09:00:00+09:00', '12/2', '12/4', '12/29 → 1/4', '1/28'],
    ['2026-12-31T00:00:00+09:00', '1/2', '1/4', '1/29', '2/28 → 3/1'],
    // 28 December is the last open day of the year, though day one itself was a Sunday; 4 January the first.
    ['2026-11-29T09:00:00+09:00', '12/1', '12/3', '12/28', '1/27'],
    ['2026-12-06T09:00:00+09:00', '12/8', '12/10', '1/4', '2/3'],
    // In 2026 the closed days run on into a weekend: 2 January is a Friday.
    ['2025-12-04T09:00:00+09:00', '12/6', '12/8', '1/2 → 1/5', '2/1 → 2/2'],
    // A holiday that stands in for one on a Sunday (6 May), and one between two others (22 September), are holidays too.
    ['2026-04-04T09:00:00+09:00', '4/6', '4/8', '5/3 → 5/7', '6/2'],
    ['2026-08-24T09:00:00+09:00', '8/26', '8/28', '9/22 → 9/24', '10/22'],
    // The 60th day is a public holiday (the spring equinox falls on a Sunday, so that Monday is one too).
    ['2027-01-20T09:00:00+09:00', '1/22', '1/24', '2/18', '3/20 → 3/23'],
    ['2028-02-01T09:00:00+09:00', '2/3', '2/5', '3/1', '3/31'],
  ])('of what was discovered at %s are counted in Japan’s time with that day as the first, the full report’s moved to an open day', (at, ...expected) => {
    const { quickFrom, quickBy, full, fullUnlawful } = deadlinesFrom(Date.parse(at));
    const last = ({ day, moved }: LastDay): string => (shown(day) === shown(moved) ? shown(day) : `${shown(day)} → ${shown(moved)}`);
    expect([shown(quickFrom), shown(quickBy), last(full), last(fullUnlawful)]).toEqual(expected);
  });
});

describe('The course of events', () => {
  it('stands under its days, each line with its time, and in brackets what was noted with it, where anything was', () => {
    const told = (at: string, text: string) => ({ what: 'noted', at: Date.parse(at), by: 'sato@aozora.example', step: 'superior', result: 'told', to: '', text }) as const;
    const noted = [told('2026-11-24T10:16:00+09:00', '鈴木部長'), told('2026-11-24T23:59:00+09:00', ''), told('2026-11-25T00:00:00+09:00', '')];
    const zone = { id: 'Asia/Tokyo', offsetAt: () => 540 };
    expect(timelineText({ noted }, 'ja', zone)).toBe('2026年11月24日(火)\n10:16 上長への報告: 口頭または電話で連絡(鈴木部長)\n23:59 上長への報告: 口頭または電話で連絡\n2026年11月25日(水)\n0:00 上長への報告: 口頭または電話で連絡');
    expect(timelineText({ noted }, 'en', zone)).toBe('Tue 24 Nov 2026\n10:16 Report to the manager: told in person or by phone (鈴木部長)\n23:59 Report to the manager: told in person or by phone\nWed 25 Nov 2026\n0:00 Report to the manager: told in person or by phone');
  });
});

describe('A number to call', () => {
  it.each([
    ['TEL: 045-000-1111 FAX: 045-000-2222', '045-000-1111'],
    ['FAX 03-0000-2222\n電話 03-0000-1111\n携帯 090-0000-3333', '090-0000-3333'],
    ['ＴＥＬ：０３－００００－１１１１', '03-0000-1111'],
    ['T: +44 20 7946 0123', '+44 20 7946 0123'],
    ['(03) 0000-1111', '(03) 0000-1111'],
  ])('is found in %j', (text, number) => { expect(phoneIn(text)).toBe(number); });

  it.each([
    ['FAX: 03-0000-1111', 'a fax machine answers there'],
    ['〒100-0001 東京都千代田区1-1-1', 'a postcode and a block are no number'],
    ['登録番号 T1234567890123', 'T stands for an invoice registration number here, and for a telephone elsewhere'],
    ['2026-11-24 10:15', 'a day has three groups of figures as well'],
    ['佐藤 花子', 'there is none'],
  ])('is not taken from %j: %s', (text) => { expect(phoneIn(text)).toBeNull(); });
});

describe('Prevention', () => {
  it.each(['今後は十分注意します', '宛先の確認を徹底いたします', '意識を高める', 'I will be more careful next time'])('is more than %j', (text) => { expect(isOnlyCare(text)).toBe(true); });
  it.each(['連絡先の名前に会社名を登録する', '添付のあるメールは別の人が確認する', '注意喚起に加え、送信待ちを30分に設定した', 'We block the domain', '請求書は顧客番号のフォルダーから添付する'])('is what %j says', (text) => { expect(isOnlyCare(text)).toBe(false); });
});

const text = fc.oneof(fc.string({ maxLength: 3_000 }), fc.string({ unit: 'grapheme', maxLength: 2_000 }), fc.constant('漢'.repeat(2_900)), fc.constant('𠮷'.repeat(1_400)));
const address = fc.integer({ min: 0, max: 9_999 }).map((n) => `someone${n}@${'a'.repeat(60)}.example`);

describe('An entry', () => {
  it('always fits one property and is read back as an entry of its kind, its addresses whole', () => {
    fc.assert(fc.property(text, text, fc.array(address, { maxLength: 300 }), fc.array(fc.string({ maxLength: 60 }), { maxLength: 10 }), (subject, signature, addresses, files) => {
      const opened: Entry = {
        what: 'opened', at: 1, by: 'sato@aozora.example', drill: false, lang: 'ja', zone: 'Asia/Tokyo',
        mail: { id: 'm', subject, sentAt: 1, name: '佐藤', signature, recipients: addresses.map((one) => ({ field: 'to' as const, name: '長い名前の人', address: one })), count: addresses.length, files, found: [] },
      };
      const written = entryText(opened);
      expect(Buffer.byteLength(written)).toBeLessThan(9_000);
      const read = parseEntry(written);
      if (read?.what !== 'opened') throw new Error('not read back');
      for (const { address: kept } of read.mail.recipients) expect(addresses).toContain(kept);
      expect(read.mail.count).toBe(addresses.length);
    }), { numRuns: 60 });
  });
});

describe('A user’s own rules', () => {
  const row: fc.Arbitrary<OwnRow> = fc.oneof(
    fc.record({ table: fc.constant('addresses' as const), cells: fc.record({ pattern: fc.constantFrom('a@b.example', 'b.example', '*', 'not an address'), list: fc.constantFrom('watched', 'blocked', 'allowed', ''), reason: fc.string() }) }),
    fc.record({ table: fc.constant('rules' as const), cells: fc.record({ rule: fc.constantFrom(...KNOWN_RULES.map(({ id }) => id), 'unknown'), severity: fc.constantFrom('note', 'warn', 'stop', 'off', ''), option: fc.constantFrom('threshold', 'companies', 'date', ''), value: fc.constantFrom('2', '500', 'はい', 'いいえ', 'A;B') }) }),
  );

  it('never make the policy laxer: no address allowed, no severity lowered, no threshold raised, nothing that is locked touched', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 8 }), fc.constantFrom('warn' as const, 'stop' as const), fc.boolean(), (own, severity, locked) => {
      const before = { ...defaultPolicy(), rules: new Map([['many-external-domains', { severity, options: { threshold: 5 }, locked }]]) };
      const after = withOwnRules(before, own, KNOWN_RULES);
      expect(after.addresses.every(({ list }) => list === 'watched' || list === 'blocked')).toBe(true);
      const setting = after.rules.get('many-external-domains');
      expect(Number(setting?.options.threshold)).toBeLessThanOrEqual(5);
      expect(SEVERITIES.indexOf(setting?.severity as 'warn')).toBeGreaterThanOrEqual(SEVERITIES.indexOf(severity));
      if (locked) expect(setting).toEqual(before.rules.get('many-external-domains'));
      for (const { severity: set } of after.rules.values()) expect(set).not.toBe('off');
    }));
  });

  it('are written as the line that an administrator pastes', () => {
    expect(csvLine({ table: 'addresses', cells: { pattern: 'a@b.example', list: 'watched', reason: 'A, not "B"' } })).toBe('a@b.example,watched,"A, not ""B"""');
  });
});

describe('The policy table incident', () => {
  const read = (...rows: string[][]): ReturnType<typeof parsePolicy> => parsePolicy({ incident: { cells: [['項目', '値', '対象'], ...rows], broken: [] } }, KNOWN_RULES);

  it('names a superior for one sender before the one for everybody', () => {
    const { policy, faults } = read(['上長', 'boss@aozora.example', ''], ['上長', 'chief@aozora.example', '*@sales.aozora.example']);
    expect(faults).toEqual([]);
    expect(officeFor(policy.incident, 'superior', 'a@sales.aozora.example')).toBe('chief@aozora.example');
    expect(officeFor(policy.incident, 'superior', 'b@aozora.example')).toBe('boss@aozora.example');
    expect(officeFor(policy.incident, 'security', 'b@aozora.example')).toBe('');
  });

  it('names the company in letters of one language as that language has it', () => {
    const company = (...rows: string[][]) => read(...rows).policy.incident.company;
    expect(company(['自社名', '青空工業株式会社', ''])).toEqual({ ja: '青空工業株式会社', en: '青空工業株式会社' });
    expect(company(['自社名 英語', 'Aozora Industries', ''], ['自社名', '青空工業株式会社', ''])).toEqual({ ja: '青空工業株式会社', en: 'Aozora Industries' });
    expect(company(['company', 'Aozora Industries', ''], ['company ja', '青空工業株式会社', ''])).toEqual({ ja: '青空工業株式会社', en: 'Aozora Industries' });
  });

  it('reports each row that it can’t read, with what would have been right, and uses what is built in', () => {
    const { policy, faults } = read(['上長', 'boss'], ['順序', '適当'], ['催促(分)', '-1'], ['文面 お詫び', '件名: x\n{なにか}'], ['文面 お詫び', '本文だけ'], ['知らない項目', '1']);
    expect(faults.map(({ row, column }) => [row, column])).toEqual([[2, 'value'], [3, 'value'], [4, 'value'], [5, 'value'], [6, 'value'], [7, 'name']]);
    for (const fault of faults) for (const lang of ['ja', 'en'] as const) expect(describeFault(fault, lang).length).toBeGreaterThan(20);
    expect(policy.incident).toEqual(defaultPolicy().incident);
  });
});
