import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { charsets } from '../../local/charset';
import type { Draft } from '../../src/draft/draft';
import { readDraft } from '../../src/draft/read-draft';

const FOLDER = join(__dirname, 'fixtures');
const fixture = (name: string): Buffer => readFileSync(join(FOLDER, name));
const draftOf = (name: string): Draft => readDraft(fixture(name), charsets);
const addresses = (list: readonly { readonly address: string }[]): string[] => list.map(({ address }) => address);

describe('what a program wrote is all there', () => {
  test('Gmail: a reply with signature, quote and a Japanese file name', () => {
    const draft = draftOf('gmail-ja-reply.eml');
    expect(draft.from).toMatchObject({ name: '桜井 春香', address: 'sakurai@midori-insatsu.example' });
    expect(draft.cc).toMatchObject([{ name: '営業部' }, { name: 'Mori, Aki' }]);
    expect(draft.subject).toBe('Re: 秋のパンフレットのお見積りについて');
    expect(draft.text.fresh.trim().split('\n').pop()).toBe('よろしくお願いいたします。');
    expect(draft.text.signature).toContain('TEL 03-0000-1234');
    expect(draft.text.quoted).toContain('> 見積書をお願いします。');
    expect(draft.attachments).toMatchObject([{ name: '20261120_御見積書.pdf', mimeType: 'application/pdf', size: 580 }]);
    expect(String.fromCharCode(...(draft.attachments[0]?.head ?? []))).toMatch(/^%PDF-1\.4 an invented estimate/);
    expect([draft.inReplyTo, draft.references.length]).toEqual(['<CAinvented-2@mail.sora-design.example>', 2]);
  });

  test('ISO-2022-JP throughout, file names in RFC 2231 pieces and in encoded words', () => {
    const draft = draftOf('outlook-ja-iso-2022-jp.eml');
    expect(draft.to).toMatchObject([{ name: '和田 京子', address: 'wada@hibari-koumuten.example' }, { name: '工務課', address: 'koumu@hibari-koumuten.example' }]);
    expect(draft.subject).toBe('RE: 図面の件（配管図面と承認図の送付）');
    expect(draft.attachments.map(({ name }) => name)).toEqual(['つばめ精機様_配管図面（改訂版）第３版.dwg', '承認図（写し）.pdf']);
    expect(draft.text.fresh).toContain('図面を２点お送りします。');
    expect(draft.text.signature).toContain('設計課');
    expect(draft.text.quoted).toContain('-----Original Message-----');
  });

  test('Apple Mail: a file between two stretches of HTML', () => {
    const draft = draftOf('apple-mail-en.eml');
    expect(draft.body).toContain('please look at page 12 first.');
    expect(draft.html).toContain('And the cover below.');
    expect(draft.html).toContain('here are the proofs');
    expect(draft.attachments).toMatchObject([{ name: 'Chapter 3 proofs.pdf' }]);
  });

  test('Thunderbird: flowed lines joined, a group of recipients, an attached mail named by its subject', () => {
    const draft = draftOf('thunderbird-en-forward.eml');
    expect(draft.body).toContain('and it says what we thought it would say');
    expect(draft.body).toContain('\nFrom the look of it');
    expect(draft.to.map(({ address, group }) => [address, group])).toEqual([['anna@quillmoor.example', 'Stores'], ['ben@quillmoor.example', 'Stores'], ['carla@outside.example', undefined]]);
    expect(draft.attachments).toMatchObject([{ name: 'Delivery note 4711 B.eml', mimeType: 'message/rfc822' }]);
  });

  test('Outlook: HTML alone in Shift_JIS, a picture apart from files, a Drive link in sight', () => {
    const draft = draftOf('outlook-ja-html-only.eml');
    expect(draft.text.fresh).toContain('こちら <https://drive.google.com/file/d/1InventedFileId/view>');
    expect(draft.text.quoted).toContain('件名: 資料のお願い');
    expect(draft.attachments).toEqual([]);
    expect(draft.inlineImages).toMatchObject([{ name: 'image001.png', mimeType: 'image/png', size: 70 }]);
  });

  test('a binary string reads as its bytes do', () => {
    for (const name of readdirSync(FOLDER)) expect(readDraft(fixture(name).toString('latin1'), charsets)).toEqual(draftOf(name));
  });

  test.each(readdirSync(FOLDER))('%s with bare line feeds reads the same text, people and file names', (name) => {
    const lf = readDraft(Buffer.from(fixture(name).toString('latin1').replace(/\r\n/g, '\n'), 'latin1'), charsets);
    const essence = ({ subject, to, cc, body, attachments }: Draft): unknown => [subject, addresses(to), addresses(cc), body, attachments.map(({ name: file }) => file)];
    expect(essence(lf)).toEqual(essence(draftOf(name)));
  });
});
