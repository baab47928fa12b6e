import { office, SATO, type Office } from '../support/office';

const field = (value: string): { stringInputs: { value: string[] } } => ({ stringInputs: { value: [value] } });
const tighten = (at: Office, rule: string, severity: string): ReturnType<Office['act']> => at.act({ action: 'tighten' }, { 'tighten-rule': field(rule), 'tighten-severity': field(severity) });

/** What the check says of a mail with an empty subject: 'stop', 'warn' or 'clear'. */
let mails = 0;
function verdict(at: Office): unknown {
  mails += 1;
  const { mail } = at.save({ subject: '', to: [`ito${mails}@yamada-shoji.example`], text: 'お世話になっております。先日はありがとうございました。' });
  return at.compose(mail).result.logs.map(({ args }) => args[0] as Record<string, unknown>).find(({ event }) => event === 'checked')?.verdict;
}

function withRules(...rows: string[][]): Office {
  const at = office();
  at.workspace.setScriptProperty('administrators', SATO);
  at.act({ action: 'adminSheet' });
  at.workspace.spreadsheets(SATO)[0]?.tabs.find(({ title }) => title === 'ルール')?.rows.push(...rows);
  at.act({ action: 'adminPublish', over: 'default' });
  return at;
}

describe('A user', () => {
  it('makes a rule stricter for themselves, and takes it back', () => {
    const at = office();
    expect(verdict(at)).toBe('warn');
    const card = at.press(at.home(), '自分の確認を厳しくする');
    expect(card.checks.find(({ name }) => name === 'tighten-rule')?.items.map(({ value }) => value)).toContain('empty-subject');
    const done = at.press(card, '厳しくする', { 'tighten-rule': field('empty-subject'), 'tighten-severity': field('stop') });
    expect(done.notice).toContain('厳しくしました');
    // By its title, as everywhere on a card.
    expect(done.text).toContain('件名がない\n停止(送れない)');
    expect(done.text).not.toContain('empty-subject');
    expect(verdict(at)).toBe('stop');
    at.press(done, '外す');
    expect(verdict(at)).toBe('warn');
  });

  it('can switch on for themselves what the organisation has switched off', () => {
    const at = withRules(['empty-subject', '無効']);
    expect(verdict(at)).toBe('clear');
    tighten(at, 'empty-subject', 'warn');
    expect(verdict(at)).toBe('warn');
  });

  it.each(['warn', 'note', 'off', '', 'shout'])('makes nothing less strict, whatever a form says (%s)', (severity) => {
    const at = withRules(['empty-subject', '停止']);
    tighten(at, 'empty-subject', severity);
    expect(verdict(at)).toBe('stop');
  });

  it('makes no built-in stop or warning less strict by an own rule that was stored otherwise', () => {
    const at = office();
    at.act({ action: 'tighten' }, { 'tighten-rule': field('empty-subject'), 'tighten-severity': field('stop') });
    const stored = at.workspace.userProperties(SATO)['rules.own'];
    expect(stored).toContain('empty-subject');
    expect(verdict(at)).toBe('stop');
    expect(tighten(at, 'empty-subject', 'warn').notice).toContain('変えられません');
    expect(verdict(at)).toBe('stop');
  });

  it.each(['empty-subject', 'no-such-rule', ''])('changes nothing about a rule that is locked or none (%s)', (rule) => {
    const at = withRules(['empty-subject', '', '', '', '', '固定']);
    const card = at.act({ action: 'tightenOpen' });
    expect(card.checks.find(({ name }) => name === 'tighten-rule')?.items.map(({ value }) => value)).not.toContain('empty-subject');
    expect(tighten(at, rule, 'stop').notice).toContain('変えられません');
    expect(verdict(at)).toBe('warn');
    expect(at.workspace.userProperties(SATO)['rules.own']).toBeUndefined();
  });

  it.each([
    ['makes another rule stricter', (at: Office) => tighten(at, 'many-recipients', 'stop'), (stored: string) => stored.includes('many-recipients')],
    ['drops one', (at: Office) => at.act({ action: 'ruleRemove', line: 'empty-body,stop,,' }), (stored: string) => !stored.includes('empty-body')],
  ] as const)('loses no rule to a press that %s at the same moment: what is said to be done stands, the other says that it is busy', (_, other, isDone) => {
    const at = office();
    tighten(at, 'empty-body', 'stop');
    let beside = '';
    at.workspace.faults.add({ at: 'properties.setProperty', when: 'before', what: { do: () => { beside = other(at).notice ?? ''; } } });
    expect(tighten(at, 'empty-subject', 'stop').notice).toContain('厳しくしました');
    const stored = at.workspace.userProperties(SATO)['rules.own'] ?? '';
    expect(stored).toContain('empty-subject');
    expect([beside, isDone(stored)]).toEqual(['別の処理の途中です。数秒待って、もう一度押してください。', false]);
    other(at);
    expect(isDone(at.workspace.userProperties(SATO)['rules.own'] ?? '')).toBe(true);
  });

  it('is told how many rules they can add, and where one is dropped to make room', () => {
    const at = office();
    const rows = Array.from({ length: 30 }, (_, index) => ({ table: 'addresses', cells: { pattern: `a${index}@kaede.example`, list: 'watched', reason: '' } }));
    at.workspace.setUserProperty(SATO, 'rules.own', JSON.stringify(rows));
    const full = '自分で加えられるルールは30件までです。ホーム画面の一覧で要らないものを外してから、もう一度押してください。';
    expect(tighten(at, 'empty-subject', 'stop').notice).toBe(full);
    at.press(at.home(), '外す');
    expect(tighten(at, 'empty-subject', 'stop').notice).toContain('厳しくしました');
  });

  it('is told that nothing changed where the store refuses it, of a rule that is added and of one that is dropped', () => {
    const at = office();
    tighten(at, 'empty-subject', 'stop');
    const home = at.home();
    const said = /^記録できませんでした\(.+\)。自分で加えたルールは、これまでどおりです。$/;
    for (const press of [() => tighten(at, 'empty-body', 'stop'), () => at.press(home, '外す')]) {
      at.workspace.faults.add({ at: 'properties.setProperty', when: 'before', what: 'throw', times: 9 });
      expect(press().notice).toMatch(said);
      at.workspace.faults.clear();
    }
    expect(verdict(at)).toBe('stop');
    expect(at.workspace.userProperties(SATO)['rules.own']).not.toContain('empty-body');
  });
});
