import { forwardedAgainstRequest } from '../../src/rules/forwarded-against-request';
import { ruleTable } from './table';

const SUZUKI = '鈴木 一郎 <ichiro@suzuki-works.example>';
const TANAKA = '田中 太郎 <tanaka@yamada-shoji.example>';
const quoting = (words: string, to: readonly string[], from = '鈴木 一郎 <ichiro@suzuki-works.example>') =>
  ({ draft: { to, text: `お世話になっております。\nご参考までにお送りします。\n\n2026年11月20日(金) 10:15 ${from}:\n${words.split('\n').map((line) => `> ${line}`).join('\n')}\n` } });
const forwarding = (words: string, to: readonly string[]) =>
  ({ draft: { to, text: `FYI.\n\n---------- Forwarded message ---------\nFrom: Ann Field <ann@pine-legal.example>\nDate: Fri, Nov 20, 2026\nSubject: Draft\nTo: <sato@aozora.example>\n\n${words}\n` } });

ruleTable(forwardedAgainstRequest, {
  silent: [
    { name: 'an answer to the one who asked', ...quoting('このメールは転送しないでください。', [SUZUKI]) },
    { name: 'an answer to their company', ...quoting('このメールは転送しないでください。', ['sales@suzuki-works.example']) },
    { name: 'passed on to colleagues', ...quoting('社外には転送しないでください。', ['abe@aozora.example']) },
    { name: 'passed on to one’s own other address', ...quoting('転送はご遠慮ください。', ['sato@aozora.example']) },
    { name: 'nothing of the kind was asked', ...quoting('よろしくお願いいたします。', [TANAKA]) },
    { name: 'forwarding is welcome', ...quoting('関係者の皆様に転送していただいて構いません。', [TANAKA]) },
    { name: 'forwarding is asked for', ...quoting('恐れ入りますが、山田商事様にも転送をお願いします。', [TANAKA]) },
    { name: 'a phone that forwards no calls', ...quoting('代表番号からの電話は転送されません。', [TANAKA]) },
    { name: 'the ban is the house’s own', ...quoting('社外には共有しないでください。', [TANAKA], '阿部 誠 <abe@aozora.example>') },
    { name: 'the ban stands in what is written now, to its reader', draft: { text: '田中様\n\nこのメールは転送しないでください。' } },
    { name: 'English: an answer to the one who asked', ...forwarding('Please do not forward this.', ['ann@pine-legal.example']) },
    { name: 'English: forwarding is welcome', ...forwarding('Feel free to forward this to whoever needs it.', [TANAKA]) },
    { name: 'English: looking forward', ...forwarding('I do not look forward to the audit, but do look forward to lunch.', [TANAKA]) },
    { name: 'no trouble to forward', ...quoting('このメールは社内で転送いただいて問題ないです。', [TANAKA]) },
    { name: 'calls that seem not to be forwarded', ...quoting('電話が転送されないようです。', [TANAKA]) },
    { name: 'it has to be forwarded', ...quoting('山田商事様に転送しないといけません。', [TANAKA]) },
    { name: 'the standing notice below a mail', ...quoting('よろしくお願いします。\n\n誤って受信された方は、\n第三者に開示しないようお願いします。', [TANAKA]) },
    { name: 'English: the standing notice below a mail', ...forwarding('Fine with me.\n\nIf you are not the intended recipient,\nyou must not disclose or forward this mail.', [TANAKA]) },
    { name: 'English: no embargo', ...forwarding('There is no embargo on this.', [TANAKA]) },
    { name: 'English: a screen that can’t be shared', ...forwarding('I can\u2019t share my screen today, and we do not share your data.', [TANAKA]) },
    { name: 'English: what a page is not to show', ...forwarding('The button is not to be shown on the first page.', [TANAKA]) },
    { name: 'English: don’t forget to share', ...forwarding('Don\u2019t forget to share it with Yamada.', [TANAKA]) },
  ],
  finds: [
    { name: 'asked not to forward', ...quoting('このメールは転送しないでください。', [TANAKA]), at: 'recipient:tanaka@yamada-shoji.example', message: 'banned', severity: 'warn', evidence: '転送しない' },
    { name: 'asked not to share outside', ...quoting('単価表です。\n社外への共有はお控えください。', [TANAKA]), at: 'body' },
    { name: 'not to be made known before a day', ...quoting('公表日まで外に出さないよう、伏せておいてください。', [TANAKA]), at: 'draft' },
    { name: 'not to be shown to a third party', ...quoting('第三者への開示はご遠慮願います。', [TANAKA]), at: 'recipient:tanaka@yamada-shoji.example' },
    { name: 'forwarding forbidden', ...quoting('【転送禁止】来期の価格です。', [TANAKA]), at: 'body', evidence: '転送禁止' },
    { name: 'their own colleague gets it beside an outsider', ...quoting('他言無用でお願いします。', [SUZUKI, TANAKA]), at: 'recipient:tanaka@yamada-shoji.example' },
    { name: 'English: do not forward', ...forwarding('Please do not forward this to anyone.', [TANAKA]), at: 'recipient:tanaka@yamada-shoji.example', evidence: 'do not forward' },
    { name: 'English: under embargo', ...forwarding('Embargoed until 1 December.', [TANAKA]), at: 'body' },
    { name: 'English: not to be shared', ...forwarding('These figures mustn\u2019t be shared yet.', [TANAKA]), at: 'body' },
    { name: 'for one’s own company only', ...quoting('御社限りでお願いします。', [TANAKA]), at: 'body' },
    { name: 'a wish above the standing notice', ...quoting('この資料は転送しないでください。\n\n誤って受信された方は破棄をお願いします。', [TANAKA]), at: 'body', evidence: 'この資料' },
    { name: 'English: you shouldn’t share it', ...forwarding('You shouldn\u2019t share this outside your team.', [TANAKA]), at: 'body' },
    { name: 'English: between us', ...forwarding('Please keep this between us.', [TANAKA]), at: 'body' },
    { name: 'English: not to be passed to others', ...forwarding('Not to be passed to third parties.', [TANAKA]), at: 'body' },
  ],
});
