import type { Log } from '../ports/log';
import type { Properties } from '../ports/properties';
import type { Shared } from '../ports/shared';
import type { Surroundings } from '../ports/surroundings';
import type { Timer } from '../ports/timer';
import type { Lock } from '../ports/lock';
import { cacheOf } from './cache';
import { fetcher } from './fetcher';
import { zoneOf } from './zone';

/** The services are asked for anew at each call: which store it is depends on the user, and asking costs nothing. */
const storeOf = (store: () => GoogleAppsScript.Properties.Properties): Properties => ({
  get: (key) => store().getProperty(key),
  set: (key, value) => { store().setProperty(key, value); },
  delete: (key) => { store().deleteProperty(key); },
  all: () => store().getProperties(),
});

const lockOf = (lock: () => GoogleAppsScript.Lock.Lock): Lock => ({
  within(waitMs, work) {
    const held = lock();
    if (!held.tryLock(waitMs)) return null;
    try {
      return { value: work() };
    } finally {
      held.releaseLock();
    }
  },
});

const properties = storeOf(() => PropertiesService.getUserProperties());
const lock = lockOf(() => LockService.getUserLock());
const shared: Shared = { properties: storeOf(() => PropertiesService.getScriptProperties()), lock: lockOf(() => LockService.getScriptLock()) };

const timer: Timer = {
  list: () => ScriptApp.getProjectTriggers().map((trigger) => ({ id: trigger.getUniqueId(), handler: trigger.getHandlerFunction(), disabled: isDisabled(trigger) })),
  // `after` never fires early; `at` is allowed to.
  once: (handler, at) => ScriptApp.newTrigger(handler).timeBased().after(Math.max(1, at - Date.now())).create().getUniqueId(),
  hourly: (handler) => ScriptApp.newTrigger(handler).timeBased().everyHours(1).create().getUniqueId(),
  everyMinute: (handler) => ScriptApp.newTrigger(handler).timeBased().everyMinutes(1).create().getUniqueId(),
  cancel(id) {
    const trigger = ScriptApp.getProjectTriggers().find((one) => one.getUniqueId() === id);
    if (trigger) ScriptApp.deleteTrigger(trigger);
  },
};

/** Answered by Apps Script, but not in its reference (docs/live-checks.md). */
function isDisabled(trigger: GoogleAppsScript.Script.Trigger & { readonly isDisabled?: unknown }): boolean {
  return typeof trigger.isDisabled === 'function' && Reflect.apply(trigger.isDisabled, trigger, []) === true;
}

/** Asked for only where something is counted. */
const officeZone = { offsetAt: (at: number) => zoneOf(Session.getScriptTimeZone()).offsetAt(at) };

// Cloud Logging takes an object as the entry's jsonPayload.
const cloudLog: Log = {
  event: (event, fields) => { console.info({ event, ...fields }); },
  problem: (event, fields) => { console.warn({ event, ...fields }); },
};

/**
 * Apps Script, as the product sees it. `timeZone`: IANA name of the user's; null for the script's own. `logged`: what every line goes through before it
 * is logged, those of these adapters as well.
 */
export function surroundings(timeZone: string | null, logged: (log: Log) => Log): Surroundings {
  const log = logged(cloudLog);
  let email: string | null = null;
  return {
    account: { get email() { return email ??= Session.getEffectiveUser().getEmail().toLowerCase(); } },
    clock: { now: () => Date.now() },
    cache: cacheOf(log),
    fetcher, lock, log, properties, shared, timer,
    zone: zoneOf(timeZone ?? Session.getScriptTimeZone()),
    zoneOf,
    officeZone,
    newId: () => Utilities.getUuid(),
  };
}
