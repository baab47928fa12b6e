import { office, SATO } from '../support/office';
import type { Screen } from '../support/screen';

const offersHold = (screen: Screen): boolean => screen.buttons.some(({ parameters }) => parameters.action === 'hold');

describe('What can’t be checked is said, and no send is offered that pretends it was', () => {
  it('where no draft is found', () => {
    const at = office();
    const screen = at.compose({ to: ['nobody@yamada-shoji.example'], cc: [], bcc: [] });
    expect(offersHold(screen)).toBe(false);
    expect(screen.text).not.toBe('');
  });

  it.each([['drafts.list', 503], ['drafts.get', 500], ['drafts.get', 403]] as const)('where Gmail refuses %s with %d', (call, status) => {
    const at = office();
    const { mail } = at.save();
    at.workspace.faults.add({ at: `gmail.${call}`, when: 'before', what: { status, body: '' }, times: 50 });
    const screen = at.compose(mail);
    expect(offersHold(screen)).toBe(false);
    expect(screen.text).toContain(String(status));
  });

  it('where an event says nothing that can be read', () => {
    const at = office();
    for (const event of [null, 7, {}, { commonEventObject: 'x', gmail: [] }]) {
      const run = at.workspace.run(SATO, 'onCompose', event);
      expect(run.ok).toBe(true);
      expect(JSON.stringify(run.value)).not.toContain('"hold"');
    }
  });

  it('where a mail has a part that can’t be read, the card names the part', () => {
    const at = office();
    at.gmail().createDraft('From: sato@aozora.example\r\nTo: tanaka@yamada-shoji.example\r\nSubject: x\r\nContent-Type: multipart/mixed\r\n\r\nno boundary here\r\n');
    expect(at.compose({ to: ['tanaka@yamada-shoji.example'], cc: [], bcc: [] }).text).toContain('読み取れない部分');
  });

  it.each([[500, '下書きを読めず'], [403, '下書きを読めず'], [404, '下書きはもうありません']] as const)('where a mail is to leave at once and Gmail answers its fresh check with %d: it is not sent, and goes on waiting', (status, said) => {
    const at = office();
    const { held } = at.hold();
    const mail = held.buttons.find(({ parameters }) => parameters.action === 'cancel')?.parameters.mail ?? '';
    // The check alone is refused; the outbox could read the draft a moment later.
    at.workspace.faults.add({ at: 'gmail.drafts.get', when: 'before', what: { status, body: '' } });
    expect(at.act({ action: 'sendNow', mail }).notice).toContain(said);
    expect(at.gmail().sent()).toEqual([]);
    expect(at.act({ action: 'open', mail }).title).toBe('10:25 に送ります');
    expect(at.act({ action: 'sendNow', mail }).notice).toBe('送信しました。');
  });
});
