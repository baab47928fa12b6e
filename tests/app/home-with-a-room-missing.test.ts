import type { Fault } from '../../local/emulator/faults';
import { begun, doAll, facts, PEOPLE, SUZUKI } from '../incident/support';
import { fillStore } from '../support/full-store';
import { SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';

/** The homepage’s own title, by what of it can be shown; an error card has another. */
const HOMEPAGE = /^(?:対応中の誤送信が1件|送信待ちのメールが1件|表示できないものが)あります$/;

const HELD = '来週の打ち合わせ';

/** A mail that is held, a record of a mis-send that the superior has closed and that has not come home yet, and one that is open. */
function busyOffice(): { at: Office; id: string } {
  const { at, id } = begun({}, { users: PEOPLE });
  facts(at, id);
  at.act({ action: 'incidentShare', incident: id }, { share: { stringInputs: { value: [SUZUKI] } } });
  doAll(at, id);
  at.act({ action: 'incidentEnd', incident: id, result: 'closed' }, {}, SUZUKI);
  at.act({ action: 'incidentStart', message: '', drill: '' });
  at.hold({ subject: HELD });
  return { at, id };
}

const opens = (screen: Screen): Readonly<Record<string, string>> | undefined => screen.rows.find(({ text }) => text === HELD)?.button?.parameters;

const logged = (screen: Screen): string => screen.result.logs.map(({ args }) => JSON.stringify(args)).join('\n');

/** Stops the held mail from a homepage, as its sender would. */
function cancelled(at: Office, home: Screen): void {
  const press = opens(home);
  if (press === undefined) throw new Error(`no held mail on the homepage: ${home.text}`);
  const card = at.act(press);
  const done = at.press(card, '送信をやめる');
  expect(done.notice).toBe('送信をやめました。メールは下書きに残っています。');
  expect(at.workspace.userProperties(SATO)[`mail.${press.mail}`]).toContain('"cancelled"');
}

/** All faults that a run can meet, by what the same run called without one: each call fails once, or from then on. */
function faultsOf(calls: Readonly<Record<string, number>>): (Fault & { readonly nth: number; readonly times: number })[] {
  return Object.entries(calls).flatMap(([call, count]) =>
    Array.from({ length: count }, (_, index) => [1, Infinity].map((times) => ({ at: call, nth: index + 1, times, when: 'before', what: 'throw' } as const))).flat());
}

describe('A homepage of which something can’t be shown', () => {
  it('shows held mail, which can be stopped, while a closed record finds no room in a store that is nearly full', () => {
    const { at, id } = busyOffice();
    fillStore(at, 600);
    const home = at.home();
    expect(home.title).toBe('対応中の誤送信が1件あります');
    expect(home.text).not.toContain('表示できませんでした');
    expect(home.text).toContain('閉じた記録');
    expect(logged(home)).toContain(`"event":"incident-home","id":"${id}"`);
    cancelled(at, home);
  });

  it('names the rooms that can’t be read, all in one line, and shows held mail, which can be stopped', () => {
    const { at } = busyOffice();
    // Its own store is read once, for all of the homepage; from then on no store answers.
    at.workspace.faults.add({ at: 'properties.getProperties', nth: 2, when: 'before', what: 'throw', times: Infinity });
    const home = at.home();
    expect(home.text).toMatch(/次のものを表示できませんでした: 誤送信への対応、承認、.+。「最新の状態にする」を押してください。/);
    expect(home.text.match(/表示できませんでした/g)).toHaveLength(1);
    expect(home.text).not.toContain('送信待ちのメール、');
    expect(logged(home)).toContain('"event":"home","room":"incident"');
    at.workspace.faults.clear();
    cancelled(at, home);
  });

  it('says how to stop held mail from Gmail where that itself can’t be read, and not that there is none', () => {
    const { at } = busyOffice();
    at.workspace.faults.add({ at: 'properties.getProperties', when: 'before', what: 'throw', times: Infinity });
    const home = at.home();
    expect(home.title).toBe('表示できないものがあります');
    expect(home.text).toContain('送信待ちのメールは、時間になると送られます。止めたいときは、Gmailでその下書きを削除してください。');
  });

  it('is no error whatever call of it fails, once or from then on, and shows held mail after any that fails once', () => {
    const { calls } = busyOffice().at.home().result.usage;
    expect(calls['properties.getProperties']).toBeGreaterThan(2);
    expect(calls['properties.setProperty']).toBeGreaterThan(2);
    for (const fault of faultsOf(calls)) {
      const { at } = busyOffice();
      at.workspace.faults.add(fault);
      const home = at.home();
      at.workspace.faults.clear();
      const shown = [fault.at, fault.nth, fault.times, /あります$/.test(home.title), opens(home) !== undefined || (fault.times > 1 && home.text.includes('Gmailでその下書きを削除してください'))];
      expect(shown).toEqual([fault.at, fault.nth, fault.times, true, true]);
      if (opens(home) !== undefined) cancelled(at, home);
    }
  });

  it('stands beside a message that can’t be told to be one of its own, and is no error whatever call of that fails', () => {
    const beside = (): { at: Office; messageId: string } => {
      const { at } = busyOffice();
      return { at, messageId: at.gmail().inbox()[0]?.messageId ?? '' };
    };
    const first = beside();
    const { calls } = first.at.open(first.messageId).result.usage;
    expect(calls['gmail.messages.get']).toBeGreaterThan(0);
    for (const fault of faultsOf(calls)) {
      const { at, messageId } = beside();
      at.workspace.faults.add(fault);
      const home = at.open(messageId);
      at.workspace.faults.clear();
      const shown = [fault.at, fault.nth, fault.times, HOMEPAGE.test(home.title), opens(home) !== undefined || (fault.times > 1 && home.text.includes('Gmailでその下書きを削除してください'))];
      expect(shown).toEqual([fault.at, fault.nth, fault.times, true, true]);
    }
  });
});
