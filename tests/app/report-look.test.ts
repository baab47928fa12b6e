import { codeWithPolicy } from '../support/build-with-policy';
import { office, SATO } from '../support/office';
import type { Screen } from '../support/screen';

const TYPO = { to: ['yamaguchi@gmial.com'], subject: 'ご相談', text: 'お世話になっております。\n先日の件、承知いたしました。\n' };

/** How a button is drawn, by its text: CardService's TextButtonStyle. */
function drawn(screen: Screen, text: string): string {
  const [, type = 'OUTLINED'] = new RegExp(`"text":"${text}"[^{}]*?"type":"(\\w+)"`).exec(JSON.stringify(screen.card)) ?? [];
  return type;
}

describe('On the check report', () => {
  it('what mends the mail is louder than what mutes the warning, and only holding is filled', () => {
    const at = office();
    const report = at.compose(at.save(TYPO).mail);
    expect([drawn(report, 'yamaguchi@gmail.com に直す'), drawn(report, 'この宛先では今後警告しない'), drawn(report, '送信待ちにする')]).toEqual(['FILLED_TONAL', 'BORDERLESS', 'FILLED']);
  });

  it('a sentence that quotes its evidence is not followed by the same evidence', () => {
    const at = office();
    const { text } = at.compose(at.save(TYPO).mail);
    const [warning = ''] = text.split('社外の宛先');
    expect(warning).toContain('「gmial.com」');
    expect(warning.split('\n').filter((line) => line.trim() === 'yamaguchi@gmial.com')).toHaveLength(1);
    expect(warning.split('\n').filter((line) => /^gmial\.com|\/ gmail\.com/.test(line))).toEqual([]);
  });

  it('a mail to nobody is said to have no recipients, rather than nothing that stands out', () => {
    const at = office();
    const { title, text } = at.compose(at.save({ to: [], subject: 'ご連絡', text: '明日の件です。\n' }).mail);
    expect(title).toBe('宛先がまだ入っていません');
    expect(text).toContain('宛先を入れてから、もう一度確かめてください。');
  });

  it('a promise is quoted without the particle that ties it to its paper', () => {
    const at = office();
    const { text } = at.compose(at.save({ text: '株式会社みどり商事\n田中様\n\nお世話になっております。\n御見積書を添付いたしますので、ご査収ください。\n' }).mail);
    expect(text).toContain('本文に「添付いたします」とありますが、添付ファイルがありません。');
  });

  it('that a mail goes outside is said by the list of recipients, not by a note as well', () => {
    const at = office();
    const { text } = at.compose(at.save().mail);
    expect(text).toContain('社外の宛先(1件)');
    expect(text).not.toContain('社外宛て');
  });

  it('a counterparty with a Japanese name alone is called by its alias as well, on an English card', () => {
    const code = codeWithPolicy({ counterparties: '取引先,別名,ドメイン\n株式会社みどり商事,みどり商事;Midori Shoji,midori-shoji.example\nFernhill Trading,フェーンヒル,fernhill.example\n' });
    const text = (locale: string): string => {
      const at = office({ code, users: [{ email: SATO, name: SATO, locale, timeZone: 'Asia/Tokyo' }] });
      return `${at.compose(at.save({ to: ['tanaka@midori-shoji.example', 'anna@fernhill.example'] }).mail).text}\n${at.act({ action: 'passphrases' }).text}\n${at.act({ action: 'passphrase', counterparty: '株式会社みどり商事' }).title}`;
    };
    expect(text('en').match(/.*(?:みどり商事|Fernhill Trading).*/g)).toEqual(['@midori-shoji.example: 株式会社みどり商事 (Midori Shoji)', '@fernhill.example: Fernhill Trading', '株式会社みどり商事 (Midori Shoji)', 'Fernhill Trading', '株式会社みどり商事 (Midori Shoji)']);
    expect(text('ja').match(/.*(?:みどり商事|Fernhill Trading).*/g)).toEqual(['@midori-shoji.example (株式会社みどり商事)', '@fernhill.example (Fernhill Trading)', '株式会社みどり商事', 'Fernhill Trading', '株式会社みどり商事']);
  });

  it('what has to be put right stands first and is called that; what is to be looked at stands below it', () => {
    const tables = { settings: '項目,値,備考\n社内ドメイン,aozora.example,\n', addresses: 'アドレス,区分,理由\n*@old.example,禁止,終了\n*@careful.example,注意,\n' };
    const at = office({ code: codeWithPolicy(tables) });
    const { card, title } = at.compose(at.save({ to: ['x@old.example', 'y@careful.example'] }).mail);
    const sections = (card?.sections ?? []) as { header?: string; widgets: unknown[] }[];
    const under = (header: string): string => JSON.stringify(sections.find((one) => one.header === header)?.widgets ?? []);
    expect(title).toBe('このままでは送れません');
    expect(sections.slice(0, 2).map(({ header }) => header)).toEqual(['直すこと', '確かめること']);
    expect([under('直すこと').includes('送信禁止の宛先'), under('直すこと').includes('注意の宛先'), under('確かめること').includes('注意の宛先')]).toEqual([true, false, true]);
  });

  it('the title does not say that nothing was found where a note, or trouble with the policy, is told below it', () => {
    const titled = (tables?: Readonly<Record<string, string>>, to = 'suzuki@aozora.example'): string => {
      const at = office(tables ? { code: codeWithPolicy(tables) } : {});
      return at.compose(at.save({ to: [to], subject: '来週の件', text: 'お疲れさまです。\n来週の件、承知いたしました。\n' }).mail).title;
    };
    const faulty = { settings: '項目,値,備考\n社内ドメイン,aozora.example,\n', rules: 'ルール,重さ,設定\npolicy-faulty,無効,\n', addresses: 'アドレス,区分,理由\n@old..example,禁止,終了\n' };
    expect(titled()).toBe('気になる点は見つかりませんでした');
    expect(titled(undefined, 'tanaka@yamada-shoji.example')).toBe('警告はありません');
    expect(titled(faulty)).toBe('警告はありません');
  });

  it('a mail that can’t be sent is not asked how and when to send it, nor for ticks', () => {
    const at = office({ code: codeWithPolicy({ settings: '項目,値,備考\n社内ドメイン,aozora.example,\n', addresses: 'アドレス,区分,理由\n*@old.example,禁止,終了\n' }) });
    const report = at.compose(at.save({ to: ['x@old.example'], attachments: [{ filename: '見積書.pdf', content: '%PDF' }] }).mail);
    expect(report.title).toBe('このままでは送れません');
    for (const asked of ['いつ送るか', '添付の送り方', '「送信待ちにする」']) expect(report.text).not.toContain(asked);
    expect(report.text).toContain('直るまで押さないでください');
    expect(report.text).toContain('To: x@old.example');
    expect(JSON.stringify(report.card)).not.toContain('CHECK_BOX');
  });

  it('a mail that would have to be encrypted and can’t be says so in its title, and first what mends it', () => {
    const tables = { settings: '項目,値,備考\n社内ドメイン,aozora.example,\n', counterparties: '取引先,別名,ドメイン\n山田商事,,yamada-shoji.example\n', seal: '方法,取引先\n暗号化ZIP,\n' };
    const at = office({ code: codeWithPolicy(tables) });
    const report = at.compose(at.save({ to: ['tanaka@yamada-shoji.example'], attachments: [{ filename: '見積書.pdf', content: '%PDF' }] }).mail);
    expect(report.title).toBe('このままでは送れません');
    expect(report.text.indexOf('まだ合言葉がありません')).toBeLessThan(report.text.indexOf('tanaka@yamada-shoji.example'));
    expect(drawn(report, '合言葉を用意する')).toBe('FILLED_TONAL');
    expect(JSON.stringify(report.card)).not.toContain('CHECK_BOX');
  });

  it('rows of the policy that can’t be read are told once, in the reader’s own language', () => {
    const at = office({ users: [{ email: 'sato@aozora.example', name: 'Sato', locale: 'en', timeZone: 'Asia/Tokyo' }], code: codeWithPolicy({ settings: '項目,値,備考\n社内ドメイン,aozora.example,\n', addresses: 'アドレス,区分,理由\n*@old..example,禁止,終了\n' }) });
    const { text } = at.compose(at.save({ subject: 'Hello', text: 'Hello Taro,\n\nsee you soon.\n' }).mail);
    expect(text.match(/can’t be read/g)).toHaveLength(1);
    expect(text).not.toMatch(/行目|読み取れません/);
  });
});

it('The homepage has no filled button, and buttons without a header that follow each other stand in one place', () => {
  const screen = office().home();
  expect(drawn(screen, '最新の状態にする')).toBe('OUTLINED');
  const { sections } = screen.card as { readonly sections: readonly { readonly header?: string; readonly widgets: readonly Record<string, unknown>[] }[] };
  const bare = sections.map(({ header, widgets }) => header === undefined && widgets.every((widget) => 'buttonList' in widget));
  expect(bare).toContain(true);
  expect(bare.filter((one, index) => one && bare[index + 1] === true)).toEqual([]);
});
