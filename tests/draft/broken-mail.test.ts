import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { charsets } from '../../local/charset';
import type { Draft } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read-draft';

const mail = (text: string): Draft => readDraft(Buffer.from(text.replace(/\n/g, '\r\n')), charsets);
const addresses = (list: readonly { readonly address: string }[]): string[] => list.map(({ address }) => address);
const HEAD = 'From: a@x.example\nTo: b@y.example\nSubject: s\nMIME-Version: 1.0\n';

describe('mail that is not as it should be is read as far as it goes, and says what is wrong', () => {
  test.each<[string, string, Partial<Record<keyof Draft, unknown>>]>([
    ['recipients in two To fields', 'From: a@x.example\nTo: b@y.example\nTo: c@z.example\n\nhello', { defects: [], body: 'hello' }],
    ['a header and nothing else', 'From: a@x.example\nTo: b@y.example', { body: '', defects: [] }],
    ['a line in the header that is no field', 'From: a@x.example\nwhat is this\nTo: b@y.example\n\nx', { defects: [{ kind: 'bad-header', where: 'header' }], body: 'x' }],
    ['a multipart without its last boundary', `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nQUJD`, { body: 'hello', defects: [{ kind: 'truncated', where: 'header' }] }],
    ['a multipart that does not name its boundary', `${HEAD}Content-Type: multipart/mixed\n\n--guess\n\nhello\n--guess\nContent-Type: application/pdf; name=a.pdf\n\nABC\n--guess--\n`, { body: 'hello', defects: [{ kind: 'bad-header', where: 'header' }] }],
    ['white space behind its boundaries', `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b \t\n\nhello\n--b\t\nContent-Type: application/pdf; name=a.pdf\n\nABC\n--b--\t \nepilogue\n`, { body: 'hello', attachments: [expect.objectContaining({ name: 'a.pdf', size: 3 })], defects: [] }],
    ['a line that only begins like its boundary', `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--bc\n --b\ntwo\n--b--\n`, { body: 'one\n--bc\n --b\ntwo', defects: [] }],
    ['a multipart whose boundary never comes', `${HEAD}Content-Type: multipart/mixed; boundary=b\n\nhello`, { body: 'hello', defects: [{ kind: 'truncated', where: 'header' }] }],
    ['an unknown charset', `${HEAD}Content-Type: text/plain; charset=x-invented\n\nhello`, { body: 'hello', defects: [{ kind: 'unknown-charset', where: 'body' }] }],
    ['an unknown charset in the subject', 'From: a@x.example\nSubject: =?x-invented?Q?hello?=\n\nx', { subject: 'hello', defects: [{ kind: 'unknown-charset', where: 'subject' }] }],
    ['base64 with other characters in it', `${HEAD}Content-Transfer-Encoding: base64\n\naGVs**bG8=`, { body: 'hello', defects: [{ kind: 'bad-encoding', where: 'body' }] }],
    ['an unknown transfer encoding', `${HEAD}Content-Transfer-Encoding: x-invented\n\nhello`, { body: 'hello', defects: [{ kind: 'bad-encoding', where: 'body' }] }],
    ['null bytes', `${HEAD}\nhel\0lo`, { body: 'hel\0lo', defects: [] }],
    ['a part with neither header nor blank line', `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nhello\n--b--\n`, { body: 'hello', defects: [] }],
    ['nothing at all', '', { body: '', from: null, to: [], defects: [{ kind: 'not-mail', where: '' }] }],
    ['blank lines', '\n\n\n', { to: [], defects: [{ kind: 'not-mail', where: '' }] }],
    ['a text that has a colon in it', 'Shopping: eggs\nand milk', { to: [], defects: [{ kind: 'not-mail', where: '' }] }],
    ['a page of HTML', '<!DOCTYPE html>\n<html><body>From: nobody</body></html>', { to: [], defects: [{ kind: 'not-mail', where: '' }] }],
  ])('%s', (_, text, expected) => {
    expect(mail(text)).toMatchObject(expected);
  });

  test('a second To field is delivered to, so it is read', () => {
    expect(addresses(mail('From: a@x.example\nTo: b@y.example\nTo: c@z.example\n\nx').to)).toEqual(['b@y.example', 'c@z.example']);
  });

  test('a recipient behind a bare carriage return is seen', () => {
    expect(addresses(readDraft('From: a@x.example\r\nSubject: x\rBcc: hidden@y.example\r\n\r\nx', charsets).bcc)).toEqual(['hidden@y.example']);
  });

  test('lines ended by carriage returns alone are read', () => {
    expect(readDraft('From: a@x.example\rTo: b@y.example\r\rone\rtwo', charsets)).toMatchObject({ body: 'one\ntwo', to: [{ address: 'b@y.example' }] });
  });

  test('raw Japanese in a header is read in UTF-8', () => {
    expect(mail('From: 田中 <a@x.example>\nSubject: 見積\n\nx')).toMatchObject({ subject: '見積', from: { name: '田中' } });
  });

  test('the file behind a cut is there with as much as came through', () => {
    const draft = mail(`${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nQUJDRE`);
    expect(draft.attachments).toMatchObject([{ name: 'a.pdf', size: 4 }]);
  });

  test('of every cut of a mail something is read and nothing thrown, and no cut adds a recipient or a file', () => {
    const whole = readFileSync(join(__dirname, 'fixtures', 'outlook-ja-iso-2022-jp.eml'));
    const full = readDraft(whole, charsets);
    for (let end = 0; end <= whole.length; end += 13) {
      const cut = readDraft(whole.subarray(0, end), charsets);
      expect(cut.to.length).toBeLessThanOrEqual(full.to.length);
      expect(cut.attachments.length).toBeLessThanOrEqual(full.attachments.length);
      // Before the first field's name is complete there is nothing to tell it from other text.
      expect(cut.defects.some(({ kind }) => kind === 'not-mail')).toBe(end < 'From:'.length);
    }
  });
});
