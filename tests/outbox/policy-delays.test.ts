import { codeWithPolicy } from '../support/build-with-policy';
import { HOUR, MINUTE, office, SATO, type Office } from '../support/office';
import type { MailToWrite } from '../support/mail';
import type { Screen } from '../support/screen';

const POLICY = {
  settings: '項目,値\n最短の待ち時間(分),5\n初めの待ち時間(分),5\n最長の待ち日数,2\n',
  counterparties: '取引先,別名,ドメイン,待ち時間(分)\n株式会社みどり商事,,midori-shoji.example,20\n北電機,,kita-denki.example,45\n',
  addresses: 'アドレス,区分,待ち時間(分)\nirai@minami.example,待ち時間のみ,30\n',
  rules: 'ルール,待ち時間(分)\nempty-subject,90\n',
};
const HOLD = '送信待ちにする';
const MIDORI = 'sato@midori-shoji.example';
const KITA = 'ito@kita-denki.example';
const OTHER = 'abe@hokkai.example';

const bureau = (): Office => office({ code: codeWithPolicy(POLICY) });
const minutesOffered = (report: Screen): string[] => (JSON.stringify(report.result.value).match(/minutes-\d+/g) ?? []);
const holdAfter = (at: Office, report: Screen, delay: string): Screen => at.press(report, HOLD, report.form({ set: { delay } }));
const sentOf = (at: Office): number => at.gmail().sent().length;

/** How many minutes a mail must wait at least, as its report and what happens say. */
function least(mail: Partial<MailToWrite>): { offered: string[]; answer: Screen; at: Office; report: Screen } {
  const at = bureau();
  const report = at.compose(at.save(mail).mail);
  return { at, report, offered: minutesOffered(report), answer: holdAfter(at, report, 'minutes-5') };
}

describe('The waiting time that policy asks for', () => {
  it.each([
    ['the setting’s, where nothing else asks for one', { to: [OTHER] }, 5],
    ['the counterparty’s', { to: [MIDORI] }, 20],
    ['the address’s', { to: ['irai@minami.example'] }, 30],
    ['the longest of two counterparties’, wherever they stand', { to: [MIDORI], bcc: [KITA] }, 45],
    ['the longest of counterparty, address and rule', { to: [MIDORI], cc: ['irai@minami.example'], subject: '' }, 90],
    ['the rule’s, of mail to anybody', { to: [OTHER], subject: '' }, 90],
  ] as const)('is %s', (_, mail, minutes) => {
    const { at, report, offered, answer } = least({ ...mail, to: [...mail.to], ...('cc' in mail ? { cc: [...mail.cc] } : {}), ...('bcc' in mail ? { bcc: [...mail.bcc] } : {}) });
    expect(offered[0]).toBe(`minutes-${minutes}`);
    expect(answer.buttons.some(({ parameters }) => parameters.action === 'cancel')).toBe(minutes === 5);
    if (minutes > 5) {
      expect(answer.notice).toContain('会社の決まりの待ち時間があるため');
      expect(holdAfter(at, report, `minutes-${minutes - 1}`).notice).toContain('会社の決まりの待ち時間があるため');
      holdAfter(at, report, `minutes-${minutes}`);
    }
    at.workspace.advance((minutes - 1) * MINUTE);
    at.home();
    expect(sentOf(at)).toBe(0);
    at.workspace.advance(2 * MINUTE);
    expect(sentOf(at)).toBe(1);
  });

  it('holds for a picked time too, and no time is taken beyond the longest', () => {
    const { at, report } = least({ to: [KITA] });
    const pick = (after: number): Screen => at.press(report, HOLD, { ...report.form({ set: { delay: 'at' } }), at: { dateTimeInput: { msSinceEpoch: String(at.now + after) } } });
    expect(pick(44 * MINUTE).notice).toContain('会社の決まりの待ち時間があるため');
    expect(pick(48 * HOUR + MINUTE).notice).toContain('2日');
    expect(holdAfter(at, report, 'minutes-9999').notice).toContain('2日');
    expect(pick(46 * MINUTE).buttons.some(({ parameters }) => parameters.action === 'cancel')).toBe(true);
  });
});

describe('A sender can’t undercut it', () => {
  const hold = (): { at: Office; held: Screen; mail: string } => {
    const { at, report } = least({ to: [KITA] });
    const held = holdAfter(at, report, 'minutes-60');
    return { at, held, mail: held.buttons.find(({ parameters }) => parameters.action === 'cancel')?.parameters.mail ?? '' };
  };

  it.each([
    ['by pressing “send now”, which its card does not offer', { action: 'sendNow' }, {}],
    ['by a shorter time', { action: 'postpone', offset: '540' }, { delay: { stringInputs: { value: ['minutes-5'] } } }],
    ['by no time', { action: 'postpone', offset: '540' }, { delay: { stringInputs: { value: ['minutes-0'] } } }],
    ['by a time picked in another offset', { action: 'postpone', offset: '-720' }, { delay: { stringInputs: { value: ['at'] } }, at: { dateTimeInput: { msSinceEpoch: String(Date.parse('2026-11-24T10:20:00+09:00')) } } }],
    ['by parameters that no card sends', { action: 'postpone', offset: '540', earliestAt: '0', leastMinutes: '0', dueAt: '0' }, { delay: { stringInputs: { value: ['minutes-1'] } } }],
  ])('%s', (_, parameters, form) => {
    const { at, held, mail } = hold();
    expect(held.buttons.some((button) => button.parameters.action === 'sendNow')).toBe(false);
    expect(at.act({ ...parameters, mail } as Record<string, string>, form).notice).not.toBeNull();
    at.home();
    at.workspace.advance(44 * MINUTE);
    at.home();
    expect(sentOf(at)).toBe(0);
    at.workspace.advance(17 * MINUTE);
    expect(sentOf(at)).toBe(1);
  });

  it('by a delay in the press that holds it', () => {
    const { at, report } = least({ to: [KITA] });
    const { parameters } = report.button(HOLD);
    for (const value of ['minutes-0', 'minutes-44', 'minutes--5', 'now', '']) {
      expect(at.act({ ...parameters, delay: value, leastMinutes: '0', earliestAt: '0' }, report.form({ set: { delay: value } })).notice).not.toBeNull();
    }
    expect(Object.keys(at.workspace.userProperties(SATO)).filter((key) => key.startsWith('mail.'))).toEqual([]);
  });

  it('by taking a cancel back and pressing “send now” then', () => {
    const { at, held, mail } = hold();
    at.press(held, '送信をやめる');
    expect(at.act({ action: 'undo', mail }).title).toContain('送ります');
    expect(at.act({ action: 'sendNow', mail }).notice).toContain('より前には送れません');
  });
});
