import { langOf, type Lang } from '../../src/messages/lang';
import { Workspace, type RunResult, type Spreadsheet, type WorkspaceOptions } from '../emulator';
import { readAddOn, type AddOnManifest } from './add-on';
import type { AppState, AttachmentRef, CellEdit, Change, EventShape, Inspection, Person, RunRecord, RunRequest, SheetView } from './api';
import { Delivery } from './delivery';
import { Desk, type Surroundings } from './desk';
import { eventFor } from './events';
import { MailboxView } from './mailbox-view';
import { PartStore, type NewPart } from './parts';
import { Refusal } from './refusal';
import { RunLog } from './run-log';
import { SAMPLES } from './samples/all';
import { PEOPLE } from './samples/office';
import { seed } from './seed';
import type { SavedState } from './state-file';
import { Ticker } from './ticker';

const RUNS_SHOWN = 40;
const MOST_DAYS = 400;

export type EmulatorOptions = Pick<WorkspaceOptions, 'checked' | 'gmail' | 'runsPerContext'>;

export interface OfficeOptions {
  readonly code: string;
  readonly manifest: unknown;
  /** Start of the virtual clock of a new office, ms since the epoch. */
  readonly startAt: number;
  readonly emulator?: EmulatorOptions;
  readonly saved?: SavedState | null;
  /** Called after anything that a page shows may have changed, or after the clock alone moved. */
  readonly onChange?: (change: Change) => void;
}

/** An office with its Google Workspace: people, mailboxes, the add-on, a clock, and everybody they write to. */
export class Office {
  private eventShape: EventShape = { draftMetadata: true, recipientsInActions: true };
  private gmailDown = false;
  private readonly workspace: Workspace;
  private readonly addOn: AddOnManifest;
  private readonly delivery: Delivery;
  private readonly parts = new PartStore();
  private readonly view = new MailboxView(this.parts);
  private readonly runs = new RunLog();
  private readonly ticker = new Ticker((ms) => this.advance(ms));
  private readonly people: Person[];
  private readonly tell: (change: Change) => void;

