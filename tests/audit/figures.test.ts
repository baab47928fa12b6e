import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresOfWeeks, type Figures, type RuleFigures } from '../../src/audit/figures';
import { sharedWeeks } from '../../src/audit/shared-weeks';
import { matta } from '../cli/support';
import { HOUR, MINUTE, office, SATO, type Office } from '../support/office';
import type { Screen } from '../support/screen';

const DAY = 24 * HOUR;
const KATO = 'kato@aozora.example';
const MORI = 'mori@aozora.example';
const ADMIN = 'admin@aozora.example';

/** An office whose log is kept, as Cloud Logging would export it. */
class Bureau {
  readonly at: Office;
  private readonly lines: string[] = [];
  private written = 0;

  constructor() {
    this.at = office({ users: [SATO, KATO, MORI, ADMIN].map((email) => ({ email, locale: email === KATO ? 'en' : 'ja', timeZone: email === KATO ? 'America/New_York' : 'Asia/Tokyo' })) });
    this.at.workspace.setScriptProperty('administrators', ADMIN);
  }

  /** A mail that promises a file and has none is checked; then mended, answered and held, taken back, or left. */
  mail(email: string, then: 'leave' | 'mend' | 'send' | 'cancel'): void {
    // Somebody else each time, so that one draft fits the compose window.
    const to = `tanaka${this.written += 1}@yamada-shoji.example`;
    const { draftId, mail } = this.at.save({ to: [to], text: '田中様\n\n見積書を添付します。\n' }, email);
    const report = this.kept(this.at.compose(mail, email));
    if (then === 'mend') {
      this.at.gmail(email).updateDraft(draftId, `From: ${email}\r\nTo: ${to}\r\nSubject: =?utf-8?B?${Buffer.from('お見積書の送付').toString('base64')}?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n田中様\r\n\r\nお世話になっております。\r\n`);
      this.kept(this.at.act({ action: 'check', draft: draftId }, {}, email));
    } else if (then !== 'leave') {
      const hold = report.buttons.find(({ parameters }) => parameters.action === 'hold')?.parameters ?? {};
      const held = this.kept(this.at.act(hold, report.form(), email));
      if (then === 'cancel') this.kept(this.at.act(held.buttons.find(({ parameters }) => parameters.action === 'cancel')?.parameters ?? {}, {}, email));
    }
    this.wait(15 * MINUTE);
  }

  incident(email: string, drill: '' | 'yes' = ''): void {
    this.kept(this.at.act({ action: 'incidentStart', message: '', drill }, {}, email));
  }

  wait(ms: number): void {
    for (const { result } of this.at.workspace.advance(ms)) this.keep(result.logs);
  }

  report(...options: string[]): Figures {
    const dir = mkdtempSync(join(tmpdir(), 'matta-figures-'));
    writeFileSync(join(dir, 'log.jsonl'), this.lines.join('\n'));
    const { out } = matta('report', join(dir, 'log.jsonl'), '--json', ...options);
    rmSync(dir, { recursive: true });
    return JSON.parse(out) as Figures;
  }

  /** What administrators see, as numbers. */
  shared(): Figures {
    return figuresOfWeeks(sharedWeeks(this.at.workspace.scriptProperties(), this.at.now));
  }

  card(email = ADMIN): Screen {
    return this.at.act({ action: 'adminOpen' }, {}, email);
  }

  private kept(screen: Screen): Screen {
    this.keep(screen.result.logs);
    return screen;
  }

  private keep(logs: readonly { readonly args: readonly unknown[] }[]): void {
    for (const { args } of logs) this.lines.push(JSON.stringify({ timestamp: new Date(this.at.now).toISOString(), jsonPayload: args[0] }));
  }
}

/** Three people's two weeks, and the Tuesday after, by which everything before is settled and handed in. */
function twoWeeks(): Bureau {
  const one = new Bureau();
  one.mail(SATO, 'mend');
  one.mail(SATO, 'send');
  one.mail(KATO, 'cancel');
  one.mail(MORI, 'leave');
  one.wait(7 * DAY);
  one.mail(SATO, 'send');
  one.mail(KATO, 'send');
  one.incident(MORI);
  one.incident(SATO, 'yes');
  one.wait(7 * DAY);
  for (const email of [SATO, KATO, MORI]) one.mail(email, 'leave');
  return one;
}

