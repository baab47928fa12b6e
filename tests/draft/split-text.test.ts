import fc from 'fast-check';
import type { DraftText } from '../../src/draft/draft';
import { labelLines, splitText } from '../../src/draft/text/split-text';

/** `f|` fresh, `s|` signature, `d|` disclaimer, `q|` quoted before each line: the body and what is expected of it in one. */
function expectParts(marked: string): void {
  const rows = marked.replace(/^\n/, '').replace(/\n$/, '').split('\n').map((row) => [row.slice(0, 1), row.slice(2)] as const);
  const labels = labelLines(rows.map(([, line]) => line));
  expect(labels.map((label, i) => `${label.slice(0, 1)}|${rows[i]?.[1] ?? ''}`)).toEqual(rows.map(([part, line]) => `${part}|${line}`));
}

describe('quoted mail is told from what was written now', () => {
  test.each([
    ['lines with a mark, under an English attribution', `
f|Yes, Tuesday.
f|
q|On Fri, Nov 20, 2026 at 10:15 AM Bea Lund <bea@lund.example> wrote:
q|
q|> Monday or Tuesday?
q|> Bea`],
    ['an attribution wrapped over two lines', `
f|Fine with me.
f|
q|On Fri, Nov 20, 2026 at 10:15 AM Bartholomew Featherstonehaugh
q|<bartholomew@featherstonehaugh.example> wrote:
q|
q|> Is it?`],
    ['a Japanese attribution', `
f|承知しました。
f|
q|2026年11月20日(金) 10:15 田中 太郎 <tanaka@yamada.example>:
q|
q|> いかがでしょうか。`],
    ['a Japanese attribution wrapped over two lines', `
f|承知しました。
f|
q|2026年11月20日(金) 10:15 田中 太郎
q|<tanaka@yamada.example>:
q|> いかがでしょうか。`],
    ['blank lines below the last quoted one', `
f|はい。
q|> いかがですか。
q|
q|`],
    ['a Japanese attribution of another program', `
f|承知しました。
f|
q|2026/11/20 10:15、田中 太郎 <tanaka@yamada.example>のメール:
q|
q|いかがでしょうか。
q|田中`],
    ['さんは書きました, with marks', `
f|承知しました。
q|田中さんは書きました：
q|> いかがでしょうか。`],
    ['answers between the quotes', `
q|> Price?
f|Unchanged.
q|> Delivery?
f|
f|Two weeks.
f|
f|Anna`],
    ['Outlook: a line and header fields, everything below', `
f|See below.
f|
q|________________________________
q|From: Bea Lund <bea@lund.example>
q|Sent: Friday, November 20, 2026 10:15 AM
q|To: Carl Dunn <carl@dunn.example>
q|Subject: Prices
q|
q|Our prices are confidential.
q|Bea`],
    ['Outlook in Japanese', `
f|ご確認ください。
f|
q|差出人: 田中 太郎 <tanaka@yamada.example>
q|送信日時: 2026年11月20日 10:15
q|宛先: 佐藤 花子 <sato@aoi.example>
q|件名: 単価の件
q|
q|社内の単価です。`],
    ['Original Message, also in Japanese', `
f|了解です。
f|
q|-----元のメッセージ-----
q|差出人: tanaka@yamada.example
q|件名: 単価
q|
q|単価です。`],
    ['a forwarded mail', `
f|FYI
f|
q|---------- Forwarded message ---------
q|From: Bea Lund <bea@lund.example>
q|Date: Fri, Nov 20, 2026 at 10:15 AM
q|Subject: Prices
q|To: Carl Dunn <carl@dunn.example>
q|
q|
q|Our prices.`],
    ['a mail forwarded by hand', `
f|FYI
f|
q|----- Forwarded -----
q|From: Bea Lund
q|To: Carl Dunn
q|
q|Our prices.`],
    ['Apple Mail forwarding', `
f|For you.
f|
q|Begin forwarded message:
q|
q|From: Bea Lund <bea@lund.example>
q|Subject: Prices
q|Date: 20 November 2026 at 10:15:00 GMT
q|
q|Our prices.`],
  ])('%s', (_, marked) => {
    expectParts(marked);
  });

  test.each([
    ['a day in the line above an address and its colon', `
f|5月の件です。2026年11月20日
f|<tanaka@midori-shoji.example>:
q|> いかがでしょうか。`],
    ['a list below "From:" that is no header of a mail', `
f|From: our side
f|  two people
f|  three boxes
f|Subject: to change
f|
f|Best`],
    ['a heading of dashes with no sender below', `
f|----- 転送 -----
f|To: the depot, by van
f|
f|Two boxes.`],
    ['a journey that has From, To and Date', `
f|Your flight:
f|From: Haneda
f|To: Itami
f|Date: 3 December
f|
f|Safe travels`],
    ['an announcement that ends in a colon', `
f|2026年12月1日の予定は次のとおりです:
f|
f|10:00 集合
f|11:00 見学`],
    ['a sentence with wrote in it', `
f|On Monday I wrote:
f|
f|nothing at all, sorry. Here it is now.`],
    ['an arrow', `
f|-> see the attached file
f|=> and answer by Monday`],
  ])('%s is no quoted mail', (_, marked) => {
    expectParts(marked);
  });
});