  private constructor({ code, manifest, startAt, emulator, saved, onChange }: OfficeOptions) {
    this.tell = onChange ?? ((): void => undefined);
    this.addOn = readAddOn(manifest);
    const options = { code, manifest, startAt, ...emulator };
    this.workspace = saved ? Workspace.restore(options, saved.workspace) : Workspace.open(options);
    this.people = PEOPLE.map((person) => ({ ...person, locale: saved ? langOf(saved.locales[person.email] ?? person.locale) : person.locale }));
    const received = (saved?.received ?? []).map((mail) => ({ ...mail, raw: Buffer.from(mail.raw, 'base64') }));
    this.delivery = new Delivery(received, () => this.changed());
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
    this.ticker.stop();
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

  /** @throws Refusal 404 when nobody here has this address */
  desk(email: string): Desk {
    const person = this.person(email);
    const around: Surroundings = { parts: this.parts, view: this.view, delivery: this.delivery, now: () => this.workspace.clock.now(), changed: () => this.changed() };
    return new Desk(person, this.workspace.gmail(person.email), around);
  }

  async state(email: string): Promise<AppState> {
    const user = this.person(email);
    const gmail = this.workspace.gmail(user.email);
    await this.delivery.settled();
    const { view } = this;
    return {
      now: this.workspace.clock.now(),
      ticking: this.ticker.running,
      people: this.people,
      user,
      eventShape: this.eventShape,
      gmailDown: this.gmailDown,
      addOn: this.addOn.info,
      samples: SAMPLES.map(({ id, lang, title }) => ({ id, lang, title })),
      drafts: await Promise.all(gmail.drafts().map((draft) => view.draftSummary(draft))),
      inbox: await Promise.all(gmail.inbox().map((mail) => view.summary(mail.messageId, mail.raw, mail.at))),
      sent: await Promise.all(gmail.sent().map((mail) => view.summary(mail.messageId, mail.raw, mail.sentAt))),
      received: await Promise.all(this.delivery.received.map(async (mail) => ({ ...(await view.summary(mail.id, mail.raw, mail.at)), recipient: mail.recipient }))),
      failures: this.delivery.failures,
      runs: this.runs.latest(RUNS_SHOWN),
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
    const record = this.runs.keep({ user: person.email, functionName, trigger: false, at, event, realMs: Math.round(performance.now() - start) }, result);
    this.changed();
    return record;
  }

  /** Opens the script's web page with what stands in its address behind the question mark. */
  openPage(email: string, parameter: Readonly<Record<string, string>>): RunResult {
    return this.onPage(email, 'doGet', { parameter }, (person, event) => this.workspace.run(person, 'doGet', event));
  }

  /** Calls a function of the script from its web page. */
  callFromPage(email: string, functionName: string, argument?: unknown): RunResult {
    return this.onPage(email, functionName, argument ?? null, (person) => this.workspace.runFromPage(person, functionName, argument));
  }

  private onPage(email: string, functionName: string, event: unknown, run: (person: string, event: unknown) => RunResult): RunResult {
    const person = this.person(email).email;
    const at = this.workspace.clock.now();
    const result = run(person, event);
    this.runs.keep({ user: person, functionName, trigger: false, at, event, realMs: 0 }, result);
    this.changed();
    return result;
  }

  /** @throws Refusal 404 when this user has no such spreadsheet */
  spreadsheet(email: string, id: string): SheetView {
    const { title, tabs } = this.foundSheet(email, id);
    return { title, tabs: tabs.map(({ title: name, rows, notes, choices, frozenRows }) => ({ title: name, rows, notes, choices, headers: frozenRows })) };
  }

  /** Types into a cell. @throws Refusal 404 for an unknown spreadsheet or tab, 400 for a protected row */
  typeInto(email: string, id: string, { tab, row, column, text }: CellEdit): void {
    const found = this.foundSheet(email, id).tabs.find(({ title }) => title === tab);
    if (!found) throw new Refusal(404, `The spreadsheet has no tab ${JSON.stringify(tab)}.`);
    if (found.protectedRows.some(([from, to]) => row >= from && row < to)) throw new Refusal(400, `Row ${String(row + 1)} of ${tab} is protected.`);
    while (found.rows.length <= row) found.rows.push([]);
    const cells = found.rows[row] ?? [];
    while (cells.length <= column) cells.push('');
    cells[column] = text;
    this.changed();
  }

  private foundSheet(email: string, id: string): Spreadsheet {
    const found = this.workspace.spreadsheets(this.person(email).email).find((one) => one.id === id);
    if (!found) throw new Refusal(404, `${email} has no spreadsheet ${JSON.stringify(id)}.`);
    return found;
  }

  /** Moves the clock; triggers that fall due fire at their times. */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0 || ms > MOST_DAYS * 86_400_000) {
      throw new Refusal(400, `The clock can move forward by 0 ms to ${String(MOST_DAYS)} days, not by ${String(ms)} ms.`);
    }
    const fired = this.workspace.advance(ms);
    for (const { email, handler, at, triggerId, result } of fired) {
      this.runs.keep({ user: email, functionName: handler, trigger: true, at, event: { triggerUid: triggerId }, realMs: 0 }, result);
    }
    if (fired.length > 0) this.changed();
    else this.tell({ kind: 'clock', now: this.workspace.clock.now() });
  }

  setTicking(on: boolean): void {
    if (on) this.ticker.start();
    else this.ticker.stop();
    this.changed();
  }

  setLocale(email: string, locale: Lang): void {
    const person = this.person(email);
    this.people[this.people.indexOf(person)] = { ...person, locale };
    this.workspace.setLocale(person.email, locale);
    this.changed();
  }

  setEventShape(shape: EventShape): void {
    this.eventShape = shape;
    this.changed();
  }

  /** Whether Gmail's API is out of order for the add-on; mail can still be read and written on the page. */
  setGmailDown(down: boolean): void {
    this.gmailDown = down;
    this.workspace.faults.clear();
    if (down) this.workspace.faults.leaveTo({ call: (name) => (name.startsWith('gmail.') ? { when: 'before', what: { status: 503 } } : undefined), firing: () => undefined });
    this.changed();
  }

  putPart(part: NewPart): AttachmentRef {
    return this.parts.put(part);
  }

  part(id: string): NewPart {
    return this.parts.get(id);
  }

  private person(email: string): Person {
    const found = this.people.find((person) => person.email === email);
    if (!found) throw new Refusal(404, `Nobody here has the address ${JSON.stringify(email)}; there are ${this.people.map((person) => person.email).join(', ')}.`);
    return found;
  }

  private changed(): void {
    this.tell({ kind: 'state' });
  }
}
