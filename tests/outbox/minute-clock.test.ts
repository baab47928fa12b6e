import { clockPart } from '../../src/app/minute-clock';
import { HOUR, MINUTE, office, SATO, type Office } from '../support/office';

const handlers = (at: Office): string[] => at.workspace.triggers(SATO).map(({ handler }) => handler).sort();
const page = (at: Office): string => (at.workspace.run(SATO, 'doGet', {}).value as { html: string }).html;
const press = (at: Office, on: unknown): string => String(at.workspace.runFromPage(SATO, 'switchMinuteClock', on).value);
const sentOf = (at: Office): number => at.gmail().sent().length;

describe('The minute clock', () => {
  it('is switched on and off from the script’s own page, which says what it does and whether it runs', () => {
    const at = office();
    expect(page(at)).toContain('オフになっています');
    const on = press(at, true);
    expect(on).toContain('オンになっています');
    expect(on).toContain('まだ動いたところを確かめられていません');
    at.workspace.advance(5 * MINUTE + 30_000);
    expect(page(at)).toContain('最後に動いたのは0分前です');
    expect(press(at, false)).toContain('オフになっています');
    expect(handlers(at)).toEqual([]);
  });

  it('is not offered where the script has no web page to switch it on', () => {
    expect(office().home().text).toContain('1分ごとの自動送信');
    expect(clockPart({ pageUrl: () => null } as unknown as Parameters<typeof clockPart>[0])).toEqual({ now: [], later: [] });
  });

  it('reads in English for a user whose Google account is English', () => {
    const at = office({ users: [{ email: SATO, locale: 'en', timeZone: 'Europe/London' }] });
    expect(page(at)).toContain('The timer is off.');
  });

  it('sends held mail on time when every other clock is lost, and the card then names an earlier latest time', () => {
    const at = office();
    press(at, true);
    at.workspace.advance(2 * MINUTE);
    at.workspace.faults.loseTriggers((trigger) => trigger.handler !== 'onMinute');
    const { held } = at.hold();
    expect(held.title).toBe('10:27 に送ります');
    expect(held.text).toContain('遅くとも 10:32 ごろ');
    at.workspace.advance(12 * MINUTE);
    expect(sentOf(at)).toBe(1);
  });

  it('costs one property read a minute when nothing is due', () => {
    const at = office();
    press(at, true);
    const [run] = at.workspace.advance(MINUTE);
    expect(run?.handler).toBe('onMinute');
    expect(run?.result.usage.calls).toEqual({ 'properties.getProperty': 1, 'cache.putAll': 1 });
  });

  it('is one, however often it was switched on, and a disabled one is named and replaced', () => {
    const at = office();
    press(at, true);
    press(at, true);
    expect(handlers(at)).toEqual(['onMinute']);
    at.workspace.faults.disableTriggers('onMinute');
    at.workspace.advance(2 * MINUTE);
    at.workspace.faults.clear();
    expect(page(at)).toContain('自動送信が止められています');
    expect(press(at, true)).toContain('オンになっています');
    expect(at.workspace.triggers(SATO).map(({ disabled }) => disabled)).toEqual([false]);
  });

  it('is left alone by held mail, whose own triggers come and go', () => {
    const at = office();
    press(at, true);
    at.hold();
    expect(handlers(at)).toEqual(['onMinute', 'onSweep', 'onTick']);
    at.workspace.advance(2 * HOUR);
    expect(handlers(at)).toEqual(['onMinute']);
  });

  it('says on its page why it could not be changed', () => {
    const at = office();
    at.workspace.faults.add({ at: 'script.create', when: 'before', what: 'throw' });
    expect(press(at, true)).toContain('自動送信の設定を変えられませんでした');
    expect(handlers(at)).toEqual([]);
  });

  it('is not switched on by anything but a plain yes', () => {
    const at = office();
    for (const made of ['true', 1, { on: true }, null]) press(at, made);
    expect(handlers(at)).toEqual([]);
  });

  it('is what an add-on execution may not install, so that no card can', () => {
    const at = office();
    const result = at.workspace.run(SATO, 'switchMinuteClock', true);
    expect(String(result.value)).toContain('at least one hour');
    expect(handlers(at)).toEqual([]);
  });

  it('is linked from the homepage', () => {
    const at = office();
    expect(JSON.stringify(at.home().card)).toContain('https://script.google.com/macros/s/emulated-deployment/exec');
  });
});

describe('The clocks of held mail', () => {
  it('are repaired when they were disabled, vanished or doubled, and never more than a handful', () => {
    const at = office();
    at.hold();
    at.workspace.faults.disableTriggers(() => true);
    at.workspace.advance(11 * MINUTE);
    at.workspace.faults.clear();
    expect(at.workspace.triggers(SATO).some(({ disabled }) => disabled)).toBe(true);
    at.hold({ to: ['kato@kaede.example'] });
    expect(at.workspace.triggers(SATO).map(({ disabled }) => disabled)).toEqual([false, false]);
    at.workspace.advance(2 * HOUR);
    expect(sentOf(at)).toBe(2);
  });
});