describe('a signature is told from the text above it', () => {
  test.each([
    ['name and office, a blank line, then contact data', `
f|ご確認をお願いします。
f|
s|田中 太郎
s|株式会社みどり商事 営業部
s|
s|TEL 03-0000-1111
s|tanaka@midori-shoji.example`],
    ['below the standard delimiter', `
f|Thanks for the file.
f|
s|-- 
s|Anna Berg
s|Berg Optics`],
    ['below a delimiter that lost its space', `
f|ファイルありがとうございました。
f|
s|--
s|品質保証部 内藤(内線 5520)`],
    ['name and number of one person below dashes', `
f|よろしくお願いいたします。
f|
s|--
s|木村 健
s|TEL 03-0000-1111
s|FAX 03-0000-1112
s|携帯 090-0000-1113`],
    ['a number in a paragraph of its own below the name', `
f|The truck left.
f|
f|Thanks,
s|Jane
s|
s|T: 020 7946 0142
s|M: 07700 900142`],
    ['a local number in a paragraph of its own below the name', `
f|The truck left.
f|
f|Thanks,
s|Jane
s|
s|555 0142`],
    ['in a ruled box', `
f|よろしくお願いいたします。
f|
s|━━━━━━━━━━━━━━━━
s|株式会社ひばり工務店 工務課
s|和田 京子
s|〒000-0000 ひばり市南町1-1
s|TEL 03-0000-9999 FAX 03-0000-9998
s|━━━━━━━━━━━━━━━━`],
    ['in an ornamented box with a blank line in it, right below the text', `
f|よろしくお願いいたします。
s|☆*――――――――――――――*☆
s| つばめ不動産
s|
s| 担当 小田 誠
s| 電話 03-0000-1111
s|☆*――――――――――――――*☆`],
    ['in a box of three rules', `
f|よろしくお願いいたします。
f|
s|==============================
s|株式会社ひばり工務店 工務課
s|------------------------------
s|和田 京子 wada@hibari.example
s|==============================`],
    ['below a single rule', `
f|次回は水曜です。
f|
s|----
s|小田 誠 / 設計課
s|oda@tsubame.example`],
    ['below an ornamented name', `
f|よろしくお願いいたします。
f|
s|◇◆ つばめ不動産 ◆◇
s|担当 小田
s|TEL 03-0000-1111`],
    ['as a last paragraph with a telephone number', `
f|よろしくお願いいたします。
f|
s|つばめ会計 小田 誠
s|03-0000-1111 / oda@tsubame.example`],
    ['below "Best regards,"', `
f|We look forward to it.
f|
f|Best regards,
s|Anna Berg
s|Head of Sales, Berg Optics Ltd.
s|+44 20 7946 0001`],
    ['with a blank line after "Kind regards,"', `
f|We look forward to it.
f|
f|Kind regards,
f|
s|Anna Berg
s|Berg Optics Ltd.`],
    ['before the quoted mail', `
f|Yes.
f|
s|-- 
s|Anna Berg
s|
q|On 20 Nov 2026, at 18:44, Bea Lund <bea@lund.example> wrote:
q|
q|> Monday?`],
    ['of a telephone', `
f|Running late.
f|
s|Sent from my iPhone`],
    ['of a telephone, in Japanese', `
f|遅れます。
f|
s|iPhoneから送信`],
  ])('%s', (_, marked) => {
    expectParts(marked);
  });

  test.each([
    ['an agenda between rules', `
f|議事次第です。
f|--------------------
f|1. 前回の確認
f|2. 予算
f|--------------------
f|よろしくお願いします。
f|佐藤`],
    ['a venue between rules, with its telephone number', `
f|会場のご案内です。
f|====================
f|会場 みどり会館
f|電話 03-0000-2222
f|====================
f|お待ちしております。`],
    ['a venue between rules at the end', `
f|会場のご案内です。
f|====================
f|日時 11月20日 10:00
f|会場 みどり会館
f|電話 03-0000-2222
f|====================`],
    ['an address to deliver to', `
f|送付先をお知らせします。
f|
f|〒000-0000 つばめ市北町1-2
f|株式会社みどり印刷 桜井様
f|TEL 03-0000-1234`],
    ['a list of people with their numbers', `
f|参加者の連絡先です。
f|
f|佐久間 090-0000-0001
f|長田 090-0000-0002
f|高見 090-0000-0003
f|望月 090-0000-0004`],
    ['contact data announced by a colon', `
f|Please call our technician directly:
f|
f|Carl Dunn
f|Dunn Repairs Ltd.
f|020 7946 0003`],
    ['a mail that is nothing but contact data', `
f|小田 誠
f|株式会社つばめ精機
f|090-0000-1111`],
    ['a name alone', `
f|ではまた。
f|
f|佐藤`],
    ['a name below "Best,"', `
f|See you.
f|
f|Best,
f|Anna`],
    ['a postscript', `
f|See you.
f|
f|Best regards,
f|Anna
f|
f|P.S. Call the office on 020 7946 0004 first.`],
    ['text below a rule in the middle', `
f|第一部
f|━━━━━━━━━━
f|第二部は来週お送りします。
f|よろしくお願いします。`],
    ['a link at the end', `
f|The minutes are here:
f|https://files.example/minutes`],
    ['a picture in place of a signature', `
f|承知しました。
f|
f|二宮
f|[cid:image001.png@01DD5C11.4A2B7E30]`],
    ['bank details', `
f|お振込先をお知らせします。
f|
f|みどり銀行 北支店
f|口座 0000000
f|株式会社つばめ精機 03-0000-1111`],
    ['a list of people with their numbers below dashes', `
f|参加者は次の3名です。
f|--
f|木村 健 03-0000-1111
f|遠山 恵 03-0000-1112
f|西 徹 03-0000-1113`],
    ['a list of addresses below dashes', `
f|The guests:
f|
f|--
f|Ann Lowe ann@a.example
f|Bob Mole bob@b.example
f|Cat Noon cat@c.example`],
  ])('%s is no signature', (_, marked) => {
    expectParts(marked);
  });
});

