import { office, SATO, MINUTE, type Office } from '../support/office';
import type { Screen } from '../support/screen';
import { answers, recordOn, PEOPLE, SUZUKI } from './support';

const WRONG = 'tanaka@yamada-shoji.example';
const OTHER = 'mori@yamada-shoji.example';
const RIGHT = 'guest@elsewhere.example';
const CAN_STILL = `共有ファイルへのリンクを送っています。いま ${WRONG}、${OTHER} が開けます。`;

/** A mail whose file left as a link to three people, two of them wrong; its record is begun. */
function sentByLink({ choose = true } = {}): { at: Office; id: string; record: Screen; readers: () => string[]; messageId: string } {
  const at = office({ users: PEOPLE });
  const report = at.compose(at.save({ to: [`田中 太郎 <${WRONG}>`, OTHER, RIGHT], attachments: [{ filename: '御見積書.pdf', content: 'an estimate' }] }).mail);
  at.press(report, '送信待ちにする', report.form({ set: { seal: 'link' } }));
  at.workspace.advance(12 * MINUTE);
  const [sent] = at.gmail().sent();
  const messageId = sent?.messageId ?? '';
  const readers = (): string[] => at.workspace.drive().of(SATO).filter(({ mimeType }) => mimeType.endsWith('folder')).flatMap(({ permissions }) => permissions.filter(({ role }) => role !== 'owner').map(({ emailAddress }) => emailAddress)).sort();
  const begun = at.press(at.open(messageId), 'このメールは誤送信でした');
  const id = recordOn(begun);
  const record = choose ? at.act({ action: 'incidentSave', incident: id }, answers({ wrong: [WRONG, OTHER], slip: 'picked', personal: 'no' })) : begun;
  expect(readers()).toEqual([RIGHT, OTHER, WRONG].sort());
  return { at, id, record, readers, messageId };
}

const revoke = (at: Office, id: string, email = SATO): Screen => at.act({ action: 'incidentRevoke', incident: id }, {}, email);
const summary = (at: Office, id: string): string => at.act({ action: 'incidentSummary', incident: id }).text;
const refusal = { status: 403, body: { error: { code: 403, message: 'Not allowed today.', errors: [{ reason: 'forbidden', message: 'Not allowed today.' }] } } };

