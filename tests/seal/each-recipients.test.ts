import fc from 'fast-check';
import { sheetOf } from '../../scripts/csv.js';
import { charsets } from '../../local/charset';
import { zoneOf } from '../../local/zone';
import { check } from '../../src/check/check';
import type { Report } from '../../src/check/report';
import { digestDraft } from '../../src/draft/digest';
import { recipientsOf, type Draft } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read-draft';
import { emptyHistory } from '../../src/facts/history';
import { parsePolicy } from '../../src/policy/parse-policy';
import { KNOWN_RULES } from '../../src/rules';
import { draftFor, headerFor, idFor, recipientsFor, underHeader } from '../../src/seal/each';
import { openMail } from '../../src/seal/rebuild';
import { START } from '../support/office';

const DOMAINS = { 山田商事: 'yamada-shoji.example', キタ物流: 'kita-butsuryu.example', 'Fernhill, Ltd.': 'fernhill.example' } as const;
const NAMES = Object.keys(DOMAINS) as (keyof typeof DOMAINS)[];
const { policy } = parsePolicy({ counterparties: sheetOf(`name,domains\n${NAMES.map((name) => `"${name}",${DOMAINS[name]}`).join('\n')}\n`) }, KNOWN_RULES);

const reportOn = (draft: Draft): Report => check({ draft, policy, contacts: [], history: emptyHistory(), thread: null, now: START, zone: zoneOf('Asia/Tokyo') });
const shown = (draft: Draft): string[] => recipientsOf(draft).map(({ field, address }) => `${field} ${address.name} <${address.address}>`);
const read = (bytes: Uint8Array): Draft => readDraft(bytes, charsets);

/** What the mail for one counterparty becomes; null where it can't be. */
function mailTo(source: Buffer, counterparty: string): { bytes: Buffer; recipients: ReadonlySet<string> } | null {
  const mail = openMail(source, charsets);
  if (typeof mail === 'string') throw new Error(mail);
  const draft = read(source);
  const recipients = recipientsFor(reportOn(draft), counterparty);
  const header = headerFor(mail, draft, recipients, read);
  return header === null ? null : { bytes: Buffer.from(underHeader(mail, header)), recipients };
}

const BODY = 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="m"\r\n\r\n--m\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nお見積書です。\r\n--m\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment\r\n\r\n\u0000pdf\r\n--m--\r\n';

