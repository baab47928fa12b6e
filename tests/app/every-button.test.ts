import { approvingOffice, BOSS, pressHold, requestsTo, SUZUKI } from '../approval/support';
import { begun, doAll, facts, misSent, recordOn, RIGHT, WRONG } from '../incident/support';
import { codeWithPolicy } from '../support/build-with-policy';
import { office, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';
import { eachOffice, pressHold as pressEach } from '../seal/each-support';
import { passphraseFor, sealingOffice, YAMADA } from '../seal/support';

interface Shown {
  readonly at: Office;
  readonly screen: Screen;
  readonly email?: string;
}

const TYPO = { to: ['yamaguchi@gmial.com'], subject: 'ご相談', text: 'お世話になっております。\n先日の件、承知いたしました。\n' };

function withIncident(show: (at: Office, id: string) => Screen, done = false): Shown {
  const { at, id } = begun();
  facts(at, id, { personal: 'yes', persons: '氏名 3人' });
  if (done) doAll(at, id);
  return { at, screen: show(at, id) };
}

const step = (name: string) => (): Shown => withIncident((at, id) => at.act({ action: 'incidentStep', incident: id, step: name }));

/** Cards as people come to them, each in an office of its own. */
const CARDS: readonly (readonly [what: string, show: () => Shown])[] = [
  ['a report with a warning', () => { const at = office(); return { at, screen: at.compose(at.save(TYPO).mail) }; }],
  ['a draft that is not saved yet', () => { const at = office(); return { at, screen: at.compose({ to: TYPO.to, cc: [], bcc: [] }) }; }],
  ['several drafts that fit', () => { const at = office(); at.save({ subject: '一通目' }); return { at, screen: at.compose(at.save({ subject: '二通目' }).mail) }; }],
  ['a held mail', () => { const at = office(); return { at, screen: at.hold().held }; }],
  ['a cancelled mail', () => { const at = office(); return { at, screen: at.press(at.hold().held, '送信をやめる') }; }],
  ['a draft that became two mails', () => { const { one } = eachOffice(); return { at: one, screen: pressEach(one).held }; }],
  ['the homepage with a held mail, a muted warning and a rule of one’s own', () => {
    const at = office({ code: codeWithPolicy({ counterparties: `取引先,別名,ドメイン\n${YAMADA},,yamada-shoji.example\n` }) });
    at.press(at.compose(at.save(TYPO).mail), 'この宛先では今後警告しない');
    at.hold();
    return { at, screen: at.home() };
  }],
  ['the homepage of whose mail awaits an approval', () => { const at = approvingOffice(BOSS); pressHold(at); return { at, screen: at.home() }; }],
  ['the homepage of whose approval is awaited', () => { const at = approvingOffice(BOSS); pressHold(at); return { at, screen: at.home(SUZUKI), email: SUZUKI }; }],
  ['a request for an approval', () => { const at = approvingOffice(BOSS); pressHold(at); return { at, screen: at.open(requestsTo(at, SUZUKI)[0] ?? '', SUZUKI), email: SUZUKI }; }],
  ['a sent mail', () => { const { at, messageId } = begun(); return { at, screen: at.open(messageId) }; }],
  ['the choice of what went wrong', () => { const { at } = begun(); at.hold(); return { at, screen: at.press(at.home(), '誤送信に気づいたら') }; }],
  ['a record', () => withIncident((at, id) => at.act({ action: 'incident', incident: id }))],
  ['a record of which all is done', () => withIncident((at, id) => at.act({ action: 'incident', incident: id }), true)],
  ['the form of what happened', () => withIncident((at, id) => at.act({ action: 'incidentFacts', incident: id }))],
  ['the summary of a record', () => withIncident((at, id) => at.act({ action: 'incidentSummary', incident: id }), true)],
  ...['call', 'apology', 'superior', 'deletion', 'prevention', 'authority'].map((name) => [`the step ${name}`, step(name)] as const),
  ['the list of passphrases', () => { const at = sealingOffice(); return { at, screen: at.act({ action: 'passphrases' }) }; }],
  ['a passphrase just made', () => { const at = sealingOffice(); return { at, screen: passphraseFor(at, YAMADA, { handOver: false }).card }; }],
  ['one’s own stricter rules', () => { const at = office(); return { at, screen: at.press(at.home(), '自分の確認を厳しくする') }; }],
];

/** What is said where a press does not say what it is about, or names what is not there. */
const LOST = /この操作は分かりません|この\S{2,6}は見つかりません|もうありません|確かめられませんでした/;

describe('Every button leads to what it is about', () => {
  it.each(CARDS)('of %s', (_, show) => {
    const { buttons } = show().screen;
    const actions = new Set(buttons.map(({ parameters }) => parameters.action));
    expect(actions.size).toBeGreaterThan(0);
    for (const action of actions) {
      // Each in an office where nothing was pressed yet.
      const { at, screen, email = SATO } = show();
      const one = screen.buttons.find(({ parameters }) => parameters.action === action);
      const answer = at.act(one?.parameters ?? {}, screen.form(), email);
      expect([one?.text, answer.notice ?? '', answer.title].join(' | ')).not.toMatch(LOST);
      at.close();
    }
  });
});

/** Cards on which more than one button could be thought the way on. */
const CROWDED: readonly (readonly [what: string, show: () => Shown])[] = [
  ...['security', 'right', 'owner', 'cause'].map((name) => [`the step ${name}`, step(name)] as const),
  ['a step whose letter lies among the drafts', () => withIncident((at, id) => {
    at.act({ action: 'incidentLetter', incident: id, letter: 'superior', to: '' }, { 'to-superior': { stringInputs: { value: [SUZUKI] } } });
    return at.act({ action: 'incidentStep', incident: id, step: 'superior' });
  })],
  ['the apologies to several', () => {
    const { at, messageId } = misSent({ to: [`田中 直樹 <${WRONG}>`, `田中 太郎 <${RIGHT}>`] });
    const id = recordOn(at.press(at.open(messageId), 'このメールは誤送信でした'));
    facts(at, id, { wrong: [WRONG, RIGHT], right: '' });
    return { at, screen: at.act({ action: 'incidentStep', incident: id, step: 'apology' }) };
  }],
  ['a step that is done', () => withIncident((at, id) => at.act({ action: 'incidentStep', incident: id, step: 'cause' }), true)],
  ['a sent mail of which there is no record', () => { const { at, messageId } = misSent(); return { at, screen: at.open(messageId) }; }],
  ['the choice of what went wrong among several held mails', () => { const { at } = begun(); at.hold(); at.hold({ to: ['mori@yamada-shoji.example'] }); return { at, screen: at.press(at.home(), '誤送信に気づいたら') }; }],
];

describe('At most one button is filled, the way on', () => {
  it.each([...CARDS, ...CROWDED])('of %s', (_, show) => {
    const { at, screen: { card } } = show();
    // Gmail fills the first button of a footer.
    const filled = [...JSON.stringify(card?.sections ?? []).matchAll(/"type":"FILLED"/g)].length + (card?.fixedFooter === undefined ? 0 : 1);
    expect(filled).toBeLessThanOrEqual(1);
    at.close();
  });
});

it('The list of passphrases opens the chosen counterparty’s', () => {
  const at = sealingOffice();
  expect(at.press(at.press(at.home(), '取引先に渡す合言葉'), '開く').title).toBe(YAMADA);
});
