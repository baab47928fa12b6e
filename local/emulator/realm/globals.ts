import type { Kit } from './kit';

/**
 * Makes the global scope that of Apps Script: takes away what V8 has and Apps Script's documents don't promise, lets
 * `Date` follow the virtual clock and the script's time zone, and sends `console` and `Logger` to the run's log.
 */
export function installGlobals(kit: Kit): void {
  const realm = kit.global;
  for (const absent of ['SharedArrayBuffer', 'Atomics', 'WebAssembly']) Reflect.deleteProperty(realm, absent);

  // import() gives a promise of the host's realm, and a stack's call sites may lead there; the build's gate reads the
  // script itself, so only code made at run time is left to be looked at. `import` can't be spelt with escapes.
  Object.defineProperty(Error, 'prepareStackTrace', { value: undefined, writable: false, configurable: false });
  const withoutImport = (source: unknown): unknown => {
    if (/\bimport\b/.test(String(source))) throw new SyntaxError('Cannot use import in Apps Script.');
    return source;
  };
  const realEval = realm['eval'] as (source: unknown) => unknown;
  Object.defineProperty(realm, 'eval', { value: (source: unknown) => realEval(typeof source === 'string' ? withoutImport(source) : source), writable: true, configurable: true });
  for (const sample of [function () { /* its constructor is wanted */ }, async function () { /* ditto */ }, function* () { /* ditto */ }, async function* () { /* ditto */ }]) {
    const proto = Object.getPrototypeOf(sample) as { constructor: FunctionConstructor };
    const RealFunction = proto.constructor;
    const Guarded = function (...parts: unknown[]): unknown {
      const given = parts.map((part) => withoutImport(String(part)));
      return Reflect.construct(RealFunction, given, new.target ?? RealFunction);
    };
    Object.defineProperty(Guarded, 'name', { value: RealFunction.name });
    Object.defineProperty(Guarded, 'prototype', { value: RealFunction.prototype });
    Object.defineProperty(proto, 'constructor', { value: Guarded, writable: true, configurable: true });
    if (RealFunction.name === 'Function') realm['Function'] = Guarded;
  }

  const RealDate = Date;
  const offsets = new Map<number, number>();
  /** Minutes east of UTC at an instant; asked of the host once a minute, where it outlives this context. */
  const offsetAt = (time: number): number => {
    const minute = Math.floor(time / 60_000);
    let offset = offsets.get(minute);
    if (offset === undefined) {
      offset = Number(kit.call('clock.offsetAt', minute * 60_000));
      offsets.set(minute, offset);
    }
    return offset;
  };
  /** The instant at which clocks of the zone show what a UTC clock shows at `wall`. */
  const fromWall = (wall: number): number => {
    if (Number.isNaN(wall)) return wall;
    const guess = wall - offsetAt(wall) * 60_000;
    return wall - offsetAt(guess) * 60_000;
  };
  const now = (): number => Number(kit.call('clock.now'));
  const HAS_ZONE = /(Z|[+-]\d\d:?\d\d|GMT|UTC)\b/i;
  const parse = (text: string): number => {
    const time = RealDate.parse(text);
    if (Number.isNaN(time) || HAS_ZONE.test(text) || /^\d{4}(-\d\d(-\d\d)?)?$/.test(text.trim())) return time;
    // A time without a zone is one of the script's zone, not of this machine's.
    const asUtc = RealDate.parse(/T/.test(text) ? `${text}Z` : `${text} UTC`);
    return fromWall(asUtc);
  };

  const VirtualDate = function (this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return new (VirtualDate as unknown as DateConstructor)().toString();
    let time: number;
    if (args.length === 0) time = now();
    else if (args.length === 1) {
      const given = args[0];
      time = given instanceof RealDate ? given.getTime() : typeof given === 'string' ? parse(given) : Number(given);
    } else {
      const [year, month, ...rest] = args.map(Number);
      time = fromWall(RealDate.UTC(year ?? NaN, month ?? 0, ...rest));
    }
    return Reflect.construct(RealDate, [time], new.target as unknown as DateConstructor);
  } as unknown as DateConstructor;
  Object.defineProperty(VirtualDate, 'prototype', { value: RealDate.prototype, writable: false });
  Object.defineProperty(VirtualDate, 'name', { value: 'Date', configurable: true });
  VirtualDate.now = now;
  VirtualDate.UTC = RealDate.UTC;
  VirtualDate.parse = parse;

  const proto = RealDate.prototype as unknown as Record<string, unknown>;
  const utc = { ...Object.fromEntries(['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'].map((name) => [name, (RealDate.prototype as unknown as Record<string, () => number>)[`getUTC${name}`]])) };
  const put = (name: string, value: unknown): void => { Object.defineProperty(proto, name, { value, writable: true, configurable: true, enumerable: false }); };
  const wallOf = (date: Date): Date => new RealDate(date.getTime() + offsetAt(date.getTime()) * 60_000);
  for (const [name, read] of Object.entries(utc)) {
    put(`get${name}`, function (this: Date) { return Number.isNaN(this.getTime()) ? NaN : read?.call(wallOf(this)); });
  }
  for (const name of ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const set = proto[`setUTC${name}`] as (...args: number[]) => number;
    put(`set${name}`, function (this: Date, ...args: number[]) {
      const wall = wallOf(this);
      set.apply(wall, args);
      return this.setTime(fromWall(wall.getTime()));
    });
  }
  put('getTimezoneOffset', function (this: Date) { return Number.isNaN(this.getTime()) ? NaN : -offsetAt(this.getTime()) || 0; });
  const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');
  put('toString', function (this: Date) {
    if (Number.isNaN(this.getTime())) return 'Invalid Date';
    const offset = offsetAt(this.getTime());
    const [weekday = '', day = '', month = '', year = '', time = ''] = wallOf(this).toUTCString().replace(',', '').split(' ');
    return `${weekday} ${month} ${day} ${year} ${time} GMT${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}${two(offset % 60)}`;
  });
  put('toDateString', function (this: Date) { return Number.isNaN(this.getTime()) ? 'Invalid Date' : this.toString().slice(0, 15); });
  put('toTimeString', function (this: Date) { return Number.isNaN(this.getTime()) ? 'Invalid Date' : this.toString().slice(16); });
  put('constructor', VirtualDate);
  realm['Date'] = VirtualDate;

  const loggable = (value: unknown): unknown => {
    if (value instanceof Error) return { name: value.name, message: value.message, stack: value.stack };
    if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return String(value);
    try {
      return value === undefined ? null : kit.json.parse(kit.json.stringify(value));
    } catch {
      return String(value);
    }
  };
  const log = (severity: string) => (...args: unknown[]): void => { kit.call('run.log', severity, args.map(loggable)); };
  kit.service('console', { log: log('DEBUG'), info: log('INFO'), warn: log('WARNING'), error: log('ERROR'), time: log('DEBUG'), timeEnd: log('DEBUG') });
  kit.service('Logger', { log: log('INFO') });
}
