import fc from 'fast-check';
import { foldEntries, PERSONAL, SLIPS, type Entry, type Facts, type Incident } from '../../src/incident/record';
import { writeLetter, type LetterText } from '../../src/incident/letters';
import type { Lang } from '../../src/messages/lang';
import { say } from '../../src/messages/say';
import { LETTERS, type Letter } from '../../src/policy/letter-names';
import { placeholderLeft } from '../../src/rules/placeholder-left';
import { runRule } from '../../src/check/check';
import { prepareFacts } from '../../src/facts/prepare-facts';
import { inputOf } from '../rules/table';

const ZONE = { id: 'Asia/Tokyo', offsetAt: () => 540 };
const AT = Date.parse('2026-11-24T10:15:00+09:00');

/** What somebody entered; '' for what they did not. Every text is a word that stands in no letter of ours. */
interface Entered {
  readonly subject: string; readonly name: string; readonly signature: string; readonly file: string; readonly company: string; readonly to: string;
  readonly contents: string; readonly whose: string; readonly persons: string; readonly cause: string; readonly prevention: string; readonly note: string;
  readonly sentAt: number; readonly slip: Facts['slip']; readonly personal: Facts['personal']; readonly wrong: readonly string[];
}

const FULL: Entered = {
  subject: '御請求書の送付', name: '佐藤 花子', signature: '佐藤 花子\n青空工業株式会社', file: '御請求書_みどり商事.pdf', company: '青空工業株式会社', to: '田中 直樹',
  contents: '10月分の御請求書', whose: '株式会社みどり商事', persons: '氏名 3人', cause: '補完で別の方を選んだ', prevention: '連絡先に会社名を入れた', note: '鈴木部長',
  sentAt: AT - 120_000, slip: 'picked', personal: 'yes', wrong: ['n.tanaka@kaede-works.example'],
};
const HALF: Entered = { ...FULL, company: '', to: '', whose: '', persons: '', cause: '', prevention: '', signature: '' };
const EMPTY: Entered = { ...HALF, subject: '', name: '', file: '', contents: '', note: '', sentAt: 0, slip: 'other', personal: 'unknown', wrong: [] };

function incidentOf(entered: Entered): Incident {
  const by = 'sato@aozora.example';
  const noted = (step: 'cause' | 'prevention' | 'superior' | 'call', result: 'written' | 'told' | 'missed', text: string, to = ''): Entry => ({ what: 'noted', at: AT + 60_000, by, step, result, to, text });
  const entries: Entry[] = [
    {
      what: 'opened', at: AT, by, drill: false, lang: 'ja', zone: 'Asia/Tokyo',
      mail: {
        id: 'm', subject: entered.subject, sentAt: entered.sentAt, name: entered.name, signature: entered.signature, count: 1, found: [], files: entered.file === '' ? [] : [entered.file],
        recipients: entered.wrong.slice(0, 1).map((address) => ({ field: 'to', name: entered.to, address })),
      },
    },
    { what: 'facts', at: AT, by, discoveredAt: AT, wrong: [...entered.wrong], slip: entered.slip, right: '', whose: entered.whose, contents: entered.contents, personal: entered.personal, persons: entered.persons },
    ...(entered.cause === '' ? [] : [noted('cause', 'written', entered.cause)]),
    ...(entered.prevention === '' ? [] : [noted('prevention', 'written', entered.prevention)]),
    ...(entered.note === '' ? [] : [noted('superior', 'told', entered.note)]),
    ...entered.wrong.map((address) => noted('call', 'missed', '', address)),
  ];
  const incident = foldEntries('r', entries);
  if (!incident) throw new Error('no record');
  return incident;
}

function letterOf(letter: Letter, lang: Lang, entered: Entered, bySender = true): LetterText {
  return writeLetter(letter, incidentOf(entered), { name: entered.to }, { lang, zone: ZONE, company: entered.company, template: null, bySender });
}

function stoppedAt(subject: string, text: string): boolean {
  return (runRule(placeholderLeft, prepareFacts(inputOf({ name: '', draft: { subject, text } }))) ?? []).length > 0;
}

const GAP = /〔[^〕]*〕/g;
const EACH = LETTERS.flatMap((letter) => (['ja', 'en'] as const).map((lang) => [letter, lang] as const));

