import { charsets } from '../../local/charset';
import { digestDraft } from '../../src/draft/digest';
import type { Draft } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read-draft';

const mail = (text: string): Draft => readDraft(Buffer.from(text.replace(/\n/g, '\r\n')), charsets);
const HEAD = 'From: a@x.example\nTo: b@y.example\nSubject: s\nMIME-Version: 1.0\n';

describe('text, files and pictures are told apart', () => {
  const part = (type: string, body: string, more = ''): string => `--b\nContent-Type: ${type}\n${more}\n${body}\n`;
  const multipart = (kind: string, ...parts: string[]): Draft => mail(`${HEAD}Content-Type: multipart/${kind}; boundary=b\n\n${parts.join('')}--b--\n`);

  test('an empty plain part lets the HTML speak', () => {
    expect(multipart('alternative', part('text/plain', ' '), part('text/html', '<p>hello</p>'))).toMatchObject({ body: 'hello', html: '<p>hello</p>' });
  });

  test('a plain part is the body where both say something', () => {
    expect(multipart('alternative', part('text/plain', 'plain'), part('text/html', '<p>html</p>'))).toMatchObject({ body: 'plain', html: '<p>html</p>' });
  });

  test('text parts in a row are one body', () => {
    expect(multipart('mixed', part('text/plain', 'one'), part('text/plain', 'two'))).toMatchObject({ body: 'one\ntwo', attachments: [] });
  });

  test.each([
    ['text with a name', 'text/plain; name=notes.txt', ''], ['text marked as an attachment', 'text/html', 'Content-Disposition: attachment\n'], ['a table', 'text/csv', ''], ['a meeting', 'text/calendar; method=REQUEST', ''],
    ['TNEF', 'application/ms-tnef; name=winmail.dat', ''], ['a mail', 'message/rfc822', ''], ['a picture that no HTML shows', 'image/png', 'Content-ID: <p1>\nContent-Disposition: inline\n'], ['a type that is none', 'nonsense; name=a.bin', ''],
  ])('%s is a file', (_, type, more) => {
    expect(multipart('mixed', part('text/plain', 'see file'), part(type, 'x', more))).toMatchObject({ body: 'see file', attachments: [{ size: 1 }], inlineImages: [] });
  });

  test('an invitation beside the text is another form of it, not a file without a name; the digest tells when it changes', () => {
    const invited = (time: string): Draft => multipart('alternative', part('text/plain', 'See you'), part('text/html', '<p>See you</p>'), part('text/calendar; method=REQUEST', `DTSTART:${time}`));
    expect(invited('20261201T100000')).toMatchObject({ body: 'See you', attachments: [], alternatives: [{ mimeType: 'text/calendar' }] });
    expect(digestDraft(invited('20261202T100000'))).not.toBe(digestDraft(invited('20261201T100000')));
  });

  test('an invitation with a name, or marked as an attachment, is a file even there', () => {
    expect(multipart('alternative', part('text/plain', 'x'), part('text/calendar; name=invite.ics', 'x')).attachments).toMatchObject([{ name: 'invite.ics' }]);
    expect(multipart('alternative', part('text/plain', 'x'), part('text/calendar', 'x', 'Content-Disposition: attachment\n')).attachments).toHaveLength(1);
  });

  test('a picture that the HTML shows is no file, even where it is marked as one', () => {
    const draft = multipart('related', part('text/html', '<img src="cid:P1%40x">'), part('image/png; name=logo.png', 'x', 'Content-ID: <p1@x>\nContent-Disposition: attachment\n'));
    expect(draft).toMatchObject({ attachments: [], inlineImages: [{ name: 'logo.png' }] });
  });

  test('an attached mail without a subject has a name all the same', () => {
    expect(multipart('mixed', part('message/rfc822', 'From: a@x.example\n\nx')).attachments).toMatchObject([{ name: 'noname.eml' }]);
  });

  test('HTML that names its own charset is read in it', () => {
    const html = Buffer.concat([Buffer.from(`${HEAD}Content-Type: text/html\n\n<meta charset="shift_jis"><p>`.replace(/\n/g, '\r\n')), Buffer.from('93639286', 'hex'), Buffer.from('</p>')]);
    expect(readDraft(html, charsets).body).toBe('田中');
  });

  test('multiparts nested without end are read to a depth and reported', () => {
    let text = HEAD;
    for (let i = 0; i < 60; i += 1) text += `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`;
    expect(mail(`${text}\nhello`).defects).toContainEqual({ kind: 'too-deep', where: expect.stringMatching(/^1(\.1){19}$/) });
  });
});
