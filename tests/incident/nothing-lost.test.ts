import { SATO, MINUTE, HOUR } from '../support/office';
import { begun, doAll, facts, misSent, note, recordOn, SUZUKI, WRONG } from './support';

const entriesOf = (properties: Readonly<Record<string, string>>): string[] => Object.keys(properties).filter((key) => /^incident\.[^.]+\./.test(key)).sort();

describe('A crash or a closed window', () => {
  const presses: readonly [name: string, press: (at: ReturnType<typeof begun>['at'], id: string) => void][] = [
    ['saving what happened', (at, id) => { facts(at, id, { contents: '変わった' }); }],
    ['noting a call', (at, id) => { note(at, id, 'call', 'missed', { to: WRONG }); }],
    ['making a letter', (at, id) => { at.act({ action: 'incidentLetter', incident: id, letter: 'apology', to: WRONG }); }],
    ['writing the cause', (at, id) => { note(at, id, 'cause', 'written', { text: '急いでいた' }); }],
    ['putting a rule in force', (at, id) => {
      const card = at.act({ action: 'incidentStep', incident: id, step: 'prevention' });
      at.press(card, '自分の確認に加える');
    }],
    ['sharing', (at, id) => { at.act({ action: 'incidentShare', incident: id }, { share: { stringInputs: { value: [SUZUKI] } } }); }],
  ];

  it.each(presses.flatMap(([name, press]) => (['before', 'after'] as const).flatMap((when) => [1, 2, 3].map((nth) => [name, when, nth, press] as const))))(
    'while %s, %s write %i, loses nothing that was recorded, and the press can be repeated',
    (_, when, nth, press) => {
      const { at, id } = begun();
      facts(at, id);
      note(at, id, 'superior', 'told', { note: '鈴木部長' });
      const before = { ...at.workspace.userProperties(SATO) };
      at.workspace.faults.add({ at: 'properties.setProperty', nth, when, what: 'crash' });
      try { press(at, id); } catch { /* the run died */ }
      const after = { ...at.workspace.userProperties(SATO), ...at.workspace.scriptProperties() };
      for (const key of entriesOf(before)) expect(after[key]).toBe(before[key]);
      expect(at.act({ action: 'incident', incident: id }).text).toContain('似た名前の別の人を選んだ');
      expect(at.act({ action: 'incidentStep', incident: id, step: 'superior' }).text).toContain('鈴木部長');
      at.workspace.faults.clear();
      press(at, id);
      doAll(at, id);
      note(at, id, 'prevention', 'written', { text: '連絡先を登録し直した' });
      expect(at.act({ action: 'incidentEnd', incident: id, result: 'closed' }).title).toBe('誤送信の記録');
    },
  );

  it('while beginning leaves either no record or a whole one, and never two for one mail', () => {
    for (const when of ['before', 'after'] as const) {
      const { at, messageId } = misSent();
      at.workspace.faults.add({ at: 'properties.setProperty', nth: 1, when, what: 'crash' });
      const start = at.open(messageId).button('このメールは誤送信でした').parameters;
      try { at.act(start); } catch { /* the run died */ }
      at.workspace.faults.clear();
      at.act(start);
      at.act(start);
      expect(entriesOf(at.workspace.userProperties(SATO))).toHaveLength(1);
    }
  });

  it('does not stop a record from beginning when Gmail can’t be read', () => {
    const { at, messageId } = misSent();
    const start = at.open(messageId).button('このメールは誤送信でした').parameters;
    at.workspace.faults.add({ at: 'gmail.messages.get', when: 'before', what: { status: 500, body: '{}' } });
    const record = at.act(start);
    expect(record.notice).toContain('記録は始めました');
    expect(record.title).toBe('誤送信への対応');
  });

  it.each([['the list', 'gmail.messages.list'], ['one of the mails', 'gmail.messages.get']])('sends whoever can’t be shown what was sent to the telephone, and on: %s can’t be read', (_, call) => {
    const { at } = misSent();
    at.workspace.faults.add({ at: call, when: 'before', what: { status: 503, body: '{}' } });
    const choice = at.press(at.home(), '誤送信に気づいたら');
    expect(choice.text).toContain('まず誤送信先へ電話してください。');
    expect(choice.text).not.toContain('送ったメールが見つかりません。');
    expect(choice.text).not.toContain('下書き');
    for (const way of ['もう一度試す', '一覧にない誤送信を記録する']) expect(choice.text).toContain(`「${way}」`);
    expect(at.press(choice, '一覧にない誤送信を記録する').title).toBe('誤送信への対応');
    const again = at.press(choice, 'もう一度試す');
    expect(again.text).toContain('御請求書の送付');
    expect(again.text).not.toContain('電話してください');
  });

  it('keeps nothing of a press that found the store full, and says so', () => {
    const { at, id } = begun();
    facts(at, id);
    at.workspace.faults.add({ at: 'properties.setProperty', when: 'before', what: 'throw', times: 10 });
    const answer = note(at, id, 'superior', 'told');
    expect(answer.notice).toContain('記録できませんでした');
    at.workspace.faults.clear();
    expect(at.act({ action: 'incident', incident: id }).text).toMatch(/3\. 上長への報告\nまだ/);
  });
});

