import { SATO } from '../support/office';
import { again, BOTH, eachOffice, leftTo, MAIL_TO_TWO, marks, pressTo } from './each-support';
import { untilSent } from './support';

describe('Mails made of one draft', () => {
  it.each([
    ['gmail.drafts.delete', 'before'], ['gmail.drafts.delete', 'after'], ['properties.deleteProperty', 'before'], ['properties.deleteProperty', 'after'],
  ] as const)('leave once when the run that held them and the one that sends them both die at %s, %s its effect', async (at, when) => {
    const { one } = eachOffice();
    const { mail } = one.save(MAIL_TO_TWO);
    const report = one.compose(mail);
    one.workspace.faults.add({ at: 'gmail.drafts.delete', nth: 1, when: 'before', what: 'crash', email: SATO });
    pressTo(one, report);
    one.workspace.faults.add({ at, nth: 1, when, what: 'crash', email: SATO });
    untilSent(one, 120);
    expect([await leftTo(one), one.gmail().drafts(), marks(one)]).toEqual([BOTH, [], []]);
  });

  it.each([1, 2])('are not made twice where the run died when Gmail had made the draft of number %i: it is found and used', async (nth) => {
    const { one } = eachOffice();
    const { draftId, mail } = one.save(MAIL_TO_TWO);
    const report = one.compose(mail);
    one.workspace.faults.add({ at: 'gmail.drafts.create', nth, when: 'after', what: 'crash', email: SATO });
    pressTo(one, report);
    again(one, draftId);
    expect(one.gmail().drafts()).toHaveLength(2);
    untilSent(one);
    expect([await leftTo(one), one.gmail().drafts()]).toEqual([BOTH, []]);
  });

  it('don’t leave where the draft was changed while they were made; its sender is told and can hold it anew', async () => {
    const { one } = eachOffice();
    const { draftId, mail } = one.save(MAIL_TO_TWO);
    const report = one.compose(mail);
    const raw = one.gmail().drafts()[0]?.raw.toString() ?? '';
    one.workspace.faults.add({ at: 'gmail.drafts.create', nth: 2, when: 'after', what: { do: () => { one.gmail().updateDraft(draftId, raw.replace(/^Subject:.*$/m, 'Subject: changed')); } }, email: SATO });
    const held = one.press(report, '送信待ちにする');
    expect(held.notice).toContain('元の下書きが変わったため');
    const refused = one.act({ action: 'check', draft: draftId });
    expect(one.press(refused, '送信待ちにする').notice).toContain('先にそちらの送信をやめてください');
    untilSent(one, 120);
    expect(await leftTo(one)).toEqual([]);
    expect(one.gmail().inbox().some(({ raw: notice }) => notice.toString().includes('Subject:'))).toBe(true);
    again(one, draftId);
    untilSent(one, 120);
    expect(await leftTo(one)).toEqual(BOTH);
  });

  it('don’t leave where Gmail’s own Send took the draft while they were made', async () => {
    const { one } = eachOffice();
    const { draftId, mail } = one.save(MAIL_TO_TWO);
    const report = one.compose(mail);
    one.workspace.faults.add({ at: 'gmail.drafts.create', nth: 2, when: 'after', what: { do: () => { one.gmail().send(draftId); } }, email: SATO });
    expect(one.press(report, '送信待ちにする').notice).toContain('Gmailの「送信」で送られたようです');
    untilSent(one, 120);
    expect(await leftTo(one)).toEqual(BOTH);
    expect(one.gmail().sent().filter(({ raw }) => raw.toString().includes('Matta-Id'))).toEqual([]);
  });

  it('are not held in part where Gmail refuses one: the reason is told, and none leaves until another press', async () => {
    const { one } = eachOffice();
    const { draftId, mail } = one.save(MAIL_TO_TWO);
    const report = one.compose(mail);
    one.workspace.faults.add({ at: 'gmail.drafts.create', nth: 2, when: 'before', what: { status: 500, body: { error: { code: 500, message: 'Backend Error' } } }, email: SATO });
    expect(one.press(report, '送信待ちにする').notice).toBe('2通のうち1通までしか送信待ちにできませんでした(Backend Error, HTTP 500)。まだどれも送られません。もう一度「送信待ちにする」を押してください。');
    again(one, draftId);
    expect(one.gmail().drafts()).toHaveLength(2);
    untilSent(one);
    expect(await leftTo(one)).toEqual(BOTH);
  });

  it.each(['before', 'after'] as const)('are held once when two windows press at the same time, one just %s the other made a draft', async (when) => {
    const { one } = eachOffice();
    const { draftId, mail } = one.save(MAIL_TO_TWO);
    const report = one.compose(mail);
    one.workspace.faults.add({ at: 'gmail.drafts.create', nth: 1, when, what: { do: () => { again(one, draftId); } }, email: SATO });
    one.press(report, '送信待ちにする');
    expect(one.gmail().drafts()).toHaveLength(2);
    untilSent(one, 120);
    expect(await leftTo(one)).toEqual(BOTH);
  });
});