describe('a confidentiality notice is told from the text above it', () => {
  test.each([
    ['one short sentence that says for whom the mail is', `
f|Please sign.
f|
d|This e-mail and any attachment are confidential and intended only for the addressee.`],
    ['one short sentence over two lines', `
f|Please sign.
f|
d|This message is privileged. The information in it is intended solely for the person
d|to whom it is addressed.`],
    ['one short sentence in Japanese', `
f|よろしくお願いいたします。
f|
d|※本メールには機密情報が含まれている場合があります。`],
    ['in English, after the signature', `
f|Please sign.
f|
f|Yours sincerely,
f|
s|Anna Berg
s|Partner, Berg Legal LLP
s|
d|CONFIDENTIAL: this e-mail and any attachments may be privileged. If you are not
d|the intended recipient, please notify us and delete it.`],
    ['in Japanese, below rules', `
f|よろしくお願いいたします。
f|
s|--
s|小田 誠
s|
d|--------------------------------
d|本メールには機密情報が含まれている場合があります。
d|誤って受信された場合は、お手数ですが削除をお願いいたします。
d|--------------------------------`],
    ['inside the signature box', `
f|よろしくお願いいたします。
f|
s|********************
s|小田法律事務所 小田 誠
s|TEL 03-0000-1111
s|
d|本メールおよび添付ファイルは名宛人のみを対象としており、
d|誤って受信された場合は破棄のうえご一報ください。
d|********************`],
    ['right below the last line of text', `
f|よろしくお願いいたします。
d|※本メールは宛先の方以外への開示を禁じます。誤って届いた場合は破棄してください。`],
    ['in two languages', `
f|よろしくお願いいたします。
f|
d|本メールは機密情報を含みます。誤って受信された場合は削除してください。
d|
d|This message is confidential. If it has reached you in error, please delete it.`],
  ])('%s', (_, marked) => {
    expectParts(marked);
  });

  test.each([
    ['a sentence that calls the mail confidential', `
f|This email is confidential: our margin is 12 %.`],
    ['an apology for a mail sent by mistake', `
f|先ほどのメールは誤って送信したものです。
f|このメールとあわせて削除していただき、ご一報いただけますと幸いです。`],
    ['a note on how the mail was sent', `
f|※このメールは出展者の皆様へBCCでお送りしております。`],
    ['a sentence on confidentiality in the middle', `
f|This message is confidential: please delete it after reading, you are the intended reader.
f|
f|The rates are attached.`],
    ['a sender who asks to keep it quiet', `
f|CONFIDENTIAL, for the studio only: clients get the rates in their own quotes.`],
  ])('%s is no notice', (_, marked) => {
    expectParts(marked);
  });
});

