import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser, type AddressObject } from 'mailparser';
import { charsets } from '../../local/charset';
import { recipientsOf } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read-draft';
import { mimeOf } from '../support/mail';

const FIXTURES = join(__dirname, 'fixtures');
const fixture = (name: string): Buffer => readFileSync(join(FIXTURES, name));
const addressesOf = (value: AddressObject | AddressObject[] | undefined): string[] =>
  [value ?? []].flat().flatMap((list) => list.value).flatMap((one) => [one, ...(one.group ?? [])]).flatMap((one) => (one.address ? [one.address.toLowerCase()] : []));
const base = { from: 'sato@aozora.example', to: ['tanaka@yamada-shoji.example'], cc: [], bcc: [], subject: '件名', text: '本文', attachments: [] };

describe('A mail from any client', () => {
  it.each(readdirSync(FIXTURES))('%s has the recipients, subject and files that another parser sees', async (name) => {
    const draft = readDraft(fixture(name), charsets);
    const second = await simpleParser(fixture(name));
    expect(recipientsOf(draft).map(({ address }) => address.address.toLowerCase()).sort()).toEqual([...addressesOf(second.to), ...addressesOf(second.cc), ...addressesOf(second.bcc)].sort());
    expect(draft.subject).toBe(second.subject);
    // mailparser guesses another media type from a file's name, and takes an attached mail for a part of this one.
    const sizes = second.attachments.filter((one) => one.contentType !== 'message/rfc822' && one.contentType !== 'text/calendar').map((one) => one.content.length);
    expect([...draft.attachments, ...draft.inlineImages].map(({ size }) => size)).toEqual(expect.arrayContaining(sizes));
    expect(draft.defects).toEqual([]);
  });

  it('in ISO-2022-JP reads as it was written', () => {
    const draft = readDraft(fixture('outlook-ja-iso-2022-jp.eml'), charsets);
    expect(draft.from?.name).toBe('小田 誠');
    expect(draft.body).toContain('株式会社つばめ精機の小田です');
    expect(draft.to.map(({ name }) => name)).toEqual(['和田 京子', '工務課']);
  });

  it('keeps new text, signature and quote apart', () => {
    const { text } = readDraft(fixture('gmail-ja-reply.eml'), charsets);
    expect(text.fresh).toContain('ご依頼の見積書を添付いたします');
    expect(text.signature).toContain('TEL 03-0000-1234');
    expect(text.quoted).toContain('> 見積書をお願いします。');
    expect(text.fresh).not.toContain('見積書をお願いします');
  });

  it('with HTML alone reads as text', () => {
    const draft = readDraft(fixture('outlook-ja-html-only.eml'), charsets);
    expect(draft.html).not.toBeNull();
    expect(draft.body).not.toMatch(/<(?:p|div|span|br|font)\b|&nbsp;/i);
    expect(draft.text.fresh.trim()).not.toBe('');
  });
});

describe('File names', () => {
  const named = (header: string): string | undefined => readDraft(`From: a@x.example\r\nTo: b@y.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b\r\n${header}\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n`, charsets).attachments[0]?.name;
  it.each([
    ['RFC 2231, one piece', "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=UTF-8''%E8%A6%8B%E7%A9%8D%E6%9B%B8.pdf", '見積書.pdf'],
    ['RFC 2231, split', "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*0*=UTF-8''%E8%A6%8B%E7%A9;\r\n filename*1*=%8D%E6%9B%B8; filename*2=.pdf", '見積書.pdf'],
    ['RFC 2231 in Shift_JIS', "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=Shift_JIS'ja'%8C%A9%90%CF.pdf", '見積.pdf'],
    ['RFC 2047 inside quotes, as many mailers do', 'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="=?UTF-8?B?6KaL56mN5pu4LnBkZg==?="', '見積書.pdf'],
    ['the name of the content type, where there is no other', 'Content-Type: application/pdf; name="quote 1.pdf"\r\nContent-Disposition: attachment', 'quote 1.pdf'],
    ['bare UTF-8', `Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="${Buffer.from('見積書.pdf').toString('latin1')}"`, '見積書.pdf'],
    ['with a semicolon inside quotes', 'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="a;b.pdf"', 'a;b.pdf'],
  ])('are decoded: %s', (_, header, name) => {
    expect(named(header)).toBe(name);
  });
});

describe('Images', () => {
  const mail = (html: string): string => ['From: a@x.example', 'To: b@y.example', 'MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=r', '', '--r', 'Content-Type: text/html', '', html, '--r', 'Content-Type: image/png; name=p.png', 'Content-ID: <p1@x>', 'Content-Disposition: inline', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '--r--', ''].join('\r\n');
  it('shown in the HTML are no attachments', () => {
    const draft = readDraft(mail('<p>x<img src="cid:p1@x"></p>'), charsets);
    expect(draft.attachments).toEqual([]);
    expect(draft.inlineImages.map(({ name }) => name)).toEqual(['p.png']);
  });

  it('that the HTML does not show are attachments', () => {
    expect(readDraft(mail('<p>x</p>'), charsets).attachments.map(({ name }) => name)).toEqual(['p.png']);
  });
});

describe('Broken mail', () => {
  it.each([
    ['nothing', '', 'not-mail'],
    ['words', 'hello world', 'not-mail'],
    ['an unknown charset', 'From: a@x.example\r\nContent-Type: text/plain; charset=x-none\r\n\r\n\xe3\x81\x82', 'unknown-charset'],
    ['a multipart that ends in the middle', mimeOf({ ...base, attachments: [{ filename: 'a.bin', content: Buffer.alloc(6000, 3) }] }).slice(0, 3000), 'truncated'],
    ['multiparts nested a thousand deep', `From: a@x.example\r\n${Array.from({ length: 1000 }, (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`).join('')}\r\nx`, 'too-deep'],
  ])('is read as far as it goes, and says what is wrong with it: %s', (_, mail, defect) => {
    expect(readDraft(mail, charsets).defects.map(({ kind }) => kind)).toContain(defect);
  });

  it('loses no recipient to a second To field, to a bare line feed, or to a name of another charset', () => {
    const draft = readDraft('From: a@x.example\nTo: one@y.example\nTo: =?x-none?B?gqA=?= <two@y.example>\nCc: three@y.example,\n four@y.example\n\nbody\n', charsets);
    expect(recipientsOf(draft).map(({ address }) => address.address)).toEqual(['one@y.example', 'two@y.example', 'three@y.example', 'four@y.example']);
  });
});
