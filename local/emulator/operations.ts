import { createHash, randomUUID } from 'node:crypto';
import type { UserOptions } from './api';
import type { Execution, World } from './execution';
import { tokenOf } from './token';
import { isCovered } from './manifest';
import { ScriptException, requireScope } from './services/exception';
import { offsetAt } from './services/format-date';
import type { TriggerPlan } from './services/triggers';
import type { FetchRequest } from './services/url-fetch';

type Operation = (execution: Execution, args: readonly unknown[]) => unknown;
const storeKey = (execution: Execution, store: unknown): string => (store === 'user' ? `user:${execution.parts.user.email}` : 'script');

const property = (name: string, effect: (world: World, key: string, args: readonly unknown[]) => unknown): [string, Operation] => [`properties.${name}`, (execution, [store, ...args]) => {
  const { world } = execution.parts;
  return execution.perform(`properties.${name}`, world.latency.properties, () => effect(world, storeKey(execution, store), args));
}];
const cached = (name: string, effect: (world: World, key: string, args: readonly unknown[]) => unknown): [string, Operation] => [`cache.${name}`, (execution, [store, ...args]) => {
  const { world } = execution.parts;
  return execution.perform(`cache.${name}`, world.latency.cache, () => effect(world, storeKey(execution, store), args));
}];
const locked = (name: string, effect: (execution: Execution, key: string, ms: number) => unknown): [string, Operation] => [`lock.${name}`, (execution, [store, ms]) => execution.perform(`lock.${name}`, execution.parts.world.latency.lock, () => effect(execution, storeKey(execution, store), Number(ms ?? 0)))];
const script = (name: string, effect: (execution: Execution, args: readonly unknown[]) => unknown): [string, Operation] => [`script.${name}`, (execution, args) => {
  const { world } = execution.parts;
  requireScope(world.manifest.scopes, 'script.scriptapp', `ScriptApp.${name}`);
  return execution.perform(`script.${name}`, world.latency.trigger, () => effect(execution, args));
}];
const session = (name: string, effect: (world: World, user: UserOptions) => unknown): [string, Operation] => [`session.${name}`, (execution) => {
  const { world, user } = execution.parts;
  return execution.perform(`session.${name}`, world.latency.session, () => effect(world, user));
}];

const seconds = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const strings = (value: unknown): Record<string, string> => value as Record<string, string>;
const take = (execution: Execution, key: string, ms: number): boolean => {
  const { world, id } = execution.parts;
  const { got, waited } = world.locks.take(key, id, ms);
  execution.spend(waited);
  return got;
};
const emailOf = (world: World, user: UserOptions): string => (world.manifest.scopes.has('https://www.googleapis.com/auth/userinfo.email') ? user.email : '');

/** What realm/*.ts may ask the host for. */
export const OPERATIONS: Record<string, Operation> = {
  'clock.now': (execution) => execution.parts.world.clock.now(),
  'clock.offsetAt': (execution, [time]) => offsetAt(Number(time), execution.parts.world.manifest.timeZone),
  'run.log': (execution, [severity, args]) => { execution.log(severity, args); },
  'run.limit': (execution, [message]) => { execution.limit(String(message)); },
  'manifest.coversLink': (execution, [url]) => isCovered(String(url), execution.parts.world.manifest.openLinkUrlPrefixes ?? []),
  'urlFetch.fetch': (execution, [request]) => execution.fetchRound([request as FetchRequest], 'urlFetch.fetch')[0],
  'urlFetch.fetchAll': (execution, [requests]) => ((requests as FetchRequest[]).length === 0 ? [] : execution.fetchRound(requests as FetchRequest[], 'urlFetch.fetchAll')),
  'urlFetch.body': (execution, [index]) => execution.body(index),
  'urlFetch.bytes': (execution, [index]) => Buffer.from(execution.body(index), 'utf8').toString('base64'),
  'utilities.getUuid': () => randomUUID(),
  'utilities.sleep': (execution, [ms]) => {
    if (Number(ms) < 0 || Number(ms) > 300_000) throw new ScriptException('Invalid argument: sleep takes 0 to 300000 milliseconds');
    execution.perform('utilities.sleep', Number(ms), () => undefined);
  },
  'script.newTrigger': (execution) => { requireScope(execution.parts.world.manifest.scopes, 'script.scriptapp', 'ScriptApp.newTrigger'); },
  'script.getOAuthToken': (execution) => tokenOf(execution.parts.user.email),
  'script.getScriptId': () => 'emulated-script-id',
  'script.getServiceUrl': () => 'https://script.google.com/macros/s/emulated-deployment/exec',
  ...Object.fromEntries([
    property('getProperty', (world, key, [name]) => world.properties.of(key).get(String(name)) ?? null),
    property('getProperties', (world, key) => Object.fromEntries(world.properties.of(key))),
    property('getKeys', (world, key) => [...world.properties.of(key).keys()]),
    property('setProperty', (world, key, [name, value]) => { world.properties.set(key, { [String(name)]: String(value) }); }),
    property('setProperties', (world, key, [entries, deleteAllOthers]) => { world.properties.set(key, strings(entries), deleteAllOthers === true); }),
    property('deleteProperty', (world, key, [name]) => { world.properties.of(key).delete(String(name)); }),
    property('deleteAllProperties', (world, key) => { world.properties.of(key).clear(); }),
    cached('get', (world, key, [name]) => world.caches.get(key, String(name))),
    cached('getAll', (world, key, [names]) => Object.fromEntries((names as string[]).flatMap((name) => { const value = world.caches.get(key, name); return value === null ? [] : [[name, value]]; }))),
    cached('put', (world, key, [name, value, expiry]) => { world.caches.put(key, String(name), String(value), seconds(expiry)); }),
    cached('putAll', (world, key, [entries, expiry]) => { for (const [name, value] of Object.entries(strings(entries))) world.caches.put(key, name, value, seconds(expiry)); }),
    cached('remove', (world, key, [name]) => { world.caches.remove(key, String(name)); }),
    cached('removeAll', (world, key, [names]) => { for (const name of names as string[]) world.caches.remove(key, name); }),
    locked('tryLock', take),
    locked('waitLock', (execution, key, ms) => { if (!take(execution, key, ms)) throw new ScriptException('Lock timeout: another process was holding the lock for too long.'); }),
    locked('hasLock', (execution, key) => execution.parts.world.locks.has(key, execution.parts.id)),
    locked('releaseLock', (execution, key) => { execution.parts.world.locks.release(key, execution.parts.id); }),
    script('create', (execution, [plan]) => {
      const { world, user, isAddOn } = execution.parts;
      return world.triggers.create(user.email, plan as TriggerPlan, world.clock.now(), isAddOn);
    }),
    script('getProjectTriggers', (execution) => execution.parts.world.triggers.of(execution.parts.user.email)),
    script('deleteTrigger', (execution, [id]) => { execution.parts.world.triggers.delete(execution.parts.user.email, String(id)); }),
    session('getActiveUser', emailOf),
    session('getEffectiveUser', emailOf),
    session('getActiveUserLocale', (_world, user) => user.locale ?? 'en'),
    session('getTemporaryActiveUserKey', (_world, user) => createHash('sha256').update(`key:${user.email}`).digest('base64')),
  ]),
};
