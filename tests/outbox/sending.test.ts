import { HOUR, MINUTE, office, SATO, type Office } from '../support/office';

const sentOf = (at: Office): number => at.gmail().sent().filter((mail) => /^Matta-Id: /m.test(mail.raw.toString('latin1'))).length;
const stateOf = (at: Office): string[] => Object.entries(at.workspace.userProperties(SATO)).filter(([key]) => key.startsWith('mail.')).map(([, text]) => (JSON.parse(text) as { state: string }).state);
const noticesOf = (at: Office): string[] => at.gmail().inbox().map((mail) => mail.raw.toString('latin1').match(/^Subject: (.*(?:\r\n .*)*)/m)?.[1]?.replace(/=\?UTF-8\?B\?([^?]*)\?=(?:\r\n )?/g, (_, text: string) => Buffer.from(text, 'base64').toString()) ?? '');

describe('A held mail', () => {
  it('is not sent when its draft was edited, and its sender is told by mail', () => {
    const at = office();
    const { draftId } = at.hold({ subject: '見積' });
    at.gmail().updateDraft(draftId, 'From: sato@aozora.example\r\nTo: tanaka@yamada-shoji.example\r\nSubject: x\r\n\r\nanother text\r\n');
    at.workspace.advance(HOUR);
    expect(sentOf(at)).toBe(0);
    expect(stateOf(at)).toEqual(['changed']);
    expect(noticesOf(at)).toEqual(['【Matta】送っていません: 下書きが変わりました「見積」']);
    at.workspace.advance(5 * HOUR);
    expect(noticesOf(at)).toHaveLength(1);
  });

  it('is not sent when an attachment was swapped for another of the same name and size', () => {
    const at = office();
    const mail = { text: '添付します', attachments: [{ filename: 'a.pdf', content: '%PDF one' }] };
    const { draftId } = at.hold(mail);
    const raw = at.gmail().drafts()[0]?.raw.toString('latin1') ?? '';
    at.gmail().updateDraft(draftId, raw.replace(Buffer.from('%PDF one').toString('base64'), Buffer.from('%PDF two').toString('base64')));
    at.workspace.advance(HOUR);
    expect(sentOf(at)).toBe(0);
    expect(stateOf(at)).toEqual(['changed']);
  });

  it('is sent although Gmail saved the very same draft again', () => {
    const at = office();
    const { draftId } = at.hold();
    at.gmail().updateDraft(draftId, at.gmail().drafts()[0]?.raw ?? '');
    at.workspace.advance(11 * MINUTE);
    expect(sentOf(at)).toBe(1);
  });

  it('is shown as gone, with no alarm, when its sender pressed Gmail’s own Send or deleted it', () => {
    for (const gone of ['send', 'deleteDraft'] as const) {
      const at = office();
      const { draftId } = at.hold();
      at.gmail()[gone](draftId);
      at.workspace.advance(HOUR);
      expect(stateOf(at)).toEqual(['gone']);
      expect(noticesOf(at)).toEqual([]);
      expect(at.gmail().sent()).toHaveLength(gone === 'send' ? 1 : 0);
    }
  });

  it('is not sent when half a day late, and its sender decides', () => {
    const at = office();
    at.hold({ subject: '見積' });
    at.workspace.faults.loseTriggers(() => true);
    at.workspace.advance(13 * HOUR);
    expect(sentOf(at)).toBe(0);
    const home = at.home();
    expect(home.text).toContain('未送信: 時刻を過ぎました');
    const again = at.press(at.press(home, '開く'), 'もう一度送信待ちにする', { delay: { stringInputs: { value: ['minutes-10'] } } });
    expect(again.notice).toMatch(/^時刻を .* に変えました。$/);
  });

  it('that Gmail refuses for good is told with Gmail’s reason and stays in Drafts', () => {
    const at = office();
    at.hold({ subject: '見積' });
    at.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: { status: 400, body: JSON.stringify({ error: { code: 400, message: 'Invalid To header', errors: [{ reason: 'invalidArgument' }] } }) } });
    at.workspace.advance(HOUR);
    expect(stateOf(at)).toEqual(['failed']);
    expect(noticesOf(at)).toEqual(['【Matta】送れませんでした「見積」']);
    expect(at.gmail().drafts()).toHaveLength(1);
    expect(at.press(at.home(), '開く').text).toContain('Invalid To header');
  });

  it('that Gmail refuses for a while is sent when it no longer does', () => {
    const at = office();
    at.hold();
    at.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: { status: 503, body: '' }, times: 3 });
    at.workspace.advance(3 * HOUR);
    expect(sentOf(at)).toBe(1);
  });

  it('that was sent although no answer came is found under Sent and not sent again', () => {
    const at = office();
    at.hold();
    at.workspace.faults.add({ at: 'gmail.drafts.send', when: 'after', what: 'throw' });
    at.workspace.advance(3 * HOUR);
    expect(sentOf(at)).toBe(1);
    expect(stateOf(at)).toEqual(['sent']);
  });

  it('is found by the hourly sweeper when its one-shot trigger was lost', () => {
    const at = office();
    at.hold();
    let lost = 0;
    at.workspace.faults.loseTriggers((trigger) => trigger.handler === 'onTick' && lost++ < 5);
    at.workspace.advance(2 * HOUR);
    expect(lost).toBeGreaterThan(0);
    expect(sentOf(at)).toBe(1);
  });

  it('leaves when its sender opens the homepage, when every trigger is lost', () => {
    const at = office();
    at.hold();
    at.workspace.faults.loseTriggers(() => true);
    at.workspace.advance(2 * HOUR);
    expect(sentOf(at)).toBe(0);
    expect(at.home().text).toContain('今日送ったメール(1件)');
    expect(sentOf(at)).toBe(1);
  });
});

