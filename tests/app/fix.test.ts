import { office, SATO } from '../support/office';
import { Screen } from '../support/screen';

const actionOf = (at: ReturnType<typeof office>, mail: Parameters<ReturnType<typeof office>['save']>[0]): ReturnType<ReturnType<typeof office>['act']> => {
  const report = at.compose(at.save(mail).mail);
  const button = report.buttons.find((one) => one.parameters.action === 'fix');
  if (!button) throw new Error(`no fix on the card:\n${report.text}`);
  return at.act(button.parameters);
};

describe('A fix button', () => {
  it('leads on: after it the same draft is checked again, although its recipients are others now', () => {
    const at = office();
    const saved = at.save({ to: ['yamaguchi@gmial.com'] });
    const report = at.compose(saved.mail);
    at.gmail().updateDraft(saved.draftId, 'From: sato@aozora.example\r\nTo: yamaguchi@gmail.com\r\nSubject: x\r\n\r\nx\r\n');
    const again = at.press(report, 'もう一度確かめる');
    expect(again.text).toContain('yamaguchi@gmail.com');
    expect(again.buttons.some((one) => one.parameters.action === 'hold')).toBe(true);
  });

  it('is not yet seen by a check until Gmail has saved the draft, and the card says so where the window’s recipients are known', () => {
    const at = office();
    const saved = at.save({ to: ['yamaguchi@gmial.com'], cc: ['other@x.example'] });
    const { parameters } = at.compose(saved.mail).button('もう一度確かめる');
    const again = (gmail?: object): ReturnType<typeof at.act> => new Screen(at.workspace.run(SATO, 'onAction', at.event({ commonEventObject: { parameters, formInputs: {} }, ...(gmail === undefined ? {} : { gmail }) })));
    const unsaved = '宛先の変更が、まだ下書きに保存されていません。数秒待ってから、もう一度確かめてください。';
    expect(again({ toRecipients: ['yamaguchi@gmail.com'], ccRecipients: ['other@x.example'], bccRecipients: [] }).notice).toBe(unsaved);
    for (const silent of [undefined, {}, { toRecipients: ['Yamaguchi <YAMAGUCHI@gmial.com>'], ccRecipients: ['other@x.example'] }]) expect(again(silent).notice).toBeNull();
  });

  it('corrects a mistyped domain in the compose window and keeps the name', () => {
    const screen = actionOf(office(), { to: ['山口 <yamaguchi@gmial.com>'], cc: ['other@x.example'] });
    expect(JSON.stringify(screen.draftUpdate)).toContain('yamaguchi@gmail.com');
    expect(JSON.stringify(screen.draftUpdate)).toContain('山口');
    expect(JSON.stringify(screen.draftUpdate)).toContain('other@x.example');
    expect(JSON.stringify(screen.draftUpdate)).not.toContain('gmial');
  });

  it('moves the outsiders of many companies to Bcc and loses none of them', () => {
    const to = Array.from({ length: 12 }, (_, index) => `person${index}@company${index}.example`);
    const screen = actionOf(office(), { to: ['sato@aozora.example', ...to] });
    const update = JSON.stringify(screen.draftUpdate);
    for (const address of to) expect(update).toContain(address);
    expect(screen.draftUpdate).toMatchObject({});
    expect(update).toMatch(/bcc/i);
  });

  it('changes nothing when the draft was edited in between', () => {
    const at = office();
    const saved = at.save({ to: ['yamaguchi@gmial.com'] });
    const report = at.compose(saved.mail);
    const fix = report.buttons.find((one) => one.parameters.action === 'fix');
    at.gmail().updateDraft(saved.draftId, 'From: sato@aozora.example\r\nTo: yamaguchi@x.example\r\nSubject: x\r\n\r\nx\r\n');
    const screen = at.act(fix?.parameters ?? {});
    expect(screen.draftUpdate).toBeNull();
    expect(screen.notice).toBe('確かめたあとに下書きが変わりました。もう一度確かめてください。');
  });
});
