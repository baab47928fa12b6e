import { TABLES } from '../../src/policy/fault';
import { readPublished, writePublished } from '../../src/policy/published';
import { COLUMNS, titleIn } from '../../src/policy/tables';
import { codeWithPolicy } from '../support/build-with-policy';
import { HOUR, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';
import { add, ADMIN, bureau, make, open, OTHER, publish, tab } from './support';

const version = (card: Screen): string => /版 ([0-9a-f]{12}|default)|[Vv]ersion ([0-9a-f]{12})/.exec(card.text)?.slice(1).find(Boolean) ?? '';

let written = 0;

/** Whether a plain user's mail to the partner in question is stopped; each time to somebody else there, so that one draft fits. */
function blocked(at: Office): boolean {
  written += 1;
  const { mail } = at.save({ to: [`abe${written}@old-partner.example`] });
  return at.compose(mail).text.includes('送信禁止の宛先');
}

describe('An administrator', () => {
  it('gets a spreadsheet with a tab for every table: headers with help in view and protected, examples, drop-downs', () => {
    const at = bureau();
    const card = make(at);
    expect(card.text).toContain('スプレッドシートを作りました');
    const [sheet] = at.workspace.spreadsheets(ADMIN);
    expect(sheet?.tabs.map(({ title }) => title)).toEqual(TABLES.map((table) => titleIn(table, 'ja')));
    for (const table of TABLES) {
      const one = tab(at, table);
      expect(one.rows[0]).toHaveLength(Object.keys(COLUMNS[table]).length);
      expect(one.rows[1]?.[0]).toMatch(/^# /);
      expect(one.frozenRows).toBe(1);
      expect(one.protectedRows).toEqual([[0, 1]]);
      expect(one.notes['0,0']).toMatch(/[ぁ-ん]/);
    }
    expect(tab(at, 'addresses').choices).toContainEqual({ column: 1, values: ['禁止', '注意', '参考', '許可', '添付禁止', '添付注意', '待ち時間のみ'] });
    expect(tab(at, 'rules').choices).toContainEqual({ column: 1, values: ['参考', '警告', '停止', '無効'] });
  });

  it('reads that nothing was published, or when it was, before the version; and of documents by their names, not of files that nobody has in Gmail', () => {
    const at = bureau();
    for (const [email, before, after] of [[ADMIN, /まだ公開していません\(組み込みのポリシー、版 \S+\)/, /\d+:\d\d に公開\(版 [0-9a-f]{12}\)/], [OTHER, /Not published yet; the built-in policy applies \(version \S+\)/, /Published .*\(version [0-9a-f]{12}\)/]] as const) {
      const one = bureau();
      for (const card of [one.home(email), open(one, email)]) expect(card.text).toMatch(before);
      make(one, email);
      publish(one, open(one, email), email);
      for (const card of [one.home(email), open(one, email)]) {
        expect(card.text).toMatch(after);
        expect(card.text).not.toMatch(/docs\/|npx|\.md/);
      }
    }
    expect(open(at).text).toContain('導入資料「Mattaを通らないメールを止める」');
  });

  it('gets the spreadsheet in English where that is their language', () => {
    const at = bureau();
    make(at, OTHER);
    expect(tab(at, 'addresses', OTHER).rows[0]).toEqual(Object.keys(COLUMNS.addresses));
    expect(tab(at, 'addresses', OTHER).choices[0]?.values).toContain('blocked');
  });

  it.each([
    [OTHER, {
      settings: [['name', 'value'], ['internalDomains', 'aozora.example'], ['delayInternal', 'no'], ['# 社内', 'いいえ'], ['なにか', 'はい']],
      addresses: [['pattern', '順', 'list', 'reason'], ['*@old-partner.example', '1', 'blocked', '取引は終了しました'], ['x@old-partner.example', '2', 'なぞ', '']],
      incident: [['name', 'value'], ['superior', 'suzuki@aozora.example'], ['順序', '電話が先']],
    }],
    [ADMIN, {
      settings: [['項目', '設定値'], ['社内ドメイン', 'aozora.example'], ['社内宛ても待つ', 'いいえ'], ['# 社内', 'いいえ'], ['なにか', 'はい']],
      addresses: [['アドレス', '順', '区分', '理由'], ['*@old-partner.example', '1', '禁止', '取引は終了しました'], ['x@old-partner.example', '2', 'なぞ', '']],
      incident: [['項目', '値'], ['上長', 'suzuki@aozora.example'], ['順序', '電話が先']],
    }],
  ])('gets the rows in force with the headers, choices and names of their own language, and what nobody knows as it was typed (%s)', (who, expected) => {
    const at = bureau({
      code: codeWithPolicy({
        settings: '項目,設定値\n社内ドメイン,aozora.example\ndelayInternal,いいえ\n# 社内,いいえ\nなにか,はい\n',
        addresses: 'アドレス,順,区分,理由\n*@old-partner.example,1,禁止,取引は終了しました\nx@old-partner.example,2,なぞ,\n',
        incident: '項目,値\n上長,suzuki@aozora.example\n順序,電話が先\n',
      }),
    });
    make(at, who);
    for (const [table, [header = [], ...rows]] of Object.entries(expected)) {
      const [first = [], ...others] = tab(at, table, who).rows;
      expect([first.slice(0, header.length), ...others.slice(0, rows.length)]).toEqual([header, ...rows]);
    }
  });

  it('gets every column that a table can have, behind those that the rows in force came with, and no cell comes to lie under a new one', () => {
    const at = bureau({ code: codeWithPolicy({ addresses: '# 取引先と決めたもの\nアドレス,区分\n*@old-partner.example,禁止,なぜか,はみ出した\n' }) });
    make(at);
    expect(tab(at, 'addresses').rows.slice(0, 3)).toEqual([['# 取引先と決めたもの'], ['アドレス', '区分', '', '', '条件', '待ち時間(分)', '理由', '備考'], ['*@old-partner.example', '禁止', 'なぜか', 'はみ出した']]);
    expect(blocked(at)).toBe(true);
    publish(at, open(at));
    expect(blocked(at)).toBe(true);
  });

  it('gets the rows that are in force, with room below them, and help and drop-downs where their columns stand', () => {
    const rules = `severity,rule\nstop,first-mail\n${'# ,\n'.repeat(300)}`;
    const at = bureau({ code: codeWithPolicy({ rules, words: '語句\n社外秘\n' }) });
    make(at);
    expect(tab(at, 'rules').rows.slice(0, 2)).toEqual([['重さ', 'ルール', '項目', '値', '待ち時間(分)', '利用者', '備考'], ['停止', 'first-mail']]);
    expect(tab(at, 'rules').choices).toContainEqual({ column: 0, values: ['参考', '警告', '停止', '無効'] });
    expect(tab(at, 'rules').choices).toContainEqual(expect.objectContaining({ column: 5 }));
    expect(tab(at, 'rules').notes['0,1']).toContain('「ルール」の一覧');
    // What was headed by a name that nobody knows stays, beside the columns that are read.
    expect(tab(at, 'words').rows.slice(0, 2)).toEqual([['語句', '語', '場所', '条件', '重さ', '理由', '備考'], ['社外秘']]);
    expect(tab(at, 'words').notes['0,0']).toBeUndefined();
    expect(tab(at, 'addresses').choices.length).toBeGreaterThan(0);
    expect(blocked(at)).toBe(false);
  });

  it('publishes a policy that judges everybody’s mail from then on, and whose version every check records', () => {
    const at = bureau();
    const card = make(at);
    add(at, 'addresses', ['*@old-partner.example', '禁止', '', '', '取引終了']);
    expect(blocked(at)).toBe(false);
    const done = publish(at, card);
    expect(done.text).toContain('公開しました');
    expect(blocked(at)).toBe(true);
    const { mail } = at.save();
    const logs = at.compose(mail).result.logs.map(({ args }) => args[0]);
    expect(logs).toContainEqual(expect.objectContaining({ event: 'checked', policy: version(done) }));
  });

  it('changes nothing by editing, nor by looking for faults', () => {
    const at = bureau();
    const card = make(at);
    add(at, 'addresses', ['*@old-partner.example', '禁止']);
    const looked = at.press(card, '誤りを調べる', {}, ADMIN);
    expect(looked.text).toContain('誤りはありません');
    expect(blocked(at)).toBe(false);
  });

  it('is told every fault in the sheet’s own words, and the earlier policy stays in force', () => {
    const at = bureau();
    add(at, 'addresses', ['*@old-partner.example', '禁止'], (make(at), ADMIN));
    publish(at, open(at));
    add(at, 'addresses', ['だれか', '禁止']);
    add(at, 'rules', ['no-such-rule', '無効']);
    const refused = publish(at, open(at));
    expect(refused.text).toContain('誤り(2件)');
    expect(refused.notice).toBe('誤りがあるため公開していません。前のポリシーのまま動いています。');
    expect(refused.text).toContain('宛先(addresses)の表 4 行目「アドレス(pattern)」列: 「だれか」は読み取れません');
    expect(refused.text).toContain('公開していません');
    expect(blocked(at)).toBe(true);
  });

  it('finds the trouble on the homepage until a good policy is published, and senders are told in a line', () => {
    const at = bureau();
    make(at);
    add(at, 'addresses', ['だれか', '禁止']);
    publish(at, open(at));
    expect(at.home(OTHER).text).toContain('The policy last submitted had errors');
    expect(at.compose(at.save().mail).text).toContain('会社の新しい決まりに誤りがあるため、前の決まりで確かめました');
    tab(at, 'addresses').rows.pop();
    publish(at, open(at));
    expect(at.home(OTHER).text).not.toContain('The policy last submitted had errors');
    const calm = at.compose(at.save({ to: ['mori@yamada-shoji.example'] }).mail);
    expect(calm.text).toContain('mori@yamada-shoji.example');
    expect(calm.text).not.toContain('前の決まり');
  });

  it('is refused where a tab is missing, since its rows would be switched off, and adds it with one press, as the policy in force has it', () => {
    const at = bureau();
    add(at, 'words', ['社外秘', 'すべて', '', '停止'], (make(at), ADMIN));
    const inForce = version(publish(at, open(at)));
    const [sheet] = at.workspace.spreadsheets(ADMIN);
    // `groups` as before Matta had that table; `words` deleted by a slip.
    if (sheet) sheet.tabs = sheet.tabs.filter(({ title }) => title !== '語' && title !== 'グループ');
    const refused = publish(at, open(at));
    expect(refused.text).toContain('まだ公開していません。いまのポリシーのまま動いています。');
    expect(refused.text).toContain('表に次のシートがありません: 語, グループ。');
    expect(at.press(open(at), '誤りを調べる', {}, ADMIN).text).not.toContain('誤りはありません');
    // Publishing is refused until they are there: what adds them is the way on.
    expect([...JSON.stringify(refused.card).matchAll(/"text":"([^"]*)"[^{}]*?"type":"FILLED"/g)].map(([, text]) => text)).toEqual(['シートを足す']);

    expect(at.press(refused, 'シートを足す', {}, ADMIN).text).toContain('シートを足しました');
    expect(new Set(sheet?.tabs.map(({ sheetId }) => sheetId)).size).toBe(TABLES.length);
    expect(tab(at, 'words').rows.at(-1)?.slice(0, 4)).toEqual(['社外秘', 'すべて', '', '停止']);
    expect(tab(at, 'words').choices).toContainEqual({ column: 3, values: ['参考', '警告', '停止', '無効'] });
    const groups = tab(at, 'groups');
    expect([groups.frozenRows, groups.protectedRows, groups.rows[1]?.[0], groups.notes['0,0'] !== undefined]).toEqual([1, [[0, 1]], '# 法務部', true]);
    expect(version(publish(at, open(at)))).toBe(inForce);
    expect(inForce).toMatch(/^[0-9a-f]{12}$/);
  });

  it('is told where Sheets does not let the missing tabs be added, and none of them is', () => {
    const at = bureau();
    make(at, OTHER);
    const [sheet] = at.workspace.spreadsheets(OTHER);
    if (sheet) sheet.tabs = sheet.tabs.filter(({ title }) => title !== 'words');
    // Sheets takes these for one name.
    tab(at, 'apart', OTHER).title = 'Words';
    const refused = at.press(publish(at, open(at, OTHER), OTHER), 'Add them', {}, OTHER);
    expect(refused.text).toContain('That didn’t work');
    expect(sheet?.tabs).toHaveLength(TABLES.length - 1);
  });

  it('goes on with a spreadsheet whose tabs have the names of the other language, and gets what it lacks by theirs', () => {
    const at = bureau();
    make(at);
    const [sheet] = at.workspace.spreadsheets(ADMIN);
    for (const table of TABLES) if (table !== 'words') tab(at, table).title = table;
    if (sheet) sheet.tabs = sheet.tabs.filter(({ title }) => title !== '語' && title !== 'seal');
    add(at, 'addresses', ['*@old-partner.example', '禁止']);
    const refused = publish(at, open(at));
    expect(refused.text).toContain('表に次のシートがありません: 語, 暗号化。');
    at.press(refused, 'シートを足す', {}, ADMIN);
    expect(sheet?.tabs.map(({ title }) => title)).toEqual([...TABLES.filter((table) => table !== 'words' && table !== 'seal'), '語', '暗号化']);
    expect(publish(at, open(at)).text).toContain('公開しました');
    expect(blocked(at)).toBe(true);
  });

  it('is asked which counts where a table has a tab in each language, and the policy in force stays', () => {
    const at = bureau();
    make(at);
    tab(at, 'apart').title = 'addresses';
    add(at, 'addresses', ['*@old-partner.example', '禁止']);
    for (const button of ['誤りを調べる', '公開する']) {
      expect(at.press(open(at), button, {}, ADMIN).text).toContain('同じ表のシートが二つあります: 宛先 / addresses。');
    }
    expect(blocked(at)).toBe(false);
  });

  it('is told where Sheets does not even tell which tabs there are', () => {
    const at = bureau();
    make(at);
    const [sheet] = at.workspace.spreadsheets(ADMIN);
    if (sheet) sheet.tabs = sheet.tabs.filter(({ title }) => title !== '語');
    const refused = publish(at, open(at));
    at.workspace.faults.add({ at: 'sheets.spreadsheets.get', when: 'before', what: { status: 503 } });
    expect(at.press(refused, 'シートを足す', {}, ADMIN).text).toContain('できませんでした');
    expect(sheet?.tabs).toHaveLength(TABLES.length - 1);
  });

  it('is told where no spreadsheet can be made, and none is kept', () => {
    const at = bureau();
    at.workspace.faults.add({ at: 'sheets.spreadsheets.create', when: 'before', what: { status: 503 } });
    const refused = make(at);
    expect(refused.text).toContain('できませんでした');
    expect(refused.text).toContain('いまのポリシーはそのままです');
    expect(refused.buttons.map(({ text }) => text)).not.toContain('公開する');
    expect(at.workspace.spreadsheets(ADMIN)).toEqual([]);
    expect(make(at).text).toContain('スプレッドシートを作りました');
  });

  it('is told that there is no spreadsheet yet, whatever is pressed about it', () => {
    const at = bureau();
    for (const action of ['adminCheck', 'adminTabs', 'adminPublish']) expect(at.act({ action, over: 'default' }, {}, ADMIN).text).toContain('スプレッドシートが見つかりません');
  });

  it('who publishes the same once more is told so, and nothing is written', () => {
    const at = bureau();
    add(at, 'addresses', ['*@old-partner.example', '禁止'], (make(at), ADMIN));
    publish(at, open(at));
    at.workspace.advance(HOUR);
    const before = at.workspace.scriptProperties();
    expect(publish(at, open(at)).text).toContain('いまのポリシーと同じです');
    expect(at.workspace.scriptProperties()).toEqual(before);
  });

  it('never replaces unseen what another administrator has just published', () => {
    const at = bureau();
    const mine = make(at);
    make(at, OTHER);
    add(at, 'addresses', ['*@old-partner.example', 'blocked'], OTHER);
    publish(at, open(at, OTHER), OTHER);
    const refused = publish(at, mine);
    expect(refused.text).toContain('別の管理者が');
    expect(blocked(at)).toBe(true);
    // What was refused stands on the card now; a second press is a decision.
    expect(refused.text).toContain('この表の内容に置き換わります');
    publish(at, refused);
    expect(blocked(at)).toBe(false);
  });

  it('starts a new spreadsheet from the policy in force', () => {
    const at = bureau();
    add(at, 'addresses', ['*@old-partner.example', '禁止'], (make(at), ADMIN));
    publish(at, open(at));
    make(at, OTHER);
    expect(tab(at, 'addresses', OTHER).rows.at(-1)?.slice(0, 2)).toEqual(['*@old-partner.example', 'blocked']);
  });

  it('is told when the spreadsheet is gone', () => {
    const at = bureau();
    const card = make(at);
    at.workspace.deleteSpreadsheet(at.workspace.spreadsheets(ADMIN)[0]?.id ?? '');
    expect(publish(at, card).text).toContain('スプレッドシートが見つかりません');
  });

  it('is told when Sheets does not answer, and the policy in force stays', () => {
    const at = bureau();
    const card = make(at);
    at.workspace.faults.add({ at: 'sheets.spreadsheets.values.batchGet', when: 'before', what: { status: 503 } });
    expect(publish(at, card).text).toContain('いまのポリシーはそのままです');
  });

  it('keeps the spreadsheet where only its drop-downs could not be set', () => {
    const at = bureau();
    at.workspace.faults.add({ at: 'sheets.spreadsheets.batchUpdate', when: 'before', what: { status: 500 } });
    expect(make(at).text).toContain('選択肢を付けられませんでした');
    expect(open(at).buttons.map(({ text }) => text)).toContain('公開する');
  });

  it('may also be named in the published policy', () => {
    const at = bureau();
    make(at);
    add(at, 'settings', ['管理者', SATO]);
    publish(at, open(at));
    expect(at.home(SATO).buttons.map(({ text }) => text)).toContain('管理を開く');
  });
});

describe('A user who is no administrator', () => {
  it.each(['adminOpen', 'adminSheet', 'adminCheck', 'adminTabs', 'adminPublish'])('sees no way to administration, and gets nothing from a forged %s', (action) => {
    const at = bureau();
    make(at);
    add(at, 'addresses', ['*@old-partner.example', '禁止']);
    const before = at.workspace.scriptProperties();
    expect(at.home(SATO).text).not.toContain('管理');
    const got = at.act({ action, over: 'default' });
    expect(got.card).toBeNull();
    expect(got.notice).toContain('ポリシーの管理者だけ');
    expect(at.workspace.scriptProperties()).toEqual(before);
    expect(at.workspace.spreadsheets(SATO)).toEqual([]);
  });
});

describe('The published policy', () => {
  /** Publishes one policy, then breaks off the publishing of the next one at the nth write. */
  function broken(nth: number, when: 'before' | 'after'): { at: Office; crashed: boolean } {
    const at = bureau();
    make(at);
    add(at, 'addresses', ['*@old-partner.example', '禁止']);
    publish(at, open(at));
    add(at, 'words', ['社外秘'.repeat(2_000), 'すべて']);
    const card = open(at);
    at.workspace.faults.add({ at: 'properties.setProperty', nth, when, what: 'crash' });
    const result = at.workspace.run(ADMIN, 'onAction', at.event({ commonEventObject: { parameters: card.button('公開する').parameters } }, ADMIN));
    return { at, crashed: !result.ok };
  }

  it.each([1, 2, 3, 4, 5, 6].flatMap((nth) => [[nth, 'before'], [nth, 'after']] as const))('is whole, old or new, when publishing breaks off at write %i (%s it)', (nth, when) => {
    const { at, crashed } = broken(nth, when);
    expect(crashed).toBe(true);
    expect(blocked(at)).toBe(true);
    expect(at.home(OTHER).text).not.toContain('can no longer be read');
  });

  it('gives way to the one before where it was damaged, and says so to administrators and senders', () => {
    const at = bureau();
    make(at);
    add(at, 'addresses', ['*@old-partner.example', '禁止']);
    publish(at, open(at));
    add(at, 'words', ['社外秘', 'すべて']);
    publish(at, open(at));
    const [part] = Object.keys(at.workspace.scriptProperties()).filter((key) => key.startsWith(`policy.${at.workspace.scriptProperties()['policy.current'] ?? ''}.`));
    at.workspace.setScriptProperty(part ?? '', '{"settings":');
    expect(blocked(at)).toBe(true);
    expect(at.home(ADMIN).text).toContain('読めなくなり');
    expect(at.compose(at.save().mail).text).toContain('一つ前の決まりで確かめました');
  });

  it('that a later version of Matta can’t read in part goes on working, and administrators see which rows, senders that there are some', () => {
    const at = bureau();
    make(at);
    add(at, 'addresses', ['*@old-partner.example', '禁止']);
    publish(at, open(at));
    expect(at.home(ADMIN).text).not.toContain('読めない行');
    // As an earlier version has published it, with a rule that there is no more.
    const shared = { get: (key: string) => at.workspace.scriptProperties()[key] ?? null, set: (key: string, value: string) => { at.workspace.setScriptProperty(key, value); }, delete: () => undefined, all: () => at.workspace.scriptProperties() };
    const tables = readPublished(shared.all()).published?.tables ?? {};
    writePublished(shared, { version: 'abcdef012345', at: at.now, tables: { ...tables, rules: { cells: [['rule', 'severity'], ['a-rule-of-old', 'stop']], broken: [] } } });
    expect(blocked(at)).toBe(true);
    expect(at.home(ADMIN).text).toContain('読めない行があります');
    const card = open(at);
    expect(card.text).toContain('誤り(1件)');
    expect(card.text).toContain('ルール(rules)の表 2 行目「ルール(rule)」列: 「a-rule-of-old」は読み取れません');
    expect(at.home(SATO).text).not.toContain('読めない行');
  });

  it('is refused, with the earlier one in force, where it is too large for the store', () => {
    const at = bureau();
    const card = make(at);
    for (let row = 0; row < 30; row++) add(at, 'words', [`語${row}`, 'すべて', '', '警告', '長い説明'.repeat(600)]);
    expect(publish(at, card).text).toMatch(/大きすぎます\(2\d\d KB。195 KBまで公開できます\)。行を減らして、もう一度公開してください。/);
    expect(at.workspace.scriptProperties()['policy.current']).toBeUndefined();
  });

  it('is refused, with the earlier one in force, where the store takes nothing, and not called too large', () => {
    const at = bureau();
    const card = make(at);
    at.workspace.faults.add({ at: 'properties.setProperty', when: 'before', what: 'throw' });
    const said = publish(at, card).text;
    expect(said).toContain('ポリシーを保存できませんでした(');
    expect(said).not.toContain('大きすぎます');
    expect(at.workspace.scriptProperties()['policy.current']).toBeUndefined();
  });
});
