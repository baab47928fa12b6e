import { office } from '../support/office';

describe('A mail for the next working morning', () => {
  it('leaves at the very minute that the choice and the card name, and not at 9:00 sharp, whoever looks then', () => {
    const at = office();
    const report = at.compose(at.save().mail);
    expect(report.text).toContain('次の営業日の朝(11月25日(水) 9:01)');
    const held = at.press(report, '送信待ちにする', report.form({ set: { delay: 'morning' } }));
    expect(held.title).toBe('11月25日(水) 9:01 に送ります');
    at.workspace.advanceTo(Date.parse('2026-11-25T09:01:50+09:00'));
    at.home();
    expect(at.gmail().sent()).toEqual([]);
    at.workspace.advanceTo(Date.parse('2026-11-25T09:02:10+09:00'));
    expect(at.gmail().sent()).toHaveLength(1);
  });
});