const line = fc.constantFrom(
  '', ' ', 'よろしくお願いいたします。', 'Thanks for the file.', '> quoted', '> ', '-- ', '--', '----------', '━━━━━━', '株式会社つばめ精機', 'TEL 03-0000-1111', 'anna@berg.example',
  'On Fri, Nov 20, 2026 at 10:15 AM Bea <bea@lund.example> wrote:', '2026年11月20日(金) 10:15 田中 <tanaka@yamada.example>:', '-----Original Message-----', 'From: Bea <bea@lund.example>',
  'Subject: Prices', 'Best regards,', 'Anna Berg', 'Berg Optics Ltd.', 'This e-mail is confidential. If you are not the intended recipient, delete it.', '本メールは機密情報を含みます。誤って受信された場合は削除してください。', 'Sent from my iPhone', '・一つ', 'P.S. x',
);

describe('splitting loses nothing', () => {
  test('every line of a body lands in exactly one part, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 30 }).map((lines) => lines.join('\n').replace(/\r/g, '').split('\n')), (lines) => {
        const labels = labelLines(lines);
        expect(labels).toHaveLength(lines.length);
        const parts = splitText(lines.join('\n'));
        for (const part of ['fresh', 'signature', 'disclaimer', 'quoted'] satisfies (keyof DraftText)[]) {
          expect(parts[part]).toBe(lines.filter((_, i) => labels[i] === part).join('\n'));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a line with a quote mark is quoted, and a sentence above everything else is fresh', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const labels = labelLines(['水曜までにお返事をください。', '', ...lines]);
        expect(labels[0]).toBe('fresh');
        for (const [i, text] of lines.entries()) if (text.startsWith('>')) expect(labels[i + 2]).toBe('quoted');
      }),
      { numRuns: 2000 },
    );
  });

  test('line ends of any kind split alike', () => {
    expect(splitText('a\r\n> b\rc')).toEqual(splitText('a\n> b\nc'));
  });
});
