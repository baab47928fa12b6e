import { readCase } from '../../local/cases';
import { check } from '../../src/check/check';
import type { Report } from '../../src/check/report';

// One office with its customers, address book and history; what goes wrong in such a place, and what doesn't.
const org = {internalDomains:['minamo.example'],counterparties:[
 {name:'株式会社アサヒナ工業',aliases:['アサヒナ工業','アサヒナ'],domains:['asahina-kogyo.example']},
 {name:'有限会社ツルタ印刷',aliases:['ツルタ印刷'],domains:['tsuruta-print.example']},
 {name:'北浜商事株式会社',aliases:['北浜商事','Kitahama'],domains:['kitahama.example']},
 {name:'Ravenhill Logistics Ltd',aliases:['Ravenhill'],domains:['ravenhill-logistics.example']},
 {name:'Orchard & Pell LLP',aliases:['Orchard Pell'],domains:['orchardpell.example']}]};
const contacts = [
 {name:'小林 誠',kana:'こばやし まこと',email:'kobayashi@asahina-kogyo.example',company:'株式会社アサヒナ工業'},
 {name:'小林 由美',kana:'こばやし ゆみ',email:'y.kobayashi@kitahama.example',company:'北浜商事株式会社'},
 {name:'鶴田 洋一',kana:'つるた よういち',email:'info@tsuruta-print.example',company:'有限会社ツルタ印刷'},
 {name:'遠山 恵',kana:'とおやま めぐみ',email:'toyama@minamo.example',company:'株式会社ミナモ'},
 {name:'木村 健',kana:'きむら けん',email:'kimura@minamo.example',company:'株式会社ミナモ'},
 {name:'Laura Finch',email:'laura.finch@ravenhill-logistics.example',company:'Ravenhill Logistics Ltd'},
 {name:'Owen Pell',email:'owen@orchardpell.example',company:'Orchard & Pell LLP'},
 {name:'大西 亮',kana:'おおにし りょう',email:'onishi@asahina-kogyo.example',company:'株式会社アサヒナ工業 資材部'}];
const history = [{to:['kobayashi@asahina-kogyo.example'],count:30},{to:['y.kobayashi@kitahama.example'],count:12},{to:['info@tsuruta-print.example'],count:9},{to:['laura.finch@ravenhill-logistics.example'],count:20},{to:['owen@orchardpell.example'],count:7},{to:['toyama@minamo.example','kimura@minamo.example'],count:40},{to:['onishi@asahina-kogyo.example'],count:5}];
const ASAHINA = '小林 誠 <kobayashi@asahina-kogyo.example>';
const SIGNATURE = '\n\n--\n株式会社ミナモ 営業部 木村 健\nkimura@minamo.example';
const base = {from:'kimura@minamo.example',to: [ASAHINA],cc:[],bcc:[],subject:'ご連絡',attachments:[]};
const toAsahina = (text: string): string => 'アサヒナ工業 小林様\n\nお世話になっております。ミナモの木村です。\n' + text + SIGNATURE;
const toLaura = (text: string): string => 'Dear Laura,\n\n' + text + '\n\nKind regards,\nKen Kimura';
const file = (name: string): object => ({ name, size: 40_000 });
const LAURA = {to:['Laura Finch <laura.finch@ravenhill-logistics.example>']};

type Parts = Readonly<Record<string, unknown>>;

function warnings(draft: Parts, more: Parts = {}): Report['findings'] {
  const { input } = readCase({ id: 'office', lang: 'ja', now: '2026-11-24T10:15:00+09:00', org, contacts, history, ...more, draft: { ...base, ...draft } });
  return check(input).findings.filter(({ severity }) => severity !== 'note');
}

