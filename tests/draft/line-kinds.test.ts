import { contactIn, isAddressed, isMatter, isOrnamented, isProse, isRule, isValediction, namesOffice, type Contact } from '../../src/draft/text/line-kinds';

/** Lines that are of a kind, and lines that only look like it. */
const KINDS: readonly (readonly [kind: string, is: (line: string) => boolean, yes: readonly string[], no: readonly string[]])[] = [
  ['a rule', isRule, ['---', '━━━━━━━━', '_/_/_/_/', '☆*――――*☆', '= = = =', '  ----  ', 'ーーー', '一一一'], ['--', '', '- a -', '--- 2 ---', '...', '-'.repeat(201)]],
  ['a name between ornaments', isOrnamented, ['◇◆ 田中商店 ◆◇', '=== Tanaka ===', '  ** Tanaka **', '--田中--'], ['= Tanaka =', '=== Tanaka', 'Tanaka ===', '======', `== ${'a'.repeat(200)} ==`]],
  ['an office or a place in it', namesOffice, [
    '株式会社みどり商事', 'みどり商事(株)', '㈱みどり', '特定非営利活動法人', '営業部', '第一営業課 田中', '東京本社', 'みどり大学', 'さくら病院', 'Harbor Pine Co., Ltd.', 'Acme Inc', 'Sales Team',
    '代表取締役 田中', '課長 鈴木', '弁護士', 'General Manager', 'Head of Sales', 'CFO',
  ], ['田中 太郎', 'Tanaka Taro', '部', '03-0000-0000', `株式会社${'あ'.repeat(300)}`]],
  ['a sentence', isProse, [
    '資料をお送りします', 'ご確認ください', 'ありがとうございました', 'もう届きましたか？', '届きました。', 'Is it there?', 'できません', '休みのため', 'a'.repeat(121),
    'please find the quote that you asked for',
  ], ['田中 太郎', 'Tanaka Taro', 'TEL 03-0000-0000', '東京都千代田区1-2-3', 'Harbor Pine Logistics Co., Ltd. Tokyo Branch Office']],
  ['a line that speaks to somebody', isAddressed, ['田中様', '田中 太郎 様 ', 'みどり商事 御中', '鈴木さん', '各位', '山田先生', '(田中様)', '田中様(営業部)', 'お世話になっております', 'Dear Tom,', 'Hello all', '  hi Tom'], ['様子を見る', '田中 太郎', 'Deary me', 'Hidden', 'Tom']],
  ['a fact of the matter', isMatter, [
    '・見積書', '- 図面', '1. 単価', '(2) 数量', '③ 納期', '日時: 11月24日', '日 時：', '■場所 会議室', '【件名】御見積', '金額 1,000円', '納品先 本社', '振込先 みどり銀行', '口座番号 1234567', 'ID: tanaka', 'Password', 'Amount: 5',
    'Order no. 12', 'Delivery address: Tokyo', 'Invoice number #5', 'Total ¥500', 'date - today', 'Ship to',
  ], ['田中 太郎', '-- ', '--- ', 'Order', 'Totally fine', '日本橋', 'Account Manager', '2026 年', 'Date Tanaka']],
  ['a valediction', isValediction, [
    '敬具', '草々', '以上', '以上。', 'Best regards,', 'Kind regards', 'With best wishes', 'With kindest regards,', 'Warm regards,', 'Very best wishes', 'Regards', 'Sincerely,', 'Yours', 'Yours sincerely,', 'Yours ever', 'My best', 'Many thanks,', 'Thanks again!',
    'Thanks and regards,', 'Thanks in advance', 'Thank you', 'Cheers', 'Respectfully', 'Cordially,', 'All the best', ' Best, ',
  ], ['敬具 田中', '以上の通り', 'Best regards to all', 'Send my best regards', 'Regards Tom', 'Thanks for the quote', 'Thank you very much indeed for that one', 'Bestseller', '']],
];

describe.each(KINDS)('%s', (_, is, yes, no) => {
  it.each(yes)('is %j', (line) => { expect(is(line)).toBe(true); });
  it.each(no)('is not %j', (line) => { expect(is(line)).toBe(false); });
});

describe('Contact data', () => {
  it.each<[line: string, kinds: (keyof Contact)[]]>([
    ['03-0000-0000', ['phone']],
    ['(03)0000-0000', ['phone']],
    ['0120 000 000', ['phone']],
    ['09000000000', ['phone']],
    ['+81 3 0000 0000', ['phone']],
    ['+44 (0)20 7946 0142', ['phone']],
    ['020 7946 0142', ['phone']],
    ['(555) 555-0142', ['phone']],
    ['TEL: 1234', ['phone']],
    ['内線 305', ['phone']],
    ['電話(代表) 1', ['phone']],
    ['ＴＥＬ：０３', ['phone']],
    ['T 03', ['phone']],
    ['tanaka@midori-shoji.example', ['mail']],
    ['tanaka＠midori-shoji.example', ['mail']],
    ['https://midori.example/', ['url']],
    ['www.midori.example', ['url']],
    ['〒100-0000 東京都', ['postcode']],
    ['〒 １００', ['postcode']],
    ['TEL 03-0000-0000 / tanaka@midori.example / https://midori.example 〒100', ['phone', 'mail', 'url', 'postcode']],
  ])('is in %j', (line, kinds) => {
    expect(contactIn(line)).toEqual({ phone: kinds.includes('phone'), mail: kinds.includes('mail'), url: kinds.includes('url'), postcode: kinds.includes('postcode') });
  });

  it.each(['2026-11-24', '2026-0000-0000', '12-03-0000-0000-12', '1,000', '03-0', 'A-100', 'TELL 5', 'a@b', '@midori.example', 'awww.', '〒東京', 'FAX なし', `03-0000-0000 ${'a'.repeat(300)}`])('is not in %j', (line) => {
    expect(contactIn(line)).toEqual({ phone: false, mail: false, url: false, postcode: false });
  });
});
