/*
 * The files of this folder run *inside* the bare context of a script. Each exports one function that refers to nothing
 * outside itself but its parameters and ECMAScript's own globals; assemble.ts turns their source text into the prelude
 * of the context. So every object that a script gets to see was made in the script's own realm, and the only way
 * out is `hostCall`, which a script can't reach and which carries strings.
 */

/** Strings in, string out: an operation and its arguments as JSON → {"value":…} or {"error":{name,message}}. Never throws. */
export type HostCall = (op: string, json: string) => string;

/** One overload of a method: the types of its parameters, e.g. ['String', 'Integer']; a trailing `?` marks an optional one. */
export type Signature = readonly string[];

export interface Kit {
  /** Calls the host. Throws, in this realm, what the service throws. */
  call(op: string, ...args: unknown[]): unknown;
  /** Calls the host for one long string, which is not wrapped in JSON. */
  text(op: string, ...args: unknown[]): string;
  exception(message: string): Error;
  /** Throws Apps Script's error unless the arguments fit one of the signatures. */
  match(args: readonly unknown[], where: string, ...signatures: Signature[]): void;
  /** Puts a service into the global scope. */
  service(name: string, members: object): void;
  /** An object of a service: frozen, with methods that unknown names don't have, and `toString` giving its type's name. */
  object(type: string, members: object): object;
  /** An enumeration as Apps Script has it: objects, not strings. */
  enumeration(type: string, names: readonly string[]): Record<string, object>;
  /** The name of an enumeration's value, or undefined. */
  enumName(type: string, value: unknown): string | undefined;
  /** Whether a value is an object of that type (or of one that extends it). */
  isA(value: unknown, type: string): boolean;
  /** Marks an object as being of these types. */
  mark(value: object, types: readonly string[]): void;
  /** How Apps Script names a value's type in its messages. */
  typeOf(value: unknown): string;
  /** Notes, for the run's result, that a limit of the platform bit. */
  limit(message: string): void;
  /** Signed bytes, as Apps Script has them, from a base64 string, and back. */
  bytes(base64: string): number[];
  base64(bytes: readonly number[]): string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly global: Record<string, unknown>;
  /** For the services that build JSON of their own. */
  readonly json: { stringify(value: unknown): string; parse(text: string): unknown };
  /** How the value of an entry point is turned into JSON; card-responses.ts sets it. */
  toValue: (value: unknown, entryPoint: string) => unknown;
}

