import { HOUR, MINUTE, SATO } from '../support/office';
import { begun, doAll, draftNamed, facts, mailOf, note, recordOn, RIGHT, SUZUKI, WRONG } from './support';

const WIDE = Array.from({ length: 6 }, (_, index) => `reader${index}@kaede-works.example`);

describe('The record of a mis-send', () => {
  it('that is closed is what its mail shows from then on', () => {
    const { at, id, messageId } = begun();
    facts(at, id);
    doAll(at, id);
    at.act({ action: 'incidentEnd', incident: id, result: 'closed' });
    const beside = at.open(messageId);
    expect(beside.text).toContain('閉じた記録');
    expect(beside.text).not.toContain('このメールは誤送信でした');
  });

  it('takes no word that is no address for a wrong recipient', () => {
    const { at, id } = begun();
    expect(facts(at, id, { wrong: [], wrongTyped: '田中さん、株式会社かえで製作所' }).notice).toBe('記録しました。誤って届いた相手は、まだ選ばれていません。');
    const saved = facts(at, id, { wrong: [], wrongTyped: `田中さん、<${SUZUKI}>` });
    expect(saved.notice).toBe('記録しました。');
    expect(saved.text).toContain(SUZUKI);
    expect(saved.text).not.toContain('田中さん');
  });

  it.each([['prevention', 'written'], ['cause', 'written'], ['call', 'phone']])('notes nothing of %s where nothing was entered (%s)', (step, result) => {
    const { at, id } = begun();
    facts(at, id);
    const before = at.act({ action: 'incidentSummary', incident: id }).text;
    expect(note(at, id, step, result, { to: step === 'call' ? WRONG : '', text: '  ' }).notice).toBe('内容を入力してください。');
    expect(at.act({ action: 'incidentSummary', incident: id }).text).toBe(before);
  });

  it('has a step left out with the reason that was given, and asks for it no more', () => {
    const { at, id } = begun();
    facts(at, id);
    expect(note(at, id, 'security', 'skipped', { why: '窓口が営業時間外のため、上長から伝える' }).notice).toBe('記録しました。');
    expect(at.act({ action: 'incidentSummary', incident: id }).text).toContain('窓口が営業時間外のため、上長から伝える');
    expect(at.act({ action: 'incidentEnd', incident: id, result: 'closed' }).notice).not.toContain('窓口');
  });

  it('is no check before sending: its beginning counts as none', () => {
    const { record } = begun();
    const events = record.result.logs.map(({ args }) => (args[0] as { event: string }).event);
    expect(events).toContain('incident');
    expect(events).not.toContain('checked');
  });

  it('says with whom it was shared', () => {
    const { at, id } = begun();
    expect(at.act({ action: 'incidentShare', incident: id }, { share: { stringInputs: { value: [SUZUKI] } } }).notice).toBe(`${SUZUKI} と共有しました。相手のMattaのホームに表示されます。`);
  });

  it('asks for the apology first to whom nobody reached by telephone, and says who was told', () => {
    const { at, id } = begun({ to: [WRONG, WIDE[0] ?? ''] });
    facts(at, id, { wrong: [WRONG, WIDE[0] ?? ''] });
    note(at, id, 'call', 'reached', { to: WRONG });
    const { text } = at.act({ action: 'incidentStep', incident: id, step: 'apology' });
    expect(text).toContain(`${WRONG}(電話で伝えました)`);
    expect(text).not.toContain(`${WIDE[0] ?? ''}(電話で伝えました)`);
    expect(text.indexOf(WIDE[0] ?? '')).toBeLessThan(text.indexOf(`${WRONG}(`));
  });

  it('makes one apology, blind to one another, where more got it than can be called; nobody else gets it', () => {
    const { at, id } = begun({ to: [...WIDE, RIGHT], cc: [SATO] });
    facts(at, id, { wrong: WIDE });
    at.act({ action: 'incidentLetter', incident: id, letter: 'apology', to: '*' });
    const { headers } = draftNamed(at, /お詫び/);
    const bcc = /^Bcc: (.*)$/m.exec(headers)?.[1] ?? '';
    expect(bcc.match(/[\w.-]+@[\w.-]+/g)?.sort()).toEqual([...WIDE].sort());
    expect(/^To: (.*)$/m.exec(headers)?.[1]).toContain(SATO);
    expect(headers).not.toContain(RIGHT);
    expect(mailOf(at.gmail().drafts()[0]?.raw ?? Buffer.alloc(0)).text).toContain('お詫び');
  });

  it('of a mail to more than it keeps by name has its apology go to all who are on the mail itself', () => {
    const many = Array.from({ length: 120 }, (_, index) => `reader${index}@kaede-works.example`);
    const { at, id } = begun({ to: many });
    facts(at, id, { wrong: ['*'] });
    at.act({ action: 'incidentLetter', incident: id, letter: 'apology', to: '*' });
    const bcc = /^Bcc: (.*)$/m.exec(draftNamed(at, /お詫び/).headers)?.[1] ?? '';
    expect(bcc.match(/[\w.-]+@[\w.-]+/g)?.sort()).toEqual([...many].sort());
  });

  it.each([
    ['minutes', 59 * MINUTE, '発覚から59分'],
    ['hours, to the minute', 47 * HOUR + 5 * MINUTE, '発覚から47時間5分'],
    ['days, from the second on', 3 * 24 * HOUR + 7 * HOUR, '発覚から3日'],
  ])('says on the homepage how long it has been known: in %s', (_, later, said) => {
    const { at } = begun();
    at.workspace.advance(later);
    expect(at.home().text).toContain(said);
  });

  it('of a mail in which the check finds personal data says so from the first, before anybody was asked', () => {
    const list = '山口 陽菜 090-0000-1000\n原田 蓮 090-0000-1001\n藤本 さくら 090-0000-1002\n岡田 和真 090-0000-1003\n菅野 美月 090-0000-1004\n金子 翼 090-0000-1005';
    const beginning = (text: string): string[] => {
      const { at, id } = begun({ text: `田中様\n\n当日の連絡先です。\n${text}\n` });
      return [at.act({ action: 'incidentFacts', incident: id }).text, at.act({ action: 'incidentSummary', incident: id }).text];
    };
    const [form, summary] = beginning(list);
    expect(form).toContain('確認のルールが、個人情報らしいものを見つけています。');
    expect(summary).toContain('個人情報\n含まれている');
    const [plainForm, plainSummary] = beginning('受付 1階');
    expect(plainForm).not.toContain('個人情報らしいもの');
    expect(plainSummary).toContain('個人情報\n未確認');
  });

  it('keeps the beginning of a subject that is too long for it, and shows that it was cut', () => {
    const { at, id } = begun({ subject: 'あ'.repeat(200) });
    expect(at.act({ action: 'incidentSummary', incident: id }).text).toContain(`件名: ${'あ'.repeat(149)}…\n`);
  });

  it.each([[5, '途中'], [6, '済み']])('to %i wrong recipients counts the calls, after one of them was reached, as “%s”', (count, state) => {
    const wrong = WIDE.slice(0, count);
    const { at, id } = begun({ to: wrong });
    facts(at, id, { wrong });
    note(at, id, 'call', 'reached', { to: wrong[0] ?? '' });
    expect(at.act({ action: 'incident', incident: id }).text).toContain(`1. 誤送信先への電話\n${state}`);
  });

  it('asks for an address in writing only where one was entered that is none of the mail’s', () => {
    const { at, id } = begun();
    const typed = (values: Readonly<Record<string, string | readonly string[]>>): string | undefined => {
      facts(at, id, values);
      return /"name":"wrongTyped"[^{}]*"value":"([^"]*)"/.exec(JSON.stringify(at.act({ action: 'incidentFacts', incident: id }).card))?.[1];
    };
    expect(typed({})).toBeUndefined();
    expect(typed({ wrongTyped: SUZUKI })).toBe(SUZUKI);
  });

  it('offers no call to whom somebody has reached', () => {
    const wrong = WIDE.slice(0, 2);
    const { at, id } = begun({ to: wrong });
    facts(at, id, { wrong });
    const offered = (): number => at.act({ action: 'incidentStep', incident: id, step: 'call' }).buttons.filter(({ text }) => text === 'つながった').length;
    expect(offered()).toBe(2);
    note(at, id, 'call', 'reached', { to: wrong[0] ?? '' });
    expect(offered()).toBe(1);
  });

  it('of which nothing is left to do says on the homepage that it can be closed', () => {
    const { at, id } = begun();
    facts(at, id);
    expect(at.home().text).toContain('次は「誤送信先への電話」');
    doAll(at, id);
    expect(at.home().text).toContain('すべて済みました。記録を閉じてください');
  });

  it('asks for whom it wrongly reached as the next thing to do, as long as it is open', () => {
    const { at } = begun();
    const id = recordOn(at.act({ action: 'incidentStart', message: '', drill: '' }));
    const shown = (): string => at.act({ action: 'incident', incident: id }).text;
    expect(shown()).toContain('次にすること\nまず、誤送信先を指定してください。');
    at.act({ action: 'incidentEnd', incident: id, result: 'withdrawn' });
    expect(shown()).not.toContain('次にすること');
  });

  it('has each thing in its own place in the summary: the cause below the cause, the prevention below the prevention', () => {
    const { at, id } = begun();
    facts(at, id);
    doAll(at, id);
    expect(at.act({ action: 'incidentSummary', incident: id }).text).toMatch(/\n原因\n補完で出た同姓の別の方を選び、宛先を見直さなかった\n再発防止\n田中様が二人いるため、連絡先の名前に会社名を入れて登録し直した\n/);
  });

  it('names in its summary whether personal data was in the mail, and whose where that was entered', () => {
    const { at, id } = begun();
    const told = (values: Readonly<Record<string, string>>): string => {
      facts(at, id, values);
      return at.act({ action: 'incidentSummary', incident: id }).text;
    };
    expect(told({ personal: 'no' })).toContain('個人情報\n含まれていない\n印刷用');
    expect(told({ personal: 'yes', persons: '氏名 3人' })).toContain('個人情報\n含まれている\n氏名 3人\n印刷用');
  });
});
