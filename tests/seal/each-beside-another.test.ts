import { MINUTE, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';
import { again, BOTH, eachOffice, leftTo, MAIL_TO_TWO, marks, pressHold, pressTo } from './each-support';
import { TO_KITA, untilSent } from './support';

const TWICE = [...BOTH, ...BOTH].sort();
const DAY = 24 * 60 * MINUTE;

/** Another draft to the same counterparties; to one more person, so that each is found by its recipients. */
const OTHER = { ...MAIL_TO_TWO, cc: [...MAIL_TO_TWO.cc, '田村 <tamura@aozora.example>'], subject: '納期のご連絡' };

function pressOn(one: Office, draftId: string): Screen {
  const card = one.act({ action: 'check', draft: draftId });
  return one.press(card, '送信待ちにする');
}

describe('Two drafts that become several mails at the same time', () => {
  it.each(['before', 'after'] as const)('don’t hinder one another: one pressed just %s the other has made its first mail, and both drafts are gone when all are held', async (when) => {
    const { one } = eachOffice();
    const [a, b] = [one.save(MAIL_TO_TWO), one.save(OTHER)];
    const report = one.compose(a.mail);
    one.workspace.faults.add({ at: 'gmail.drafts.create', nth: 1, when, what: { do: () => { again(one, b.draftId); } }, email: SATO });
    one.press(report, '送信待ちにする');
    expect([one.gmail().drafts().filter(({ draftId }) => draftId === a.draftId || draftId === b.draftId), one.gmail().drafts().length, marks(one)]).toEqual([[], 4, []]);
    untilSent(one, 120);
    expect(await leftTo(one)).toEqual(TWICE);
  });

  it('keep each other’s record: where one dies with only some of its mails held, none of those leaves', async () => {
    const { one } = eachOffice();
    const [a, b] = [one.save(MAIL_TO_TWO), one.save(OTHER)];
    const report = one.compose(a.mail);
    // The other press is done, with two drafts made, when the one around it dies on its second.
    one.workspace.faults.add({ at: 'gmail.drafts.create', nth: 1, when: 'after', what: { do: () => { again(one, b.draftId); } }, email: SATO });
    one.workspace.faults.add({ at: 'gmail.drafts.create', nth: 4, when: 'before', what: 'crash', email: SATO });
    pressTo(one, report);
    expect(marks(one)).toEqual([`each.${a.draftId}`]);
    untilSent(one, 120);
    expect(await leftTo(one)).toEqual(BOTH);
    again(one, a.draftId);
    untilSent(one, 120);
    expect([await leftTo(one), one.gmail().drafts().length, marks(one)]).toEqual([TWICE, 0, []]);
  });

  it('forget a record of which nothing was held, once its press is surely over', () => {
    const { one } = eachOffice();
    const a = one.save(MAIL_TO_TWO);
    one.workspace.faults.add({ at: 'gmail.drafts.create', nth: 1, when: 'before', what: 'crash', email: SATO });
    pressTo(one, one.compose(a.mail));
    pressHold(one, OTHER);
    expect(marks(one)).toEqual([`each.${a.draftId}`]);
    one.workspace.advance(DAY + MINUTE);
    pressHold(one, OTHER);
    expect(marks(one)).toEqual([]);
  });

  it('wait for one another where both would write their record: the second press says so, and changes nothing', () => {
    const { one } = eachOffice();
    const [a, b] = [one.save(MAIL_TO_TWO), one.save(OTHER)];
    const report = one.compose(a.mail);
    const second: unknown[] = [];
    one.workspace.faults.add({ at: 'properties.setProperty', when: 'before', what: { do: () => { second.push(pressOn(one, b.draftId).notice, marks(one)); } }, email: SATO });
    one.press(report, '送信待ちにする');
    expect(second).toEqual(['別の処理の途中です。数秒待って、もう一度押してください。', []]);
    expect(one.gmail().drafts().map(({ draftId }) => draftId)).toContain(b.draftId);
    expect(pressOn(one, b.draftId).card?.name).toBe('each');
  });
});

describe('A record or a note that was damaged', () => {
  const damaged = (one: Office): { id: string; text: string } => {
    const [found] = Object.entries(one.workspace.userProperties(SATO)).filter(([key]) => key.startsWith('mail.'));
    if (!found) throw new Error('nothing is held');
    const entry = JSON.parse(found[1]) as { id: string; notes: Record<string, string> };
    const text = JSON.stringify({ ...entry, notes: { ...entry.notes, each: '{' } });
    one.workspace.setUserProperty(SATO, found[0], text);
    return { id: entry.id, text };
  };

  it('keeps its own mail from leaving, and no other: that is checked, shown, held and sent as ever', async () => {
    const { one } = eachOffice();
    const { held } = pressHold(one);
    expect(held.card?.name).toBe('each');
    const { id } = damaged(one);
    one.workspace.setUserProperty(SATO, 'each.other', '{');
    expect(one.home().text).toContain('お見積書の送付');
    const other = one.save({ to: TO_KITA, subject: '別件', text: '北様\n\n別件です。\n' });
    const report = one.compose(other.mail);
    expect(one.press(report, '送信待ちにする').buttons.map(({ text }) => text)).toContain('送信をやめる');
    expect(pressHold(one, OTHER).held.card?.name).toBe('each');
    untilSent(one, 24 * 60);
    // Of the first two, the one whose note is whole; the other mail; and both of the last.
    expect(await leftTo(one)).toHaveLength(4);
    expect(JSON.parse(one.workspace.userProperties(SATO)[`mail.${id}`] ?? '')).toMatchObject({ state: 'failed', told: true });
  });

  it('(the record of its own draft) is put right by pressing again', async () => {
    const { one } = eachOffice();
    const { draftId, mail } = one.save(MAIL_TO_TWO);
    one.workspace.faults.add({ at: 'gmail.drafts.create', nth: 2, when: 'before', what: 'crash', email: SATO });
    pressTo(one, one.compose(mail));
    one.workspace.setUserProperty(SATO, `each.${draftId}`, '{');
    again(one, draftId);
    untilSent(one, 120);
    expect([await leftTo(one), one.gmail().drafts().length, marks(one)]).toEqual([BOTH, 0, []]);
  });
});
