import { createHash } from 'node:crypto';
import fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer';
import { charsets } from '../../local/charset';
import { sha256Hex } from '../../src/draft/bytes/sha256';
import { digestDraft } from '../../src/draft/digest';
import type { Draft } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read-draft';

interface Mail {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly files: readonly { readonly filename: string; readonly content: Buffer }[];
}

type Encoding = 'quoted-printable' | 'base64';

/** The mail as nodemailer writes it; `salt` changes boundaries, Message-ID and Date. */
async function written(mail: Mail, encoding: Encoding, salt: number): Promise<Draft> {
  const composer = new MailComposer({
    from: 'Sato <sato@aoi.example>', to: [...mail.to], cc: [...mail.cc], bcc: [...mail.bcc], subject: mail.subject, text: mail.text, html: mail.html,
    attachments: mail.files.map((file) => ({ ...file, contentType: 'application/pdf' })), textEncoding: encoding, boundaryPrefix: `b${salt}`, messageId: `<m${salt}@aoi.example>`, date: new Date(salt * 1e9),
  }).compile();
  composer.keepBcc = true;
  return readDraft(await composer.build(), charsets);
}

const address = fc.tuple(fc.constantFrom('', 'Tanaka ', '田中 太郎 ', '"Last, First" '), fc.stringMatching(/^[a-z]{1,6}$/), fc.stringMatching(/^[a-z]{1,6}$/)).map(([name, local, host]) => `${name}<${local}@${host}.example>`);
const text = fc.array(fc.constantFrom('お世話になっております。', 'See attached.', '', '=3D', 'a'.repeat(90), '.', 'From here', '😀'), { maxLength: 6 }).map((lines) => lines.join('\n'));
const mails: fc.Arbitrary<Mail> = fc.record({
  to: fc.uniqueArray(address, { minLength: 1, maxLength: 4 }), cc: fc.uniqueArray(address, { maxLength: 2 }), bcc: fc.uniqueArray(address, { maxLength: 2 }),
  subject: fc.constantFrom('見積書', 'Re: a rather long subject that has to be folded somewhere on its way, 見積書を含む', 'x'), text, html: text.map((lines) => `<p>${lines}</p>`),
  files: fc.uniqueArray(fc.record({ filename: fc.constantFrom('a.pdf', '御見積書（改訂版）.pdf', 'long name '.repeat(8) + '.pdf'), content: fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)) }), { selector: ({ filename }) => filename, maxLength: 3 }),
});

