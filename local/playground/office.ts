import { langOf, type Lang } from '../../src/messages/lang';
import type { GmailDoor, RunResult, StoredDraft, TriggerRun } from '../emulator/api';
import { Workspace } from '../emulator';
import type { AppState, AttachmentRef, ComposeContent, DraftView, EventShape, Inspection, MessageView, Person, RunRecord, RunRequest } from './api';
import { readAddOn, type AddOnManifest } from './add-on';
import { Delivery } from './delivery';
import { eventFor } from './events';
import { MailboxView } from './mailbox-view';
import { writeMail } from './mime';
import { PartStore, type NewPart } from './parts';
import { EN_SAMPLES } from './samples/en';
import { madeUpFile } from './samples/files';
import { JA_SAMPLES } from './samples/ja';
import { PEOPLE } from './samples/office';
import { seed } from './seed';
import type { SavedState } from './state-file';

const SAMPLES = [...JA_SAMPLES, ...EN_SAMPLES];
const RUNS_KEPT = 200;
const RUNS_SHOWN = 40;

export interface OfficeOptions {
  readonly code: string;
  readonly manifest: unknown;
  /** Start of the virtual clock of a new office, ms since the epoch. */
  readonly startAt: number;
  readonly saved?: SavedState | null;
  /** Called after anything that a page shows may have changed. */
  readonly onChange?: () => void;
}

/** What can't be done, said in a sentence for whoever asked; `status` is the HTTP status that fits. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** An office with its Google Workspace: people, mailboxes, the add-on, a clock, and everybody they write to. */
export class Office {
  eventShape: EventShape = { draftMetadata: true, recipientsInActions: true };
  private readonly workspace: Workspace;
  private readonly addOn: AddOnManifest;
  private readonly delivery: Delivery;
  private readonly parts = new PartStore();
  private readonly view = new MailboxView(this.parts);
  private readonly people: Person[];
  private readonly runs: RunRecord[] = [];
  private lastRun = 0;
  private ticking: { timer: NodeJS.Timeout; last: number } | null = null;
  private readonly onChange: () => void;

  private constructor(options: OfficeOptions) {
    const { code, manifest, startAt, saved } = options;
    this.onChange = options.onChange ?? ((): void => undefined);
    this.addOn = readAddOn(manifest);
    const workspaceOptions = { code, manifest, startAt };
    this.workspace = saved ? Workspace.restore(workspaceOptions, saved.workspace) : Workspace.open(workspaceOptions);
    this.people = PEOPLE.map((person) => ({ ...person, locale: saved ? langOf(saved.locales[person.email] ?? person.locale) : person.locale }));
    const received = (saved?.received ?? []).map((mail) => ({ ...mail, raw: Buffer.from(mail.raw, 'base64') }));
    this.delivery = new Delivery(received, this.onChange);
    this.workspace.onSent((sent) => {
      this.delivery.send({ from: sent.from, recipients: sent.recipients, raw: Buffer.from(sent.raw, 'latin1'), at: this.workspace.clock.now() });
    });
  }

  static async open(options: OfficeOptions): Promise<Office> {
    const office = new Office(options);
    await office.delivery.open();
    if (!options.saved) await seed(office.workspace, office.people);
    return office;
  }

  async close(): Promise<void> {
    if (this.ticking) clearInterval(this.ticking.timer);
    this.ticking = null;
    await this.delivery.close();
    this.workspace.close();
  }

  save(): SavedState {
    return {
      version: 1,
      workspace: this.workspace.snapshot(),
      received: this.delivery.received.map((mail) => ({ ...mail, raw: mail.raw.toString('base64') })),
      locales: Object.fromEntries(this.people.map(({ email, locale }) => [email, locale])),
    };
  }

  async state(email: string): Promise<AppState> {
    const user = this.person(email);
    const gmail = this.gmail(email);
    await this.delivery.settled();
    return {
      now: this.workspace.clock.now(),
      ticking: this.ticking !== null,
      people: this.people,
      user,
      eventShape: this.eventShape,
      addOn: this.addOn.info,
      samples: SAMPLES.map(({ id, lang, title }) => ({ id, lang, title })),
      drafts: await Promise.all(gmail.drafts().map((draft) => this.view.draftSummary(draft))),
      inbox: await Promise.all(gmail.inbox().map((mail) => this.view.summary(mail.messageId, mail.raw, mail.at))),
      sent: await Promise.all(gmail.sent().map((mail) => this.view.summary(mail.messageId, mail.raw, mail.sentAt))),
      received: await Promise.all(
        this.delivery.received.map(async (mail) => ({ ...(await this.view.summary(mail.id, mail.raw, mail.at)), recipient: mail.recipient })),
      ),
      failures: this.delivery.failures,
      runs: this.runs.slice(-RUNS_SHOWN).reverse(),
      triggers: this.people.flatMap((person) => this.workspace.triggers(person.email).map((trigger) => ({ ...trigger, user: person.email }))),
    };
  }

