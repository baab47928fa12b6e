import { codeWithPolicy } from '../support/build-with-policy';
import { MINUTE, office, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';

const MUTE = 'この宛先では今後警告しない';
const TYPO = { to: ['yamaguchi@gmial.com'], subject: 'ご相談', text: 'お世話になっております。\n先日の件、承知いたしました。\n' };
const TITLE = 'ドメインの打ち間違い';

const mutes = (screen: Screen): Screen['buttons'] => screen.buttons.filter(({ parameters }) => parameters.action === 'mute');
const warned = (screen: Screen): boolean => screen.text.split('参考(')[0]?.includes(TITLE) ?? false;
const logged = (screen: Screen): Record<string, unknown> => screen.result.logs.flatMap(({ args }) => args as Record<string, unknown>[]).find(({ event }) => event === 'checked') ?? {};
const stored = (at: Office): string | undefined => at.workspace.userProperties(SATO).muted;

function withPolicy(tables: Readonly<Record<string, string>>): Office {
  return office({ code: codeWithPolicy(tables) });
}

describe('“Not for this recipient”', () => {
  it('turns the warning into a note at once and in later mails, says so there, and asks for no answer any more', () => {
    const at = office();
    const { mail } = at.save(TYPO);
    const report = at.compose(mail);
    expect(warned(report)).toBe(true);
    const after = at.press(report, MUTE);
    expect(warned(after)).toBe(false);
    expect(after.text).toContain('(警告を省く設定にしています)');
    // What is said below is something, though no warning.
    expect(after.title).toBe('警告はありません');
    expect(after.notice).toBe('この宛先には、今後この警告を出しません。ホーム画面で元に戻せます。');
    expect(after.checks.some(({ name }) => name.startsWith('answer-'))).toBe(false);
    at.workspace.advance(24 * 60 * MINUTE);
    const later = at.compose(at.save({ ...TYPO, subject: '別の用件' }).mail);
    expect(warned(at.act({ action: 'check', draft: later.buttons[0]?.parameters.draft ?? '' }))).toBe(false);
  });

  it('holds the mail without that answer, since none is asked for', () => {
    const at = office();
    const after = at.press(at.compose(at.save(TYPO).mail), MUTE);
    expect(at.press(after, '送信待ちにする').buttons.some(({ parameters }) => parameters.action === 'cancel')).toBe(true);
  });

  it('is for that address and that rule only', () => {
    const at = office();
    at.press(at.compose(at.save(TYPO).mail), MUTE);
    expect(warned(at.compose(at.save({ ...TYPO, to: ['other@gmial.com'] }).mail))).toBe(true);
    expect(at.compose(at.save({ ...TYPO, cc: ['x@y.example'], text: '資料を添付いたします。' }).mail).text).toContain('添付');
  });

  it('still counts in the log', () => {
    const at = office();
    const { mail } = at.save(TYPO);
    expect(logged(at.compose(mail))).toMatchObject({ muted: [], warnings: 1 });
    at.press(at.compose(mail), MUTE);
    const log = logged(at.compose(mail));
    expect(log).toMatchObject({ muted: ['domain-typo'], warnings: 0 });
    expect(log.rules).toContain('domain-typo');
    expect(JSON.stringify(log)).not.toContain('yamaguchi');
  });

  it('is listed on the homepage and can be taken back there', () => {
    const at = office();
    const { mail } = at.save(TYPO);
    expect(at.home().text).not.toContain('出さないことにした警告');
    at.press(at.compose(mail), MUTE);
    const home = at.home();
    expect(home.text).toContain('出さないことにした警告(1件)');
    expect(home.text).toContain('yamaguchi@gmial.com');
    const back = at.press(home, '元に戻す');
    expect(back.notice).toContain('元に戻しました');
    expect(back.text).not.toContain('yamaguchi@gmial.com');
    expect(stored(at)).toBeUndefined();
    expect(warned(at.compose(mail))).toBe(true);
  });

  it('is offered for a warning about one recipient, never for a note, several recipients, or a file', () => {
    const at = office();
    expect(mutes(at.compose(at.save({ to: Array.from({ length: 12 }, (_, index) => `p${index}@company${index}.example`) }).mail))).toEqual([]);
    expect(mutes(at.compose(at.save({ ...TYPO, to: ['first@x.example'] }).mail))).toEqual([]);
    expect(mutes(at.compose(at.save({ to: ['file@x.example'], attachments: [{ filename: '見積書.pdf', content: 'x' }] }).mail))).toEqual([]);
  });

  it('makes room for a new one when the list is full: the oldest warning comes back, and the sender is told whose', () => {
    const at = office();
    const { mail } = at.save(TYPO);
    const eighty = [...Array.from({ length: 79 }, (_, index) => `p${index}@gmial.com`)];
    at.workspace.setUserProperty(SATO, 'muted', JSON.stringify(['yamaguchi@gmial.com', ...eighty].map((address, index) => ['domain-typo', address, index])));
    expect(warned(at.compose(mail))).toBe(false);
    const full = at.press(at.compose(at.save({ ...TYPO, to: ['one-more@gmial.com'] }).mail), MUTE);
    expect(full.notice).toContain('yamaguchi@gmial.com');
    expect(warned(at.compose(mail))).toBe(true);
    expect(at.home().text).toContain('出さないことにした警告(80件)');
    expect(Buffer.byteLength(stored(at) ?? '')).toBeLessThan(9 * 1024);
  });

  it('never applies to a stop, nor where the policy locks the rule, nor to what the organisation itself set', () => {
    const free = office();
    free.press(free.compose(free.save(TYPO).mail), MUTE);
    const muted = stored(free) ?? '';
    const policies = [
      { rules: 'rule,user\ndomain-typo,locked\n' },
      { rules: 'rule,severity\ndomain-typo,stop\n' },
    ];
    for (const policy of policies) {
      const at = withPolicy(policy);
      at.workspace.setUserProperty(SATO, 'muted', muted);
      const report = at.compose(at.save(TYPO).mail);
      expect(warned(report)).toBe(true);
      expect(mutes(report)).toEqual([]);
    }
    const watched = withPolicy({ addresses: 'pattern,list,reason\n@watched.example,watched,見ています\n' });
    watched.workspace.setUserProperty(SATO, 'muted', '[["blocked-address","a@watched.example",1]]');
    const report = watched.compose(watched.save({ to: ['a@watched.example'] }).mail);
    expect(report.text).toContain('見ています');
    expect(mutes(report)).toEqual([]);
    expect(report.checks.some(({ name }) => name.startsWith('answer-'))).toBe(true);
  });
});

describe('A forged press', () => {
  it.each([
    ['a finding that the draft has not', { finding: '0000000000000000' }],
    ['no finding', {}],
    ['somebody else’s draft', { draft: 'r1', finding: '0000000000000000' }],
  ])('mutes nothing: %s', (_, parameters) => {
    const at = office();
    const { draftId } = at.save(TYPO);
    at.act({ action: 'mute', draft: draftId, ...parameters });
    expect(stored(at)).toBeUndefined();
  });

  it('takes nothing back but what it names', () => {
    const at = office();
    at.press(at.compose(at.save(TYPO).mail), MUTE);
    for (const parameters of [{}, { rule: 'domain-typo' }, { rule: '*', address: '*' }, { rule: 'domain-typo', address: 'other@gmial.com' }]) at.act({ action: 'unmute', ...parameters });
    expect(stored(at)).toContain('yamaguchi@gmial.com');
  });
});

describe('Whatever goes wrong', () => {
  it.each([['not JSON', '{'], ['another shape', '{"a":1}'], ['rows of another shape', '[["domain-typo","yamaguchi@gmial.com"]]']])('a stored list that can’t be read mutes nothing: %s', (_, text) => {
    const at = office();
    at.workspace.setUserProperty(SATO, 'muted', text);
    expect(warned(at.compose(at.save(TYPO).mail))).toBe(true);
    expect(at.home().text).not.toContain('出さないことにした警告');
  });

  it('says that nothing was recorded where the store refuses it, and warns as before', () => {
    const at = office();
    const { mail } = at.save(TYPO);
    const report = at.compose(mail);
    at.workspace.faults.add({ at: 'properties.setProperty', when: 'before', what: 'throw', times: 9 });
    expect(at.press(report, MUTE).notice).toContain('記録できませんでした');
    expect(warned(at.compose(mail))).toBe(true);
  });

  it('says that the warning stays muted where the store refuses to take that back', () => {
    const at = office();
    const { mail } = at.save(TYPO);
    at.press(at.compose(mail), MUTE);
    const home = at.home();
    at.workspace.faults.add({ at: 'properties.deleteProperty', when: 'before', what: 'throw', times: 9 });
    expect(at.press(home, '元に戻す').notice).toMatch(/^元に戻せませんでした\(.+\)。警告は出さないままです。もう一度押してください。$/);
    expect(warned(at.compose(mail))).toBe(false);
  });

  it('loses no pair to another execution: while one is at the list, the other waits or says that it is busy', () => {
    const at = office();
    const report = at.compose(at.save(TYPO).mail);
    at.workspace.holdLock(SATO, at.now + 60 * MINUTE);
    expect(at.press(report, MUTE).notice).toContain('別の処理の途中です');
    expect(stored(at)).toBeUndefined();
  });
});