describe('the digest is of what recipients get', () => {
  test('the same mail has the same digest in other transfer encodings, with other boundaries, ids, dates, and its recipients and files in another order', async () => {
    await fc.assert(
      fc.asyncProperty(mails, async (mail) => {
        const turned: Mail = { ...mail, to: [...mail.to].reverse(), cc: [...mail.cc].reverse(), bcc: [...mail.bcc].reverse(), files: [...mail.files].reverse() };
        expect(digestDraft(await written(turned, 'base64', 2))).toBe(digestDraft(await written(mail, 'quoted-printable', 1)));
      }),
      { numRuns: 100 },
    );
  });

  test('any one change of a recipient, a name, the subject, a body, a file name or one byte of a file gives another digest', async () => {
    const changes: ((mail: Mail) => Mail)[] = [
      (mail) => ({ ...mail, to: [...mail.to, 'new@new.example'] }),
      (mail) => ({ ...mail, to: [...mail.to.slice(1), 'other@other.example'] }),
      (mail) => ({ ...mail, cc: mail.to, to: mail.cc.length === 0 ? ['new@new.example'] : mail.cc }),
      (mail) => ({ ...mail, bcc: [...mail.bcc, 'new@new.example'] }),
      (mail) => ({ ...mail, to: mail.to.map((typed, i) => (i === 0 ? typed.replace('.example', '.example.example') : typed)) }),
      (mail) => ({ ...mail, to: mail.to.map((typed, i) => (i === 0 ? `X${typed.replace(/^.*</, ' <')}` : typed)) }),
      (mail) => ({ ...mail, subject: `${mail.subject}.` }),
      (mail) => ({ ...mail, text: `x${mail.text}` }),
      (mail) => ({ ...mail, html: `x${mail.html}` }),
      (mail) => ({ ...mail, files: [...mail.files, { filename: 'new.pdf', content: Buffer.from('x') }] }),
      (mail) => ({ ...mail, files: mail.files.length === 0 ? [{ filename: 'b.pdf', content: Buffer.from('x') }] : mail.files.map((file, i) => (i === 0 ? { ...file, filename: `x${file.filename}` } : file)) }),
      (mail) => ({ ...mail, files: mail.files.length === 0 ? [{ filename: 'b.pdf', content: Buffer.from('x') }] : mail.files.map((file, i) => (i === 0 ? { ...file, content: Buffer.from(file.content.map((byte, at) => (at === 0 ? byte ^ 1 : byte))) } : file)) }),
    ];
    await fc.assert(
      fc.asyncProperty(mails, fc.constantFrom(...changes), async (mail, change) => {
        expect(digestDraft(await written(change(mail), 'base64', 1))).not.toBe(digestDraft(await written(mail, 'base64', 1)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what counts and what does not', () => {
  const draft = readDraft('From: a@x.example\r\nTo: B <b@y.example>\r\nSubject: s\r\n\r\none\r\ntwo\r\n', charsets);
  const withBody = (body: string): string => digestDraft({ ...draft, body });

  test.each([
    ['white space at the ends of lines', 'one  \ntwo\t'], ['other line ends', 'one\r\ntwo\r\n'], ['blank lines at the end', 'one\ntwo\n\n\n'], ['blank lines at the beginning', '\n\none\ntwo'],
  ])('%s in the body does not count', (_, body) => {
    expect(withBody(body)).toBe(digestDraft(draft));
  });

  test.each([['white space within a line', 'one\nt wo'], ['a blank line within', 'one\n\ntwo'], ['white space at the beginning of a line', 'one\n two'], ['upper case', 'One\ntwo']])('%s in the body counts', (_, body) => {
    expect(withBody(body)).not.toBe(digestDraft(draft));
  });

  test('upper case in an address does not count, in a name it does', () => {
    const [to] = draft.to;
    if (to === undefined) throw new Error('the draft above has one recipient');
    expect(digestDraft({ ...draft, to: [{ ...to, address: 'B@Y.example' }] })).toBe(digestDraft(draft));
    expect(digestDraft({ ...draft, to: [{ ...to, name: 'b' }] })).not.toBe(digestDraft(draft));
  });

  test('a recipient given twice is not the same as once', () => {
    expect(digestDraft({ ...draft, to: [...draft.to, ...draft.to] })).not.toBe(digestDraft(draft));
  });

  test('answers that go elsewhere count', () => {
    expect(digestDraft({ ...draft, replyTo: draft.to })).not.toBe(digestDraft(draft));
  });

  test('no HTML is not the same as empty HTML, and a file is not the same as a picture in the text', () => {
    const file = { name: 'a', mimeType: 'image/png', size: 1, sha256: 'x', head: [] };
    const digests = [draft, { ...draft, html: '' }, { ...draft, attachments: [file] }, { ...draft, inlineImages: [file] }].map((other) => digestDraft(other));
    expect(new Set(digests).size).toBe(4);
  });

  test('names and addresses can not be shifted into each other', () => {
    const [to] = draft.to;
    if (to === undefined) throw new Error('the draft above has one recipient');
    const split = (name: string, address: string): string => digestDraft({ ...draft, to: [{ ...to, name, address }] });
    expect(split('1:b', 'c')).not.toBe(split('b', 'c1:'));
  });

  test('defects, ids and the way a header was typed do not count', () => {
    expect(digestDraft({ ...draft, defects: [{ kind: 'truncated', where: '1' }], messageId: '<x@y>', references: ['<z@y>'], to: draft.to.map((to) => ({ ...to, raw: 'other' })) })).toBe(digestDraft(draft));
  });

  test.each(['7bit', '8bit', 'quoted-printable'])('a text file sent as lines (%s) has one digest whichever line ends a program wrote', (encoding) => {
    const mail = `From: a@x.example\nTo: b@y.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nx\n--b\nContent-Type: text/csv; name=a.csv\nContent-Transfer-Encoding: ${encoding}\n\na,b\nc,d\n--b--\n`;
    const [lf, crlf] = [mail, mail.replace(/\n/g, '\r\n')].map((text) => readDraft(text, charsets));
    if (lf === undefined || crlf === undefined) throw new Error('two mails were given');
    expect(lf.attachments).toMatchObject([{ name: 'a.csv', size: 8 }]);
    expect(digestDraft(crlf)).toBe(digestDraft(lf));
  });

  test('in base64 a file’s own line ends are its content', () => {
    const [lf, crlf] = ['a\nb', 'a\r\nb'].map((text) => readDraft(`From: a@x.example\nContent-Type: text/csv; name=a.csv\nContent-Transfer-Encoding: base64\n\n${Buffer.from(text).toString('base64')}\n`, charsets));
    if (lf === undefined || crlf === undefined) throw new Error('two mails were given');
    expect(digestDraft(crlf)).not.toBe(digestDraft(lf));
  });

  test('the hash is SHA-256', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }));
  });
});
