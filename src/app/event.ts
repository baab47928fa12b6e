import * as v from 'valibot';
import type { Form } from '../cards/form';
import type { ComposeContext } from '../compose/context';
import { langOf, type Lang } from '../messages/lang';

/** The message that is open beside the add-on, as `e.gmail` names it. */
export interface OpenMessage {
  readonly id: string;
  readonly threadId: string;
}

/** What an event object of the platform tells, whichever entry point it came to. Anything may be missing. */
export interface AddOnEvent {
  readonly lang: Lang;
  /** IANA name of the user's time zone; null where the event does not say. */
  readonly timeZone: string | null;
  /** The mail being written; null outside a compose window. */
  readonly compose: ComposeContext | null;
  /** The message being read; null where none is open. */
  readonly message: OpenMessage | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly form: Form;
}

const texts = v.optional(v.array(v.string()), []);
const recipients = { toRecipients: v.optional(v.array(v.string())), ccRecipients: texts, bccRecipients: texts };

/** Each part by itself, so that one part of an odd shape does not take the others with it. */
const common = v.object({
  userLocale: v.optional(v.string()),
  timeZone: v.optional(v.object({ id: v.optional(v.string()) })),
  parameters: v.optional(v.record(v.string(), v.string()), {}),
  formInputs: v.optional(v.record(v.string(), v.unknown()), {}),
});
const gmail = v.object(recipients);
const opened = v.object({ messageId: v.pipe(v.string(), v.minLength(1)), threadId: v.optional(v.string(), '') });
const draftMetadata = v.object({ ...recipients, subject: v.optional(v.string()) });
const strings = v.object({ stringInputs: v.object({ value: v.array(v.string()) }) });
const moment = v.object({ dateTimeInput: v.object({ msSinceEpoch: v.union([v.string(), v.number()]) }) });

/**
 * Reads an event object. Recipients come documented as `gmail.toRecipients` … and undocumented as
 * `draftMetadata.toRecipients` …, the latter with the subject: either or both may be there (docs/live-checks.md).
 * An event that is no object at all throws.
 */
export function readEvent(event: unknown): AddOnEvent {
  if (typeof event !== 'object' || event === null) throw new Error(`expected an event object, got ${event === null || event === undefined ? 'nothing' : `a ${typeof event}`}`);
  const parts = event as Readonly<Record<string, unknown>>;
  const base = part(common, parts.commonEventObject ?? {}) ?? { parameters: {}, formInputs: {} };
  return {
    lang: langOf(base.userLocale),
    timeZone: base.timeZone?.id ?? null,
    compose: composeOf(part(gmail, parts.gmail), part(draftMetadata, parts.draftMetadata)),
    message: messageOf(part(opened, parts.gmail)),
    parameters: base.parameters,
    form: formOf(base.formInputs),
  };
}

const page = v.object({ parameter: v.record(v.string(), v.string()) });

/** What the address of the script's web page asks for (`?page=…`), as `doGet` is given it; a zone that could be no IANA name is left out. */
export function readPageParameters(event: unknown): Readonly<Record<string, string>> {
  const { zone = '', ...parameters } = part(page, event)?.parameter ?? {};
  return /^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/.test(zone) ? { ...parameters, zone } : parameters;
}

function part<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}

function messageOf(named: v.InferOutput<typeof opened> | null): OpenMessage | null {
  return named && { id: named.messageId, threadId: named.threadId };
}

function composeOf(documented: v.InferOutput<typeof gmail> | null, undocumented: v.InferOutput<typeof draftMetadata> | null): ComposeContext | null {
  const source = documented?.toRecipients ? documented : undocumented;
  if (!source) return documented ? { to: [], cc: documented.ccRecipients, bcc: documented.bccRecipients, subject: undocumented?.subject ?? null } : null;
  return { to: source.toRecipients ?? [], cc: source.ccRecipients, bcc: source.bccRecipients, subject: undocumented?.subject ?? null };
}

function formOf(inputs: Readonly<Record<string, unknown>>): Form {
  return {
    values: (name) => part(strings, inputs[name])?.stringInputs.value ?? [],
    moment: (name) => {
      const at = Number(part(moment, inputs[name])?.dateTimeInput.msSinceEpoch ?? Number.NaN);
      // An empty text is no moment, and 0 none that anybody picks.
      return Number.isFinite(at) && at > 0 ? at : null;
    },
    names: () => Object.keys(inputs),
  };
}
