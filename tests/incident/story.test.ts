import { MINUTE, office, SATO } from '../support/office';
import { answers, begun, doAll, draftNamed, facts, mailOf, misSent, note, recordOn, WRONG } from './support';

/** From "sent wrongly" to the closed record, through the built bundle. */
describe('After a mis-send', () => {
  it('the sender is led from the telephone call to the closed record, and a rule comes of it', () => {
    const { at, record, id } = begun();
    expect(record.title).toBe('誤送信への対応');
    expect(record.text).toContain('発覚から0分');
    // One recipient only: it is clear who wrongly got it, and the call comes first.
    expect(record.text).toContain('誤送信先への電話');

    const known = facts(at, id);
    expect(known.text).toContain('似た名前の別の人を選んだ');
    at.workspace.advance(3 * MINUTE);

    const call = at.press(at.act({ action: 'incident', incident: id }), '誤送信先への電話');
    expect(call.text).toContain('発覚から3分');
    expect(call.text).toContain('045-000-1111');
    expect(call.text).toContain('佐藤 花子と申します');
    const missed = at.press(call, 'つながらない');
    // Nobody answers: the apology is what comes next, at once.
    expect(missed.title).toBe('誤送信先へのお詫びメール');
    expect(missed.text).toContain('【重要】メール誤送信のお詫び');

    const drafted = at.press(missed, '下書きを作る');
    const letter = draftNamed(at, /^【重要】メール誤送信のお詫び$/);
    expect(letter.headers).toContain(`To: ${WRONG}`);
    expect(letter.text).toContain('田中 直樹 様');
    expect(letter.text).toContain('件名: 御請求書の送付');
    expect(letter.text).toContain('ファイル名: 御請求書_みどり商事.pdf');
    expect(letter.text).toContain('開封なさらずに削除');
    expect(letter.text).toContain('青空工業株式会社 営業部');
    expect(at.gmail().sent()).toHaveLength(1);

    // The draft goes the way of any mail: checked, with its gap caught, held and sent.
    const report = at.press(drafted, '下書きを確かめて送る');
    expect(report.text).toContain('〔自社名を記入〕');
    const held = at.press(report, '送信待ちにする');
    expect(at.press(held, '今すぐ送る').notice).toBe('送信しました。');
    const after = at.act({ action: 'incident', incident: id });
    expect(after.text).toMatch(/2\. 誤送信先へのお詫びメール\n済み 10:18/);
    expect(after.text).toContain('上長への報告');

    note(at, id, 'superior', 'told', { note: '鈴木部長' });
    note(at, id, 'security', 'told');
    note(at, id, 'right', 'told');
    note(at, id, 'owner', 'told');
    note(at, id, 'call', 'reached', { to: WRONG });
    note(at, id, 'deletion', 'unopened', { to: WRONG });
    note(at, id, 'cause', 'written', { text: '補完で出た同姓の別の方を選んだ' });
    const prevention = at.act({ action: 'incidentStep', incident: id, step: 'prevention' });
    expect(prevention.text).toContain(`${WRONG} に送るときは必ず確かめる(tanaka@midori-shoji.example と取り違えたことがある宛先)`);
    expect(at.press(prevention, '自分の確認に加える').notice).toBe('加えました。次の確認から働きます。');

    const summary = at.press(at.act({ action: 'incident', incident: id }), '記録を閉じる');
    expect(summary.title).toBe('誤送信の記録');
    expect(summary.text.split('閉じた記録')).toHaveLength(2);
    expect(summary.text).toContain(`2026年11月24日(火)\n10:18 ${WRONG} に電話したが、つながらず\n10:18 `);
    expect(summary.text).toContain('補完で出た同姓の別の方を選んだ');
    expect(at.home().text).toContain('閉じた記録');

    // The rule made of it stops the same slip.
    const again = at.compose(at.save({ to: [`田中 直樹 <${WRONG}>`] }).mail);
    expect(again.text).toContain('tanaka@midori-shoji.example と取り違えたことがある宛先');
    expect(at.press(at.home(), '外す').notice).toBe('ルールを外しました。');
    expect(at.compose(at.save({ to: [`田中 直樹 <${WRONG}>`] }).mail).text).not.toContain('取り違えたことがある');
  });

  it('reads in English from beginning to end', () => {
    const { at, messageId } = misSent({ subject: 'Invoice' }, { users: [{ email: SATO, name: 'Hanako Sato', locale: 'en-GB', timeZone: 'Europe/London' }] });
    const record = at.press(at.open(messageId), 'I sent this by mistake');
    const id = recordOn(record);
    facts(at, id);
    const apology = at.act({ action: 'incidentStep', incident: id, step: 'apology' });
    at.press(apology, 'Create a draft');
    expect(draftNamed(at, /^\[Important\] Apology/).text).toContain('delete the email above without opening it');
    doAll(at, id);
    const summary = at.press(at.act({ action: 'incident', incident: id }), 'Close the record');
    expect(summary.text).toContain('confirmed deletion, unopened');
    // No word of ours in Japanese is left; what was entered stays as it was entered.
    expect(summary.text.replace(/みどり|Cause[\s\S]*?Draft to myself/g, '')).not.toMatch(/[ぁ-ん]/);
  });

  it('offers the number of the address book before one found below a mail', () => {
    const { at, id } = begun();
    facts(at, id);
    at.workspace.addressBook(SATO).addContact({ familyName: '田中', givenName: '直樹', emails: [WRONG], phone: '090-0000-9999' });
    expect(at.act({ action: 'incidentStep', incident: id, step: 'call' }).text).toContain('090-0000-9999 (アドレス帳より)');
  });

  it('is stopped on the spot in one press while the mail is still held', () => {
    const at = office();
    at.hold({ subject: 'まだ間に合う' });
    const choose = at.press(at.home(), '誤送信に気づいたら');
    expect(choose.text).toContain('まだ送られていません');
    expect(choose.text).toContain('まだ間に合う');
    expect(at.press(choose, '送信をやめる').notice).toBe('送信をやめました。メールは下書きに残っています。');
    at.workspace.advance(60 * MINUTE);
    expect(at.gmail().sent()).toHaveLength(0);
  });

  it('can be begun from the homepage, with a mail chosen or with none', () => {
    const { at } = misSent();
    const choose = at.press(at.home(), '誤送信に気づいたら');
    expect(choose.text).toContain('御請求書の送付');
    expect(at.press(choose, 'これです').text).toContain('誤送信先への電話');
    const blank = at.press(choose, '一覧にない誤送信を記録する');
    expect(blank.text).toContain('まず、誤送信先を指定してください。');
    const id = recordOn(blank);
    const saved = facts(at, id, { wrong: [], wrongTyped: 'Someone <other@kaede-works.example>' });
    expect(saved.text).toContain('other@kaede-works.example');
  });

  it('is not closed while a step is neither done nor left out with a reason', () => {
    const { at, id } = begun();
    facts(at, id);
    const early = at.act({ action: 'incidentEnd', incident: id, result: 'closed' });
    expect(early.notice).toContain('まだ済んでいない手順があります: 誤送信先への電話、誤送信先へのお詫びメール、上長への報告');
    expect(note(at, id, 'security', 'skipped').notice).toBe('行わない理由を書いてください。');
    doAll(at, id);
    expect(at.act({ action: 'incidentEnd', incident: id, result: 'closed' }).title).toBe('誤送信の記録');
  });

  it('does not take a promise to be careful for prevention', () => {
    const { at, id } = begun();
    facts(at, id);
    for (const text of ['今後は気をつけます', '宛先の確認を徹底する。', 'We will be more careful.']) {
      expect(note(at, id, 'prevention', 'written', { text }).notice).toContain('「気をつける」だけでは防げません');
    }
    expect(note(at, id, 'prevention', 'written', { text: '連絡先の名前に会社名を入れて登録し直す' }).notice).toBe('記録しました。');
  });

  it('tells the dates of the reports to the authority from the day of discovery, and where they come from', () => {
    const { at, id } = begun();
    facts(at, id, { personal: 'yes', persons: '氏名とメールアドレス 120人' });
    const law = at.act({ action: 'incidentStep', incident: id, step: 'authority' });
    expect(law.text).toContain('速報: 速やかに(目安は3〜5日以内、11月26日(木)〜11月28日(土)ごろ)');
    expect(law.text).toContain('確報: 12月23日(水)まで(30日以内)');
    expect(law.text).toContain('3に当たるときの確報: 1月22日(金)まで(60日以内)');
    expect(law.text).toContain('個人情報保護法26条、同法施行規則7条・8条・10条');
    expect(law.text).toContain('法的な助言ではありません');
  });

  it('is practised with invented data: nothing is sent out, and no rule is added', () => {
    const { at } = misSent();
    const drill = at.press(at.press(at.home(), '誤送信に気づいたら'), '練習する');
    const id = recordOn(drill);
    expect(drill.text).toContain('訓練です');
    at.act({ action: 'incidentSave', incident: id }, { wrong: { stringInputs: { value: ['tanaka@drill-kaede.example'] } }, slip: { stringInputs: { value: ['picked'] } }, personal: { stringInputs: { value: ['no'] } } });
    at.press(at.act({ action: 'incidentStep', incident: id, step: 'apology' }), '下書きを作る');
    const letter = draftNamed(at, /^【訓練】【重要】メール誤送信のお詫び$/);
    expect(letter.headers).toContain(`To: ${SATO}`);
    expect(letter.headers).not.toContain('drill-kaede');
    expect(at.press(at.act({ action: 'incidentStep', incident: id, step: 'prevention' }), '自分の確認に加える').notice).toContain('訓練のため');
    expect(at.workspace.userProperties(SATO)['rules.own']).toBeUndefined();
  });

  it.each([['ja', '練習 太郎', '03-0000-0000'], ['en-GB', 'Pat Practice', '03-0000-0000']] as const)('can be practised from the choice to the closed record (%s), with a number to call, and without a word to anybody', (locale, sender, number) => {
    const at = office({ users: [{ email: SATO, name: sender, locale, timeZone: 'Asia/Tokyo' }] });
    const drill = at.act({ action: 'incidentStart', message: '', drill: 'yes' });
    const id = recordOn(drill);
    const wrong = 'tanaka@drill-kaede.example';
    at.act({ action: 'incidentSave', incident: id }, answers({ wrong: [wrong], slip: 'picked', right: 'someone@drill-midori.example', personal: 'yes', persons: 'invented' }));
    const call = at.act({ action: 'incidentStep', incident: id, step: 'call' });
    expect(call.text).toContain(number);
    expect(call.text).toContain(sender);
    note(at, id, 'call', 'missed', { to: wrong });
    for (const letter of ['apology', 'superior', 'security', 'right', 'owner', 'final']) {
      at.act({ action: 'incidentLetter', incident: id, letter, to: letter === 'apology' ? wrong : '' }, answers({ [`to-${letter}`]: 'someone@drill-midori.example' }));
    }
    const drafts = at.gmail().drafts().map(({ raw }) => mailOf(raw));
    expect(drafts).toHaveLength(6);
    for (const { headers, subject } of drafts) {
      expect(headers).toContain(`To: ${SATO}`);
      expect(headers).not.toContain('drill-');
      expect(subject).toMatch(locale === 'ja' ? /^【訓練】/ : /^\[Drill\] /);
    }
    for (const [step, result, to] of [['call', 'reached', wrong], ['superior', 'told', ''], ['security', 'told', ''], ['right', 'told', ''], ['owner', 'told', ''], ['deletion', 'unopened', wrong], ['authority', 'unneeded', '']] as const) note(at, id, step, result, { to });
    note(at, id, 'cause', 'written', { text: 'picked the wrong one' });
    note(at, id, 'prevention', 'written', { text: 'renamed the contact' });
    const closed = at.act({ action: 'incidentEnd', incident: id, result: 'closed' });
    expect(closed.title).toBe(locale === 'ja' ? '【訓練】誤送信の記録' : '[Drill] Record of a mis-sent email');
    expect(at.gmail().sent()).toHaveLength(0);
    expect(at.workspace.triggers(SATO).map(({ handler }) => handler)).not.toContain('onRemind');
    // What was practised does not stand among what happened.
    expect(at.home().text).not.toContain('御請求書の送付');
  });

  it('tells below whom a mail wrongly went to what slipped, once somebody has said so, and before that nothing', () => {
    const { at, id } = begun();
    const before = at.act({ action: 'incident', incident: id }).text;
    expect(before).toContain(WRONG);
    expect(before).not.toContain('まだ分からない');
    expect(facts(at, id).text).toContain('似た名前の別の人を選んだ');
  });
});
