import type { Log } from '../ports/log';
import type { Properties } from '../ports/properties';
import type { Surroundings } from '../ports/surroundings';
import type { Timer } from '../ports/timer';
import type { Lock } from '../ports/lock';
import { fetcher } from './fetcher';
import { zoneOf } from './zone';

const properties: Properties = {
  get: (key) => PropertiesService.getUserProperties().getProperty(key),
  set: (key, value) => { PropertiesService.getUserProperties().setProperty(key, value); },
  delete: (key) => { PropertiesService.getUserProperties().deleteProperty(key); },
  all: () => PropertiesService.getUserProperties().getProperties(),
};

const lock: Lock = {
  within(waitMs, work) {
    const held = LockService.getUserLock();
    if (!held.tryLock(waitMs)) return null;
    try {
      return { value: work() };
    } finally {
      held.releaseLock();
    }
  },
};

const timer: Timer = {
  list: () => ScriptApp.getProjectTriggers().map((trigger) => ({ id: trigger.getUniqueId(), handler: trigger.getHandlerFunction(), disabled: isDisabled(trigger) })),
  // `after` never fires early; `at` is allowed to.
  once: (handler, at) => ScriptApp.newTrigger(handler).timeBased().after(Math.max(1, at - Date.now())).create().getUniqueId(),
  hourly: (handler) => ScriptApp.newTrigger(handler).timeBased().everyHours(1).create().getUniqueId(),
  cancel(id) {
    const trigger = ScriptApp.getProjectTriggers().find((one) => one.getUniqueId() === id);
    if (trigger) ScriptApp.deleteTrigger(trigger);
  },
};

/** Answered by Apps Script, but not in its reference (docs/live-checks.md). */
function isDisabled(trigger: GoogleAppsScript.Script.Trigger & { readonly isDisabled?: unknown }): boolean {
  return typeof trigger.isDisabled === 'function' && (trigger as unknown as { isDisabled(): unknown }).isDisabled() === true;
}

// Cloud Logging takes an object as the entry's jsonPayload.
const log: Log = {
  event: (event, fields) => { console.info({ event, ...fields }); },
  problem: (event, fields) => { console.warn({ event, ...fields }); },
};

/** Apps Script, as the product sees it. */
export function surroundings(timeZone: string | null): Surroundings {
  return {
    account: { get email() { return Session.getEffectiveUser().getEmail().toLowerCase(); } },
    clock: { now: () => Date.now() },
    fetcher, lock, log, properties, timer,
    zone: zoneOf(timeZone ?? Session.getScriptTimeZone()),
    newId: () => Utilities.getUuid(),
  };
}
