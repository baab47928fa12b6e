import { mailOf } from '../incident/support';
import { HOUR, SATO } from '../support/office';
import { approvingOffice, lastTo, leftOf, pressHold, statesOf, SUZUKI, textOf } from './support';

describe('Urgent mail', () => {
  const URGENT = `${SUZUKI},,,,社外宛て,,,,,,はい`;

  it('leaves without waiting where the policy lets it, with a reason that its approver gets and that is recorded', () => {
    const at = approvingOffice(URGENT);
    const { screen } = pressHold(at, { subject: '納期の件' }, { urgent: '先方の締切が11時です' });
    expect(screen.notice).toBe('承認を待たずに送られます。理由を知らせました(suzuki@aozora.example)。');
    expect(JSON.stringify(screen.result.logs)).toContain('approval-urgent');
    expect(JSON.stringify(screen.result.logs)).not.toContain('締切');
    expect(lastTo(at, SUZUKI)).toContain('先方の締切が11時です');
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(1);
  });

  it('has its reason in a section of its own, shut, whose header says what it does: no second box for a note to the approver', () => {
    const at = approvingOffice(URGENT);
    const { card } = at.compose(at.save().mail);
    const sections = (card?.sections ?? []) as { header?: string; collapsible?: boolean; uncollapsibleWidgetsCount?: number; widgets: unknown[] }[];
    const inputs = (section: unknown): string[] => [...JSON.stringify(section).matchAll(/"textInput":\{"name":"(\w+)"/g)].map(([, name = '']) => name);
    expect(sections.filter((one) => inputs(one).length > 0).map((one) => [one.header, inputs(one), one.collapsible === true, one.uncollapsibleWidgetsCount ?? 0])).toEqual([
      ['承認', ['note'], false, 0],
      ['承認を待たずに送る', ['urgent'], true, 0],
    ]);
  });

  it('comes as a notice, not as a request: its subject says so, and it asks for no press', () => {
    const told = (form: Readonly<Record<string, string>>): { subject: string; text: string } => {
      const at = approvingOffice(URGENT);
      pressHold(at, { subject: '納期の件' }, form);
      const raw = at.gmail(SUZUKI).inbox()[0]?.raw ?? Buffer.alloc(0);
      return { subject: mailOf(raw).subject, text: textOf(raw) };
    };
    const notice = told({ urgent: '締切' });
    expect(notice.subject).toBe('【Matta 急ぎの送信】納期の件(sato@aozora.example)');
    expect(notice.text).not.toMatch(/承認のしかた|「承認する」/);
    const request = told({});
    expect(request.subject).toBe('【Matta 承認のお願い】納期の件(sato@aozora.example)');
    expect(request.text).toMatch(/■ 承認のしかた\n.*「承認する」/);
  });

  it('does not leave when its approver could not be told', () => {
    const at = approvingOffice(URGENT);
    at.workspace.faults.add({ at: 'gmail.messages.send', when: 'before', what: { status: 503, body: '' } });
    pressHold(at, {}, { urgent: '締切' });
    expect(statesOf(at)).toEqual([]);
  });

  it.each([
    ['store', 'properties.setProperty'],
    ['clock', 'script.create'],
  ])('that the %s keeps from being held does not leave, and whoever was told that it does is told that it does not', (_, call) => {
    const at = approvingOffice(URGENT);
    pressHold(at, { subject: '一通目' }, { urgent: '締切' });
    at.workspace.advance(HOUR);
    at.workspace.faults.add({ at: call, when: 'before', what: 'throw', email: SATO, times: 99 });
    const { screen } = pressHold(at, { subject: '納期の件' }, { urgent: '先方の締切が11時です' });
    expect(screen.notice).toContain('送られないことを知らせました(suzuki@aozora.example)。');
    expect(lastTo(at, SUZUKI)).toContain('送信待ちにできなかったため、送られません');
    expect(statesOf(at)).toEqual(['sent']);
  });

  it('that could not be held leaves its sender to tell whoever was told, where they can’t be told by mail either', () => {
    const at = approvingOffice(URGENT);
    pressHold(at, { subject: '一通目' }, { urgent: '締切' });
    at.workspace.advance(HOUR);
    at.workspace.faults.add({ at: 'script.create', when: 'before', what: 'throw', email: SATO, times: 99 });
    at.workspace.faults.add({ at: 'gmail.messages.send', nth: 2, when: 'before', what: { status: 503, body: '' } });
    expect(pressHold(at, { subject: '納期の件' }, { urgent: '締切' }).screen.notice).toContain('送られると知らせたままです。連絡してください(suzuki@aozora.example)。');
  });

  it('leaves if, and only if, its approver was not told last that it does not, whichever write to the store fails, before or after its effect', () => {
    const outcomes = new Set<string>();
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= 6; nth += 1) {
        const at = approvingOffice(URGENT);
        pressHold(at, { subject: '一通目' }, { urgent: '締切' });
        at.workspace.advance(HOUR);
        at.workspace.faults.add({ at: 'properties.setProperty', nth, when, what: 'throw', email: SATO });
        pressHold(at, { subject: '納期の件' }, { urgent: '締切' });
        const takenBack = lastTo(at, SUZUKI).includes('送られません');
        at.workspace.faults.clear();
        at.workspace.advance(HOUR);
        expect([when, nth, leftOf(at)]).toEqual([when, nth, takenBack ? 1 : 2]);
        outcomes.add(`${when} ${String(takenBack)}`);
        at.close();
      }
    }
    expect([...outcomes].sort()).toEqual(['after false', 'after true', 'before false', 'before true']);
  });

  it('waits like any other without a reason', () => {
    const at = approvingOffice(URGENT);
    pressHold(at, {}, { urgent: '  ' });
    expect(statesOf(at)).toEqual(['awaiting-approval']);
  });

  it('shows beside its notice that nothing has to be done', () => {
    const at = approvingOffice(URGENT);
    pressHold(at, {}, { urgent: '締切' });
    const notice = at.gmail(SUZUKI).inbox().find((mail) => textOf(mail.raw).includes('締切'))?.messageId ?? '';
    const card = at.open(notice, SUZUKI);
    expect(card.text).toContain('急ぎのため、承認を待たずに送られるメールです。');
    expect(card.buttons.map((button) => button.text)).not.toContain('承認する');
  });
});
