import { insideLink } from '../../src/rules/inside-link';
import { ruleTable } from './table';

const text = (body: string) => ({ draft: { text: `株式会社山田商事\n田中様\n\nお世話になっております。青空工業の佐藤です。\n\n${body}\n\nよろしくお願いいたします。\n佐藤` } });
const en = (body: string) => ({ draft: { text: `Dear Taro,\n\n${body}\n\nKind regards,\nHanako` } });
const to = (mail: { draft: Record<string, unknown> }, draft: Record<string, unknown>) => ({ draft: { ...mail.draft, ...draft } });
const COLLEAGUE = '山本 葵 <yamamoto@aozora.example>';
const TANAKA = '田中 太郎 <tanaka@yamada-shoji.example>';
const wrote = (said: string) => ({ thread: { messages: [{ from: TANAKA, to: ['sato@aozora.example'], cc: [], subject: 'ご相談', text: said }] } });

ruleTable(insideLink, {
  silent: [
    { name: 'a mail without links', ...text('明日の打ち合わせは10時からです。') },
    { name: 'a link on the web', ...text('資料はこちらです。\nhttps://www.aozora.example/download/2026') },
    { name: 'a file shared on the web', ...text('資料は https://drive.google.com/file/d/1abcINVENTED/view に置きました。') },
    { name: 'a share, to a colleague', ...to(text('資料は \\\\fs1\\営業\\提案書.pptx に置きました。'), { to: [COLLEAGUE] }) },
    { name: 'a public host of the house', ...text('申し込みは https://portal.aozora.example/entry からお願いします。') },
    { name: 'a web address with a port', ...text('検証用は https://test.aozora.example:8443/ です。') },
    { name: 'the other side’s own share', ...text('成果物は貴社の \\\\yfs2\\受領 に保存しました。') },
    { name: 'a share that the other side wrote of', ...text('ご指定の \\\\yfs2\\受領 に保存しました。'), ...wrote('納品物は \\\\yfs2\\受領\\2026 にお願いします。') },
    { name: 'a share over a VPN', ...text('VPNに接続のうえ、\\\\fs1\\共同\\図面 をご覧ください。') },
    { name: 'a share that is said to be for colleagues', ...text('提案書をお送りします。\n(社内用メモ:原本は \\\\fs1\\営業\\提案書.pptx)') },
    { name: 'a router that is set up', ...text('ブラウザで http://192.168.1.1/ を開き、ルーターの設定画面に入ってください。') },
    { name: 'a program that runs on the reader’s machine', ...text('起動後、http://localhost:8080/ で画面が出ます。') },
    { name: 'a folder of every machine', ...text('ログは C:\\ProgramData\\Aozora\\log.txt にあります。') },
    { name: 'a disc that was sent', ...text('DVDを入れ、D:\\setup.exe をダブルクリックしてください。') },
    { name: 'an amount in yen', ...text('送料は ¥500、合計は ¥¥12,000 です。') },
    { name: 'a smiley and a ratio', ...text('縮尺は A4:B4 で、比は Z:1 です。') },
    { name: 'English: a web address whose host has a dash', ...en('The deck is at https://decks-aozora.example/q3.') },
    { name: 'English: a container', ...en('Run docker compose up, then open http://localhost:3000 in your browser.') },
    { name: 'English: the default address of a device', ...en('The printer’s admin page is http://192.168.0.20/ by default; change it in the settings.') },
    { name: 'English: a share of the reader’s', ...en('We saved it to your share, \\\\ysfiles\\inbox.') },
    { name: 'English: a private colleague', ...to(en('It is in S:\\handover.'), { to: ['Aoi Yamamoto <yamamoto@aozora.example>'] }) },
    { name: 'a public host called by its name in a path', ...text('公開用の \\\\files.aozora.example\\pub に置きました。') },
    { name: 'a place in what is quoted below', draft: { text: '田中様\n\n承知しました。\n\n佐藤\n\n2026年11月23日(月) 10:00 田中 太郎 <tanaka@yamada-shoji.example>:\n> \\\\yfs2\\受領 に置いてください。' } },
  ],
  finds: [
    { name: 'a share, to somebody outside', ...text('資料は \\\\fs1\\営業\\提案書.pptx に置きました。'), at: 'body', severity: 'warn', evidence: '\\\\fs1\\営業\\提案書.pptx' },
    { name: 'a share written with yen signs', ...text('資料は ¥¥fs1¥営業¥提案書.pptx に置きました。'), at: 'body', evidence: '¥¥fs1' },
    { name: 'a share written with wide yen signs', ...text('資料は ￥￥fs1￥営業￥提案書.pptx に置きました。'), at: 'body' },
    { name: 'a drive of the office’s', ...text('見積の内訳は S:\\見積\\2026\\山田商事.xlsx をご覧ください。'), at: 'body', evidence: 'S:\\見積' },
    { name: 'an inside host without a domain', ...text('申請書は http://intra/forms/12 にあります。'), at: 'body', evidence: 'http://intra/forms/12' },
    { name: 'an inside host below the house’s own domain', ...text('議事録は https://intra.aozora.example/minutes/88 に載せました。'), at: 'body' },
    { name: 'an inside host below the house’s own domain, where the domain is the sender’s', ...text('議事録は https://intra.aozora.example/minutes/88 に載せました。'), org: { internalDomains: [] }, at: 'body' },
    { name: 'a name that no registry gives out', ...text('写真は http://nas.office.local/photo にあります。'), at: 'body' },
    { name: 'an address of the office’s network', ...text('図面は http://192.168.10.5/share/zumen.pdf です。'), at: 'body' },
    { name: 'an address of a larger private network', ...text('図面は http://172.20.3.4/zumen.pdf です。'), at: 'body' },
    { name: 'a file on the writer’s own machine', ...text('図面は file:///C:/Users/sato/Desktop/zumen.pdf です。'), at: 'body' },
    { name: 'two of them, the first', ...text('http://intra/a と http://intra/b をご覧ください。'), at: 'body', evidence: 'http://intra/a' },
    { name: 'a share of the house’s while the other side wrote of another', ...text('資料は \\\\fs1\\営業 に置きました。'), ...wrote('納品物は \\\\yfs2\\受領 にお願いします。'), at: 'body' },
    { name: 'English: a page on the writer’s machine', ...en('The full deck is at http://localhost:3000/decks/q3.'), at: 'body', evidence: 'localhost' },
    { name: 'English: a name set aside for private networks', ...en('Numbers are on https://wiki.corp.internal/q3.'), at: 'body' },
    { name: 'English: a drive of the office’s', ...en('You will find the files in P:\\Clients\\Yamada\\2026.'), at: 'body' },
    { name: 'in a copy to somebody outside, only noted', ...to(text('資料は \\\\fs1\\営業\\提案書.pptx に置きました。'), { to: [COLLEAGUE], cc: [TANAKA] }), at: 'body', severity: 'note' },
  ],
});
