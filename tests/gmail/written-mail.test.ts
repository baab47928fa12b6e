import { simpleParser } from 'mailparser';
import { letterMail } from '../../src/gmail/letter-mail';
import { writeMail } from '../../src/gmail/write-mail';

const LONG = `${'長い本文です。'.repeat(40)}\n--matta\n.\n`;
const bytesOf = (raw: string): Buffer => Buffer.from(raw, 'base64url');
/** A header line beyond what RFC 5322, 2.1.1 allows, or a bare line feed. */
const unfit = (raw: string): string[] => bytesOf(raw).toString('latin1').split('\r\n').filter((line) => line.length > 998 || /[\r\n]/.test(line));
const emails = (list: unknown): string[] => [list ?? []].flat().flatMap((one) => (one as { value: { address?: string }[] }).value.map(({ address = '' }) => address));

describe('A mail of Matta’s own', () => {
  it('reads as it was written: subject, text, headers, recipients', async () => {
    const raw = writeMail({ from: 'sato@aozora.example', to: ['a@x.example', 'b@y.example'], subject: '【Matta】承認のお願い「御見積書」', text: LONG, headers: { 'Matta-Request': 'one two three' } }, 'matta');
    const { from, to, subject, text, headers, attachments } = await simpleParser(bytesOf(raw));
    expect([emails(from), emails(to), subject, text, headers.get('matta-request'), attachments]).toEqual([['sato@aozora.example'], ['a@x.example', 'b@y.example'], '【Matta】承認のお願い「御見積書」', LONG, 'one two three', []]);
    expect(unfit(raw)).toEqual([]);
  });

  it.each(['御見積書(案).pdf', "it's 100%.txt", '🐀*.zip', 'a"b\\c;.csv', '\ud83d.bin'])('carries a file named %j, byte by byte', async (name) => {
    const content = Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7) % 256));
    for (const base64 of [content.toString('base64'), content.toString('base64').replace(/.{76}/g, '$&\r\n')]) {
      const raw = writeMail({ from: 'sato@aozora.example', to: ['a@x.example'], subject: 's', text: 'two\nlines', files: [{ name, mimeType: 'application/pdf', base64 }, { name: 'second.csv', mimeType: 'text/csv', base64: 'YQ==' }] }, 'matta-b');
      const { text, attachments } = await simpleParser(bytesOf(raw));
      expect(text?.trim()).toBe('two\nlines');
      expect(attachments.map(({ filename }) => filename)).toEqual([name === '\ud83d.bin' ? '\ufffd.bin' : name, 'second.csv']);
      expect(attachments[0]?.content).toEqual(content);
      expect(bytesOf(raw).toString('latin1').split('\r\n').every((line) => line.length <= 200)).toBe(true);
    }
  });
});

describe('A letter', () => {
  it('reads as it was written, as text and as a page', async () => {
    const { to, bcc, subject, text, html } = await simpleParser(bytesOf(letterMail({ from: 'sato@aozora.example', to: ['a@x.example'], bcc: ['b@y.example', 'c@y.example'], subject: 'お詫び', text: LONG, html: '<p>お詫び</p>' })));
    expect([emails(to), emails(bcc), subject, text, html]).toEqual([['a@x.example'], ['b@y.example', 'c@y.example'], 'お詫び', LONG, '<p>お詫び</p>']);
  });

  it.each(['a@x.example\r\nBcc: spy@evil.example', 'a@x.example, spy@evil.example', 'Tanaka <a@x.example>', 'a b@x.example', '"a"@x.example', 'a', ''])('has no field that the address %j put there', (address) => {
    const head = bytesOf(letterMail({ from: 'sato@aozora.example', to: [address, 'b@y.example'], bcc: [address], subject: 's', text: 't' })).toString('utf8');
    expect(head).toMatch(/^From: sato@aozora\.example\r\nTo: b@y\.example\r\nSubject: [^\r\n]+\r\nMIME-Version: 1\.0\r\n/);
  });
});