describe('A letter in its built-in words', () => {
  it.each(EACH)('“%s” (%s) has no gap when all is known, gaps in place of what is not, and no line left empty by what is missing', (letter, lang) => {
    const full = letterOf(letter, lang, FULL);
    expect(`${full.subject}\n${full.text}`).not.toMatch(GAP);
    for (const entered of [FULL, HALF, EMPTY]) {
      const { subject, text } = letterOf(letter, lang, entered);
      expect(subject).toMatch(lang === 'ja' ? /^【(?:重要|至急|お詫び|最終報告)】/ : /./);
      expect(text).not.toMatch(/\{\w+\}|undefined|null|\n\n\n|(?:^|\n)(?:様|Dear ),?\n/);
      expect(text).toMatchSnapshot(`${letter} ${lang} ${entered === FULL ? 'full' : entered === HALF ? 'half' : 'empty'}`);
    }
  });

  const word = (mark: string): fc.Arbitrary<string> => fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.stringMatching(/^[0-9]{6}$/).map((digits) => `${mark}${digits}`) });
  const entered: fc.Arbitrary<Entered> = fc.record({
    subject: word('件'), name: word('名'), signature: word('署'), file: word('紙'), company: word('社'), to: word('宛'), contents: word('中'), whose: word('主'), persons: word('数'),
    cause: word('因'), prevention: word('防'), note: word('記'), sentAt: fc.constantFrom(0, AT - 120_000), slip: fc.constantFrom(...SLIPS), personal: fc.constantFrom(...PERSONAL),
    wrong: fc.constantFrom<readonly string[]>([], ['w1@one.example'], ['w1@one.example', 'w2@two.example']),
  });

  it('tells nothing that was not entered: taking out what was entered, and what is derived from it, leaves the same words for any two records', () => {
    /** A letter with all that came from the record taken away, a gap and a fact alike. */
    const bare = (letter: Letter, lang: Lang, one: Entered): string => {
      const { subject, text: whole } = letterOf(letter, lang, one);
      let text = whole;
      for (const fact of [...Object.values(one).flatMap((value) => (typeof value === 'string' && value !== '' && value !== one.slip && value !== one.personal ? [value] : [])), ...one.wrong]) text = text.split(fact).join('');
      return `${subject}\n${text}`
        .replace(GAP, '').replace(/\d{4}年\d+月\d+日\(.\) \d+:\d\d|\w{3} \d+ \w{3} \d{4}, \d+:\d\d/g, '')
        .replace(/[^\n]*(?:ファイル名|Files): .*\n?/g, '').replace(/[\s<>、,()様]|Dear/g, '');
    };
    fc.assert(fc.property(entered, fc.constantFrom(...EACH), (one, [letter, lang]) => {
      // What stays the same for any record of that slip, of which nothing else is known, and the same measures.
      const nothing: Entered = { ...EMPTY, slip: one.slip, personal: one.personal, note: one.note, wrong: one.wrong };
      expect(bare(letter, lang, one).replace(/[0-9]+件?/g, '')).toBe(bare(letter, lang, nothing).replace(/[0-9]+件?/g, ''));
    }), { numRuns: 300 });
  });

  it('marks every gap so that the rule for placeholders stops at it, and no letter without a gap is stopped', () => {
    fc.assert(fc.property(entered, fc.constantFrom(...EACH), fc.boolean(), (one, [letter, lang], bySender) => {
      const { subject, text } = letterOf(letter, lang, one, bySender);
      const gaps = text.match(GAP) ?? [];
      expect(stoppedAt(subject, text)).toBe(gaps.length > 0);
      // Each of them alone is caught too.
      for (const gap of new Set(gaps)) expect(stoppedAt('x', `a ${gap} b`)).toBe(true);
    }), { numRuns: 100 });
  });

  it('to people outside names no wrong recipient and none of our own notes', () => {
    fc.assert(fc.property(entered, fc.constantFrom('owner' as const, 'right' as const, 'apology' as const), fc.constantFrom('ja' as const, 'en' as const), (one, letter, lang) => {
      const { text } = letterOf(letter, lang, { ...one, to: '' });
      for (const address of one.wrong) expect(text).not.toContain(address);
      if (one.note !== '') expect(text).not.toContain(one.note);
    }), { numRuns: 100 });
  });

  it('tells people outside nothing of a step that is left out, and colleagues the reason', () => {
    const record = incidentOf(FULL);
    const skipped = { what: 'noted', at: AT + 90_000, by: 'sato@aozora.example', step: 'deletion', result: 'skipped', to: '', text: '先方の法務と協議中' } as const;
    const told = (letter: Letter): string => writeLetter(letter, { ...record, noted: [...record.noted, skipped] }, { name: FULL.to }, { lang: 'ja', zone: ZONE, company: '', template: null, bySender: true }).text;
    for (const letter of ['superior', 'security', 'final'] as const) expect(told(letter)).toContain('削除の確認は行わない: 先方の法務と協議中');
    expect(told('owner')).not.toMatch(/行わない|先方の法務/);
  });

  it('gives each cause that was noted a line of its own', () => {
    const record = incidentOf(FULL);
    const more = { what: 'noted', at: AT + 90_000, by: 'sato@aozora.example', step: 'cause', result: 'written', to: '', text: '送信前に見直さなかった' } as const;
    const { text } = writeLetter('final', { ...record, noted: [...record.noted, more] }, { name: FULL.to }, { lang: 'ja', zone: ZONE, company: '', template: null, bySender: true });
    expect(text).toContain('■ 原因\n補完で別の方を選んだ\n送信前に見直さなかった\n');
  });

  it('is signed by whoever writes it: of anybody but the sender no name is known', () => {
    for (const [letter, lang] of EACH) {
      const { text } = letterOf(letter, lang, { ...FULL, signature: '署名の印' }, false);
      expect(text).not.toContain('署名の印');
      expect(text).toContain(lang === 'ja' ? '〔差出人名を記入〕' : '〔fill in your name〕');
    }
  });

  it.each(['Best regards,', 'Kind regards', 'Yours sincerely,'])('closes once, though the signature begins with “%s”', (closing) => {
    const { text } = letterOf('apology', 'en', { ...FULL, signature: `${closing}\n\nHanako Sato\nAozora Industries` });
    expect(text).toMatch(/\n\nYours sincerely,\nHanako Sato\nAozora Industries$/);
    expect(text.match(/regards|sincerely/gi)).toHaveLength(1);
  });

  it.each(SLIPS)('asks whoever got a mail of the slip “%s” for what fits it, by mail and by telephone', (slip) => {
    const { text } = letterOf('apology', 'ja', { ...FULL, slip });
    const asked = slip === 'file' ? 'お開きにならずに' : slip === 'content' ? '別件の内容のご利用' : slip === 'bcc' ? 'ほかの受信者の方のメールアドレス' : '開封なさらずに削除';
    expect(text).toContain(asked);
    const key = slip === 'file' || slip === 'content' || slip === 'bcc' ? slip : 'other';
    expect(say('ja', `incident.say.${key}`, { company: '', sender: '', sent: '' })).toContain(slip === 'bcc' ? 'アドレス' : slip === 'file' ? 'ファイルはお開きにならずに' : '削除をお願いいたします');
  });
});
