import { withoutBcc } from '../../local/playground/delivery';
import { isFormatted, readMail, writeMail } from '../../local/playground/mime';
import { PartStore } from '../../local/playground/parts';

const CONTENT = { to: '"Wells, Anna" <anna@fernhill-trading.example>, 田中 太郎 <tanaka@midori-shoji.example>', cc: '', bcc: 'boss@aozora.example', subject: '御見積書の送付（11月分）', text: '田中様\n\n  本文です。<b>\n-- \n佐藤' };
const FROM = '佐藤 花子 <sato@aozora.example>';

describe('a compose window written as mail and read again', () => {
  const store = new PartStore();
  const file = { name: '御見積書_みどり商事（11月分）.pdf', mimeType: 'application/pdf', content: Buffer.from([0, 255, 13, 10, 37]) };
  const write = (html: string | null = null): Promise<Buffer> => writeMail({ from: FROM, content: CONTENT, html, parts: [store.get(store.put(file).id)], at: Date.UTC(2026, 10, 24) });

  test('has the same recipients, subject, text and files, Bcc included', async () => {
    const mail = await readMail(await write());
    expect({ to: mail.to, cc: mail.cc, bcc: mail.bcc, subject: mail.subject, text: mail.text }).toEqual(CONTENT);
    expect(mail.from).toBe(FROM);
    expect(mail.parts.map(({ name, mimeType, content }) => ({ name, mimeType, content: [...content] }))).toEqual([{ name: file.name, mimeType: file.mimeType, content: [0, 255, 13, 10, 37] }]);
  });
  test('counts as formatted only when its HTML is more than its text', async () => {
    expect(isFormatted(await readMail(await write()))).toBe(false);
    expect(isFormatted(await readMail(await write('<p>田中様 <b>本文</b></p>')))).toBe(true);
  });
  test('carries the virtual date', async () => {
    expect((await readMail(await write())).headers.find(({ name }) => name === 'Date')?.value).toBe('Tue, 24 Nov 2026 00:00:00 +0000');
  });
});

describe('what is no sound mail', () => {
  test.each([
    ['nothing at all', ''],
    ['bytes that are no mail', '\u0000\u0001\u00ff'.repeat(50)],
    ['a header without a body', 'Subject: x'],
    ['a part that is cut off', 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nhello'],
    ['an unknown charset', 'Content-Type: text/plain; charset=x-none\r\n\r\nhello'],
  ])('%s can be read', async (_, source) => {
    const mail = await readMail(Buffer.from(source, 'latin1'));
    expect(typeof mail.text).toBe('string');
  });
});

describe('the copy that others get', () => {
  test.each([
    ['has no Bcc', 'To: a@x.example\r\nBcc: b@x.example\r\nSubject: s\r\n\r\nBcc: in the body', 'To: a@x.example\r\nSubject: s\r\n\r\nBcc: in the body'],
    ['has no folded Bcc either', 'bcc: b@x.example,\r\n c@x.example\r\nTo: a@x.example\r\n\r\n', 'To: a@x.example\r\n\r\n'],
    ['is unchanged where there was none', 'To: a@x.example\n\nbody', 'To: a@x.example\n\nbody'],
  ])('%s', (_, source, expected) => {
    expect(withoutBcc(Buffer.from(source, 'latin1')).toString('latin1')).toBe(expected);
  });
});
