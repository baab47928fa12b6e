import vm from 'node:vm';
import { assertRunsInAppsScript } from '../../scripts/apps-script-gate.js';
import { DEFAULT_LATENCY } from './api';
import type { GmailDoor, PeopleDoor, RunResult, SentMail, TriggerInfo, TriggerRun, UserOptions, WorkspaceOptions } from './api';
import { VirtualClock } from './clock';
import { Drive } from './drive/drive';
import { Execution } from './execution';
import type { World } from './execution';
import { FaultPlan } from './faults';
import { Gmail, Ids } from './gmail/bridge';
import { openDoor } from './gmail/door';
import { MemoryStore } from './gmail/memory-store';
import { GmailStore } from './gmail/store';
import type { MailStore } from './gmail/store';
import { readManifest } from './manifest';
import { PeopleStore } from './people/store';
import { preludeSource } from './realm/assemble';
import { ScriptContexts } from './script-context';
import { Caches } from './services/caches';
import { formatDate } from './services/format-date';
import { Locks } from './services/locks';
import { PropertyStores } from './services/properties';
import type { StoredTrigger } from './services/triggers';
import { Triggers } from './services/triggers';
import { QuotaWindow } from './services/url-fetch';
import { Spreadsheets, type Spreadsheet } from './sheets/store';

/** Gmail API, per user and minute, from May 2026. */
const UNITS_PER_MINUTE = 6000;
/** More firings than this in one move of the clock are a runaway. */
const MOST_FIRINGS = 10_000;
const REAL_TIME_LIMIT = 60_000;

let prelude: vm.Script | undefined;
let lastScript: { code: string; script: vm.Script } | undefined;

/** Read and compiled once for all workspaces that run the same code: that takes a second, a run some milliseconds. */
function scriptOf({ code, checked }: WorkspaceOptions): vm.Script {
  if (lastScript?.code !== code) {
    if (!checked) assertRunsInAppsScript(code, []);
    lastScript = { code, script: new vm.Script(code, { filename: 'Code.js' }) };
  }
  return lastScript.script;
}

interface Snapshot {
  version: 1;
  at: number;
  users: UserOptions[];
  properties: ReturnType<PropertyStores['toJson']>;
  caches: ReturnType<Caches['toJson']>;
  triggers: ReturnType<Triggers['toJson']>;
  lastId: string;
  gmail: unknown;
  /** Missing in snapshots from before there was a People API. */
  people?: unknown;
  /** Missing in snapshots from before there were any. */
  sheets?: ReturnType<Spreadsheets['toJson']>;
  /** Missing in snapshots from before Drive was played. */
  drive?: ReturnType<Drive['toJson']>;
}

/** One script, its users with their mailboxes, and a clock: Google Workspace as far as the add-on can see it. */
export class Workspace {
  readonly clock: { now(): number };
  /** What is planned to go wrong; nothing, until a test plans it. */
  readonly faults = new FaultPlan();
  private readonly people = new Map<string, UserOptions>();
  private readonly listeners: ((mail: SentMail) => void)[] = [];
  private readonly store: MailStore;
  private readonly time: VirtualClock;
  private readonly ids: Ids;
  private readonly world: World;

  private constructor(options: WorkspaceOptions, lastId = 0n) {
    const manifest = readManifest(options.manifest);
    this.store = options.gmail?.store === 'memory' ? new MemoryStore() : new GmailStore();
    this.time = new VirtualClock(options.startAt);
    this.clock = { now: () => this.time.now() };
    const now = this.clock.now;
    this.ids = new Ids(now, lastId);
    this.world = {
      clock: this.time,
      latency: { ...DEFAULT_LATENCY, ...options.latency },
      manifest,
      contexts: new ScriptContexts({
        prelude: (prelude ??= new vm.Script(preludeSource(), { filename: 'apps-script-services.js' })), script: scriptOf(options), manifest, realTimeLimit: options.realTimeLimit ?? REAL_TIME_LIMIT,
      }, options.runsPerContext),
      properties: new PropertyStores(),
      caches: new Caches(now),
      locks: new Locks(now),
      triggers: new Triggers(),
      sheets: new Spreadsheets(),
      quota: new QuotaWindow(UNITS_PER_MINUTE),
      faults: this.faults,
      people: new PeopleStore(() => this.users(), options.people ?? {}),
      drive: new Drive(now, (address) => (options.withoutAccount ?? []).includes(address.toLowerCase())),
      gmail: new Gmail(this.store, this.ids, now, (email) => {
        const user = this.people.get(email.toLowerCase()) ?? [...this.people.values()].find(({ aliases = [] }) => aliases.includes(email.toLowerCase()));
        return user && { email: user.email, name: user.name ?? '', timeZone: user.timeZone ?? manifest.timeZone, aliases: user.aliases ?? [] };
      }, (mail) => { for (const listener of this.listeners) listener(mail); }, options.gmail ?? {}),
    };
  }

