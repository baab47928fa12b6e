import { codeWithPolicy } from '../support/build-with-policy';
import { HOUR, MINUTE, office, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';
import { FILES, TO_YAMADA, untilSent } from './support';

const MAIL = { to: TO_YAMADA, subject: 'お見積書の送付', text: '田中様\n\nお送りします。\n', attachments: FILES };
const code = codeWithPolicy({ seal: 'how\nlink\n', settings: 'name,value\nlinkDays,7\n' });
const refusal = (status: number, message: string): { status: number; body: unknown } => ({ status, body: { error: { code: status, message, errors: [{ reason: 'backendError', message }] } } });

const foldersOf = (one: Office): number => one.workspace.drive().of(SATO).filter(({ mimeType }) => mimeType.endsWith('folder')).length;
/** Whether anybody but their owner can open any of the files. */
const isOpen = (one: Office): boolean => one.workspace.drive().visibleTo('tanaka@yamada-shoji.example').length > 0;
const idOf = (screen: Screen): string => screen.buttons.find(({ parameters }) => parameters.action === 'cancel')?.parameters.mail ?? '';
const leftOf = (one: Office): number => one.gmail().sent().filter(({ raw }) => raw.toString('latin1').includes('Matta-Id')).length;

/** A mail whose files have been shared, and which Gmail does not take for the moment: it is in the pause before another try. */
function shared(): { one: Office; mail: string; draftId: string } {
  const one = office({ code });
  const { held, draftId } = one.hold(MAIL);
  one.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: refusal(429, 'too much'), times: 3 });
  untilSent(one);
  expect([leftOf(one), isOpen(one)]).toEqual([0, true]);
  return { one, mail: idOf(held), draftId };
}

const ENDS: Readonly<Record<string, (at: ReturnType<typeof shared>) => void>> = {
  'is cancelled in the pause': ({ one, mail }) => { one.act({ action: 'cancel', mail }); },
  'is refused for good': ({ one }) => { one.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: refusal(400, 'Invalid To header'), times: 9 }); },
  'is edited': ({ one, draftId }) => { one.gmail().updateDraft(draftId, one.gmail().drafts()[0]?.raw.toString().replace(/^Subject:.*$/m, 'Subject: other') ?? ''); },
  'is deleted': ({ one, draftId }) => { one.gmail().deleteDraft(draftId); },
};