const mistakes: readonly (readonly [string, Parts, string, Parts?])[] = [
  ['a quotation promised with 添付にて', {text: toAsahina('お見積書を添付にてお送りいたします。')},'body'],
  ['別添 without a file', {text: toAsahina('詳細は別添の資料をご覧ください。')},'body'],
  ['添付させていただきます without a file', {text: toAsahina('資料を添付させていただきます。ご確認のほどお願いいたします。')},'body'],
  ['“I have attached” without a file', {...LAURA, text: toLaura('I have attached the revised schedule for your approval.')},'body'],
  ['“the attached invoice” without a file', {...LAURA, text: toLaura('Please see the attached invoice.')},'body'],
  ['“Attached is” without a file', {...LAURA, text: toLaura('Attached is the packing list you asked for.')},'body'],
  ['“find the drawings attached” without a file', {...LAURA, text: toLaura('You will find the drawings attached.')},'body'],
  ['“in the attachment” without a file', {...LAURA, text: toLaura('The updated rates are in the attachment.')},'body'],
  ['添付ファイルをご確認ください without a file', {text: toAsahina('添付ファイルをご確認ください。')},'body'],
  ['a ZIP whose password follows by mail', {text: toAsahina('資料をZIPでお送りします。パスワードは後ほど別のメールでお知らせします。'),attachments:[file('20261120_アサヒナ工業様_資料.zip')]},'body'],
  ['a ZIP whose password is in the mail', {text: toAsahina('解凍パスワードは「Mina2026x」です。'),attachments:[file('20261120_アサヒナ工業様_資料.zip')]},'body'],
  ['a protected file whose password follows in a separate email', {...LAURA, text: toLaura('The file is protected; I will send the password in a separate email.'),attachments:[file('Ravenhill_rates_2026.zip')]},'body'],
  ['an invoice of another month', {text: toAsahina('10月分の請求書をお送りします。'),subject:'10月分ご請求書',attachments:[file('請求書_アサヒナ工業様_202609.pdf')]},'attachment:請求書_アサヒナ工業様_202609.pdf'],
  ['figures of another month', {text: toAsahina('11月分の実績表です。'),attachments:[file('実績表_10月_アサヒナ.xlsx')]},'attachment:実績表_10月_アサヒナ.xlsx'],
  ['a statement of another month in English', {...LAURA, text: toLaura('Please find attached the October statement.'),attachments:[file('Statement_September_2026_Ravenhill.pdf')]},'attachment:Statement_September_2026_Ravenhill.pdf'],
  ['version 2 where the text says the third', {text: toAsahina('契約書の第3版をお送りします。'),attachments:[file('業務委託契約書_アサヒナ_v2.docx')]},'attachment:業務委託契約書_アサヒナ_v2.docx'],
  ['a drawing called old at its end', {text: toAsahina('最新の図面をお送りします。'),attachments:[file('図面_アサヒナ_旧.pdf')]},'attachment:図面_アサヒナ_旧.pdf'],
  ['a drawing called old at its beginning', {text: toAsahina('最新の図面をお送りします。'),attachments:[file('旧_図面_アサヒナ_A12.pdf')]},'attachment:旧_図面_アサヒナ_A12.pdf'],
  ['version 3 where the text says 4', {...LAURA, text: toLaura('Here is version 4 of the agreement.'),attachments:[file('Agreement_Ravenhill_v3.docx')]},'attachment:Agreement_Ravenhill_v3.docx'],
  ['a draft where the text says final', {...LAURA, text: toLaura('Here is the final agreement for signature.'),attachments:[file('Agreement_Ravenhill_DRAFT.docx')]},'attachment:Agreement_Ravenhill_DRAFT.docx'],
  ['XX月XX日', {text: toAsahina('納期はXX月XX日を予定しております。')},'body'],
  ['[Customer Name]', {...LAURA, text:'Dear [Customer Name],\n\nthank you.'},'body'],
  ['[date] in a sentence', {...LAURA, text: toLaura('The delivery is planned for [date], as agreed.')},'body'],
  ['USD XXX', {...LAURA, text: toLaura('The price is USD XXX per pallet, TBC.')},'body'],
  ['〇〇株式会社〇〇様', {text:'〇〇株式会社\n〇〇様\n\nお世話になっております。'},'body'],
  ['【会社名】 in the subject', {text: toAsahina('ご提案です。'),subject:'【会社名】様 ご提案の件'},'subject'],
  ['a note to oneself in brackets', {text: toAsahina('＜納期を記入＞までにご返信ください。')},'body'],
  ['another customer in the subject', {text: toAsahina('見積りの件です。'),subject:'北浜商事様 お見積りの件'},'subject'],
  ['another customer wished well', {text: toAsahina('北浜商事様におかれましては、ますますご清栄のこととお慶び申し上げます。')},'body'],
  ['another customer greeted', {...LAURA, text:'Hi Owen,\n\nthe container has arrived.'},'body'],
  ['another customer’s quotation', {...LAURA, text: toLaura('Please find attached our quotation.'),attachments:[file('Quotation_OrchardPell_2026-11.pdf')]},'attachment:Quotation_OrchardPell_2026-11.pdf'],
  ['an individual number', {text: toAsahina('従業員のマイナンバーは 1234 5678 9018 です。')},'body'],
  ['a card number', {...LAURA, text: toLaura('The card is 4111 1111 1111 1111, exp 12/28.')},'body'],
  ['a list of guests', {...LAURA, text: toLaura('Here are the guests:\nAnn Lowe, ann@a.example, +44 7700 900001\nBob Mole, bob@b.example, +44 7700 900002\nCat Noon, cat@c.example, +44 7700 900003\nDan Opal, dan@d.example, +44 7700 900004\nEve Pine, eve@e.example, +44 7700 900005\nFay Quin, fay@f.example, +44 7700 900006\nGus Rolf, gus@g.example, +44 7700 900007')},'body'],
  ['payslips of everybody', {text: toAsahina('資料をお送りします。'),attachments:[file('給与明細_202610_全社員.pdf')]},'attachment:給与明細_202610_全社員.pdf'],
  ['an extract from an internal paper', {text: toAsahina('以下は社外秘の内部資料の抜粋です。原価は 120 円。')},'body'],
  ['社外秘 in the subject', {text: toAsahina('原価の件です。'),subject:'【社外秘】原価見直しについて'},'subject'],
  ['INTERNAL ONLY in the text', {...LAURA, text: toLaura('INTERNAL ONLY: our cost is 12 per unit.')},'body'],
  ['a batch file', {text: toAsahina('集計ツールです。'),attachments:[file('tool.bat')]},'attachment:tool.bat'],
  ['a program that poses as a PDF', {text: toAsahina('書類です。'),attachments:[file('請求書_アサヒナ_202611.pdf.exe')]},'attachment:請求書_アサヒナ_202611.pdf.exe'],
  ['41 MB', {text: toAsahina('写真です。'),attachments:[{name:'現場写真_アサヒナ_202611.zip',size:41000000}]},'attachment:現場写真_アサヒナ_202611.zip'],
  ['quotation.pdf', {...LAURA, text: toLaura('Please find attached our quotation.'),attachments:[file('quotation.pdf')]},'attachment:quotation.pdf'],
  ['scan0001.pdf', {text: toAsahina('契約書を添付します。'),attachments:[file('scan0001.pdf')]},'attachment:scan0001.pdf'],
  ['Book1.xlsx', {text: toAsahina('一覧を添付します。'),attachments:[file('Book1.xlsx')]},'attachment:Book1.xlsx'],
  ['a wrong weekday before the date', {...LAURA, text: toLaura('Loading is on Tuesday, 26 November.')},'body'],
  ['a wrong weekday after the date', {...LAURA, text: toLaura('Let us meet on Nov 27 (Thu).')},'body'],
  ['a wrong weekday in the subject', {text: toAsahina('打合せの件です。'),subject:'11/27(木) 打合せの件'},'subject'],
  ['a wrong weekday in 令和', {text: toAsahina('令和8年12月1日(月)に伺います。')},'body'],
  ['a wrong weekday without brackets', {text: toAsahina('12月3日金曜日に伺います。')},'body'],
  ['hotmial.com', {to:['someone@hotmial.com'],text: toAsahina('x')},'recipient:someone@hotmial.com'],
  ['docomo.ne.jo', {to:['taro-x@docomo.ne.jo'],text:'x'},'recipient:taro-x@docomo.ne.jo'],
  ['the right name under another suffix', {to:['kobayashi@asahina-kogyo.test'],text: toAsahina('x')},'recipient:kobayashi@asahina-kogyo.test'],
  ['a hyphen left out', {to:['laura.finch@ravenhilllogistics.example'],text: toLaura('x')},'recipient:laura.finch@ravenhilllogistics.example'],
  ['a hyphen too many', {to:['laura.finch@raven-hill-logistics.example'],text: toLaura('x')},'recipient:laura.finch@raven-hill-logistics.example'],
  ['a letter left out before the @', {to:['kobayasi@asahina-kogyo.example'],text: toAsahina('x')},'recipient:kobayasi@asahina-kogyo.example'],
  ['customers in To', {to:['a@one.example','b@two.example','c@three.example','d@four.example','e@five.example','f@six.example','g@seven.example'],text:'お客様各位\n\n価格改定のお知らせです。'},'draft'],
  ['talk about “them” with them in Cc', {to:['遠山 恵 <toyama@minamo.example>'],cc:['kobayashi@asahina-kogyo.example'],text:'遠山さん\n\nお疲れさまです。アサヒナさんの値引きですが、先方には本当の理由は伏せておきましょう。\n\n木村'},'recipient:kobayashi@asahina-kogyo.example'],
  ['a colleague greeted in a mail to a customer', {to: [ASAHINA],text:'遠山さん\n\nお疲れさまです。来期の人員の件、相談させてください。\n\n木村'},'recipient:kobayashi@asahina-kogyo.example'],
  ['the namesake of another company', {to:['小林 由美 <y.kobayashi@kitahama.example>'],text:'小林様\n\nお世話になっております。\nアサヒナ工業様の工場の立会い日を変更させてください。' + SIGNATURE},'recipient:y.kobayashi@kitahama.example'],
  ['the namesake of whoever wrote', {to:['y.kobayashi@kitahama.example'],text:'小林様\n\n承知しました。' + SIGNATURE},'recipient:y.kobayashi@kitahama.example',{thread:{messages:[{from:'kobayashi@asahina-kogyo.example',to:['kimura@minamo.example'],subject:'検査の件',text:'お願いします'}]}}],
  ['somebody of another department greeted', {to: [ASAHINA],text:'アサヒナ工業 資材部\n大西様\n\nお世話になっております。' + SIGNATURE},'recipient:kobayashi@asahina-kogyo.example'],
  ['a price with another customer in Cc', {to: [ASAHINA],cc:['y.kobayashi@kitahama.example'],text: toAsahina('単価の件、148円でお願いします。')},'recipient:y.kobayashi@kitahama.example'],
  ['another customer’s mail below', {to: [ASAHINA],text: toAsahina('来月の納期です。')+'\n\n-----Original Message-----\nFrom: 小林 由美 <y.kobayashi@kitahama.example>\nSent: Monday, November 23, 2026 9:00 AM\nTo: kimura@minamo.example\nSubject: 仕入単価\n\n木村様\n単価は 98 円です。他社には内密に。'},'body'],
  ['another customer’s mail quoted in English', {...LAURA, text: toLaura('our rate for January.')+'\n\nOn Mon, 23 Nov 2026 at 09:12, Owen Pell <owen@orchardpell.example> wrote:\n> Ken, our client would pay up to 40k.'},'body'],
  ['one’s own private address', {to:['ken.kimura.invented@gmail.com'],text:'資料',attachments:[file('顧客リスト_全件.xlsx')]},'recipient:ken.kimura.invented@gmail.com'],
  ['a private sender', {from:'ken.kimura.invented@gmail.com',text: toAsahina('x')},'draft'],
  ['a word to one person sent to a list', {to:['asahina-all@asahina-kogyo.example'],text: toAsahina('内々のご相談です。')},'recipient:asahina-all@asahina-kogyo.example'],
];

