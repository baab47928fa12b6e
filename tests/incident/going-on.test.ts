import { codeWithPolicy } from '../support/build-with-policy';
import { fillStore } from '../support/full-store';
import { HOUR, MINUTE, SATO, type Office } from '../support/office';
import { Screen } from '../support/screen';
import { answers, begun, draftNamed, facts, mailOf, note, recordOn, SUZUKI, WRONG } from './support';

const reminders = (at: Office): { subject: string; text: string }[] => at.gmail().inbox().map(({ raw }) => mailOf(raw)).filter(({ subject }) => subject.includes('対応が止まっています'));
const alarms = (at: Office, email = SATO): number => at.workspace.triggers(email).filter(({ handler }) => handler === 'onRemind').length;

describe('A reminder', () => {
  it('names the mail, how long nothing was noted, what comes next and why', () => {
    const { at, id } = begun();
    facts(at, id);
    note(at, id, 'call', 'reached', { to: WRONG });
    at.workspace.advance(31 * MINUTE);
    const [mail, ...more] = reminders(at);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('【Matta】誤送信への対応が止まっています「御請求書の送付」');
    expect(mail?.text).toContain('30分動いていません');
    expect(mail?.text).toContain('次にすること: 上長への報告\n分かっていることだけで構いません。');
  });

  it('comes after the time that the policy sets, and never where it says 0', () => {
    const after = (minutes: string): Office => {
      const { at, id } = begun({}, { code: codeWithPolicy({ incident: `項目,値\n催促(分),${minutes}\n` }) });
      facts(at, id);
      return at;
    };
    const ten = after('10');
    ten.workspace.advance(9 * MINUTE);
    expect(reminders(ten)).toHaveLength(0);
    ten.workspace.advance(2 * MINUTE);
    expect(reminders(ten)).toHaveLength(1);
    const never = after('0');
    never.workspace.advance(48 * HOUR);
    expect(reminders(never)).toHaveLength(0);
    expect(never.home().text).not.toContain('動いていません');
  });

  it('comes again after four times as long each time, four in all, and anew from whatever is noted', () => {
    const { at, id } = begun();
    facts(at, id);
    const began = at.now;
    const until = (hours: number): number => {
      at.workspace.advance(began + hours * HOUR - at.now);
      return reminders(at).length;
    };
    expect([0.4, 0.6, 1.9, 2.1, 7.9, 8.1, 31.9, 32.1, 300].map(until)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
    note(at, id, 'call', 'reached', { to: WRONG });
    expect([300.4, 300.6, 301.9, 302.1].map(until)).toEqual([4, 5, 5, 6]);
  });

  it.each(['before', 'after'] as const)('comes all the same when the run that mails it dies %s Gmail took the mail', (when) => {
    const { at, id } = begun();
    facts(at, id);
    at.workspace.faults.add({ at: 'gmail.messages.send', when, what: 'crash' });
    at.workspace.advance(31 * MINUTE);
    expect(reminders(at)).toHaveLength(when === 'after' ? 1 : 0);
    expect(alarms(at)).toBe(1);
    at.workspace.advance(HOUR);
    expect(reminders(at)).toHaveLength(when === 'after' ? 2 : 1);
    // From then on as usual: two hours after the last note, not every hour.
    at.workspace.advance(29 * MINUTE);
    expect(alarms(at)).toBe(1);
  });

  it('whose alarm never rang is set anew when the homepage opens, which says how long nothing was done', () => {
    const { at, id } = begun();
    facts(at, id);
    at.workspace.faults.loseTriggers('onRemind', 1);
    at.workspace.advance(40 * MINUTE);
    expect(reminders(at)).toHaveLength(0);
    expect(at.home().text).toContain('40分動いていません');
    at.home();
    at.workspace.advance(61 * MINUTE);
    expect(reminders(at)).toHaveLength(1);
  });

  it('for one record stays when another is closed', () => {
    const { at, id } = begun();
    facts(at, id);
    const other = recordOn(at.act({ action: 'incidentStart', message: '', drill: '' }));
    at.act({ action: 'incidentEnd', incident: other, result: 'withdrawn' });
    expect(alarms(at)).toBe(1);
    at.workspace.advance(31 * MINUTE);
    expect(reminders(at)).toHaveLength(1);
  });

  it('that can’t be noted is not mailed every hour instead: it waits until the store takes the note', () => {
    const { at, id } = begun();
    facts(at, id);
    fillStore(at, 0);
    at.workspace.advance(12 * HOUR);
    expect(reminders(at)).toHaveLength(0);
    expect(at.home().text).toContain('動いていません');
    at.workspace.setUserProperty(SATO, 'filler0', '');
    at.workspace.advance(61 * MINUTE);
    expect(reminders(at)).toHaveLength(1);
  });

  it('of one record that can’t be noted does not keep back that of another', () => {
    const { at, id } = begun();
    facts(at, id);
    at.act({ action: 'incidentStart', message: '', drill: '' });
    at.workspace.faults.delayTriggers('onRemind', MINUTE);
    // The first thing written is when the alarm rings again, the second the note of the first record.
    at.workspace.faults.add({ at: 'properties.setProperty', nth: 2, when: 'before', what: 'throw', email: SATO });
    at.workspace.advance(32 * MINUTE);
    expect(reminders(at).map(({ subject }) => subject)).toEqual(['【Matta】誤送信への対応が止まっています「御請求書の送付」']);
    at.workspace.advance(HOUR);
    expect(reminders(at)).toHaveLength(2);
  });

  it('that Gmail refuses is tried an hour later, and counts for none', () => {
    const { at, id } = begun();
    facts(at, id);
    const began = at.now;
    at.workspace.faults.add({ at: 'gmail.messages.send', when: 'before', what: { status: 503, body: '{}' } });
    at.workspace.advance(31 * MINUTE);
    expect(reminders(at)).toHaveLength(0);
    at.workspace.advance(HOUR);
    expect(reminders(at)).toHaveLength(1);
    at.workspace.advance(began + 2.1 * HOUR - at.now);
    expect(reminders(at)).toHaveLength(2);
  });

  it('is none for a drill', () => {
    const { at, id } = begun();
    at.act({ action: 'incidentEnd', incident: id, result: 'withdrawn' });
    at.act({ action: 'incidentStart', message: '', drill: 'yes' });
    expect(alarms(at)).toBe(0);
  });
});

describe('A record with all the notes that it can have', () => {
  const full = (): ReturnType<typeof begun> => {
    const made = begun();
    const { at, id } = made;
    facts(at, id);
    note(at, id, 'call', 'missed', { to: WRONG });
    const [key = '', text = ''] = Object.entries(at.workspace.userProperties(SATO)).find(([, value]) => value.includes('"missed"')) ?? [];
    for (let count = 1; count < 300; count++) at.workspace.setUserProperty(SATO, `${key}${count}`, text);
    return made;
  };

  it('says how many those are and what to do, in either language', () => {
    const { at, id } = full();
    expect(note(at, id, 'superior', 'told').notice).toBe('記録できませんでした(一つの記録に書けるのは300件までです。この記録を閉じ、続きは新しい記録に残してください)。いま押した操作は残っていません。');
    const english = { ...at.event({ commonEventObject: { userLocale: 'en', parameters: { action: 'incidentNote', incident: id, step: 'superior', result: 'told', to: '' } } }) };
    expect(new Screen(at.workspace.run(SATO, 'onAction', english)).notice).toBe('This could not be recorded (a record takes 300 notes; close this one and continue in a new one). What you pressed has not been saved.');
  });

  it('can be closed all the same, its steps left out with their reasons', () => {
    const { at, id } = full();
    for (const step of ['call', 'apology', 'superior', 'security', 'right', 'owner', 'deletion', 'cause', 'prevention']) note(at, id, step, 'skipped', { why: '別の記録で対応' });
    expect(note(at, id, 'call', 'skipped', { why: 'もう一度' }).notice).toContain('300件');
    expect(at.act({ action: 'incidentEnd', incident: id, result: 'closed' }).notice).toBe('記録を閉じました。');
    expect(at.home().text).toContain('閉じた記録');
  });

  it('can be said to be none of a mis-send', () => {
    const { at, id } = full();
    expect(at.act({ action: 'incidentEnd', incident: id, result: 'withdrawn' }).notice).toBe('誤送信ではなかったものとして、記録を閉じました。');
  });

  it('is reminded of four times, as any other', () => {
    const { at } = full();
    at.workspace.advance(10 * 24 * HOUR);
    expect(reminders(at)).toHaveLength(4);
  });
});

describe('The number to call', () => {
  it('can be typed where none was found, is kept, and can be put right later', () => {
    const { at, id } = begun({ to: ['someone@new-customer.example'] });
    facts(at, id, { wrong: ['someone@new-customer.example'] });
    const call = at.act({ action: 'incidentStep', incident: id, step: 'call' });
    expect(call.text).toContain('番号が見つかりません。分かれば入力してください。');
    expect(at.press(call, '番号を保存', answers({ 'phone-0': '' })).notice).toBe('内容を入力してください。');
    const kept = at.press(call, '番号を保存', answers({ 'phone-0': '03-0000-5555' }));
    expect(kept.text).toContain('03-0000-5555');
    expect(at.press(kept, '番号を保存', answers({ 'phone-0': '03-0000-6666' })).text).toContain('03-0000-6666');
    expect(at.act({ action: 'incidentStep', incident: id, step: 'call' }).text).not.toContain('03-0000-5555');
  });

  it('that was found can be replaced by one that somebody knows better', () => {
    const { at, id } = begun();
    facts(at, id);
    const call = at.act({ action: 'incidentStep', incident: id, step: 'call' });
    expect(call.text).toContain('045-000-1111');
    expect(at.press(call, '番号を保存', answers({ 'phone-0': '090-0000-7777' })).text).toContain('090-0000-7777');
  });
});

describe('A record that is shared', () => {
  it('lets each go on in their own mailbox: a draft of one is no button of the other, who signs with their own name', () => {
    const { at, id } = begun();
    facts(at, id);
    at.act({ action: 'incidentShare', incident: id }, answers({ share: SUZUKI }));
    at.act({ action: 'incidentLetter', incident: id, letter: 'apology', to: WRONG });
    const theirs = at.act({ action: 'incidentStep', incident: id, step: 'apology' }, {}, SUZUKI);
    expect(theirs.buttons.map(({ text }) => text)).toContain('下書きを作る');
    expect(theirs.buttons.map(({ text }) => text)).not.toContain('下書きを確かめて送る');
    at.act({ action: 'incidentLetter', incident: id, letter: 'apology', to: WRONG }, {}, SUZUKI);
    const [draft] = at.gmail(SUZUKI).drafts();
    const { text, headers } = mailOf(draft?.raw ?? Buffer.alloc(0));
    expect(headers).toContain(`From: ${SUZUKI}`);
    expect(text).toContain('の〔差出人名を記入〕でございます');
    expect(text).not.toContain('佐藤');
    // Sato's own draft is still Sato's.
    expect(at.act({ action: 'incidentStep', incident: id, step: 'apology' }).buttons.map(({ text: label }) => label)).toContain('下書きを確かめて送る');
    expect(draftNamed(at, /お詫び/).text).toContain('佐藤 花子');
  });

  it('keeps what both note at the same moment', () => {
    const { at, id } = begun();
    facts(at, id);
    at.act({ action: 'incidentShare', incident: id }, answers({ share: SUZUKI }));
    at.workspace.faults.add({ at: 'properties.setProperty', when: 'before', what: { do: () => { note(at, id, 'security', 'told', { email: SUZUKI, note: '同時に記録' }); } }, email: SATO });
    note(at, id, 'superior', 'told', { note: '鈴木部長' });
    const text = at.act({ action: 'incidentSummary', incident: id }).text;
    expect(text).toContain('同時に記録');
    expect(text).toContain('鈴木部長');
  });
});

describe('What a press did outside the record', () => {
  it('is not said to be undone when the record had no room for it', () => {
    const full = (press: (at: Office, id: string) => { notice: string | null }): string => {
      const { at, id } = begun();
      facts(at, id);
      at.act({ action: 'incidentStep', incident: id, step: 'prevention' });
      at.workspace.faults.add({ at: 'properties.setProperty', nth: 1, when: 'before', what: 'throw', times: 20 });
      return press(at, id).notice ?? '';
    };
    expect(full((at, id) => at.act({ action: 'incidentLetter', incident: id, letter: 'apology', to: WRONG }))).toMatch(/^下書きを作りました。.*ただし、記録には残せませんでした/);
    expect(full((at, id) => note(at, id, 'superior', 'told'))).toMatch(/^記録できませんでした.*いま押した操作は残っていません。$/);
  });
});