export function createKit(hostCall: HostCall, settings: Record<string, unknown>): Kit {
  const { stringify, parse } = JSON;
  const { freeze, create, defineProperty, keys } = Object;
  const RealError = Error;
  const types = new WeakMap<object, readonly string[]>();
  const enumNames = new WeakMap<object, string>();
  const realm = globalThis as unknown as Record<string, unknown>;
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  const exception = (message: string): Error => {
    const error = new RealError(message);
    defineProperty(error, 'name', { value: 'Exception', configurable: true, writable: true, enumerable: false });
    return error;
  };

  const ask = (op: string, args: unknown[]): string => {
    let answer: unknown;
    try {
      answer = hostCall(op, stringify(args));
    } catch {
      // Whatever was thrown belongs to the host's realm (a stack that ran out, for one) and must not be seen here.
      throw new RealError(`The call ${op} could not be made (call stack exhausted?).`);
    }
    if (typeof answer !== 'string') throw new RealError(`The call ${op} gave no answer.`);
    return answer;
  };
  const fail = (error: { name: string; message: string }): never => {
    if (error.name === 'Exception') throw exception(error.message);
    const made = new RealError(error.message);
    made.name = error.name;
    throw made;
  };

  const typeOf = (value: unknown): string => {
    if (value === null || value === undefined) return 'null';
    if (typeof value === 'string') return 'String';
    if (typeof value === 'number') return 'number';
    if (typeof value === 'boolean') return 'Boolean';
    if (typeof value === 'function') return 'Function';
    if (Array.isArray(value)) return value.length === 0 ? 'Object[]' : `${typeOf(value[0])}[]`;
    const known = typeof value === 'object' ? types.get(value) : undefined;
    return known?.[0] ?? (typeof value === 'object' ? 'Object' : typeof value);
  };

  const isA = (value: unknown, type: string): boolean => typeof value === 'object' && value !== null && (types.get(value) ?? []).includes(type);

  const fits = (value: unknown, type: string): boolean => {
    if (type.endsWith('[]')) return Array.isArray(value) && value.every((item) => fits(item, type.slice(0, -2)));
    switch (type) {
      case 'String': return typeof value === 'string';
      case 'Boolean': return typeof value === 'boolean';
      case 'Integer': return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 0x7fffffff;
      case 'Number': return typeof value === 'number' && Number.isFinite(value);
      case 'Byte': return typeof value === 'number' && Number.isInteger(value) && value >= -128 && value <= 255;
      case 'Date': return value instanceof Date;
      case 'Object': return typeof value === 'object' && value !== null && !Array.isArray(value) && !types.has(value);
      case 'Any': return true;
      default: return isA(value, type);
    }
  };

  const fitsAll = (args: readonly unknown[], signature: Signature): boolean => {
    const required = signature.filter((type) => !type.endsWith('?')).length;
    if (args.length < required || args.length > signature.length) return false;
    return args.every((value, index) => {
      const type = signature[index] ?? '';
      return type.endsWith('?') ? value === undefined || value === null || fits(value, type.slice(0, -1)) : fits(value, type);
    });
  };

  const named = (type: string, members: object): object => {
    const value = create({ toString: () => type }) as Record<string, unknown>;
    for (const key of keys(members)) value[key] = (members as Record<string, unknown>)[key];
    types.set(value, [type]);
    return freeze(value);
  };

  const kit: Kit = {
    call(op, ...args) {
      const answer = parse(ask(op, args)) as { value?: unknown; error?: { name: string; message: string } };
      return answer.error ? fail(answer.error) : answer.value;
    },
    text(op, ...args) {
      const answer = ask(op, args);
      if (answer.startsWith('!')) fail((parse(answer.slice(1)) as { error: { name: string; message: string } }).error);
      return answer.slice(1);
    },
    exception,
    match(args, where, ...signatures) {
      if (signatures.some((signature) => fitsAll(args, signature))) return;
      throw exception(`The parameters (${args.map(typeOf).join(',')}) don't match the method signature for ${where}.`);
    },
    service(name, members) {
      defineProperty(realm, name, { value: named(name, members), writable: true, configurable: true, enumerable: false });
    },
    object: named,
    enumeration(type, names) {
      const values: Record<string, object> = {};
      names.forEach((name, index) => {
        const value = freeze(create({ toString: () => name, toJSON: () => name, name: () => name, ordinal: () => index }) as object);
        types.set(value, [type]);
        enumNames.set(value, name);
        values[name] = value;
      });
      return freeze(values);
    },
    enumName: (type, value) => (isA(value, type) ? enumNames.get(value as object) : undefined),
    isA,
    mark(value, asTypes) {
      types.set(value, asTypes);
    },
    typeOf,
    limit(message) {
      ask('run.limit', [message]);
    },
    bytes(base64) {
      const out: number[] = [];
      let bits = 0;
      let held = 0;
      for (const char of base64) {
        const value = LETTERS.indexOf(char);
        if (value < 0) continue;
        held = ((held << 6) | value) & 0xfff;
        bits += 6;
        if (bits >= 8) {
          bits -= 8;
          const byte = (held >> bits) & 0xff;
          out.push(byte > 127 ? byte - 256 : byte);
        }
      }
      return out;
    },
    base64(bytes) {
      const out: string[] = [];
      for (let index = 0; index < bytes.length; index += 3) {
        const left = bytes.length - index;
        const group = (((bytes[index] ?? 0) & 0xff) << 16) | (((bytes[index + 1] ?? 0) & 0xff) << 8) | ((bytes[index + 2] ?? 0) & 0xff);
        out.push(LETTERS.charAt(group >> 18), LETTERS.charAt((group >> 12) & 63), left > 1 ? LETTERS.charAt((group >> 6) & 63) : '=', left > 2 ? LETTERS.charAt(group & 63) : '=');
      }
      return out.join('');
    },
    settings: freeze({ ...settings }),
    global: realm,
    json: { stringify: (value) => stringify(value), parse: (text) => parse(text) as unknown },
    toValue: (value) => value,
  };
  return kit;
}
