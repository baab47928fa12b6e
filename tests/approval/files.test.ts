import { charsets } from '../../local/charset';
import { filesOf } from '../../src/approval/files';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** A mail of these parts, with a text to read before them. */
function mail(...parts: readonly (readonly string[])[]): Buffer {
  const all = [['Content-Type: text/plain; charset=UTF-8', '', 'お送りします。'], ['Content-Type: text/html; charset=UTF-8', '', '<p>お送りします。</p>'], ...parts];
  return Buffer.from(['Subject: x', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', ...all.flatMap((lines) => ['--b', ...lines]), '--b--', ''].join('\r\n'));
}

describe('The files that an approver is sent with the request', () => {
  it.each([
    ['a file in base64, as it is', ['Content-Type: application/pdf; name=a.pdf', 'Content-Disposition: attachment; filename=a.pdf', 'Content-Transfer-Encoding: base64', '', base64('%PDF-1.4')],
      { name: 'a.pdf', mimeType: 'application/pdf', base64: base64('%PDF-1.4') }],
    ['a text that is a file, in base64 whatever it was in', ['Content-Type: text/plain; name=a.txt', 'Content-Disposition: attachment; filename=a.txt', 'Content-Transfer-Encoding: quoted-printable', '', 'caf=C3=A9'],
      { name: 'a.txt', mimeType: 'text/plain', base64: base64('café') }],
    ['an image that the text shows', ['Content-Type: image/png; name=logo.png', 'Content-Disposition: inline; filename=logo.png', 'Content-ID: <logo>', 'Content-Transfer-Encoding: base64', '', base64('png')],
      { name: 'logo.png', mimeType: 'image/png', base64: base64('png') }],
    ['a mail, as bytes, with a name that a mail program opens', ['Content-Type: message/rfc822', 'Content-Disposition: attachment', '', 'Subject: y', '', 'z'],
      { name: 'mail.eml', mimeType: 'application/octet-stream', base64: base64('Subject: y\r\n\r\nz') }],
    ['a file that has no name', ['Content-Type: application/pdf', 'Content-Disposition: attachment', 'Content-Transfer-Encoding: base64', '', base64('%PDF-1.4')],
      { name: 'file', mimeType: 'application/pdf', base64: base64('%PDF-1.4') }],
  ])('have %s', (_, part, file) => {
    expect(filesOf(mail(part), charsets)).toEqual([file]);
  });

  it('are those of the parts within parts too, in their order, and never the text to read', () => {
    const inner = ['Content-Type: multipart/mixed; boundary=c', '', '--c', 'Content-Type: text/plain', '', 'more', '--c', 'Content-Type: image/png; name=1.png', '', '1', '--c', 'Content-Type: image/png; name=2.png', '', '2', '--c--'];
    expect(filesOf(mail(inner, ['Content-Type: image/png; name=3.png', '', '3']), charsets).map(({ name }) => name)).toEqual(['1.png', '2.png', '3.png']);
  });
});
