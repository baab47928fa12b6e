import { office } from '../support/office';

describe('Quiet', () => {
  it('an ordinary mail to somebody known shows no warning, and the recipients and files to tick', () => {
    const at = office();
    for (let turn = 0; turn < 3; turn++) {
      const { draftId } = at.save();
      at.gmail().send(draftId);
    }
    const { mail } = at.save({ text: '田中様\n\nお世話になっております。\nお見積書を添付いたします。\n', attachments: [{ filename: '20261124_山田商事様_お見積書.pdf', content: '%PDF' }] });
    const report = at.compose(mail);
    expect(report.title).toBe('警告はありません');
    const ticks = report.checks.flatMap(({ items }) => items.map(({ text }) => text)).join('\n');
    expect(ticks).toContain('tanaka@yamada-shoji.example');
    expect(ticks).toContain('20261124_山田商事様_お見積書.pdf');
  });

  it('a warning names what was seen and what to do', () => {
    const at = office();
    const { mail } = at.save({ text: '田中様\n\nお見積書を添付いたします。\n' });
    const { text } = at.compose(mail);
    expect(text).toContain('添付いたします');
    expect(text).toMatch(/添付するか|添付して|添付し忘れ/);
  });
});
