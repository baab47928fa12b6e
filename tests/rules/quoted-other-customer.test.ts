import { quotedOtherCustomer } from '../../src/rules/quoted-other-customer';
import { ruleTable } from './table';

/** A mail of the house's under an offer to 田中. */
const below = (head: string, offer = '新しい価格をお知らせします。', more: Readonly<Record<string, unknown>> = {}) => ({ draft: { text: `田中様\n\n${offer}\n\n${head}\n\nいつもありがとうございます。お申し越しの数量でしたら 280 円で承ります。`, ...more } });
const OURS = '-----Original Message-----\nFrom: 佐藤 花子\nSent: Friday, November 20, 2026 10:15 AM\nTo: ichiro@suzuki-works.example\nSubject: 単価';

ruleTable(quotedOtherCustomer, {
  silent: [
    { name: 'one’s own mail to the recipient', ...below(OURS.replace('ichiro@suzuki-works', 'tanaka@yamada-shoji')) },
    { name: 'one’s own mail to the recipient’s colleague', ...below(OURS.replace('ichiro@suzuki-works', 'hidaka@yamada-shoji')) },
    { name: 'one’s own mail to the recipient and another', ...below(OURS.replace('To: ', 'To: tanaka@yamada-shoji.example, ')) },
    { name: 'one’s own mail to a colleague', ...below(OURS.replace('ichiro@suzuki-works', 'abe@aozora')) },
    { name: 'one’s own mail to another below an answer of the recipient’s, who had it', ...below(`2026年11月21日(土) 09:05 田中 太郎 <tanaka@yamada-shoji.example>:\n> 承知しました。\n\n${OURS}`) },
    { name: 'one’s own mail to another address of the recipient’s', ...below(OURS.replace('ichiro@suzuki-works', 'taro77@home-post')), contacts: [{ name: '田中 太郎', kana: 'たなか たろう', email: 'tanaka@yamada-shoji.example' }, { name: '田中 太郎', kana: 'たなか たろう', email: 'taro77@home-post.example' }] },
    { name: 'one’s own mail to the recipient, before the company changed its domain', ...below(OURS.replace('ichiro@suzuki-works', 'tanaka@old-yamada')) },
    { name: 'one’s own mail to somebody of whom nothing but a name is known', ...below(OURS.replace('ichiro@suzuki-works.example', '荒木')) },
    { name: 'one’s own mail to another, in the conversation with the recipient', ...below(OURS), thread: { messages: [{ from: 'sato@aozora.example', to: ['ichiro@suzuki-works.example', 'tanaka@yamada-shoji.example'], subject: '単価', text: '280 円で承ります。' }] } },
    { name: 'one’s own mail to another, shown to a colleague', ...below(OURS, '別件です。', { to: ['abe@aozora.example'] }) },
    { name: 'the recipient’s own mail quoted', draft: { text: '田中様\n\n承知しました。\n\n2026年11月20日(金) 10:15 田中 <tanaka@yamada-shoji.example>:\n> よろしくお願いします。\n' } },
    { name: 'a colleague’s mail quoted', draft: { text: '田中様\n\n承知しました。\n\n2026年11月20日(金) 10:15 阿部 <abe@aozora.example>:\n> よろしく\n' } },
    { name: 'a mail of the recipient’s colleague quoted', draft: { text: '田中様\n\n承知しました。\n\n2026年11月20日(金) 10:15 日高 <hidaka@yamada-shoji.example>:\n> よろしく\n' } },
    { name: 'the same between colleagues', draft: { to: ['abe@aozora.example'], text: '阿部さん\n\nご参考まで。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 単価は 320 円です。\n' } },
    { name: 'an outsider who was in the conversation with the recipient', draft: { text: '田中様\n\n承知しました。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> よろしく\n' }, thread: { messages: [{ from: 'ichiro@suzuki-works.example', to: ['tanaka@yamada-shoji.example', 'sato@aozora.example'], subject: '納期', text: 'よろしく' }] } },
  ],
  finds: [
    { name: 'another outsider’s mail that is put below on purpose, as a note', draft: { text: '田中様\n\n入港が遅れます。船長からの知らせはこの下に貼っておきます。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 波が高く、到着は22日です。\n' }, at: 'body', severity: 'note' },
    { name: 'one’s own mail to another customer', ...below(OURS), at: 'body', severity: 'warn', message: 'ours', evidence: 'ichiro@suzuki-works.example' },
    { name: 'one’s own mail to another customer, by address and name', ...below('差出人: sato@aozora.example\n宛先: 鈴木 一郎\n件名: 単価'), at: 'body', severity: 'warn', message: 'ours', evidence: 'ichiro@suzuki-works.example' },
    { name: 'one’s own mail to another customer that the text shows, as a note', ...below(OURS, '仕入先には下記のとおり連絡しました。'), at: 'body', severity: 'note', message: 'ours' },
    { name: 'one’s own mail to another customer whom the text names, as a note', ...below(OURS, '鈴木様とのやり取りです。'), at: 'body', severity: 'note', message: 'ours' },
    { name: 'English: one’s own mail to another customer', draft: { text: 'Hi Taro,\n\nour prices for the spring are as follows.\n\nFrom: Hanako Sato <sato@aozora.example>\nSent: 20 November 2026 09:12\nTo: Ichiro Suzuki <ichiro@suzuki-works.example>\nSubject: Prices\n\nDear Ichiro, you can have it at 280.' }, at: 'body', severity: 'warn', message: 'ours' },
    { name: 'English: one’s own mail to another customer, for information, as a note', draft: { text: 'Hi Taro,\n\nfor your records, this is what I told the maker.\n\nFrom: Hanako Sato <sato@aozora.example>\nSent: 20 November 2026 09:12\nTo: Ichiro Suzuki <ichiro@suzuki-works.example>\nSubject: Prices\n\nDear Ichiro, you can have it at 280.' }, at: 'body', severity: 'note', message: 'ours' },
    { name: 'another customer’s mail that was to be passed on, only noted', draft: { subject: '証明書', text: '田中様\n\n証明書です。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 証明書です。先方にも転送してください。' }, at: 'body', severity: 'note' },
    { name: 'another customer’s mail that was not to be passed on', draft: { subject: '証明書', text: '田中様\n\n証明書です。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 証明書です。転送はご遠慮ください。' }, at: 'body', severity: 'warn' },
    { name: 'another customer’s mail that asks to have something sent to them', draft: { subject: '証明書', text: '田中様\n\n証明書です。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 証明書です。資料を弊社にも共有してください。' }, at: 'body', severity: 'warn' },
    { name: 'English: another customer’s mail that asks to have something sent to them', draft: { subject: '証明書', text: '田中様\n\n証明書です。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 証明書です。Please send it to me and share it with us.' }, at: 'body', severity: 'warn' },
    { name: 'another customer’s mail quoted', draft: { text: '田中様\n\n新製品のご案内です。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 希望単価は 320 円です。\n' }, at: 'body', severity: 'warn', evidence: 'ichiro@suzuki-works.example' },
    { name: 'another customer’s mail that the text passes on, as a note', draft: { subject: 'Fwd: カタログ', text: '田中様\n\nメーカーからの回答を転送いたします。\n\n2026年11月20日(金) 10:15 鈴木 一郎 <ichiro@suzuki-works.example>:\n> 耐塩塗装で対応可能です。\n' }, at: 'body', severity: 'note' },
    { name: 'another customer’s mail below an Outlook header', draft: { text: '田中様\n\n納期のご相談です。\n\n-----Original Message-----\nFrom: 鈴木 一郎 <ichiro@suzuki-works.example>\nSent: Friday, November 20, 2026 10:15 AM\nTo: sato@aozora.example\nSubject: 単価\n\n単価は 320 円です。' }, at: 'body', severity: 'warn' },
    { name: 'another customer’s mail quoted in English', draft: { text: 'Hi Taro,\n\nfour weeks.\n\nOn Fri, 20 Nov 2026 at 09:12, Ichiro Suzuki <ichiro@suzuki-works.example> wrote:\n> our budget is 12k' }, at: 'body' },
  ],
});