describe('A record', () => {
  it('is found again from the homepage and beside the mail', () => {
    const { at, id, messageId } = begun();
    facts(at, id);
    at.workspace.advance(12 * MINUTE);
    expect(at.home().text).toContain('発覚から12分\n次は「誤送信先への電話」');
    expect(at.press(at.home(), '開く').text).toContain('似た名前の別の人を選んだ');
    expect(at.open(messageId).title).toBe('誤送信への対応');
  });

  it('of somebody else is not to be had by its id, and a forged press changes nothing', () => {
    const { at, id } = begun();
    facts(at, id);
    expect(at.act({ action: 'incident', incident: id }, {}, SUZUKI).notice).toContain('この記録は見つかりません');
    const before = at.workspace.userProperties(SATO);
    for (const forged of [
      { action: 'incidentNote', incident: id, step: 'call', result: 'closed', to: WRONG },
      { action: 'incidentNote', incident: id, step: 'record', result: 'closed', to: '' },
      { action: 'incidentNote', incident: id, step: 'call', result: 'reached', to: 'stranger@else.example' },
      { action: 'incidentNote', incident: id, step: 'prevention', result: 'rule', to: '' },
      { action: 'incidentLetter', incident: id, letter: 'apology', to: 'stranger@else.example' },
      { action: 'incidentLetter', incident: id, letter: 'constructor', to: '' },
      { action: 'incidentRule', incident: id, proposal: 'anything,allowed,' },
      { action: 'incidentShare', incident: id },
      { action: 'incidentEnd', incident: id, result: 'reopened' },
      { action: 'incidentStep', incident: id, step: '__proto__' },
    ]) at.act(forged, { share: { stringInputs: { value: ['spy@else.example'] } } });
    expect(at.workspace.userProperties(SATO)).toEqual(before);
    expect(at.workspace.scriptProperties()).toEqual({});
    expect(at.gmail().drafts()).toHaveLength(0);
  });

  it('does not begin for a mail that somebody else sent', () => {
    const { at } = misSent();
    const [received] = at.gmail().inbox();
    const id = received?.messageId ?? '';
    expect(at.open(id).text).not.toContain('このメールは誤送信でした');
    expect(at.act({ action: 'incidentStart', message: id, drill: '' }).notice).toBe('このメールは、あなたが送ったものではありません。');
  });

  it('that is shared is gone on with by the superior, and comes home when it is closed', () => {
    const { at, id } = begun();
    facts(at, id);
    const shared = at.act({ action: 'incidentShare', incident: id }, { share: { stringInputs: { value: [SUZUKI] } } });
    expect(shared.notice).toContain(`${SUZUKI} と共有しました`);
    const theirs = at.home(SUZUKI);
    expect(theirs.text).toContain(`${SATO} さんの記録`);
    note(at, id, 'security', 'told', { email: SUZUKI, note: '情報システム部に連絡' });
    expect(at.act({ action: 'incidentStep', incident: id, step: 'security' }).text).toContain('情報システム部に連絡');
    doAll(at, id);
    at.act({ action: 'incidentEnd', incident: id, result: 'closed' }, {}, SUZUKI);
    expect(at.home().text).toContain('閉じた記録');
    expect(entriesOf(at.workspace.scriptProperties())).toEqual([]);
    expect(at.act({ action: 'incidentSummary', incident: id }).text).toContain('情報システム部に連絡');
    expect(at.act({ action: 'incident', incident: id }, {}, SUZUKI).notice).toContain('この記録は見つかりません');
  });

  it('of a mail to two hundred people, with long names, fits what the platform stores', () => {
    const to = Array.from({ length: 200 }, (_, index) => `とても長い名前の取引先担当者その${index}番 <someone-with-a-long-address-${index}@a-rather-long-domain-name-${index}.example>`);
    const { at, id, record } = begun({ to, subject: '長'.repeat(400) });
    expect(record.title).toBe('誤送信への対応');
    const card = facts(at, id, { wrong: ['*'], slip: 'bcc', contents: '内'.repeat(3_000), whose: '社'.repeat(900) });
    expect(card.text).toContain('受信者全員');
    for (const value of Object.values(at.workspace.userProperties(SATO))) expect(Buffer.byteLength(value)).toBeLessThan(9_000);
  });

  it('makes room by giving up the oldest closed records, never an open one', () => {
    const { at, id } = begun();
    for (let count = 0; count < 24; count++) {
      const drill = at.act({ action: 'incidentStart', message: '', drill: 'yes' });
      const one = recordOn(drill);
      at.act({ action: 'incidentEnd', incident: one, result: 'withdrawn' });
      at.workspace.advance(MINUTE);
    }
    const records = new Set(entriesOf(at.workspace.userProperties(SATO)).map((key) => key.split('.')[1]));
    expect(records.size).toBe(21);
    expect(records.has(id)).toBe(true);
  });
});

