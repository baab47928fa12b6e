import { unusualGroup } from '../../src/rules/unusual-group';
import { ruleTable } from './table';

const text = '株式会社山田商事\n田中様\n\nお世話になっております。\n次の単価でお願いします。';
const both = { to: ['tanaka@yamada-shoji.example'], cc: ['ichiro@suzuki-works.example'], text };

/** A helper of the sender's at an address of her own, and the customer. */
const helpers = [
  { name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example', company: '株式会社山田商事' }, { name: '相馬 緑', kana: 'そうま みどり', email: 'sm-works@harbor.example' },
  { name: '笠井 丈', kana: 'かさい じょう', email: 'ks-works@harbor.example' }, { name: 'Bo Lindqvist', email: 'lq-art@harbor.example' }, { name: 'Bo Tanaka', email: 'bo@yamada-shoji.example', company: '株式会社山田商事' }, { name: 'Vi Harmon', email: 'studio.harmon@harbor.example' },
];
const withHelper = (cc: string, line: string, more: Readonly<Record<string, unknown>> = {}) => ({ contacts: helpers, draft: { to: ['tanaka@yamada-shoji.example'], cc: [cc], text: `${/[\u3041-\u9fff]/.test(line) ? '田中様\n\nお世話になっております。' : 'Dear Mr Tanaka,\n'}\n${line}`, ...more } });

ruleTable(unusualGroup, {
  silent: [
    { name: 'English: the one company that is written to, with somebody in copy of whom the text speaks', contacts: [{ name: 'Gannet Pictures', email: 'desk@gannet-pictures.example', company: 'Gannet Pictures' }, { name: 'Ines Coombe', email: 'ines@pine.example', company: 'Pine' }], org: { counterparties: [{ name: 'Gannet Pictures', domains: ['gannet-pictures.example'] }, { name: 'Pine', domains: ['pine.example'] }] }, history: [{ to: ['desk@gannet-pictures.example'], count: 9, last: '2026-11-18' }, { to: ['ines@pine.example', 'sato@aozora.example'], count: 3, last: '2026-11-18' }], draft: { to: ['desk@gannet-pictures.example'], cc: ['Ines Coombe <ines@pine.example>'], text: 'Dear colleagues,\n\nwe should like to use two photographs in the book by Ines Coombe.' } },
    { name: 'English: somebody who is called by a short given name', ...withHelper('studio.harmon@harbor.example', 'The retouching is done; the invoice is Vi\u2019s own.') },
    { name: 'somebody who is called by the reading of the given name', ...withHelper('sm-works@harbor.example', '採寸には、いつものみどりさんが伺います。') },
    { name: 'somebody young who is called by a given name of one character', ...withHelper('ks-works@harbor.example', '採寸には、丈くんも連れて伺います。') },
    { name: 'somebody whose domain is in the text', ...withHelper('x@quay-draughting.example', '図面は quay-draughting.example からお送りします。') },
    { name: 'somebody whose address is in the text', ...withHelper('yk2041@gmail.com', '控えは yk2041@gmail.com にもお願いします。') },
    { name: 'English: somebody whose name is on a file', ...withHelper('studio.harmon@harbor.example', 'Here is the invoice, as agreed.', { attachments: [{ name: 'Invoice_2041_ViHarmon.pdf', size: 9000 }] }) },
    { name: 'one whose paper goes along', org: { counterparties: [{ name: '株式会社山田商事', aliases: ['山田商事'], domains: ['yamada-shoji.example'] }, { name: 'Kestrel Upholstery', domains: ['kestrel.example'] }] }, draft: { to: ['tanaka@yamada-shoji.example', 'orders@kestrel.example'], text, attachments: [{ name: 'PO_771_Kestrel.pdf', size: 9 }] } },
    { name: 'English: somebody whom the text names as the address does', draft: { to: ['tanaka@yamada-shoji.example'], cc: ['udo@alpaca.example'], text: 'Dear Mr Tanaka,\n\nPlease admit Mr Udo on Thursday.' } },
    { name: 'a name before a comma that stands for no address', draft: { to: ['Events, Yamada <tanaka@yamada-shoji.example>'], text } },
    { name: 'English: the one whose trade is in the text', org: { counterparties: [{ name: 'Alder Caterers', domains: ['alder.example'] }, { name: 'Bexham Registrars', domains: ['bexham.example'] }] }, contacts: [], history: [{ to: ['pat@alder.example'], count: 3 }], draft: { to: ['pat@alder.example', 'office@bexham.example'], text: 'Hello all,\n\nThe registrar arrives at two, Alder Caterers serve at four.' } },
    { name: 'an unknown company that the greeting names, each on a line of its own', draft: { to: ['tanaka@yamada-shoji.example', 'order@shiosai-books.example'], text: '株式会社山田商事 田中様\n潮騒ブックス ご担当者様\n\nお世話になっております。新刊のご案内です。' } },
    { name: 'one company', draft: { text } },
    { name: 'two companies often written to together', draft: both, history: [{ to: ['tanaka@yamada-shoji.example', 'ichiro@suzuki-works.example'], count: 5 }] },
    { name: 'two companies known together by other people of theirs', draft: both, history: [{ to: ['mori@yamada-shoji.example', 'hara@suzuki-works.example'], count: 2 }] },
    { name: 'a second company that the text names', draft: { ...both, text: `${text}\n鈴木製作所様にもCcでお送りしています。` } },
    { name: 'a second company whose person is greeted too', draft: { ...both, text: '田中様、鈴木様\n\n打ち合わせの件です。' } },
    { name: 'a second company in Bcc', draft: { to: both.to, bcc: both.cc, text } },
    { name: 'two companies where nothing is known of the past', draft: both, adapt: (input) => ({ ...input, history: { sent: new Map(), groups: [] } }) },
    { name: 'a colleague’s private address', draft: { to: both.to, cc: ['ogata@gmail.com'], text }, contacts: [{ name: '緒方 進', email: 'ogata@gmail.com', company: '青空工業 理事' }, { name: '佐藤 花子', email: 'sato@aozora.example', company: '青空工業' }] },
    { name: 'English: a second person greeted by what stands before the @', draft: { to: ['dot@stagg.example', 'lorcan@mail-at-home.example'], text: 'Dear Dot, dear Lorcan,\n\nthe dates.' }, contacts: [{ name: 'Dorothea Stagg', email: 'dot@stagg.example', company: 'Stagg Casting' }, { name: 'Lorcan Mayhew', email: 'lorcan@mail-at-home.example', company: 'Mayhew Ltd' }] },
  ],
  finds: [
    { name: 'English: a given name within another word', ...withHelper('studio.harmon@harbor.example', 'The retouching in Vienna is done; here is the invoice.'), at: 'recipient:studio.harmon@harbor.example' },
    { name: 'English: a given name that somebody of the reader’s company has as well', ...withHelper('lq-art@harbor.example', 'The drawings are done; Bo has the prices.'), at: 'recipient:lq-art@harbor.example' },
    { name: 'a given name of one character within another word', ...withHelper('ks-works@harbor.example', '丈の長さは 90 センチでお願いします。'), at: 'recipient:ks-works@harbor.example' },
    { name: 'another address at the same mail service', ...withHelper('yk2041@yahoo.co.jp', '控えは sato.h@yahoo.co.jp にもお願いします。'), at: 'recipient:yk2041@yahoo.co.jp', severity: 'note' },
    { name: 'English: somebody in copy whom the text does not name', draft: { to: ['tanaka@yamada-shoji.example'], cc: ['udo@alpaca.example'], text: 'Dear Mr Tanaka,\n\nPlease admit our fitter on Thursday.' }, at: 'recipient:udo@alpaca.example' },
    { name: 'English: one whose trade is the others’ as well', org: { counterparties: [{ name: 'Alder Caterers', domains: ['alder.example'] }, { name: 'Bexham Caterers', domains: ['bexham.example'] }] }, contacts: [], history: [{ to: ['pat@alder.example'], count: 3 }], draft: { to: ['pat@alder.example', 'office@bexham.example'], text: 'Hello,\n\nAlder Caterers serve at four; the caterers need the kitchen from two.' }, at: 'recipient:office@bexham.example' },
    { name: 'a company never on a mail with the other, nor in the text', draft: both, at: 'recipient:ichiro@suzuki-works.example', severity: 'warn', fix: { kind: 'remove-recipient', address: 'ichiro@suzuki-works.example' } },
    { name: 'an unknown company beside one that is greeted', draft: { ...both, cc: ['x@harbor.example'] }, at: 'recipient:x@harbor.example' },
    { name: 'the odd one among three', draft: { ...both, cc: ['ichiro@suzuki-works.example', 'x@harbor.example'] }, history: [{ to: ['tanaka@yamada-shoji.example', 'ichiro@suzuki-works.example'], count: 3 }], at: 'recipient:x@harbor.example' },
    { name: 'English: a company never on a mail with the other, nor in the text', draft: { to: ['a@pine.example'], cc: ['b@maple.example'], text: 'Dear Pine team,\n\nAs promised, the price for Pine.' }, org: { counterparties: [{ name: 'Pine Ltd', aliases: ['Pine'], domains: ['pine.example'] }, { name: 'Maple Inc', domains: ['maple.example'] }] }, at: 'recipient:b@maple.example' },
  ],
});
