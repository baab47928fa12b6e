import { mimeOf } from '../support/mail';
import { office, SATO } from '../support/office';

const TO = ['田中 太郎 <tanaka@yamada-shoji.example>'];

describe('The draft in the compose window', () => {
  it('is asked for again when Gmail has not saved it yet, and found once it has', () => {
    const at = office();
    const nothing = at.compose({ to: TO, cc: [], bcc: [] });
    expect(nothing.title).toBe('下書きがまだ保存されていません');
    at.save();
    expect(at.press(nothing, 'もう一度探す').text).toContain('tanaka@yamada-shoji.example');
  });

  it('is not confused with another mail, one recipient more or in another field', () => {
    const at = office();
    at.save({ to: [...TO, 'other@x.example'] });
    at.save({ to: [], cc: TO });
    at.save({ to: [], bcc: TO });
    expect(at.compose({ to: TO, cc: [], bcc: [] }).title).toBe('下書きがまだ保存されていません');
  });

  it('is chosen by the sender when several have the same recipients', () => {
    const at = office();
    at.save({ subject: '一通目' });
    at.workspace.advance(60_000);
    at.save({ subject: '二通目' });
    const which = at.compose({ to: TO, cc: [], bcc: [] });
    expect(which.title).toBe('どの下書きですか');
    expect(which.text).toContain('一通目');
    expect(which.text).toContain('二通目');
    const [, second] = which.buttons;
    const report = at.act(second?.parameters ?? {});
    expect(report.text).toContain('一通目');
  });

  it('is told apart by its subject where the event names one', () => {
    const at = office();
    at.save({ subject: '一通目' });
    at.save({ subject: '二通目' });
    const result = at.workspace.run(SATO, 'onCompose', at.event({ gmail: { toRecipients: TO, ccRecipients: [], bccRecipients: [] }, draftMetadata: { subject: '一通目', toRecipients: TO } }));
    expect(JSON.stringify(result.value)).toContain('一通目');
    expect(JSON.stringify(result.value)).not.toContain('どの下書きですか');
  });

  it('is found by the undocumented form of the event alone', () => {
    const at = office();
    at.save();
    const result = at.workspace.run(SATO, 'onCompose', at.event({ draftMetadata: { subject: 'お見積書の送付', toRecipients: TO, ccRecipients: [], bccRecipients: [] } }));
    expect(JSON.stringify(result.value)).toContain('tanaka@yamada-shoji.example');
  });

  it('is found without reading again the drafts of other mails that were looked at before', () => {
    const at = office();
    for (const name of ['a', 'b', 'c', 'd']) at.save({ to: [`${name}@x.example`] });
    at.save();
    const looks = (): number => at.workspace.run(SATO, 'onCompose', at.event({ gmail: { toRecipients: TO, ccRecipients: [], bccRecipients: [] } })).usage.calls['gmail.drafts.get'] ?? 0;
    const [first, again] = [looks(), looks()];
    expect(first).toBe(6);
    expect(again).toBe(2);
    // Nor are they where the draft itself is new: it is read whole, and its headers.
    at.save({ to: ['new@x.example'] });
    expect(at.compose({ to: ['new@x.example'], cc: [], bcc: [] }).result.usage.calls['gmail.drafts.get']).toBe(2);
  });

  it('is found when another mail’s draft that was looked at before is now addressed to them', () => {
    const at = office();
    const { draftId, mail } = at.save({ to: ['other@x.example'] });
    expect(at.compose({ to: TO, cc: [], bcc: [] }).title).toBe('下書きがまだ保存されていません');
    at.gmail().updateDraft(draftId, mimeOf({ ...mail, to: TO }));
    expect(at.compose({ to: TO, cc: [], bcc: [] }).text).toContain('tanaka@yamada-shoji.example');
  });

  it('is found though it is remembered as another mail’s', () => {
    const at = office();
    at.save();
    at.compose({ to: TO, cc: [], bcc: [] });
    at.workspace.spoilCache(SATO, (text) => text.replace(/:"[0-9a-f]{16}"/g, ':"0000000000000000"'));
    expect(at.compose({ to: TO, cc: [], bcc: [] }).text).toContain('tanaka@yamada-shoji.example');
  });

  it('is found however Gmail gives header values', () => {
    for (const headers of ['as-sent', 'decoded'] as const) {
      const at = office({ gmail: { headers } });
      at.save({ subject: '一通目', to: [...TO, 'その他 <b@x.example>'] });
      at.save({ subject: '二通目' });
      expect(at.compose({ to: TO, cc: [], bcc: [] }).text).toContain('二通目');
    }
  });

  it('is found in two rounds of calls, whatever the number of recipients', () => {
    for (const count of [1, 40, 200]) {
      const at = office();
      const to = Array.from({ length: count }, (_, index) => `a${index}@x${index}.example`);
      at.save({ to });
      const { result, text } = at.compose({ to, cc: [], bcc: [] });
      expect(text).toContain('a0@x0.example');
      expect(result.usage.rounds).toBe(2);
    }
  });

  it('is found where its recipients have the longest addresses that there can be', () => {
    const at = office();
    const to = ['a', 'b', 'c', 'd'].map((one) => `${one.repeat(64)}@${`${one.repeat(60)}.`.repeat(3)}example`);
    at.save({ to, text: 'お世話になっております。\n' });
    const report = at.compose({ to, cc: [], bcc: [] });
    expect(report.text).toContain(to[3]);
    expect(report.text).not.toContain('読めなかった');
  });

  it('is found among many others, also when it is an old one', () => {
    const at = office();
    at.save({ subject: '古い下書き' });
    for (let index = 0; index < 30; index++) at.save({ to: [`other${index}@x.example`] });
    expect(at.compose({ to: TO, cc: [], bcc: [] }).text).toContain('古い下書き');
  });

  it('is not made up when Gmail refuses: the card says why and offers no hold', () => {
    const at = office();
    at.save();
    at.workspace.faults.add({ at: 'gmail.drafts.list', when: 'before', what: { status: 503, body: JSON.stringify({ error: { message: 'Backend Error' } }) }, times: 2 });
    const card = at.compose({ to: TO, cc: [], bcc: [] });
    expect(card.title).toBe('確かめられませんでした');
    expect(card.text).toContain('Backend Error, HTTP 503');
    expect(card.buttons.map((button) => button.parameters.action)).toEqual(['find']);
  });

  it('shows the held card when it is already held', () => {
    const at = office();
    const { mail } = at.hold();
    expect(at.compose(mail).title).toBe('10:25 に送ります');
  });
});

