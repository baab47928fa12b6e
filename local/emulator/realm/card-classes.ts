import type { Kit } from './kit';

export type Fields = Record<string, unknown>;

/** Sets the field at `path` (dots nest; a trailing `[]` appends) from one argument of `type`, through `convert` if given. */
export type SetterSpec = readonly [path: string, type: string, convert?: (value: unknown) => unknown];

/** A method that is no plain setter; `self` is the object for chaining, `fields` what has been set so far. */
export type MethodSpec = (fields: Fields, args: readonly unknown[], where: string, self: object) => unknown;

export interface ClassSpec {
  /** Types that this one extends, nearest first. */
  extends?: readonly string[];
  methods: Record<string, SetterSpec | MethodSpec>;
  /** Methods that exist but not for Gmail add-ons, with the reason. */
  refuses?: Record<string, string>;
  /** Throws, through `fail`, what CardService finds wrong when a card is built. */
  check?(fields: Fields, fail: (what: string) => never): void;
  /** Makes the documented JSON of the fields, whose objects are JSON already. */
  emit?(json: Fields): unknown;
}

export interface CardKit {
  define(type: string, spec: ClassSpec): void;
  make(type: string): object;
  /** The JSON of a CardService object, or of anything that holds some. */
  emit(value: unknown): unknown;
  /** The fields of an object, unless it is none of CardService's. */
  fieldsOf(value: unknown): Fields | undefined;
  enumeration(type: string, names: readonly string[]): void;
  /** `{ convert }` helper: an enumeration's value to its name, perhaps renamed. */
  nameOf(type: string, renamed?: Record<string, string>): (value: unknown) => string;
  /** Reports tags that Gmail does not render. */
  scan(fields: Fields, ...names: string[]): void;
  /** The enumerations by type, for the service's face. */
  readonly enumerations: Record<string, object>;
  readonly classes: Record<string, ClassSpec>;
}

/** The machinery under CardService: classes from tables of setters, strict about types, names and required fields. */
export function createCardKit(kit: Kit): CardKit {
  const states = new WeakMap<object, { type: string; fields: Fields }>();
  const classes: Record<string, ClassSpec> = {};
  const faces: Record<string, ReturnType<typeof faceOf>> = {};
  const enumerations: Record<string, object> = {};
  // Text formatting in cards: developers.google.com/workspace/add-ons/concepts/widgets#text_formatting
  const TAGS = ['b', 'i', 'u', 's', 'font', 'a', 'time', 'br'];
  const ONE_CLICK = ['action', 'openLink', 'openDynamicLinkAction', 'authorizationAction', 'composeAction'];

  const put = (fields: Fields, path: string, value: unknown, where: string): void => {
    const append = path.endsWith('[]');
    const steps = (append ? path.slice(0, -2) : path).split('.');
    const last = steps.pop() ?? '';
    let holder = fields;
    for (const step of steps) holder = (holder[step] ??= {}) as Fields;
    if (path.startsWith('onClick.')) {
      const other = ONE_CLICK.find((name) => name !== last && holder[name] !== undefined);
      if (other !== undefined) throw kit.exception(`${where}: a UI object can only have one click action, and ${other} is set already.`);
    }
    if (append) ((holder[last] ??= []) as unknown[]).push(value);
    else holder[last] = value;
  };

  /** The methods that all objects of a class share, and their types. */
  const faceOf = (type: string, spec: ClassSpec): { face: object; types: readonly string[] } => {
    const face: Record<string, unknown> = { toString: () => type };
    for (const [name, method] of Object.entries(spec.methods)) {
      const where = `CardService.${type}.${name}`;
      face[name] = function (this: object, ...args: unknown[]): unknown {
        const fields = states.get(this)?.fields;
        if (fields === undefined) throw kit.exception(`${where} was called on what is no ${type}.`);
        if (typeof method === 'function') return method(fields, args, where, this);
        const [path, wanted, convert] = method;
        kit.match(args, where, [wanted]);
        put(fields, path, convert ? convert(args[0]) : args[0], where);
        return this;
      };
    }
    for (const [name, reason] of Object.entries(spec.refuses ?? {})) {
      face[name] = () => { throw kit.exception(`CardService.${type}.${name} can't be used in a Gmail add-on: ${reason}.`); };
    }
    return { face: Object.freeze(face), types: [type, ...(spec.extends ?? [])].map((one) => `CardService.${one}`) };
  };

  const card: CardKit = {
    define(type, spec) {
      classes[type] = spec;
    },
    make(type) {
      const spec = classes[type];
      if (spec === undefined) throw kit.exception(`CardService has no class ${type}.`);
      const { face, types } = (faces[type] ??= faceOf(type, spec));
      const self = Object.freeze(Object.create(face) as object);
      states.set(self, { type, fields: {} });
      kit.mark(self, types);
      return self;
    },
    emit(value) {
      if (Array.isArray(value)) return value.map((item) => card.emit(item));
      if (typeof value !== 'object' || value === null) return value;
      const state = states.get(value);
      const fields = state ? state.fields : value as Fields;
      const spec = state && classes[state.type];
      spec?.check?.(fields, (what) => { throw kit.exception(`CardService.${state?.type}: ${what}`); });
      const json: Fields = {};
      for (const [name, item] of Object.entries(fields)) if (item !== undefined) json[name] = card.emit(item);
      return spec?.emit ? spec.emit(json) : json;
    },
    fieldsOf: (value) => (typeof value === 'object' && value !== null ? states.get(value)?.fields : undefined),
    enumeration(type, names) {
      enumerations[type] = kit.enumeration(`CardService.${type}`, names);
    },
    nameOf: (type, renamed = {}) => (value) => {
      const name = kit.enumName(`CardService.${type}`, value) ?? '';
      return renamed[name] ?? name;
    },
    scan(fields, ...names) {
      for (const name of names) {
        const text = fields[name];
        if (typeof text !== 'string') continue;
        for (const [tag, tagName = ''] of text.matchAll(/<\/?\s*([a-zA-Z][\w-]*)[^>]*>/g)) {
          if (!TAGS.includes(tagName.toLowerCase())) kit.limit(`The tag ${tag} is none that cards render (${TAGS.join(', ')}); escape it if it is text.`);
        }
      }
    },
    enumerations,
    classes,
  };
  return card;
}
