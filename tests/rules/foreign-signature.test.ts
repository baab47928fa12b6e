import { foreignSignature } from '../../src/rules/foreign-signature';
import { ruleTable } from './table';

const THEIRS = ['鈴木製作所株式会社', '鈴木 一郎', 'TEL 03-0000-0000', 'ichiro@suzuki-works.example'];
const OURS = ['青空工業株式会社', '佐藤 花子', 'TEL 03-0000-0001', 'sato@aozora.example'];
const mail = (signature: readonly string[], ...lines: readonly string[]) => ({ text: `田中様\n\nお世話になっております。\n${lines.length === 0 ? '図面をお送りします。' : lines.join('\n')}\n\n-- \n${signature.join('\n')}` });
const signed = (signature: readonly string[], ...lines: readonly string[]) => ({ draft: mail(signature, ...lines) });

ruleTable(foreignSignature, {
  silent: [
    { name: 'the sender’s own signature', ...signed(OURS) },
    { name: 'no signature' },
    { name: 'the sender’s name above another company’s lines', ...signed(THEIRS, '図面をお送りします。', '佐藤') },
    { name: 'the sender’s name in Latin letters', ...signed(['Hanako Sato', ...THEIRS.slice(2)]), contacts: [{ name: '佐藤 花子', kana: 'さとう はなこ', email: 'sato@aozora.example', company: '青空工業' }, { name: '鈴木 一郎', kana: '', email: 'ichiro@suzuki-works.example', company: '鈴木製作所株式会社' }] },
    { name: 'both companies, an address of the house', ...signed(['鈴木製作所株式会社 東京支店', 'sato-h@aozora.example', 'ichiro@suzuki-works.example']) },
    { name: 'a company that nobody knows', ...signed(['波止場印刷', '森 太一', 'TEL 03-0000-0000', 'mori@hatoba.example']) },
    { name: 'a private address', ...signed(['鈴木製作所株式会社', '鈴木 一郎', 'ichiro.suzuki@gmail.com']) },
    { name: 'a company without an address', ...signed(['鈴木製作所株式会社', '鈴木 一郎', 'TEL 03-0000-0000']) },
    { name: 'written for somebody', ...signed(THEIRS, '鈴木の代理でお送りします。') },
    { name: 'written on behalf of somebody', draft: { text: `Dear Taro,\n\nI am writing on behalf of Mr Suzuki.\n\n-- \n${THEIRS.join('\n')}` } },
    { name: 'per procurationem', ...signed(['p.p. 鈴木 一郎', ...THEIRS.slice(0, 1), ...THEIRS.slice(2)]) },
    { name: 'whom to ask', ...signed(['【お問い合わせ先】', ...THEIRS]) },
    { name: 'a mailbox of many', draft: { from: '受注窓口 <order@aozora.example>', ...mail(THEIRS) } },
    { name: 'a sender whose name nobody knows', draft: { from: 'x7@aozora.example', ...mail(THEIRS) } },
    { name: 'a company of the same house', ...signed(['青空興業株式会社', 'TEL 03-0000-0000', 'info@aozora-kogyo.example']), org: { counterparties: [{ name: '青空興業株式会社', aliases: ['青空興業'], domains: ['aozora-kogyo.example'] }] } },
    { name: 'an address that the sender can send from', ...signed(THEIRS), adapt: (input) => ({ ...input, ownAddresses: ['ichiro@suzuki-works.example'] }) },
    { name: 'the signature of a mail sent on', draft: { subject: 'Fw: 図面', text: `田中様\n\n転送します。\n\n---------- Forwarded message ---------\nFrom: 鈴木 一郎 <ichiro@suzuki-works.example>\nDate: 2026-11-20\nSubject: 図面\nTo: 佐藤\n\n図面です。\n\n-- \n${THEIRS.join('\n')}` } },
    { name: 'the signature in a quotation', draft: { text: `田中様\n\n承知しました。\n\n佐藤\n\n> 図面です。\n> -- \n${THEIRS.map((line) => `> ${line}`).join('\n')}` } },
    { name: 'a dealer’s mail', ...signed(['鈴木製作所株式会社 正規代理店', ...THEIRS.slice(2)]) },
    { name: 'whom the text names as the one to be asked', ...signed(THEIRS, '次の方が窓口です。') },
    { name: 'a question about a signature', ...signed(THEIRS, '下の署名の電話番号は正しいですか。') },
  ],
  finds: [
    { name: 'a customer’s signature below', ...signed(THEIRS), at: 'body', severity: 'warn', evidence: '鈴木製作所' },
    { name: 'the same, where the head says who writes', ...signed(THEIRS, '青空工業の佐藤です。', '図面をお送りします。'), at: 'body' },
    { name: 'the signature of the one it goes to', ...signed(['株式会社山田商事', '田中 太郎', 'tanaka@yamada-shoji.example']), at: 'body', values: { address: 'tanaka@yamada-shoji.example' } },
    { name: 'by an alias', ...signed(['山田商事 購買部', 'TEL 03-0000-0000', 'kobai@yamada-shoji.example']), at: 'body' },
    { name: 'in wide letters', ...signed(['鈴木製作所株式会社', '鈴木　一郎', 'ＴＥＬ ０３-００００-００００', 'ichiro@suzuki-works.example']), at: 'body' },
    { name: 'two addresses of that company', ...signed([...THEIRS, 'info@suzuki-works.example']), at: 'body' },
    { name: 'a company that only the address book has', ...signed(['波止場印刷', '森 太一', 'mori@hatoba.example']), contacts: [{ name: '森 太一', kana: 'もり たいち', email: 'mori@hatoba.example', company: '波止場印刷' }], at: 'body' },
    { name: 'a box of lines', draft: { text: `田中様\n\n図面をお送りします。\n\n==========================\n${THEIRS.join('\n')}\n==========================` }, at: 'body' },
    { name: 'English: a supplier’s signature', draft: { from: 'Ellen Marsh <marsh@aozora.example>', text: 'Dear Taro,\n\nthe drawings are attached.\n\n-- \nIchiro Suzuki\nYamada Shoji\n+81 3 0000 0000\nsuzuki@yamada-shoji.example' }, at: 'body', values: { company: 'Yamada Shoji' } },
    { name: 'English: the same to somebody else', draft: { from: 'Ellen Marsh <marsh@aozora.example>', to: ['ichiro@suzuki-works.example'], text: 'Dear Ichiro,\n\nthe boat is in the water.\n\n-- \nTaro Tanaka\nYamada Shoji\ntanaka@yamada-shoji.example' }, at: 'body' },
    { name: 'in an answer, above what it answers', draft: { subject: 'Re: 図面', text: `田中様\n\n承知しました。\n\n-- \n${THEIRS.join('\n')}\n\n> 図面をお願いします。` }, at: 'body' },
    { name: 'to a colleague', draft: { to: ['高橋 実 <takahashi@aozora.example>'], text: `高橋さん\n\n明日の会議室は二階です。\n\n-- \n${THEIRS.join('\n')}` }, at: 'body' },
  ],
});
