import fc from 'fast-check';
import { HOUR, MINUTE, office } from '../support/office';
import { left } from './left';
import { mimeOf } from '../support/mail';

const MAIL = { from: 'sato@aozora.example', to: ['tanaka@yamada-shoji.example'], cc: ['mori@yamada-shoji.example'], bcc: ['okuda@aozora.example'], subject: '見積の件', text: '田中様\n\nお見積書を添付します。\n', attachments: [{ filename: '見積.pdf', content: '%PDF 120,000 yen' }] };

/** One change to the mail as it was checked; each keeps everything else. */
const changes: Readonly<Record<string, Partial<typeof MAIL>>> = {
  'another To': { to: ['tanaka@yamada-shouji.example'] },
  'one recipient more in Cc': { cc: [...MAIL.cc, 'rival@suzuki-works.example'] },
  'Cc and Bcc exchanged': { cc: MAIL.bcc, bcc: MAIL.cc },
  'no Bcc any more': { bcc: [] },
  'another subject': { subject: '見積の件 ' + '(再送)' },
  'one digit in the text': { text: MAIL.text.replace('お見積書', 'お見積書2') },
  'another file of the same name and size': { attachments: [{ filename: '見積.pdf', content: '%PDF 210,000 yen' }] },
  'the same file under another name': { attachments: [{ filename: '見積 (2).pdf', content: '%PDF 120,000 yen' }] },
  'one file more': { attachments: [...MAIL.attachments, { filename: '原価.xlsx', content: 'cost' }] },
  'no file': { attachments: [] },
};

describe('Nothing leaves that was not checked as it is', () => {
  it.each(Object.entries(changes))('after %s the held mail stays in Drafts', (_, change) => {
    const at = office();
    const { draftId } = at.hold(MAIL);
    at.gmail().updateDraft(draftId, mimeOf({ ...MAIL, ...change }));
    at.workspace.advance(3 * HOUR);
    expect(left(at)).toHaveLength(0);
    expect(at.gmail().drafts()).toHaveLength(1);
  });

  it('a text that only some mail programs show is named as not checked, and after a change to it the mail stays in Drafts', () => {
    const at = office();
    const raw = (hidden: string): string => [
      'From: sato@aozora.example', 'To: tanaka@yamada-shoji.example', 'Subject: test', 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary=b', '',
      '--b', 'Content-Type: text/plain; charset=UTF-8', '', 'See you at three.', '--b', 'Content-Type: text/plain; charset=UTF-8', '', hidden, '--b', 'Content-Type: text/html; charset=UTF-8', '', '<p>See you at three.</p>', '--b--', '',
    ].join('\r\n');
    const { draftId } = at.gmail().createDraft(raw('The price is 120,000 yen.'));
    const report = at.compose({ to: ['tanaka@yamada-shoji.example'], cc: [], bcc: [] });
    expect(report.text).toContain('代わりに表示される別の本文があります(2)');
    expect(at.press(report, '送信待ちにする').buttons.map(({ text }) => text)).toContain('送信をやめる');
    at.gmail().updateDraft(draftId, raw('The price is 210,000 yen.'));
    at.workspace.advance(3 * HOUR);
    expect([left(at), at.gmail().drafts().length]).toEqual([[], 1]);
  });

  it('a press that carries the digest of another state of the mail holds nothing', () => {
    const at = office();
    const { draftId, mail } = at.save(MAIL);
    const report = at.compose(mail);
    at.gmail().updateDraft(draftId, mimeOf({ ...MAIL, text: '田中様\n\n別の本文\n' }));
    at.press(report, '送信待ちにする');
    at.workspace.advance(3 * HOUR);
    expect(left(at)).toHaveLength(0);
  });

  // Whatever is put in the place of a digest that the check gave, nothing is held.
  it('a made-up digest holds nothing', () => {
    const at = office();
    const { mail } = at.save(MAIL);
    const report = at.compose(mail);
    const { parameters } = report.button('送信待ちにする');
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (digest) => {
      fc.pre(digest !== parameters.digest);
      at.act({ ...parameters, digest }, report.form());
    }), { numRuns: 20 });
    at.workspace.advance(30 * MINUTE);
    expect(left(at)).toHaveLength(0);
    expect(at.gmail().drafts()).toHaveLength(1);
  });
});