describe('Files that were shared for a mail that did not leave', () => {
  it.each(Object.keys(ENDS))('can be opened by nobody once it %s, and nothing of them stays in Drive', (how) => {
    const at = shared();
    ENDS[how]?.(at);
    untilSent(at.one, 60);
    expect([leftOf(at.one), isOpen(at.one), foldersOf(at.one)]).toEqual([0, false, 0]);
  });

  it.each(['drive.files.list', 'drive.files.delete'])('are tried again every hour where Drive refuses (%s): its card says so meanwhile, and offers to take the access back', (call) => {
    const { one, mail } = shared();
    one.workspace.faults.clear();
    one.workspace.faults.add({ at: call, when: 'before', what: refusal(500, 'backendError'), times: 2 });
    const card = one.act({ action: 'cancel', mail });
    expect(card.notice).toBe('送信をやめました。メールは下書きに残っています。');
    expect(card.text).toContain('宛先がDriveのファイルをまだ開けるかもしれません');
    expect(isOpen(one)).toBe(true);
    one.workspace.advance(61 * MINUTE);
    expect(isOpen(one)).toBe(true);
    if (call === 'drive.files.delete') {
      const access = one.press(one.act({ action: 'open', mail }), '共有の状態を見る');
      expect(access.text).toContain('送信をやめました');
      one.press(access, '全員の共有を取り消す');
      expect(isOpen(one)).toBe(false);
    }
    one.workspace.advance(HOUR);
    expect([isOpen(one), foldersOf(one)]).toEqual([false, 0]);
    expect(one.act({ action: 'open', mail }).text).not.toContain('まだ開けるかもしれません');
    expect(one.workspace.triggers(SATO)).toEqual([]);
  });

  it('are looked for again an hour later where Drive does not show them yet', () => {
    const { one, mail } = shared();
    one.workspace.faults.clear();
    one.workspace.faults.add({ at: 'drive.files.list', when: 'before', what: { status: 200, body: { files: [] } }, times: 1 });
    one.act({ action: 'cancel', mail });
    expect(isOpen(one)).toBe(true);
    one.workspace.advance(61 * MINUTE);
    expect([isOpen(one), foldersOf(one)]).toEqual([false, 0]);
    one.workspace.advance(HOUR);
    expect(one.workspace.triggers(SATO)).toEqual([]);
  });

  it('are taken back by the next clock where the run that cancelled died at any call, before or after its effect', () => {
    const calls = ((): number => {
      const { one, mail } = shared();
      return Object.values(one.act({ action: 'cancel', mail }).result.usage.calls).reduce((sum, count) => sum + count, 0);
    })();
    let cancelled = 0;
    for (let nth = 1; nth <= calls; nth += 1) {
      for (const when of ['before', 'after'] as const) {
        const { one, mail } = shared();
        one.workspace.faults.add({ at: '*', nth, when, what: 'crash', email: SATO });
        one.workspace.run(SATO, 'onAction', one.event({ commonEventObject: { parameters: { action: 'cancel', mail } } }));
        one.workspace.faults.clear();
        untilSent(one, 3 * 60);
        // A cancel that was not written down is none: the mail leaves, and with it the access.
        const left = leftOf(one);
        expect([nth, when, left, isOpen(one), foldersOf(one)]).toEqual([nth, when, left, left === 1, left]);
        cancelled += 1 - left;
        one.close();
      }
    }
    expect(cancelled).toBeGreaterThan(3);
  });

  it('leave no second folder where the mail is held anew, also where the first could not be deleted then', () => {
    for (const refused of [0, 2]) {
      const { one, mail, draftId } = shared();
      one.workspace.faults.clear();
      if (refused > 0) one.workspace.faults.add({ at: 'drive.files.delete', when: 'before', what: refusal(500, 'backendError'), times: refused });
      one.act({ action: 'cancel', mail });
      const card = one.act({ action: 'check', draft: draftId });
      one.press(card, '送信待ちにする');
      untilSent(one, 3 * 60);
      expect([refused, leftOf(one), isOpen(one), foldersOf(one)]).toEqual([refused, 1, true, 1]);
      // Of the first there is nothing to tell.
      expect(one.gmail().inbox()).toEqual([]);
    }
  });

  it.each([['leaves', null, [1, true, 1]], ['does not leave', 400, [0, false, 0]]] as const)('are shared anew where a cancelled mail gets another time, which then %s', (_, status, expected) => {
    const { one, mail } = shared();
    one.act({ action: 'cancel', mail });
    expect([isOpen(one), foldersOf(one)]).toEqual([false, 0]);
    one.workspace.faults.clear();
    const seen: boolean[] = [];
    one.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: { do: () => { seen.push(isOpen(one)); } } });
    if (status !== null) one.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: refusal(status, 'Invalid To header'), times: 9 });
    one.act({ action: 'postpone', mail, offset: '540' }, { delay: { stringInputs: { value: ['minutes-5'] } } });
    untilSent(one, 60);
    expect([seen, leftOf(one), isOpen(one), foldersOf(one)]).toEqual([[true], ...expected]);
  });

  it('stay where nobody knows whether the mail left: its sender decides, with a button beside it', () => {
    const one = office({ code });
    const { held, draftId } = one.hold(MAIL);
    one.workspace.faults.add({ at: 'gmail.drafts.send', when: 'before', what: 'crash' });
    untilSent(one);
    one.gmail().deleteDraft(draftId);
    untilSent(one, 60);
    const card = one.act({ action: 'open', mail: idOf(held) });
    expect(card.text).toContain('メールが送られていなかったときは、ファイルの共有を取り消してください。');
    expect(isOpen(one)).toBe(true);
    one.press(one.press(card, '共有の状態を見る'), '全員の共有を取り消す');
    expect(isOpen(one)).toBe(false);
  });
});
