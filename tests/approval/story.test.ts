import { HOUR, MINUTE } from '../support/office';
import { approvingOffice, BOSS, leftOf, pressHold, requestsTo, statesOf, SUZUKI, textOf } from './support';

describe('A mail that needs an approval', () => {
  it('waits, is approved beside its request, is held for its delay, and leaves once', () => {
    const at = approvingOffice(BOSS);
    const { screen } = pressHold(at, { subject: 'お見積書', text: '田中様\n\n金額は百万円です。\n' }, { note: '値引きは部長と相談済みです' });
    expect(screen.notice).toBe('承認を依頼しました(suzuki@aozora.example)。');
    expect(screen.title).toBe('承認待ち');
    expect(screen.text).toContain('承認者: suzuki@aozora.example(10:15 に依頼)。11月26日(木) 10:15 までに承認がなければ、送られません。');
    expect(statesOf(at)).toEqual(['awaiting-approval']);
    at.workspace.advance(HOUR);
    expect(leftOf(at)).toBe(0);

    const [request = ''] = requestsTo(at, SUZUKI);
    const card = at.open(request, SUZUKI);
    // It is 11:15 by now: what the card says of the time counts from here.
    expect(card.text).toContain('承認すると、早ければ 11:25 に送られます。');
    for (const shown of ['お見積書', '社外 To: 田中 太郎 <tanaka@yamada-shoji.example>', '値引きは部長と相談済みです', 'sato@aozora.example']) expect(card.text).toContain(shown);
    const approved = at.press(card, '承認する', card.form(), SUZUKI);
    expect(approved.notice).toBe('承認しました。');
    expect(approved.text).toContain('承認済みです。');

    // Approved at about 11:15, held ten minutes more, as any mail is.
    at.workspace.advance(9 * MINUTE);
    expect(leftOf(at)).toBe(0);
    at.workspace.advance(15 * MINUTE);
    expect(leftOf(at)).toBe(1);
    at.workspace.advance(24 * HOUR);
    expect(leftOf(at)).toBe(1);
    expect(statesOf(at)).toEqual(['sent']);
    expect(at.open(request, SUZUKI).text).toContain('この依頼は終わっています。');
    expect(Object.keys(at.workspace.scriptProperties()).filter((key) => key.startsWith('approval.mail.'))).toEqual([]);
  });

  it('reaches its approver with everything that is needed to judge, and with the files', () => {
    const at = approvingOffice(BOSS);
    pressHold(at, { cc: ['佐藤 次郎 <jiro@aozora.example>'], subject: '見積', text: '田中様\n\n見積書を添付します。\n', attachments: [{ filename: '20261124_山田商事_見積書.pdf', content: '%PDF-1.7 quote' }] }, { note: '急ぎません' });
    const [mail] = at.gmail(SUZUKI).inbox();
    const raw = mail?.raw.toString('latin1') ?? '';
    const text = textOf(mail?.raw ?? Buffer.alloc(0));
    for (const part of ['宛先(2件、うち社外1件)', '[社外] To: 田中 太郎 <tanaka@yamada-shoji.example>', 'Cc: 佐藤 次郎 <jiro@aozora.example>', '20261124_山田商事_見積書.pdf (14 B)', '見積書を添付します。', '急ぎません', '承認の10分後(早ければ 10:25)', '期限は 11月26日(木) 10:15 です', '返信だけでは承認にならず']) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/^Cc.*\[社外\]/m);
    expect(raw).toContain(Buffer.from('%PDF-1.7 quote').toString('base64'));
    expect(raw).toMatch(/^To: suzuki@aozora\.example\r$/m);
  });
});
