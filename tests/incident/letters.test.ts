import { codeWithPolicy } from '../support/build-with-policy';
import { SATO } from '../support/office';
import { begun, draftNamed, facts, SUZUKI, WRONG } from './support';

const MANY = Array.from({ length: 60 }, (_, index) => `customer${index}@shop${index}.example`);

describe('A letter', () => {
  it('says to each who got a mail that should have been Bcc what happened, and shows none of them the others', () => {
    const { at, id } = begun({ to: MANY, subject: '年末休業のお知らせ' });
    facts(at, id, { wrong: ['*'], slip: 'bcc' });
    const call = at.act({ action: 'incidentStep', incident: id, step: 'call' });
    expect(call.text).toContain('相手が多いため、お詫びメールを先に送り');
    at.press(at.act({ action: 'incidentStep', incident: id, step: 'apology' }), '下書きを作る');
    const { headers, text } = draftNamed(at, /お詫び/);
    expect(headers).toContain(`To: ${SATO}`);
    expect(/^To: .*customer/m.test(headers)).toBe(false);
    expect(/^Bcc: (.*)$/m.exec(headers)?.[1]?.split(',').map((one) => one.trim())).toEqual(MANY);
    expect(text).toContain('メールを受信された皆様');
    expect(text).toContain('受信された皆様のメールアドレスが互いに見える形で');
  });

  it('goes to each wrong recipient alone', () => {
    const other = 'yamamoto@kaede-works.example';
    const { at, id } = begun({ cc: [`山本 健 <${other}>`] });
    const step = (): ReturnType<typeof at.act> => at.act({ action: 'incidentStep', incident: id, step: 'apology' });
    facts(at, id, { wrong: [WRONG, other] });
    for (const to of [WRONG, other]) at.act({ action: 'incidentLetter', incident: id, letter: 'apology', to });
    const heads = at.gmail().drafts().map((draft) => /^To: (.*)$/m.exec(draft.raw.toString('utf8'))?.[1]?.trim());
    expect(heads.sort()).toEqual([WRONG, other].sort());
    expect(step().text).toContain('山本 健 様');
  });

  it('to the party concerned tells nobody else’s name, and nothing that was said inside', () => {
    const { at, id } = begun();
    facts(at, id);
    at.act({ action: 'incidentNote', incident: id, step: 'superior', result: 'told', to: '' }, { note: { stringInputs: { value: ['鈴木部長'] } } });
    at.act({ action: 'incidentNote', incident: id, step: 'call', result: 'missed', to: WRONG });
    at.act({ action: 'incidentLetter', incident: id, letter: 'owner', to: '' }, { 'to-owner': { stringInputs: { value: ['someone@midori-shoji.example'] } } });
    const { text, headers } = draftNamed(at, /【お詫び】メール誤送信について/);
    expect(headers).toContain('To: someone@midori-shoji.example');
    expect(text).toContain('電話したが、つながらず');
    expect(text).not.toContain('鈴木部長');
    expect(text).toContain('〔原因を記入〕');
    expect(text).toContain('■ 誤送信先の数\n1件');
  });

  it('takes superior, order and words from the policy', () => {
    const code = codeWithPolicy({
      incident: [
        '項目,値,対象,備考',
        `上長,boss@aozora.example,,`,
        `上長,${SUZUKI},${SATO},`,
        '順序,報告が先,,',
        '自社名,青空工業株式会社,,',
        '自社名 英語,Aozora Industries,,',
        '文面 お詫び,"件名: 【至急】誤送信のお詫び\n{宛名}\n{経緯}\n{自社名}",,',
      ].join('\n'),
    });
    const { at, id } = begun({}, { code });
    const record = facts(at, id);
    expect(record.text).toMatch(/1\. 上長への報告[\s\S]*3\. 誤送信先への電話/);
    at.press(at.act({ action: 'incidentStep', incident: id, step: 'superior' }), '下書きを作る');
    expect(draftNamed(at, /^【至急】メール誤送信のご報告$/).headers).toContain(`To: ${SUZUKI}`);
    at.act({ action: 'incidentLetter', incident: id, letter: 'apology', to: WRONG });
    expect(draftNamed(at, /^【至急】誤送信のお詫び$/).text.trim()).toBe('田中 直樹 様\n2026年11月24日(火) 10:13に、下記のメールを誤ってお送りいたしました。\n青空工業株式会社');
    at.act({ action: 'incidentLetter', incident: id, letter: 'apology', to: WRONG }, { lang: { stringInputs: { value: ['en'] } } });
    expect(draftNamed(at, /^\[Important\] Apology/).text).toContain('This is 佐藤 花子 of Aozora Industries.');
  });

  it.each(['picked', 'file', 'content', 'bcc', 'software'])('about a slip “%s” raises no warning but that of its gaps', (slip) => {
    const { at, id } = begun();
    facts(at, id, { slip, wrong: [WRONG] });
    for (const letter of ['apology', 'superior', 'security', 'owner', 'right']) {
      at.act({ action: 'incidentLetter', incident: id, letter, to: WRONG }, { [`to-${letter}`]: { stringInputs: { value: ['someone@midori-shoji.example'] } } });
    }
    for (const { draftId } of at.gmail().drafts()) {
      const warned = at.act({ action: 'check', draft: draftId }).text.split('参考')[0] ?? '';
      expect(warned).not.toMatch(/添付し忘れ|個人情報|件名がない/);
    }
  });

  it('is offered as text where Gmail takes no draft', () => {
    const { at, id } = begun();
    facts(at, id);
    at.workspace.faults.add({ at: 'gmail.drafts.create', when: 'before', what: { status: 503, body: '{}' } });
    const step = at.act({ action: 'incidentStep', incident: id, step: 'apology' });
    expect(step.text).toContain('開封なさらずに削除');
    expect(at.press(step, '下書きを作る').notice).toContain('下書きを作れませんでした(HTTP 503)');
    expect(at.gmail().drafts()).toHaveLength(0);
  });
});