describe('A strange event', () => {
  it.each([
    ['nothing', undefined], ['null', null], ['a text', 'x'], ['a number', 5], ['an empty object', {}],
    ['recipients that are no list', { gmail: { toRecipients: 'x' } }], ['a list of numbers', { gmail: { toRecipients: [1, 2] } }],
    ['form inputs of another shape', { commonEventObject: { formInputs: [1], parameters: 'x' }, gmail: { toRecipients: [] } }],
  ])('gets a card that says so, and no crash: %s', (_, event) => {
    const at = office();
    for (const entryPoint of ['onCompose', 'onHomepage', 'onMessage', 'onAction']) {
      const result = at.workspace.run(SATO, entryPoint, event);
      expect(result.error).toBeUndefined();
      expect(JSON.stringify(result.value)).not.toContain('undefined');
    }
  });
});

describe('A forged press', () => {
  it.each([
    ['an action that does not exist', { action: 'rm' }],
    ['an action named like a property of every object', { action: 'constructor' }],
    ['a draft that does not exist', { action: 'check', draft: 'r-0' }],
    ['a path in the place of a draft', { action: 'check', draft: '../messages/send' }],
    ['an entry that does not exist', { action: 'cancel', mail: 'x' }],
    ['a hold without a digest', { action: 'hold', draft: 'r-0' }],
    ['a context that is no JSON', { action: 'find', compose: '{' }],
    ['no parameters at all', {}],
  ])('gets an answer and changes nothing: %s', (_, parameters) => {
    const at = office();
    at.save();
    const before = JSON.stringify(at.workspace.userProperties(SATO));
    const { result } = at.act(parameters);
    expect(result.ok).toBe(true);
    expect(JSON.stringify(at.workspace.userProperties(SATO))).toBe(before);
    expect(at.gmail().drafts()).toHaveLength(1);
    expect(at.gmail().sent()).toHaveLength(0);
  });

  it('with a wrong digest holds nothing', () => {
    const at = office();
    const saved = at.save();
    const report = at.compose(saved.mail);
    const press = report.button('送信待ちにする').parameters;
    at.act({ ...press, digest: 'f'.repeat(64) }, report.form());
    expect(at.workspace.triggers(SATO)).toEqual([]);
    expect(at.home().title).toBe('送信待ちのメールはありません');
  });
});