const fine: readonly (readonly [string, Parts])[] = [
  ['a plain mail', {text: toAsahina('明日はよろしくお願いします。')}],
  ['a file sent before', {text: toAsahina('先ほど別便で資料を添付してお送りしました。')}],
  ['a file asked for', {text: toAsahina('お手数ですが、図面を添付してご返信ください。')}],
  ['photos asked for', {...LAURA, text: toLaura('Could you attach the photos next time? Please attach the waybill as well.')}],
  ['a file promised for later', {...LAURA, text: toLaura('I will attach the photos to my next mail.')}],
  ['thanks for their attachment', {...LAURA, text: toLaura('Thank you for the attached drawing; we have no questions about your attachment.')}],
  ['a password given by phone', {text: toAsahina('資料をお送りします。パスワードはお電話でお伝えします。'),attachments:[file('20261120_アサヒナ工業様_資料.zip')]}],
  ['a confidentiality agreement', {text: toAsahina('秘密保持契約書をお送りします。'),attachments:[file('秘密保持契約書_アサヒナ工業様_20261120.docx')]}],
  ['a request to keep it inside', {text: toAsahina('本件は社外秘でお願いいたします。')}],
  ['a request to treat it as confidential', {...LAURA, text: toLaura('Please treat this as confidential.')}],
  ['another customer spoken of', {text: toAsahina('来週、北浜商事様と弊社で工場を見学します。ご都合はいかがでしょうか。')}],
  ['another customer’s person spoken of', {text: toAsahina('先日ご紹介いただいた北浜商事の小林様にもお会いしました。')}],
  ['right weekdays', {text: toAsahina('11月27日(金)、12/1(火)、2027年1月8日(金)にお願いします。')}],
  ['right weekdays in English', {...LAURA, text: toLaura('We load on Friday, 27 November and Tue 1 Dec.')}],
  ['a parcel’s number', {text: toAsahina('送り状番号は 1234-5678-9018 です。')}],
  ['a superior in Cc', {cc:['toyama@minamo.example'],text: toAsahina('上司の遠山をCcに入れております。')}],
  ['a marked file between colleagues', {to:['toyama@minamo.example'],text:'遠山さん\n\nアサヒナさんの件、先方に確認します。社外秘の原価表を添付します。\n木村',attachments:[file('【社外秘】原価表.xlsx')]}],
  ['a link to a drive', {text: toAsahina('図面はドライブに置きました。https://drive.google.com/file/d/abc 添付の代わりです。')}],
  ['a photograph', {text: toAsahina('現場の写真を添付します。'),attachments:[file('IMG_2231.JPG')]}],
  ['a title in the greeting', {...LAURA, text:'Hello Ms Finch,\n\nthe truck left.'}],
  ['a first mail to a first name', {to:['maria@newfirm.example'],text:'Dear Maria,\n\nnice to meet you.'}],
  ['a first mail to whom it concerns', {to:['info@newfirm.example'],text:'株式会社ニューファーム\nご担当者様\n\nはじめまして。'}],
  ['two companies greeted', {to: [ASAHINA, 'y.kobayashi@kitahama.example'],text:'アサヒナ工業 小林様\n北浜商事 小林様\n\n三社打合せの件です。'}],
  ['minutes to two companies', {to: [ASAHINA, 'y.kobayashi@kitahama.example'],text:'各位\n\n打合せの議事録です。'}],
  ['a date next year', {text: toAsahina('年始は1月5日(火)から営業します。')}],
  ['a quarterly report', {...LAURA, text: toLaura('Please find attached the Q3 report.'),attachments:[file('Q3_report_Ravenhill_2026.pdf')]}],
  ['three people’s extensions', {text: toAsahina('参加者は次の3名です。\n木村 健 03-0000-1111\n遠山 恵 03-0000-1112\n西 徹 03-0000-1113')}],
  ['a list that was asked for', {text: toAsahina('ご依頼の参加者名簿をお送りします。'),attachments:[file('20261120_アサヒナ工業様_参加者名簿.xlsx')]}],
  ['an invoice made in the next month', {text: toAsahina('10月分の請求書をお送りします。'),attachments:[file('20261105_アサヒナ工業様_請求書.pdf')]}],
  ['customers in Bcc', {to:['kimura@minamo.example'],bcc:['a@one.example','b@two.example','c@three.example','d@four.example','e@five.example','f@six.example'],text:'お客様各位\n\n年末年始の休業のお知らせです。'}],
  ['somebody else mentioned', {...LAURA, text: toLaura('Thanks, that works. Owen from Orchard Pell will call you.')}],
  ['a file named in the text', {text: toAsahina('資料1をご覧ください。添付は資料1.pdfです。'),attachments:[file('資料1.pdf')]}],
];

describe('In an office’s mail', () => {
  it.each(mistakes.map(([name, ...row]) => ({ name, row })))('a warning points at $name', ({ row: [draft, at, more] }) => {
    expect(warnings(draft, more).flatMap((finding): readonly string[] => finding.at)).toContain(at);
  });

  it.each(fine.map(([name, draft]) => ({ name, draft })))('there is no warning of $name', ({ draft }) => {
    expect(warnings(draft).map(({ rule, evidence }) => [rule, ...evidence])).toEqual([]);
  });
});
