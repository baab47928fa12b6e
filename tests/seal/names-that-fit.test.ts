import { codeWithPolicy } from '../support/build-with-policy';
import { MINUTE, office, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';

const code = codeWithPolicy({ settings: 'name,value\nfileNames,{date}_{title}\n' });

/** An office in which so many files, each with a name of eighty characters, are renamed and held. */
function pressed(files: number): { one: Office; answer: Screen } {
  const one = office({ code });
  const attachments = Array.from({ length: files }, (_, index) => ({ filename: `${String(index).padStart(2, '0')}${'資'.repeat(72)}.pdf`, content: `file ${index}` }));
  const { mail } = one.save({ attachments });
  return { one, answer: one.press(one.compose(mail), '送信待ちにする') };
}

const isHeld = (answer: Screen): boolean => answer.buttons.some(({ parameters }) => parameters.action === 'cancel');
const storedOf = (one: Office): string[] => Object.entries(one.workspace.userProperties(SATO)).flatMap(([key, text]) => (key.startsWith('mail.') ? [text] : []));

describe('New names of files in Japanese', () => {
  it.each([16, 17, 18, 40])('of %i files, which would not fit beside a held mail, are refused in words about names, and nothing is held', (files) => {
    const { one, answer } = pressed(files);
    expect(answer.notice).toContain('ファイル名が多すぎる');
    expect(storedOf(one)).toEqual([]);
  });

  it('that just fit leave room for whatever becomes of the mail: also to be given up with the longest reason, and told', () => {
    const held = Array.from({ length: 10 }, (_, index) => 8 + index).filter((files) => {
      const { one, answer } = pressed(files);
      const fits = isHeld(answer);
      one.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: { status: 400, body: { error: { code: 400, message: '\u0001'.repeat(900) } } }, times: 50 });
      one.workspace.advance(30 * MINUTE);
      for (const stored of storedOf(one)) {
        expect([files, JSON.parse(stored)]).toEqual([files, expect.objectContaining({ state: 'failed', told: true })]);
        if (files > 12) expect(Buffer.byteLength(stored)).toBeGreaterThan(6_000);
      }
      one.close();
      return fits;
    });
    expect(held).toEqual([8, 9, 10, 11, 12, 13]);
  });
});