  inspect(email: string): Inspection {
    return { userProperties: this.workspace.userProperties(this.person(email).email), scriptProperties: this.workspace.scriptProperties() };
  }

  /** Runs one of the add-on's functions as Gmail would: a trigger function, or the callback of an action. */
  run(request: RunRequest): RunRecord {
    const person = this.person(request.user);
    const functionName = request.action?.functionName ?? this.addOn.triggers[request.source.kind];
    const at = this.workspace.clock.now();
    const event = eventFor(request, person, this.eventShape, at);
    const start = performance.now();
    const result = this.workspace.run(person.email, functionName, event);
    const record = this.keep({ user: person.email, functionName, trigger: false, at, event, realMs: Math.round(performance.now() - start) }, result);
    this.onChange();
    return record;
  }

  /** Moves the clock; triggers that fall due fire at their times. */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0 || ms > 400 * 86_400_000) throw new Refusal(400, `The clock can move forward by 0 ms to 400 days, not by ${String(ms)} ms.`);
    for (const run of this.workspace.advance(ms)) this.keepTrigger(run);
    this.onChange();
  }

  setTicking(on: boolean): void {
    if (!on) {
      if (this.ticking) clearInterval(this.ticking.timer);
      this.ticking = null;
    } else if (!this.ticking) {
      const ticking = {
        last: Date.now(),
        timer: setInterval(() => {
          const now = Date.now();
          this.advance(Math.max(0, now - ticking.last));
          ticking.last = now;
        }, 1000),
      };
      ticking.timer.unref();
      this.ticking = ticking;
    }
    this.onChange();
  }

  setLocale(email: string, locale: Lang): void {
    const at = this.people.indexOf(this.person(email));
    const person = { ...this.person(email), locale };
    this.people[at] = person;
    this.onChange();
  }

  setEventShape(shape: EventShape): void {
    this.eventShape = shape;
    this.onChange();
  }

  putPart(part: NewPart): AttachmentRef {
    return this.parts.put(part);
  }

  part(id: string): NewPart {
    return this.parts.get(id);
  }

  async draft(email: string, draftId: string): Promise<DraftView> {
    return this.view.draft(this.storedDraft(email, draftId));
  }

  async createDraft(email: string, content: ComposeContent): Promise<DraftView> {
    const raw = await this.write(email, content, null);
    const { draftId } = this.gmail(email).createDraft(raw);
    return this.changedDraft(email, draftId);
  }

  async updateDraft(email: string, draftId: string, content: ComposeContent): Promise<DraftView> {
    const raw = await this.write(email, content, this.storedDraft(email, draftId));
    this.storedDraft(email, draftId);
    this.gmail(email).updateDraft(draftId, raw);
    return this.changedDraft(email, draftId);
  }

  deleteDraft(email: string, draftId: string): void {
    this.storedDraft(email, draftId);
    this.gmail(email).deleteDraft(draftId);
    this.onChange();
  }

  /** Gmail's own Send button. */
  async sendDraft(email: string, draftId: string): Promise<void> {
    this.storedDraft(email, draftId);
    try {
      this.gmail(email).send(draftId);
    } catch (error) {
      throw new Refusal(400, `Gmail does not send this: ${error instanceof Error ? error.message : String(error)}`);
    }
    await this.delivery.settled();
    this.onChange();
  }

  /** A mail file as a draft, byte for byte. */
  async openMailFile(email: string, raw: Buffer): Promise<DraftView> {
    const { draftId } = this.gmail(email).createDraft(raw);
    return this.changedDraft(email, draftId);
  }

  async openSample(email: string, id: string): Promise<DraftView> {
    const found = SAMPLES.find((sample) => sample.id === id);
    if (!found) throw new Refusal(404, `There is no sample ${JSON.stringify(id)}; there are ${SAMPLES.map((sample) => sample.id).join(', ')}.`);
    return this.createDraft(email, { ...found.content, attachments: found.files.map((name) => this.parts.put(madeUpFile(name))) });
  }

  /** An answer to a message, to its sender, with the text quoted below. */
  async reply(email: string, messageId: string): Promise<DraftView> {
    const { raw, threadId, at } = this.stored(email, messageId);
    const mail = await this.view.mail(messageId, raw);
    const person = this.person(email);
    const when = new Date(at).toLocaleString(person.locale, { timeZone: person.timeZone, dateStyle: 'medium', timeStyle: 'short' });
    const lead = person.locale === 'ja' ? `${when} ${mail.from}:` : `On ${when}, ${mail.from} wrote:`;
    const text = `\n\n${lead}\n${mail.text.split('\n').map((line) => `> ${line}`).join('\n')}`;
    const subject = /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`;
    const written = await writeMail({
      from: fromOf(person),
      content: { to: mail.from, cc: '', bcc: '', subject, text },
      html: null,
      parts: [],
      at: this.workspace.clock.now(),
      inReplyTo: mail.messageId,
      references: [mail.references, mail.messageId].filter((part) => part !== '').join(' '),
    });
    const { draftId } = this.gmail(email).createDraft(written, threadId);
    return this.changedDraft(email, draftId);
  }

  /** A message of this user's mailbox, or one that a recipient got. */
  async message(email: string, id: string): Promise<MessageView> {
    const { raw, threadId, at } = this.stored(email, id);
    return this.view.message(id, threadId, raw, at);
  }

  async html(email: string, id: string): Promise<string> {
    return (await this.view.mail(id, this.stored(email, id).raw)).html;
  }

  raw(email: string, id: string): Buffer {
    return this.stored(email, id).raw;
  }

  private async write(email: string, content: ComposeContent, stored: StoredDraft | null): Promise<Buffer> {
    const before = stored ? await this.view.mail(stored.messageId, stored.raw) : null;
    if (before) this.view.refs(before);
    let parts;
    try {
      parts = content.attachments.map(({ id }) => this.parts.get(id));
    } catch (error) {
      throw new Refusal(409, error instanceof Error ? error.message : String(error));
    }
    return writeMail({
      from: before?.from || fromOf(this.person(email)),
      content,
      html: before && before.text === content.text && before.html !== '' ? before.html : null,
      parts,
      at: this.workspace.clock.now(),
      ...(before ? { inReplyTo: before.inReplyTo, references: before.references } : {}),
    });
  }

  private async changedDraft(email: string, draftId: string): Promise<DraftView> {
    const view = await this.draft(email, draftId);
    this.onChange();
    return view;
  }

  private person(email: string): Person {
    const found = this.people.find((person) => person.email === email);
    if (!found) throw new Refusal(404, `Nobody here has the address ${JSON.stringify(email)}; there are ${this.people.map((person) => person.email).join(', ')}.`);
    return found;
  }

  private gmail(email: string): GmailDoor {
    return this.workspace.gmail(this.person(email).email);
  }

  private storedDraft(email: string, draftId: string): StoredDraft {
    const draft = this.gmail(email).drafts().find((one) => one.draftId === draftId);
    if (!draft) throw new Refusal(410, `The draft ${draftId} is no longer in the mailbox of ${email}: it was sent or deleted.`);
    return draft;
  }

  private stored(email: string, id: string): { raw: Buffer; threadId: string; at: number } {
    const gmail = this.gmail(email);
    const received = this.delivery.received.find((mail) => mail.id === id);
    if (received) return { raw: received.raw, threadId: '', at: received.at };
    const incoming = gmail.inbox().find((mail) => mail.messageId === id);
    if (incoming) return incoming;
    const sent = gmail.sent().find((mail) => mail.messageId === id);
    if (sent) return { raw: sent.raw, threadId: sent.threadId, at: sent.sentAt };
    throw new Refusal(404, `There is no message ${JSON.stringify(id)} in the mailbox of ${email}.`);
  }

  private keepTrigger(run: TriggerRun): void {
    this.keep({ user: run.email, functionName: run.handler, trigger: true, at: run.at, event: { triggerUid: run.triggerId }, realMs: 0 }, run.result);
  }

  private keep(about: Pick<RunRecord, 'user' | 'functionName' | 'trigger' | 'at' | 'event' | 'realMs'>, result: RunResult): RunRecord {
    const { ok, value, error, logs, usage, limits } = result;
    const record: RunRecord = { id: ++this.lastRun, ...about, ok, value, error, logs, usage, limits };
    this.runs.push(record);
    if (this.runs.length > RUNS_KEPT) this.runs.shift();
    return record;
  }
}

function fromOf({ name, email }: Person): string {
  return `${name} <${email}>`;
}
