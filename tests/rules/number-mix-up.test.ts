import { numberMixUp } from '../../src/rules/number-mix-up';
import { ruleTable } from './table';

const files = (...names: string[]) => names.map((name) => ({ name, size: 48_000, mimeType: 'application/pdf' }));
const mail = (subject: string, text: string, ...names: string[]) => ({ draft: { subject, text, attachments: files(...names) } });
const quoted = (text: string): string => `\n\n2026年11月20日(金) 10:00 田中 太郎 <tanaka@yamada-shoji.example>:\n> ${text}`;

ruleTable(numberMixUp, {
  silent: [
    { name: 'English: digits that are not neighbours, of four', ...mail('Job 7351', 'The drawings of job 7153 are attached.', 'Job_7351_plan.pdf') },
    { name: 'two models that stand in the text without blanks', ...mail('KT-112 お見積書', 'KT-112とKT-121の見積書をお送りします。', 'KT-112_見積書.pdf', 'KT-121_見積書.pdf') },
    { name: 'what stands in for a model that is gone', ...mail('Re: HX-120 の在庫', 'HX-120は生産終了のため、HX-102をお勧めいたします。', 'カタログ_HX-102.pdf') },
    { name: 'from one number to another', ...mail('図面 FW-101～FW-120', 'FW-101～FW-120のうち、修正分です。', 'FW-101.pdf', 'FW-102.pdf', 'FW-110.pdf', 'FW-120.pdf') },
    { name: 'three files with three numbers', ...mail('ご注文 KT-4182 ほか', '納品書です。', 'KT-4182.pdf', 'KT-4128.pdf', 'KT-4208.pdf') },
    { name: 'English: more numbers under one label', ...mail('Lots 118 and 181', 'Lot 181 is on the second page.', 'Lot_181.pdf') },
    { name: 'English: a standard, money, a number of things', ...mail('QTY 120', 'ISO/IEC 27001 and ISO/IEC 27010. QTY 210. RMB 2500 for RMB 5200.') },
    { name: 'English: a flight and the one back', ...mail('NH203 on Friday', 'You fly back on NH230.') },
    { name: 'English: an order sent along for reference', ...mail('PO-3312', 'Here is PO-3312, and the order of last quarter for reference.', 'PO-3312_a.pdf', 'PO-3312_b.pdf', 'PO-2987.pdf') },
    { name: 'English: a code in the text alone, and another in the subject', ...mail('KT-4182', 'KT-4128 has come in.') },
    { name: 'one number everywhere', ...mail('契約番号 20417 の更新', '契約番号20417の更新書類をお送りします。', '更新書_契約番号20417.pdf') },
    { name: 'two numbers that the text names side by side', ...mail('ご注文 KT-4182 について', 'KT-4182 と KT-4128 の二件をまとめて発送します。', '納品書_KT-4128.pdf') },
    { name: 'numbers that differ by more than a slip, in a file alone', ...mail('ご注文 KT-4182 について', 'KT-4182 の件、参考までに前回の納品書も付けます。', '納品書_KT-3907.pdf') },
    { name: 'days, which are no numbers of things', ...mail('議事録 20261112', '20261121の議事録をお送りします。', '議事録_20261112.pdf', '議事録_20261121.pdf') },
    { name: 'telephone numbers', ...mail('担当変更のお知らせ', '電話番号 03-0000-1182 にお願いします。旧: 03-0000-1128') },
    { name: 'numbers of other things with other letters', ...mail('ご注文 KT-4182 について', 'ロット QA-4128 から出荷します。') },
    { name: 'an answer about another number, of which no company is named', ...mail('Re: 案件 CL-2071', '別件ですみません。CL-2117 の書類も届きました。') },
    { name: 'a reply about the same company’s other case', ...mail('Re: CL-2071 鈴木製作所', '鈴木製作所の CL-2117 は来週になります。') },
    { name: 'numbers changed round that the conversation has both', ...mail('Re: KT-4182', 'KT-4128 は在庫がございます。' + quoted('KT-4182 と KT-4128 の在庫をお知らせください。')) },
    { name: 'English: two lots side by side', ...mail('Lots 318 and 381', 'Lot 318 and lot 381 are both ready.', 'Lot_381_report.pdf') },
    { name: 'English: a room and a standard', ...mail('Room 214', 'We meet in room 241 today. ISO 9412 applies, ISO 9421 does not.') },
    { name: 'English: another order’s file that the text speaks of', ...mail('Order 5521', 'Here are order 5521 and, for comparison, order 4890.', 'Order_5521.pdf', 'Order_4890.pdf') },
    { name: 'English: another order’s file alone, of a mail that names none', ...mail('Your orders', 'Here they are.', 'Order_5521.pdf', 'Order_5512.pdf') },
  ],
  finds: [
    { name: 'codes that stand in the text without blanks', ...mail('SG-2026-114の採択', 'SG-2026-114の通知書をお送りします。', 'SG-2026-141_通知書.pdf'), at: 'attachment:SG-2026-141_通知書.pdf', message: 'file' },
    { name: 'two digits changed round in a file’s name', ...mail('契約番号 20417 の更新', '契約番号20417の更新書類をお送りします。', '更新書_契約番号20471.pdf'), at: 'attachment:更新書_契約番号20471.pdf', severity: 'warn', message: 'file', evidence: '契約番号20471', values: { has: '契約番号20471' } },
    { name: 'the same in the subject', ...mail('ご注文 KT-4128 について', 'KT-4182 を本日発送しました。納品書を添付します。', '納品書_KT-4182.pdf'), at: 'subject', message: 'subject', evidence: 'KT-4128' },
    { name: 'the same in the text', ...mail('ご注文 KT-4182 について', 'KT-4128 を本日発送しました。納品書を添付します。', '納品書_KT-4182.pdf'), at: 'body', message: 'body', evidence: 'KT-4128' },
    { name: 'the same against what they wrote', ...mail('入金のご確認', '受付番号 70532 のご入金を確認しました。' + quoted('受付番号 70352 で振り込みました。')), at: 'body', message: 'body', evidence: '受付番号 70352' },
    { name: 'a file of another case beside its sister files', ...mail('ご注文 KT-4182 について', '書類を添付します。', 'KT-4182_納品書.pdf', 'KT-4182_請求書.pdf', 'KT-3907_検査表.pdf'), at: 'attachment:KT-3907_検査表.pdf', message: 'file' },
    { name: 'English: a lot in a file’s name', ...mail('Condition of lot 318', 'The report on lot 318 is attached.', 'Report_Lot381.pdf'), at: 'attachment:Report_Lot381.pdf', message: 'file', evidence: 'Lot381' },
    { name: 'English: a code in the subject', ...mail('Your claim PX-2026-714', 'Claim PX-2026-741 has been accepted.', 'PX-2026-741_letter.pdf'), at: 'subject', message: 'subject' },
    { name: 'English: a file of another order beside the one that subject and text name', ...mail('Order 5521', 'Here is order 5521.', 'Order_5521.pdf', 'Order_4890.pdf'), at: 'attachment:Order_4890.pdf', message: 'file' },
    { name: 'English: digits that are not neighbours, of five', ...mail('Job 73512', 'The drawings of job 71532 are attached.', 'Job_73512_plan.pdf'), at: 'body', message: 'body' },
    { name: 'an answer below another customer’s subject', ...mail('Re: CL-2071 鈴木製作所', '株式会社カワセミ電装の件(CL-2117)、調査が終わりました。'), org: { counterparties: [{ name: '株式会社山田商事', aliases: ['山田商事'], domains: ['yamada-shoji.example'] }, { name: '鈴木製作所株式会社', aliases: ['鈴木製作所'], domains: ['suzuki-works.example'] }, { name: '株式会社カワセミ電装', aliases: ['カワセミ電装'], domains: ['kawasemi.example'] }] }, at: 'subject', message: 'matter', evidence: 'CL-2117' },
  ],
});