/** The figures of single weeks, and of the rule that every one of these mails meets. */
const ofWeeks = ({ weeks }: Figures, ...mondays: string[]) => weeks.filter(({ monday }) => mondays.includes(monday));
const ruleOf = ({ rules }: Figures, rule: string): RuleFigures | undefined => rules.find((one) => one.rule === rule);
const WEEKS = ['2026-11-23', '2026-11-30'];

describe('The figures on the administrators’ card', () => {
  it('are those that “matta report” counts from the log, for all users together, once each has handed in theirs', () => {
    const bureau = twoWeeks();
    const report = bureau.report();
    expect(ofWeeks(report, ...WEEKS)).toEqual([
      { monday: '2026-11-23', checked: 4, warned: 4, fixed: 1, held: 2, cancelled: 1, sent: 1, incidents: 0 },
      { monday: '2026-11-30', checked: 2, warned: 2, fixed: 0, held: 2, cancelled: 0, sent: 2, incidents: 1 },
    ]);
    expect(ofWeeks(bureau.shared(), ...WEEKS)).toEqual(ofWeeks(report, ...WEEKS));
    // Of the third week nothing is settled yet.
    expect(bureau.shared().weeks.map(({ monday }) => monday)).toEqual(WEEKS);
    expect(ruleOf(bureau.shared(), 'forgotten-attachment')).toEqual({ rule: 'forgotten-attachment', warned: 6, answered: 4, fixed: 1 });
    expect(ruleOf(report, 'forgotten-attachment')).toMatchObject({ answered: 4, fixed: 1 });
  });

  it('are said in words, the newest week first, with the rule by its name', () => {
    const { text, rows } = twoWeeks().card();
    expect(rows.filter(({ top }) => top.endsWith('からの週')).map(({ top, text: said }) => [top, said])).toEqual([
      ['11月30日(月)からの週', '警告 100通あたり100通\n直した 0通・やめた 0通・誤送信 1件'],
      ['11月23日(月)からの週', '警告 100通あたり100通\n直した 1通・やめた 1通・誤送信 0件'],
    ]);
    expect(text).toContain('確かめた 4通・送信待ちにした 2通・送った 1通');
    expect(rows).toContainEqual(expect.objectContaining({ top: '添付し忘れ', text: '「このまま送ります」と答えた割合 67%\n警告 6通: そのまま送る 4通・直した 1通' }));
  });

  it('name a rule that is nearly always answered “right as it is”, and not one that has warned only a few times', () => {
    const bureau = new Bureau();
    for (let mail = 0; mail < 9; mail++) bureau.mail(SATO, 'send');
    bureau.wait(5 * DAY);
    bureau.mail(SATO, 'send');
    bureau.wait(5 * DAY);
    bureau.mail(SATO, 'leave');
    expect(bureau.card().text).toContain('当たらない警告になっているかもしれません');
    expect(twoWeeks().card().text).not.toContain('当たらない警告');
  });

  it('say where there is nothing to see yet', () => {
    const bureau = new Bureau();
    bureau.mail(SATO, 'send');
    expect(bureau.card().text).toContain('まだ集計がありません');
  });

  it('are seen by administrators only, whatever is pressed', () => {
    const bureau = twoWeeks();
    const before = bureau.at.workspace.scriptProperties();
    for (const email of [SATO, KATO, MORI]) {
      const forged = bureau.card(email);
      expect(forged.card).toBeNull();
      expect(bureau.at.home(email).text).not.toMatch(/100通あたり|in 100 emails/);
    }
    expect(bureau.at.workspace.scriptProperties()).toEqual(before);
  });

  it('are kept without an address, a name, a subject or an id of anybody’s mail', () => {
    const bureau = twoWeeks();
    const kept = Object.entries(bureau.at.workspace.scriptProperties()).filter(([key]) => key.startsWith('figures.'));
    expect(kept).toHaveLength(2);
    for (const [, value] of kept) expect(value.replace(/"[a-z-]+"/g, '').replace(/"\d{4}-\d\d-\d\d"/, '')).toMatch(/^[\d,:[\]{}]+$/);
  });

  it('are those of the last quarter: a week gives its place to the one thirteen weeks after it', () => {
    const bureau = new Bureau();
    for (let week = 0; week < 16; week++) {
      bureau.wait(7 * DAY);
      bureau.mail(SATO, 'leave');
    }
    const kept = Object.keys(bureau.at.workspace.scriptProperties()).filter((key) => key.startsWith('figures.'));
    expect(kept).toHaveLength(13);
    expect(bureau.shared().weeks.map(({ checked }) => checked)).toEqual(Array.from({ length: 13 }, () => 1));
    expect(bureau.shared().weeks[12]?.monday).toBe('2027-03-08');
  });
});