describe('The outbox', () => {
  const WHENS = ['before', 'after'] as const;
  const CALLS = ['gmail.drafts.get', 'gmail.drafts.send', 'properties.setProperty', 'properties.getProperty', 'properties.getProperties', 'properties.deleteProperty', 'lock.tryLock', 'script.create', 'script.deleteTrigger', 'script.getProjectTriggers', 'lock.releaseLock'];

  it('makes each of the outside calls whose loss is tried below', () => {
    const at = office();
    const { held } = at.hold();
    const runs = [held.result, ...at.workspace.advance(2 * HOUR).map((run) => run.result)];
    const made = new Set(runs.flatMap((run) => Object.keys(run.usage.calls)));
    expect(CALLS.filter((call) => !made.has(call))).toEqual([]);
  });

  // Wherever an execution dies while a due mail is being sent, before or after the effect of any outside call, the mail has
  // left exactly once, or is still held, when the clocks have had their hours.
  it.each(CALLS.flatMap((call) => WHENS.flatMap((when) => [1, 2].map((nth) => [call, when, nth] as const))))('sends once although the execution dies at %s, %s its effect, time %i', (call, when, nth) => {
    const at = office();
    at.hold();
    at.workspace.faults.add({ at: call, when, nth, what: 'crash' });
    at.workspace.advance(4 * HOUR);
    expect(sentOf(at)).toBe(1);
    expect(stateOf(at)).toEqual(['sent']);
    expect(at.gmail().drafts()).toHaveLength(0);
  });

  it.each(CALLS.flatMap((call) => WHENS.map((when) => [call, when] as const)))('never shows a mail as held that will not leave, when holding dies at %s, %s its effect', (call, when) => {
    const at = office();
    const report = at.compose(at.save().mail);
    at.workspace.faults.add({ at: call, when, what: 'crash' });
    at.workspace.run(SATO, 'onAction', at.event({ commonEventObject: { parameters: report.button('送信待ちにする').parameters, formInputs: report.form() } }));
    const held = stateOf(at).includes('held');
    at.workspace.advance(4 * HOUR);
    expect(sentOf(at)).toBe(held ? 1 : 0);
    expect(at.gmail().drafts()).toHaveLength(held ? 0 : 1);
  });

  it('holds nothing and says so when no trigger can be set', () => {
    const at = office();
    const report = at.compose(at.save().mail);
    at.workspace.faults.add({ at: 'script.create', when: 'before', what: 'throw', times: 9 });
    expect(at.press(report, '送信待ちにする').notice).toContain('自動送信(トリガー)を設定できない');
    expect(stateOf(at)).toEqual([]);
  });

  it('holds nothing and says so when the store is full', () => {
    const at = office();
    const report = at.compose(at.save().mail);
    at.workspace.faults.add({ at: 'properties.setProperty', when: 'before', what: 'throw', times: 9 });
    expect(at.press(report, '送信待ちにする').notice).toContain('送信待ちを記録できませんでした');
    at.workspace.advance(2 * HOUR);
    expect(sentOf(at)).toBe(0);
  });

  it('keeps two executions apart: a card that finds the lock taken changes nothing', () => {
    const at = office();
    const { held } = at.hold();
    at.workspace.holdLock(SATO, at.now + HOUR);
    expect(at.press(held, '送信をやめる').notice).toContain('別の処理の途中です');
    expect(stateOf(at)).toEqual(['held']);
  });

  it('costs one property read when nothing is due', () => {
    const at = office();
    const { usage } = at.workspace.run(SATO, 'onTick');
    expect(usage.rounds).toBe(0);
    expect(usage.calls).toEqual({ 'properties.getProperty': 1 });
  });

  it('never keeps more than two triggers, and none when nothing waits', () => {
    const at = office();
    for (let index = 0; index < 5; index++) at.hold({ to: [`person${index}@x.example`] });
    expect(at.workspace.triggers(SATO)).toHaveLength(2);
    at.workspace.advance(2 * HOUR);
    expect(sentOf(at)).toBe(5);
    expect(at.workspace.triggers(SATO)).toHaveLength(0);
  });

  it('forgets what was finished a week ago', () => {
    const at = office();
    at.hold();
    at.workspace.advance(HOUR);
    at.workspace.advance(8 * 24 * HOUR);
    at.hold({ subject: '次' });
    at.workspace.advance(HOUR);
    expect(stateOf(at)).toEqual(['sent']);
  });

  it('writes no subject, body, file name or local part to the log', () => {
    const at = office();
    const saved = at.save({ subject: '秘密の件名', text: '秘密の本文を添付します', attachments: [{ filename: '秘密.pdf', content: '%PDF' }] });
    const report = at.compose(saved.mail);
    const held = at.press(report, '送信待ちにする');
    const runs = [report.result, held.result, ...at.workspace.advance(HOUR).map((run) => run.result)];
    const logged = JSON.stringify(runs.map((run) => run.logs));
    expect(logged).toContain('held');
    expect(logged).not.toMatch(/秘密|tanaka/);
  });
});