  /** @throws Error for a manifest or a script that Apps Script would refuse, with every reason */
  static open(options: WorkspaceOptions): Workspace {
    return new Workspace(options);
  }

  /** Opens a workspace in the state of a snapshot; its clock goes on from there, whatever `startAt` says. */
  static restore(options: WorkspaceOptions, snapshot: unknown): Workspace {
    const saved = snapshot as Snapshot;
    if (saved?.version !== 1) throw new Error('This is no snapshot of a workspace: take one with snapshot().');
    const workspace = new Workspace({ ...options, startAt: saved.at }, BigInt(saved.lastId));
    for (const user of saved.users) workspace.addUser(user);
    workspace.world.properties.restore(saved.properties);
    workspace.world.caches.restore(saved.caches);
    workspace.world.triggers.restore(saved.triggers);
    workspace.world.drive.restore(saved.drive ?? []);
    workspace.store.restore(saved.gmail);
    workspace.world.people.restore(saved.people);
    if (saved.sheets) workspace.world.sheets.restore(saved.sheets);
    return workspace;
  }

  /** The whole state as JSON; locks held, planned faults, listeners and the minute's quota are left out. */
  snapshot(): unknown {
    const { properties, caches, triggers, people, drive } = this.world;
    const saved: Snapshot = {
      version: 1, at: this.time.now(), users: this.users(), properties: properties.toJson(), caches: caches.toJson(), triggers: triggers.toJson(), lastId: this.ids.state, gmail: this.store.snapshot(), people: people.toJson(), sheets: this.world.sheets.toJson(), drive: drive.toJson(),
    };
    return JSON.parse(JSON.stringify(saved)) as unknown;
  }

  addUser(user: UserOptions): void {
    const email = user.email.toLowerCase();
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error(`A user needs an e-mail address, not ${JSON.stringify(user.email)}.`);
    if (this.people.has(email)) throw new Error(`${email} is a user of this workspace already.`);
    const aliases = (user.aliases ?? []).map((alias) => alias.toLowerCase());
    this.people.set(email, { ...user, email, ...(aliases.length > 0 ? { aliases } : {}) });
    this.store.addUser(email, user.name ?? email);
  }

  /** The user's language from now on (BCP 47), as in the settings of their account. */
  setLocale(email: string, locale: string): void {
    const user = this.people.get(email);
    if (!user) throw new Error(`${email} is no user of this workspace.`);
    this.people.set(email, { ...user, locale });
  }

  users(): UserOptions[] {
    return [...this.people.values()].map((user) => ({ ...user }));
  }

  /**
   * Runs an entry point of the script as that user, in a fresh context: nothing global survives from run to run.
   * `doGet` and `doPost` run as the script's web app, everything else as the add-on.
   */
  run(email: string, entryPoint: string, event?: unknown): RunResult {
    return new Execution(this.world, this.user(email), entryPoint === 'doGet' || entryPoint === 'doPost' ? 'web' : 'card').run(entryPoint, event);
  }

  /** A page of the script's web app calls one of its functions (google.script.run): a name that ends in `_` is private. */
  runFromPage(email: string, functionName: string, argument?: unknown): RunResult {
    if (functionName.endsWith('_')) throw new Error(`${functionName} is private: its name ends in "_".`);
    return new Execution(this.world, this.user(email), 'web').run(functionName, argument);
  }

  /** Moves the clock, firing what becomes due, in order. Runs take virtual time, so the clock may end a little later. */
  advance(ms: number): TriggerRun[] {
    return this.advanceTo(this.time.now() + ms);
  }