describe('Access to files that a mis-sent mail linked to', () => {
  it('is taken back from the wrong recipients, and from nobody else, in one press on the record’s first card; the record says from whom', () => {
    const { at, id, record, readers, messageId } = sentByLink();
    expect(record.text).toContain(CAN_STILL);
    // The way on, below, stays the one that is filled.
    expect(JSON.stringify(record.card?.sections)).not.toContain('"type":"FILLED"');
    const after = at.press(record, '誤送信先の共有を取り消す');
    expect(after.notice).toBe(`共有を取り消しました。${WRONG}、${OTHER} は共有ファイルを開けません。`);
    expect(readers()).toEqual([RIGHT]);
    // What is done is not offered again, neither on the answer nor beside the mail.
    for (const card of [after, at.open(messageId)]) expect(card.text).not.toContain('共有ファイル');
    expect(summary(at, id)).toContain(`${WRONG}、${OTHER} の共有を取り消した`);
  });

  it('is taken back from all, and the button says so, as long as nobody has said who is wrong', () => {
    const { at, id, record, readers } = sentByLink({ choose: false });
    expect(record.buttons.map(({ text }) => text)).not.toContain('誤送信先の共有を取り消す');
    at.press(record, '全員の共有を取り消す');
    expect(readers()).toEqual([]);
    expect(summary(at, id)).toContain(`${RIGHT}`);
  });

  it('is offered again when another wrong recipient turns out', () => {
    const { at, id, readers } = sentByLink();
    revoke(at, id);
    const more = at.act({ action: 'incidentSave', incident: id }, answers({ wrong: [WRONG, OTHER, RIGHT], slip: 'picked', personal: 'no' }));
    expect(more.text).toContain(`いま ${RIGHT} が開けます`);
    at.press(more, '誤送信先の共有を取り消す');
    expect(readers()).toEqual([]);
  });

  it.each([1, 2].flatMap((nth) => (['before', 'after'] as const).map((when) => [nth, when] as const)))(
    'can be taken back by another press when the run died at Drive’s deletion %i, %s its effect; the record claims nothing that was not seen',
    (nth, when) => {
      const { at, id, readers } = sentByLink();
      at.workspace.faults.add({ at: 'drive.permissions.delete', nth, when, what: 'crash' });
      expect(() => revoke(at, id)).toThrow();
      const gone = nth - 1 + (when === 'after' ? 1 : 0);
      expect(readers()).toHaveLength(3 - gone);
      expect(summary(at, id)).not.toContain('共有を取り消した');
      at.workspace.faults.clear();
      const again = revoke(at, id);
      expect(readers()).toEqual([RIGHT]);
      // Only whom this press shut out is named; of what was shut before, that it is shut.
      const [first, second] = [WRONG, OTHER];
      if (gone === 0) expect(again.notice).toBe(`共有を取り消しました。${first}、${second} は共有ファイルを開けません。`);
      if (gone === 1) expect(again.notice).toMatch(/^共有を取り消しました。(?:tanaka|mori)@yamada-shoji\.example は共有ファイルを開けません。$/);
      if (gone === 2) {
        expect(again.notice).toBe('共有ファイルを開ける誤送信先は、いまはいません。');
        expect(summary(at, id)).toContain('共有ファイルを開ける誤送信先がいないことを確認');
      }
      expect(at.act({ action: 'incident', incident: id }).text).not.toContain('共有ファイル');
    },
  );

  it('that Drive refuses to take back is said to be open still, and whose; the next press finishes', () => {
    const { at, id, readers } = sentByLink();
    at.workspace.faults.add({ at: 'drive.permissions.delete', nth: 2, when: 'before', what: refusal });
    const partly = revoke(at, id);
    const [open = ''] = readers().filter((one) => one !== RIGHT);
    const shut = open === WRONG ? OTHER : WRONG;
    expect(partly.notice).toContain(`${shut} の共有を取り消しましたが、${open} はまだ開けるおそれがあります(Not allowed today.)`);
    expect(partly.text).toContain(`いま ${open} が開けます`);
    at.press(partly, '誤送信先の共有を取り消す');
    expect(readers()).toEqual([RIGHT]);
    const said = summary(at, id);
    for (const one of [shut, open]) expect(said).toContain(`${one} の共有を取り消した`);
  });

  it('is not said to be open when only Drive’s answer was lost', () => {
    const { at, id, readers } = sentByLink();
    at.workspace.faults.add({ at: 'drive.permissions.delete', nth: 1, when: 'after', what: { status: 500, body: '{}' } });
    expect(revoke(at, id).notice).toBe(`共有を取り消しました。${WRONG}、${OTHER} は共有ファイルを開けません。`);
    expect(readers()).toEqual([RIGHT]);
  });

  it.each(['drive.files.list', 'drive.permissions.list', 'gmail.messages.get'])('is neither called taken back nor forgotten when %s fails', (call) => {
    const { at, id, readers } = sentByLink();
    at.workspace.faults.add({ at: call, when: 'before', what: { status: 503, body: '{}' }, times: 20 });
    expect(revoke(at, id).notice).toContain('共有を取り消せませんでした');
    const record = at.act({ action: 'incident', incident: id });
    expect(record.text).toContain('共有ファイルを開ける人を確かめられませんでした');
    at.workspace.faults.clear();
    expect(summary(at, id)).not.toContain('共有を取り消した');
    expect(readers()).toHaveLength(3);
    expect(at.act({ action: 'incident', incident: id }).text).toContain(CAN_STILL);
  });

  it('is said to be taken back also when the record has no room for it', () => {
    const { at, id, readers } = sentByLink();
    at.workspace.faults.add({ at: 'properties.setProperty', when: 'before', what: 'throw', times: 20 });
    expect(revoke(at, id).notice).toContain('は共有ファイルを開けません。ただし、記録には残せませんでした');
    expect(readers()).toEqual([RIGHT]);
  });

  it('is offered to its sender alone, since the files lie in their Drive', () => {
    const { at, id, readers } = sentByLink();
    at.act({ action: 'incidentShare', incident: id }, answers({ share: SUZUKI }));
    expect(at.act({ action: 'incident', incident: id }, {}, SUZUKI).text).not.toContain('共有ファイル');
    expect(revoke(at, id, SUZUKI).notice).toContain('この記録は見つかりません');
    expect(readers()).toHaveLength(3);
  });
});
