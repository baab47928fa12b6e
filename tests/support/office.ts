import { readFileSync } from 'node:fs';
import { Workspace, type UserOptions, type WorkspaceOptions } from '../../local/emulator';
import { mimeOf, type MailToWrite } from './mail';
import { Screen } from './screen';

const BUNDLE = `${__dirname}/../../build/apps-script`;

/** Tuesday, 24 November 2026, 10:15 in Tokyo. */
export const START = Date.parse('2026-11-24T10:15:00+09:00');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const SATO = 'sato@aozora.example';

export interface OfficeOptions extends Partial<WorkspaceOptions> {
  readonly users?: readonly UserOptions[];
}

/** An office on the virtual clock, with the built bundle installed for everybody in it. */
export class Office {
  readonly workspace: Workspace;

  constructor({ users = [{ email: SATO, name: '佐藤 花子', locale: 'ja', timeZone: 'Asia/Tokyo' }], ...options }: OfficeOptions = {}) {
    this.workspace = Workspace.open({
      code: readFileSync(`${BUNDLE}/Code.js`, 'utf8'),
      manifest: JSON.parse(readFileSync(`${BUNDLE}/appsscript.json`, 'utf8')) as unknown,
      // Built before the tests (build-once.cjs) and read then; what tests put in is a table of texts (build-with-policy.ts).
      checked: true,
      startAt: START,
      // A third less time; that fresh contexts give the same is what tests/simulate/same-seed.test.ts shows over a whole office.
      runsPerContext: 20,
      gmail: { store: 'memory' },
      ...options,
    });
    for (const user of users) this.workspace.addUser(user);
  }

  get now(): number {
    return this.workspace.clock.now();
  }

  gmail(email = SATO): ReturnType<Workspace['gmail']> {
    return this.workspace.gmail(email);
  }

  /** Saves a draft as Gmail's compose window does. */
  save(mail: Partial<MailToWrite> = {}, email = SATO): { draftId: string; mail: MailToWrite } {
    const whole = { from: email, to: ['田中 太郎 <tanaka@yamada-shoji.example>'], cc: [], bcc: [], subject: 'お見積書の送付', text: '田中様\n\nお世話になっております。\n', attachments: [], ...mail };
    return { draftId: this.gmail(email).createDraft(mimeOf(whole)).draftId, mail: whole };
  }

  /** What Gmail passes to an entry point. */
  event(extra: Readonly<Record<string, unknown>> = {}, email = SATO): Record<string, unknown> {
    const user = this.workspace.users().find((one) => one.email === email);
    const { commonEventObject = {}, ...rest } = extra as { commonEventObject?: object };
    return {
      commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', userLocale: user?.locale ?? 'en', timeZone: { id: user?.timeZone ?? 'Asia/Tokyo', offset: '32400000' }, ...commonEventObject },
      ...rest,
    };
  }

  /** Opens the add-on in the compose window of that mail. */
  compose(mail: Pick<MailToWrite, 'to' | 'cc' | 'bcc'>, email = SATO): Screen {
    return new Screen(this.workspace.run(email, 'onCompose', this.event({ gmail: { toRecipients: mail.to, ccRecipients: mail.cc, bccRecipients: mail.bcc } }, email)));
  }

  home(email = SATO): Screen {
    return new Screen(this.workspace.run(email, 'onHomepage', this.event({}, email)));
  }

  /** Opens the add-on beside a message of the user's mailbox. */
  open(messageId: string, email = SATO): Screen {
    return new Screen(this.workspace.run(email, 'onMessage', this.event({ gmail: { messageId, threadId: messageId, accessToken: 'token' } }, email)));
  }

  /** Presses a button of a card, with the form as given. */
  press(screen: Screen, text: string, form: Record<string, unknown> = screen.form(), email = SATO): Screen {
    return this.act(screen.button(text).parameters, form, email);
  }

  /** What a press sends, also one that nobody's card offers. */
  act(parameters: Readonly<Record<string, string>>, formInputs: Record<string, unknown> = {}, email = SATO): Screen {
    return new Screen(this.workspace.run(email, 'onAction', this.event({ commonEventObject: { parameters, formInputs } }, email)));
  }

  /** Saves a mail, checks it, ticks everything and holds it for ten minutes. */
  hold(mail: Partial<MailToWrite> = {}, email = SATO): { draftId: string; mail: MailToWrite; held: Screen } {
    const saved = this.save(mail, email);
    const report = this.compose(saved.mail, email);
    const label = report.buttons.find((button) => button.parameters.action === 'hold')?.text;
    if (label === undefined) throw new Error(`the report offers no hold: ${report.text}`);
    const held = this.press(report, label, report.form(), email);
    if (!held.buttons.some((button) => button.parameters.action === 'cancel')) throw new Error(`not held: ${held.notice ?? held.text}`);
    return { ...saved, held };
  }

  close(): void {
    this.workspace.close();
  }
}

const open: Office[] = [];

/** An office that is closed after the test. */
export function office(options?: OfficeOptions): Office {
  const one = new Office(options);
  open.push(one);
  return one;
}

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});