  advanceTo(at: number): TriggerRun[] {
    const { triggers } = this.world;
    const runs: TriggerRun[] = [];
    for (let firings = 0; ; firings += 1) {
      const trigger = triggers.due(at);
      if (!trigger || trigger.nextAt === null) break;
      if (firings >= MOST_FIRINGS) throw new Error(`More than ${MOST_FIRINGS} triggers fired before ${new Date(at).toISOString()}; ${trigger.handler} seems to run away.`);
      this.time.advanceTo(trigger.nextAt);
      const fault = this.faults.forTrigger(trigger);
      if (fault?.kind === 'delay') {
        trigger.nextAt += fault.ms;
        continue;
      }
      if (fault?.kind === 'disable') {
        trigger.disabled = true;
        continue;
      }
      triggers.fired(trigger);
      if (fault?.kind === 'lose') continue;
      for (let times = fault?.kind === 'double' ? 2 : 1; times > 0; times -= 1) runs.push(this.fire(trigger));
    }
    this.time.advanceTo(at);
    return runs;
  }

  gmail(email: string): GmailDoor {
    return openDoor(this.world.gmail, this.user(email).email, () => this.time.now());
  }

  /** What this user and the organisation have in Google Contacts. */
  addressBook(email: string): PeopleDoor {
    const owner = this.user(email).email;
    const { people } = this.world;
    return {
      addContact: (person) => { people.add('contacts', owner, person); },
      addOtherContact: (person) => { people.add('other', owner, person); },
      addDirectoryContact: (person) => { people.add('directory', '', person); },
    };
  }

  /** The spreadsheets that the add-on made for that user; what is changed in them is changed. */
  spreadsheets(email: string): Spreadsheet[] {
    return this.world.sheets.of(this.user(email).email);
  }

  /** A person moves a spreadsheet to the bin. */
  deleteSpreadsheet(id: string): void {
    this.world.sheets.delete(id);
  }

  /** What that address can open in anybody's Drive, and what every user has in theirs. */
  drive(): Pick<Drive, 'add' | 'of' | 'visibleTo'> {
    return this.world.drive;
  }

  triggers(email: string): TriggerInfo[] {
    return this.world.triggers.of(this.user(email).email);
  }

  userProperties(email: string): Record<string, string> {
    return Object.fromEntries(this.world.properties.of(`user:${this.user(email).email}`));
  }

  scriptProperties(): Record<string, string> {
    return Object.fromEntries(this.world.properties.of('script'));
  }

  setUserProperty(email: string, key: string, value: string): void {
    this.world.properties.set(`user:${this.user(email).email}`, { [key]: value });
  }

  setScriptProperty(key: string, value: string): void {
    this.world.properties.set('script', { [key]: value });
  }

  /** Somebody else holds that user's lock (or the script's) until then. */
  holdLock(of: string, until: number): void {
    this.world.locks.hold(of === 'script' ? 'script' : `user:${this.user(of).email}`, until);
  }

  /** The cache loses everything, as it may at any time. */
  clearCaches(): void {
    this.world.caches.clear();
  }

  /** Puts other texts in the place of what that user's cache holds. */
  spoilCache(email: string, change: (value: string) => string): void {
    this.world.caches.change(`user:${this.user(email).email}`, change);
  }

  /** Called for every message that leaves a mailbox, before the call that sent it returns. */
  onSent(listener: (mail: SentMail) => void): void {
    this.listeners.push(listener);
  }

  close(): void {
    this.store.close();
  }

  private user(email: string): UserOptions {
    const user = this.people.get(email.toLowerCase());
    if (!user) throw new Error(`${email} is no user of this workspace; addUser first. It has ${[...this.people.keys()].join(', ') || 'none'}.`);
    return user;
  }

  private fire(trigger: StoredTrigger): TriggerRun {
    const at = this.time.now();
    const part = (pattern: string): number => Number(formatDate(at, 'UTC', pattern));
    // developers.google.com/apps-script/guides/triggers/events#time-driven-events
    const event = {
      authMode: 'FULL', triggerUid: trigger.id, timezone: 'UTC', year: part('yyyy'), month: part('M'), 'day-of-month': part('d'), 'day-of-week': part('u'), 'week-of-year': part('w'), hour: part('H'), minute: part('m'), second: part('s'),
    };
    const result = new Execution(this.world, this.user(trigger.email), 'trigger').run(trigger.handler, event);
    return { at, email: trigger.email, handler: trigger.handler, triggerId: trigger.id, result };
  }
}