describe('A reminder', () => {
  it('is mailed when nothing was noted for half an hour, more rarely from then on, and not when the record is closed', () => {
    const { at, id } = begun();
    facts(at, id);
    const mails = (): number => at.gmail().inbox().filter((mail) => /TWF0dGE/.test(mail.raw.toString('utf8')) || mail.raw.toString('utf8').includes(`From: ${SATO}`)).length;
    at.workspace.advance(29 * MINUTE);
    expect(mails()).toBe(0);
    at.workspace.advance(3 * MINUTE);
    expect(mails()).toBe(1);
    expect(at.home().text).toContain('動いていません');
    at.workspace.advance(HOUR);
    expect(mails()).toBe(1);
    at.workspace.advance(HOUR);
    expect(mails()).toBe(2);
    at.workspace.advance(30 * 24 * HOUR);
    expect(mails()).toBe(4);
    // Whoever has decided not to go on is left alone, and nothing rings for them any more.
    expect(at.workspace.triggers(SATO)).toHaveLength(0);
  });

  it('is not mailed once everything is closed', () => {
    const { at, id } = begun();
    facts(at, id);
    at.act({ action: 'incidentEnd', incident: id, result: 'withdrawn' });
    at.workspace.advance(3 * HOUR);
    expect(at.gmail().inbox().filter((mail) => mail.raw.toString('utf8').includes(`From: ${SATO}`))).toHaveLength(0);
    expect(at.workspace.triggers(SATO)).toHaveLength(0);
  });
});
