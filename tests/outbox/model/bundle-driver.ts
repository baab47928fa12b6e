import { charsets } from '../../../local/charset';
import { digestDraft } from '../../../src/draft/digest';
import { readDraft } from '../../../src/draft/read-draft';
import type { HeldMail } from '../../../src/outbox/held-mail';
import { mimeOf } from '../../support/mail';
import { MINUTE, Office, SATO } from '../../support/office';
import { Screen } from '../../support/screen';
import { MAILS, type Answer, type Driver, type Entry, type Left, type PlannedFault } from './driver';

/** Properties of other rooms that leave no room for another held mail. */
const FILLERS = 55;

/** The built bundle in the emulator, through its entry points. Clocks don't jump here: they run on. */
export class BundleDriver implements Driver {
  private readonly office = new Office();
  private readonly drafts: string[][] = [];
  private readonly gone: Left[] = [];

  constructor() {
    this.office.workspace.onSent(({ raw, from }) => {
      const mail = /^To: tanaka(\d)@/m.exec(raw)?.[1];
      if (mail === undefined || from !== SATO) return;
      const words = Buffer.from(raw.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8').trim();
      this.gone.push({ mail: Number(mail), words, entry: /^Matta-Id: (\S+)/m.exec(raw)?.[1] ?? null, at: this.now() });
    });
    for (let mail = 0; mail < MAILS; mail += 1) this.drafts.push([this.office.save(this.mailWith(mail, 'words 0')).draftId]);
  }

  close(): void { this.office.close(); }
  now(): number { return this.office.now; }
  left(): readonly Left[] { return this.gone; }
  unexpected(): readonly string[] { return []; }
  triggerCount(): number { return this.office.workspace.triggers(SATO).length; }
  noticeCount(): number { return this.office.gmail().inbox().length; }

  draft(mail: number): string | null {
    const raw = this.saved(mail)?.raw.toString('latin1');
    return raw === undefined ? null : Buffer.from(raw.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8').trim();
  }

  digestOf(mail: number, words: string): string {
    return digestDraft(readDraft(Buffer.from(this.mimeWith(mail, words)), charsets));
  }

  edit(mail: number, words: string): void {
    const saved = this.saved(mail);
    if (saved) this.office.gmail().updateDraft(saved.draftId, this.mimeWith(mail, words));
    else this.drafts[mail]?.push(this.office.save(this.mailWith(mail, words)).draftId);
  }

  removeDraft(mail: number): void {
    const saved = this.saved(mail);
    if (saved) this.office.gmail().deleteDraft(saved.draftId);
  }

  sendByHand(mail: number): void {
    const saved = this.saved(mail);
    if (saved) this.office.gmail().send(saved.draftId);
  }

  hold(mail: number, minutes: number): Answer {
    const { to, cc, bcc } = this.mailWith(mail, '');
    const report = this.screen('onCompose', { gmail: { toRecipients: to, ccRecipients: cc, bccRecipients: bcc } });
    const button = report?.buttons.find(({ parameters }) => parameters.action === 'hold');
    if (!report || !button) return 'refused';
    return this.press(button.parameters, report.form({ set: { delay: `minutes-${minutes === 300 ? 60 : minutes}` } }));
  }

  cancel(mail: number): Answer { return this.about(mail, 'cancel'); }
  undo(mail: number): Answer { return this.about(mail, 'undo'); }
  sendNow(mail: number): Answer { return this.about(mail, 'sendNow'); }
  postpone(mail: number, minutes: number): Answer {
    return this.about(mail, 'postpone', { delay: { stringInputs: { value: [`minutes-${minutes}`] } } });
  }

  home(): void { this.office.workspace.run(SATO, 'onHomepage', this.office.event()); }
  tick(): void { this.office.workspace.run(SATO, 'onTick'); }
  advance(minutes: number): void { this.office.workspace.advance(minutes * MINUTE); }
  jump(minutes: number): void { this.advance(Math.max(0, minutes)); }
  loseTriggers(times: number): void { this.office.workspace.faults.loseTriggers(() => true, times); }
  disableTriggers(): void { this.loseTriggers(3); }

  fill(full: boolean): void {
    for (let index = 0; index < FILLERS; index += 1) this.office.workspace.setUserProperty(SATO, `other.${index}`, full ? 'x'.repeat(8 * 1024) : '');
  }

  fault({ nth, at, what }: PlannedFault): void {
    const { faults } = this.office.workspace;
    if (typeof what === 'object') faults.add({ at: '*', nth, when: 'before', what: { do: what.meanwhile } });
    else if (what === 'unavailable') faults.add({ at: 'gmail.drafts.send', when: 'before', what: { status: 503, body: '' } });
    else if (what === 'refused') faults.add({ at: 'gmail.drafts.send', when: 'before', what: { status: 400, body: '' } });
    else faults.add({ ...(at === 'gmail' ? { at: 'gmail.drafts.send' } : { at: '*', nth }), when: what.endsWith('before') ? 'before' : 'after', what: what.startsWith('crash') ? 'crash' : 'throw' });
  }

  clearFaults(): void {
    this.office.workspace.faults.clear();
    this.fill(false);
  }

  entries(): Entry[] {
    return this.records().map(({ id, draftId, state, cause, told, digest, dueAt }) => ({ id, state, cause, told, digest, dueAt, mail: this.drafts.findIndex((ids) => ids.includes(draftId)) }));
  }

  private records(): HeldMail[] {
    return Object.entries(this.office.workspace.userProperties(SATO))
      .flatMap(([key, text]) => (key.startsWith('mail.') ? [JSON.parse(text) as HeldMail] : []))
      .sort((a, b) => a.heldAt - b.heldAt);
  }

  private mailWith(mail: number, words: string): Parameters<typeof mimeOf>[0] {
    return { from: SATO, to: [`tanaka${mail}@yamada-shoji.example`], cc: [], bcc: [], subject: `mail ${mail}`, text: words, attachments: [] };
  }

  private mimeWith(mail: number, words: string): string {
    return mimeOf(this.mailWith(mail, words));
  }

  private saved(mail: number): { draftId: string; raw: Buffer } | undefined {
    return this.office.gmail().drafts().find(({ draftId }) => this.drafts[mail]?.includes(draftId) === true);
  }

  private about(mail: number, action: string, form: Record<string, unknown> = {}): Answer {
    const id = this.entries().filter((entry) => entry.mail === mail).at(-1)?.id ?? 'none';
    return this.press({ action, mail: id, offset: '540' }, form);
  }

  /** A press is done when a card comes back that says so; a notice alone refuses. */
  private press(parameters: Readonly<Record<string, string>>, formInputs: Record<string, unknown>): Answer {
    const run = this.office.workspace.run(SATO, 'onAction', this.office.event({ commonEventObject: { parameters, formInputs } }));
    if (!run.ok || JSON.stringify(run.value).includes('Service error')) return 'unknown';
    return new Screen(run).card?.name === 'held' ? 'done' : 'refused';
  }

  private screen(entryPoint: string, extra: Readonly<Record<string, unknown>>): Screen | null {
    const run = this.office.workspace.run(SATO, entryPoint, this.office.event(extra));
    return run.ok ? new Screen(run) : null;
  }
}
