import { barredByPolicy } from '../../src/app/held/barred';
import { requiredRecipient } from '../../src/rules/required-recipient';
import { MINUTE, SATO, type Office } from '../support/office';
import { bureau, publishRow } from './support';

const TO = '田中 太郎 <tanaka@yamada-shoji.example>';
const file = { attachments: [{ filename: '見積書.pdf', content: '%PDF-1.7' }] };

/** What became of the one held mail, and what its sender was mailed about it. */
function after(at: Office) {
  const sent = at.gmail().sent();
  const notices = sent.filter(({ raw }) => !raw.toString().includes('Matta-Id:')).map(({ raw }) => raw.toString());
  const [entry] = Object.entries(at.workspace.userProperties(SATO)).filter(([key]) => key.startsWith('mail.')).map(([, text]) => JSON.parse(text) as { id: string; state: string; cause: string; reason: string });
  return { left: sent.length - notices.length, notices, entry };
}

const logged = (at: Office, ms: number): unknown[] => at.workspace.advance(ms).flatMap(({ result }) => result.logs.map(({ args }) => args[0]));

describe('A mail that waits while the policy changes', () => {
  it.each([
    ['must have a recipient that it lacks', {}, ['required', 'audit@aozora.example', 'Bcc', '', '見積'], 'required-recipient', 'audit@aozora.example'],
    ['goes to an address that is blocked now', {}, ['addresses', '*@yamada-shoji.example', '禁止', '', '', '取引終了'], 'blocked-address', '取引終了'],
    ['brings a file to where none may go now', file, ['addresses', 'yamada-shoji.example', '添付禁止'], 'no-attachments-for', '見積書.pdf'],
    ['joins two who may not meet now', { cc: ['ito@midori.example'] }, ['apart', 'yamada-shoji.example', 'midori.example'], 'companies-apart', '同じメール'],
    ['has a word that is stopped now', {}, ['words', 'お見積書', 'すべて', '', '停止', '社外に出さない'], 'policy-word', '社外に出さない'],
    ['has a word for others only', {}, ['pairs', 'お見積書', 'すべて', 'midori.example', 'ほかの社外に送らない', '停止'], 'word-and-recipient', 'midori.example'],
  ] as const)('is not sent where it %s, and its sender is told why', (_, mail, [table, ...row], rule, why) => {
    const at = bureau();
    const { draftId } = at.hold({ to: [TO], ...mail });
    publishRow(at, table, ...row);
    const logs = logged(at, 15 * MINUTE);
    const { left, notices, entry } = after(at);
    expect(left).toBe(0);
    expect(at.gmail().drafts().map((draft) => draft.draftId)).toEqual([draftId]);
    expect(entry).toMatchObject({ state: 'failed', cause: 'policy', reason: expect.stringContaining(why) as unknown });
    expect(notices).toHaveLength(1);
    expect(logs).toContainEqual({ event: 'barred', id: entry?.id, rules: [rule], policy: expect.stringMatching(/^[0-9a-f]{12}$/) as unknown });
    // The card says it too.
    const card = at.act({ action: 'open', mail: entry?.id ?? '' });
    expect(card.text).toContain('会社の決まりが、確かめたあとに変わりました');
    expect(card.text).toContain(why);
  });

  it('is not sent by “send now” either, nor by trying again', () => {
    const at = bureau();
    const { held } = at.hold({ to: [TO] });
    publishRow(at, 'addresses', '*@yamada-shoji.example', '禁止');
    expect(at.press(held, '今すぐ送る').card).toBeNull();
    expect(after(at)).toMatchObject({ left: 0, entry: { state: 'held' } });
    at.workspace.advance(15 * MINUTE);
    const failed = at.act({ action: 'open', mail: after(at).entry?.id ?? '' });
    const again = failed.buttons.find(({ parameters }) => parameters.action === 'postpone');
    expect(at.act(again?.parameters ?? {}, failed.form()).buttons.map(({ parameters }) => parameters.action)).toContain('cancel');
    expect(after(at).entry).toMatchObject({ state: 'held' });
    at.workspace.advance(15 * MINUTE);
    expect(after(at)).toMatchObject({ left: 0, entry: { state: 'failed', cause: 'policy' } });
  });

  it('leaves once what the policy asks for is there and it was checked again', () => {
    const at = bureau();
    const { draftId } = at.hold({ to: [TO] });
    publishRow(at, 'required', 'audit@aozora.example', 'Bcc', '', '見積');
    at.workspace.advance(15 * MINUTE);
    expect(after(at).left).toBe(0);
    at.gmail().deleteDraft(draftId);
    at.hold({ to: [TO], bcc: ['audit@aozora.example'] });
    at.workspace.advance(15 * MINUTE);
    expect(after(at).left).toBe(1);
  });

  it.each([
    ['has what is required', { bcc: ['audit@aozora.example'] }, ['required', 'audit@aozora.example', 'Bcc', '', '見積']],
    ['would only be warned of, which its sender can’t be asked about any more', {}, ['addresses', '*@yamada-shoji.example', '注意']],
    ['is not meant by what was added', {}, ['addresses', '*@old-partner.example', '禁止']],
  ] as const)('is sent where it %s', (_, mail, [table, ...row]) => {
    const at = bureau();
    at.hold({ to: [TO], ...mail });
    publishRow(at, table, ...row);
    at.workspace.advance(15 * MINUTE);
    expect(after(at)).toMatchObject({ left: 1, entry: { state: 'sent' } });
  });

  it('is tried again, not sent, while a rule of the new policy can’t run', () => {
    const broken = jest.spyOn(requiredRecipient, 'check').mockImplementation(() => { throw new Error('planned'); });
    const outside = { clock: { now: () => 0 }, zoneOf: () => ({ id: 'Asia/Tokyo', offsetAt: () => 540 }), log: { event: () => undefined, problem: () => undefined } };
    const draft = { from: null, to: [], cc: [], bcc: [], subject: '', body: '', text: { fresh: '', quoted: '', signature: '' }, attachments: [] };
    const leaving = { draft, entry: { policyVersion: 'old', lang: 'en' } };
    expect(barredByPolicy(outside as never, { version: 'new', settings: { internalDomains: [] }, rules: new Map(), required: [{}], addresses: [], words: [], pairs: [], apart: [], counterparties: [] } as never, leaving as never)).toMatchObject({ kind: 'refused', retry: true });
    broken.mockRestore();
  });
});