describe('Counting', () => {
  it('costs a check no call over the network: one lock, one read and one write of the user’s own store', () => {
    const bureau = new Bureau();
    const { mail } = bureau.at.save();
    bureau.at.compose(mail);
    const { rounds, calls } = bureau.at.compose(mail).result.usage;
    expect(rounds).toBe(2);
    expect([calls['lock.tryLock'], calls['properties.setProperty']]).toEqual([1, 1]);
  });

  it('hands nothing in while somebody waits in the compose window, until it is two days overdue', () => {
    const bureau = new Bureau();
    bureau.mail(SATO, 'send');
    bureau.wait(DAY + HOUR);
    const { mail } = bureau.at.save({ to: ['mori@midori.example'] });
    const handedIn = (): boolean => Object.keys(bureau.at.workspace.scriptProperties()).some((key) => key.startsWith('figures.'));
    bureau.at.compose(mail);
    expect(handedIn()).toBe(false);
    bureau.wait(2 * DAY);
    bureau.at.compose(mail);
    expect(handedIn()).toBe(true);
  });

  // In the run that holds a mail, and in the one that sends it, counting comes last.
  it.each((['hold', 'send'] as const).flatMap((run) => (['lock.tryLock', 'properties.getProperty', 'properties.setProperty'] as const).flatMap((call) => (['before', 'after'] as const).map((when) => [run, call, when] as const))))(
    'never keeps a mail from being held and sent once: in the run to %s it, %s fails (%s its effect)', (run, call, when) => {
      const played = (fault: { holding: number; sending: number } | null) => {
        const { at } = new Bureau();
        const { mail } = at.save();
        const report = at.compose(mail);
        const fail = (nth: number | undefined): void => { if (nth !== undefined) at.workspace.faults.add({ at: call, when, what: 'throw', nth }); };
        fail(run === 'hold' ? fault?.holding : undefined);
        const held = at.press(report, report.buttons.find(({ parameters }) => parameters.action === 'hold')?.text ?? '');
        at.workspace.faults.clear();
        fail(run === 'send' ? fault?.sending : undefined);
        const [ticked] = at.workspace.advance(11 * MINUTE);
        expect(held.buttons.map(({ parameters }) => parameters.action)).toContain('cancel');
        expect(at.gmail().sent()).toHaveLength(1);
        return { holding: held.result.usage.calls[call] ?? 0, sending: ticked?.result.usage.calls[call] ?? 0, problems: [held.result, ...ticked ? [ticked.result] : []].flatMap(({ logs }) => logs.filter(({ args }) => JSON.stringify(args).includes('"figures"'))) };
      };
      const usual = played(null);
      expect(usual.problems).toEqual([]);
      expect(played(usual).problems).toHaveLength(1);
    });

  it('waits for the others a moment only, and tries again an hour later', () => {
    const bureau = new Bureau();
    bureau.mail(SATO, 'send');
    bureau.wait(4 * DAY);
    bureau.at.workspace.holdLock('script', bureau.at.now + 10 * MINUTE);
    const { mail, draftId } = bureau.at.save({ to: ['mori@midori.example'] });
    bureau.at.compose(mail);
    const handedIn = (): boolean => Object.keys(bureau.at.workspace.scriptProperties()).some((key) => key.startsWith('figures.'));
    expect(handedIn()).toBe(false);
    bureau.wait(30 * MINUTE);
    bureau.at.act({ action: 'check', draft: draftId });
    expect(handedIn()).toBe(false);
    bureau.wait(31 * MINUTE);
    bureau.at.act({ action: 'check', draft: draftId });
    expect(handedIn()).toBe(true);
    expect(bureau.shared().weeks[0]).toMatchObject({ checked: 1, held: 1, sent: 1 });
  });
});
