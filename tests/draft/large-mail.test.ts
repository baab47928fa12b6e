import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { charsets } from '../../local/charset';
import type { digestDraft } from '../../src/draft/digest';
import type { Draft } from '../../src/draft/draft';
import type { readDraft } from '../../src/draft/read-draft';
import { ownTime } from '../support/own-time';

/**
 * The reader as it is shipped: bundled, in a context with nothing but ECMAScript. (Jest's module wrapping makes the hash
 * several times slower than it is.)
 */
const shipped = ((): { readDraft: typeof readDraft; digestDraft: typeof digestDraft; bytesOf: (bytes: Uint8Array) => Uint8Array } => {
  const entry = "export { readDraft } from './read-draft'; export { digestDraft } from './digest'; export const bytesOf = (bytes) => new Uint8Array(bytes);";
  const { outputFiles } = buildSync({ stdin: { contents: entry, resolveDir: `${__dirname}/../../src/draft` }, bundle: true, write: false, format: 'iife', globalName: 'draft', target: 'es2021' });
  const context = createContext({});
  runInContext(outputFiles[0]?.text ?? '', context);
  return runInContext('draft', context) as typeof shipped;
})();

/** Bounds are several times what a quiet machine needs (in brackets), so that they fail on a worse algorithm and not on a busy machine. */
function within(milliseconds: number, mail: Uint8Array): Draft {
  const bytes = shipped.bytesOf(mail);
  const reading = ownTime(() => {
    const draft = shipped.readDraft(bytes, charsets);
    shipped.digestDraft(draft);
    return draft;
  });
  expect(reading.milliseconds).toBeLessThan(milliseconds);
  return reading.value;
}

const HEAD = 'From: a@x.example\r\nTo: b@y.example\r\nSubject: s\r\nMIME-Version: 1.0\r\n';
const lines = (text: string): string => text.replace(/.{76}/g, '$&\r\n');

describe('large and hostile mail is read within bounds', () => {
  test('a mail of 34 MB with a file of 25 MB (0.6 s)', () => {
    const base64 = lines(Buffer.alloc(25_000_000, 7).toString('base64'));
    const mime = Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhello\r\n--b\r\nContent-Type: application/zip; name=big.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n--b--\r\n`);
    expect(within(20_000, mime)).toMatchObject({ body: 'hello', attachments: [{ name: 'big.zip', size: 25_000_000 }], defects: [] });
  });

  test('reading 34 MB takes little more memory than the file it holds', () => {
    const base64 = lines(Buffer.alloc(25_000_000, 7).toString('base64'));
    const mime = shipped.bytesOf(Buffer.from(`${HEAD}Content-Type: application/zip; name=big.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}`));
    const before = process.memoryUsage();
    shipped.readDraft(mime, charsets);
    const after = process.memoryUsage();
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(60_000_000);
    expect(after.heapUsed - before.heapUsed).toBeLessThan(100_000_000);
  });

  test('2,000 recipients, all of them (0.05 s)', () => {
    const to = Array.from({ length: 2000 }, (_, i) => `"Recipient, ${i}" <r${i}@d${i % 40}.example>`).join(',\r\n ');
    expect(within(20_000, Buffer.from(`From: a@x.example\r\nTo: ${to}\r\n\r\nx`)).to).toHaveLength(2000);
  });

  test.each([['text', 'text/plain', 'よろしくお願いいたします。\r\n'], ['HTML', 'text/html', '<div>よろしくお願いいたします。<br></div>\r\n']])('a body of 1 MB of %s (0.1 s)', (_, type, line) => {
    const mime = Buffer.from(`${HEAD}Content-Type: ${type}; charset=utf-8\r\n\r\n${line.repeat(Math.ceil(1_000_000 / Buffer.byteLength(line)))}`);
    expect(within(20_000, mime).body.length).toBeGreaterThan(200_000);
  });

  const hostile: [title: string, mime: () => Buffer][] = [
    ['30 MB of nothing but zeros', () => Buffer.alloc(30_000_000)],
    ['3 MB of line feeds below a header', () => Buffer.concat([Buffer.from(`${HEAD}\r\n`), Buffer.alloc(3_000_000, '\n')])],
    ['20 MB of header', () => Buffer.from(`${HEAD}X-A: ${'x'.repeat(20_000_000)}`)],
    ['5 MB of header lines that are none', () => Buffer.from(HEAD + 'x\r\n'.repeat(1_700_000))],
    ['10 MB of boundaries', () => Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n'.repeat(2_000_000)}`)],
    ['10 MB of dashes', () => Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--'.repeat(5_000_000)}`)],
    ['20 MB of quoted-printable', () => Buffer.from(`${HEAD}Content-Type: application/pdf; name=a\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'=41 '.repeat(5_000_000)}`)],
    ['5 MB of flowed lines', () => Buffer.from(`${HEAD}Content-Type: text/plain; format=flowed\r\n\r\n${'> a \r\n'.repeat(800_000)}`)],
  ];
  test.each(hostile)('%s', (_, mime) => {
    expect(within(20_000, mime()).to.length).toBeLessThanOrEqual(1);
  });

  test('more parts than any mail has are kept as one, and reported', () => {
    const draft = within(20_000, Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: a/b\r\n\r\nx\r\n'.repeat(5000)}--b--\r\n`));
    expect(draft.defects).toContainEqual({ kind: 'too-deep', where: 'header' });
    expect(draft.attachments.length).toBe(1999);
  });
});
