import fc from 'fast-check';
import { charsets } from '../../local/charset';
import { digestDraft } from '../../src/draft/digest';
import { changedParts, partDigests, type DraftPart } from '../../src/draft/part-digests';
import { readDraft } from '../../src/draft/read-draft';
import { mimeOf, type MailToWrite } from '../support/mail';

const mail: MailToWrite = {
  from: '佐藤 花子 <sato@aozora.example>', to: ['田中 <tanaka@yamada-shoji.example>', 'b@x.example'], cc: ['c@x.example'], bcc: ['d@x.example'],
  subject: 'お見積書の送付', text: '田中様\n\nお世話になっております。\n', html: '<p>田中様</p><p>お世話になっております。</p>',
  attachments: [{ filename: '見積書.pdf', content: '%PDF-1.7 one' }, { filename: '図面.pdf', content: '%PDF-1.7 two' }],
};
const digest = (mime: string): string => digestDraft(readDraft(mime, charsets));
const before = digest(mimeOf(mail));

describe('The digest of a draft', () => {
  it.each([
    ['another boundary', mimeOf(mail).replace(/b-0c4f1d/g, 'zz9'), ],
    ['a Message-ID and a date', `Message-ID: <x@y>\r\nDate: Tue, 24 Nov 2026 10:15:00 +0900\r\n${mimeOf(mail)}`],
    ['line feeds alone', mimeOf(mail).replace(/\r\n/g, '\n')],
    ['recipients in another order', mimeOf({ ...mail, to: [...mail.to].reverse() })],
    ['files in another order', mimeOf({ ...mail, attachments: [...mail.attachments].reverse() })],
    ['white space at the ends of lines', mimeOf({ ...mail, text: '田中様  \n\nお世話になっております。\n\n' })],
    ['addresses in other case', mimeOf({ ...mail, cc: ['C@X.example'] })],
    ['our own header', `Matta-Id: 1234\r\n${mimeOf(mail)}`],
    ['the subject as quoted-printable words', mimeOf(mail).replace(/^Subject: .*$/m, `Subject: =?UTF-8?Q?${[...Buffer.from(mail.subject)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')}?=`)],
    ['the text as quoted-printable', mimeOf(mail).replace(/Content-Type: text\/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n[^-]*?\r\n--/, () => `Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${[...Buffer.from(mail.text)].map((byte) => (byte === 10 ? '\r\n' : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('').replace(/((?:=..){20})/g, '$1=\r\n')}\r\n--`)],
  ])('stays when the same mail is written with %s', (_, mime) => {
    expect(mime).not.toBe(mimeOf(mail));
    expect(digest(mime)).toBe(before);
  });

  it.each<[string, Partial<MailToWrite>]>([
    ['a recipient more', { cc: ['c@x.example', 'e@x.example'] }],
    ['a recipient less', { cc: [] }],
    ['a recipient twice', { cc: ['c@x.example', 'c@x.example'] }],
    ['a recipient in another field', { cc: [], bcc: ['d@x.example', 'c@x.example'] }],
    ['another name of a recipient', { to: ['田村 <tanaka@yamada-shoji.example>', 'b@x.example'] }],
    ['another sender', { from: 'suzuki@aozora.example' }],
    ['another subject', { subject: 'お見積書の送付2' }],
    ['another text', { text: '田中様\n\nお世話になっています。\n' }],
    ['another HTML body', { html: '<p>田中様</p><p>お世話になっております!</p>' }],
    ['no HTML body', { html: '' }],
    ['a file less', { attachments: mail.attachments.slice(1) }],
    ['a file of another name', { attachments: [{ filename: '見積書2.pdf', content: '%PDF-1.7 one' }, ...mail.attachments.slice(1)] }],
    ['a file of the same name and size with other content', { attachments: [{ filename: '見積書.pdf', content: '%PDF-1.7 ten' }, ...mail.attachments.slice(1)] }],
    ['two files that changed names', { attachments: [{ filename: '見積書.pdf', content: '%PDF-1.7 two' }, { filename: '図面.pdf', content: '%PDF-1.7 one' }] }],
  ])('changes with %s', (_, change) => {
    expect(digest(mimeOf({ ...mail, ...change }))).not.toBe(before);
  });

  // Whichever byte of an attachment is changed to whichever other, the digest changes.
  it('changes with any byte of any attachment', () => {
    const content = Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7) % 256));
    const of = (bytes: Buffer): string => digest(mimeOf({ ...mail, attachments: [{ filename: 'a.bin', content: bytes }] }));
    const whole = of(content);
    fc.assert(fc.property(fc.nat({ max: 299 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const other = Buffer.from(content);
      other[at] = ((other[at] ?? 0) + by) % 256;
      expect(of(other)).not.toBe(whole);
    }), { numRuns: 60 });
  });

  // Two mails whose recipients, subject, text or file differ in any way never share a digest (white space at line ends apart).
  it('never lets the end of one part be taken for the beginning of the next', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', ':', '1', '2', 'あ'), minLength: 1, maxLength: 6 });
    fc.assert(fc.property(piece, piece, piece, piece, (subjectA, textA, subjectB, textB) => {
      fc.pre(subjectA !== subjectB || textA !== textB);
      expect(digest(mimeOf({ ...mail, subject: subjectA, text: textA }))).not.toBe(digest(mimeOf({ ...mail, subject: subjectB, text: textB })));
    }));
  });
});

describe('What changed in a draft since it was held', () => {
  const parts = (change: Partial<MailToWrite> = {}): string => partDigests(readDraft(mimeOf({ ...mail, ...change }), charsets));

  it.each<[string, Partial<MailToWrite>, DraftPart[]]>([
    ['nothing', {}, []],
    ['only the order of recipients and of files', { to: [...mail.to].reverse(), attachments: [...mail.attachments].reverse() }, []],
    ['only white space at the ends of lines', { text: '田中様  \n\nお世話になっております。\n\n' }, []],
    ['the sender', { from: 'suzuki@aozora.example' }, ['from']],
    ['a recipient’s name', { to: ['田村 <tanaka@yamada-shoji.example>', 'b@x.example'] }, ['to']],
    ['a recipient who moved', { cc: [], bcc: ['c@x.example', 'd@x.example'] }, ['cc', 'bcc']],
    ['the subject', { subject: 'お見積書' }, ['subject']],
    ['the text', { text: '田中様\n' }, ['body']],
    ['the HTML body', { html: '<p>田中様!</p>' }, ['body']],
    ['a file’s content', { attachments: [{ filename: '見積書.pdf', content: '%PDF-1.7 ten' }, ...mail.attachments.slice(1)] }, ['attachments']],
    ['nearly all', { from: 'suzuki@aozora.example', to: ['x@x.example'], cc: [], bcc: [], subject: '', text: 'x', attachments: [] }, ['from', 'to', 'cc', 'bcc', 'subject', 'body', 'attachments']],
  ])('is %s', (_, change, changed) => {
    expect(changedParts(parts(), parts(change))).toEqual(changed);
  });

  it('is not known where it was held by an earlier version', () => {
    for (const [held, now] of [['', parts()], [parts(), ''], ['abc', 'abd'], [`${parts()}0`, `${parts()}1`]] as const) expect(changedParts(held, now)).toEqual([]);
  });
});