const local = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(?:[.+_-][a-z0-9]{1,4})?$/);
const name = fc.oneof(fc.constant(''), fc.constantFrom('田中 太郎', 'Tanaka, Taro', '"quoted"', '営業部;第一', 'a@b', '(注)', '髙橋', '=?x', 'O’Neil'), fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '').trim()));
const recipient = fc.record({ field: fc.constantFrom('To', 'Cc', 'Bcc', 'TO', 'cc'), name, local, domain: fc.constantFrom(...Object.values(DOMAINS), 'aozora.example') });
const encoded = (text: string): string => (text === '' ? '' : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?= `);

describe('The mails that one draft to several counterparties becomes', () => {
  it('reach together exactly who stood on it: everybody outside once, in the same field under the same name, everybody inside on each; and no mail shows anybody of another', () => {
    fc.assert(fc.property(fc.array(recipient, { minLength: 1, maxLength: 14 }), fc.boolean(), (list, fold) => {
      const lines = list.map((one) => `${one.field}:${fold ? '\r\n ' : ' '}${encoded(one.name)}<${one.local}@${one.domain}>\r\n`);
      const source = Buffer.from(`Message-ID: <draft@mail.example>\r\nFrom: sato@aozora.example\r\n${lines.join('')}Subject: =?UTF-8?B?${Buffer.from('お見積書').toString('base64')}?=\r\nReferences: <1@x.example>\r\n <2@x.example>\r\nX-Odd:  kept \r\n${BODY}`);
      const draft = read(source);
      const outside: string[] = [];
      for (const counterparty of NAMES) {
        const made = mailTo(source, counterparty);
        if (!made) throw new Error('could not be written');
        const own = read(made.bytes);
        const inside = shown(own).filter((one) => one.endsWith('@aozora.example>'));
        expect(inside.sort()).toEqual(shown(draft).filter((one) => one.endsWith('@aozora.example>')).sort());
        outside.push(...shown(own).filter((one) => !inside.includes(one)));
        expect(shown(own).every((one) => inside.includes(one) || one.endsWith(`@${DOMAINS[counterparty]}>`))).toBe(true);
        for (const other of NAMES) if (other !== counterparty) expect(made.bytes.toString('latin1').toLowerCase()).not.toContain(`@${DOMAINS[other]}`);
        // All but the recipients is the draft's: to the digest as a whole, and byte for byte where it isn't To, Cc, Bcc or Message-ID.
        expect(digestDraft(own)).toBe(digestDraft(draftFor(draft, made.recipients)));
        const rest = (mail: Buffer): string => mail.toString('latin1').replace(/^(?:to|cc|bcc|message-id):.*\r\n(?:[ \t].*\r\n)*/gim, '');
        expect(rest(made.bytes)).toBe(rest(source));
        // Of two mails with one Message-ID, whoever gets both would be shown one.
        expect(made.bytes.toString('latin1')).not.toMatch(/^message-id:/im);
        expect(made.bytes.toString('latin1').split('\r\n').every((line) => line.length <= 998)).toBe(true);
      }
      expect(outside.sort()).toEqual(shown(draft).filter((one) => !one.endsWith('@aozora.example>')).sort());
    }), { numRuns: 300 });
  });

  it('keep the line ends of the draft', () => {
    const source = Buffer.from(`From: sato@aozora.example\nTo: a@yamada-shoji.example,\n b@kita-butsuryu.example, c@yamada-shoji.example\nSubject: x\n${BODY.replace(/\r\n/g, '\n')}`);
    const made = mailTo(source, '山田商事');
    expect(made?.bytes.toString()).toMatch(/^From: sato@aozora\.example\nTo: a@yamada-shoji\.example,\n c@yamada-shoji\.example\nSubject: x\n/);
    expect(made?.bytes.includes('\r')).toBe(false);
  });

  it.each([
    ['names another counterparty’s recipient in a field that stays', 'Reply-To: kita@kita-butsuryu.example\r\nTo: a@yamada-shoji.example, kita@kita-butsuryu.example\r\n'],
    ['carries another’s address in an encoded display name', `To: =?UTF-8?B?${Buffer.from('北 kita@kita-butsuryu.example').toString('base64')}?= <a@yamada-shoji.example>, kita@kita-butsuryu.example\r\n`],
    ['carries another’s address in a display name', 'To: "a (kita@kita-butsuryu.example)" <a@yamada-shoji.example>, kita@kita-butsuryu.example\r\n'],
    ['carries another’s address in an encoded subject', `To: a@yamada-shoji.example, kita@kita-butsuryu.example\r\nSubject: =?UTF-8?B?${Buffer.from('北様(kita@kita-butsuryu.example)ほか各位').toString('base64')}?=\r\n`],
    ['carries another’s address in the encoded name of its Reply-To', `Reply-To: =?UTF-8?B?${Buffer.from('北 kita@kita-butsuryu.example').toString('base64')}?= <sato@aozora.example>\r\nTo: a@yamada-shoji.example, kita@kita-butsuryu.example\r\n`],
  ])('are not made of a draft that %s', (_, fields) => {
    expect(mailTo(Buffer.from(`From: sato@aozora.example\r\n${fields}${BODY}`), '山田商事')).toBeNull();
  });

  it.each([
    ['encoded line breaks', `=?UTF-8?B?${Buffer.from('田中\r\nBcc: spy@evil.example\r\n\r\nbody').toString('base64')}?= <a@yamada-shoji.example>`],
    ['encoded line breaks in ASCII', `=?US-ASCII?Q?Tanaka=0D=0ABcc:_spy=40evil.example?= <a@yamada-shoji.example>`],
    ['a quoted local part with a fold', '"a\r\n\tb"@yamada-shoji.example'],
  ])('have no field that a recipient’s name or address put there: %s', (_, to) => {
    const made = mailTo(Buffer.from(`From: sato@aozora.example\r\nTo: ${to}, kita@kita-butsuryu.example\r\nSubject: x\r\n${BODY}`), '山田商事');
    // Refused is safe, too; but what is made has the fields of the draft, To among them, and reaches nobody else.
    if (made === null) return;
    const [header = ''] = made.bytes.toString('latin1').split('\r\n\r\n');
    expect(header.split(/\r\n|\r|\n/).filter((line) => !/^[ \t]/.test(line)).map((line) => line.split(':')[0])).toEqual(['From', 'To', 'Subject', 'MIME-Version', 'Content-Type']);
    expect(shown(read(made.bytes)).filter((one) => /<[^>]*evil/.test(one))).toEqual([]);
  });

  it('are made where one address is the end of another’s', () => {
    const made = mailTo(Buffer.from(`From: sato@aozora.example\r\nTo: m.kita@kita-butsuryu.example.aozora.example, x-kita@kita-butsuryu.example, kita@kita-butsuryu.example, a@yamada-shoji.example\r\nSubject: x\r\n${BODY}`), 'キタ物流');
    expect(made && shown(read(made.bytes))).toHaveLength(2);
  });

  it('have ids of their own that a second try gives again', () => {
    const ids = ['山田商事', 'キタ物流'].flatMap((counterparty) => ['d1', 'd2'].map((draft) => idFor('sato@aozora.example', draft, 'digest', counterparty)));
    expect([new Set(ids).size, ids.every((id) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))]).toEqual([4, true]);
    expect(idFor('sato@aozora.example', 'd1', 'digest', '山田商事')).toBe(ids[0]);
  });
});
