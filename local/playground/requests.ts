import * as v from 'valibot';
import type { CellEdit, ComposeContent, EventShape, RunRequest } from './api';
import { Refusal } from './refusal';

const strings = v.record(v.string(), v.string());
const attachment = v.object({ id: v.string(), name: v.string(), mimeType: v.string(), size: v.number(), inline: v.boolean() });
const content = v.object({ to: v.string(), cc: v.string(), bcc: v.string(), subject: v.string(), text: v.string(), attachments: v.array(attachment) });
const formInput = v.union([
  v.object({ stringInputs: v.object({ value: v.array(v.string()) }) }),
  v.object({ dateTimeInput: v.object({ hasDate: v.boolean(), hasTime: v.boolean(), msSinceEpoch: v.string() }) }),
  v.object({ dateInput: v.object({ msSinceEpoch: v.string() }) }),
  v.object({ timeInput: v.object({ hours: v.number(), minutes: v.number() }) }),
]);
const run = v.object({
  user: v.string(),
  source: v.variant('kind', [
    v.object({ kind: v.literal('compose'), content: v.pick(content, ['to', 'cc', 'bcc', 'subject']) }),
    v.object({ kind: v.literal('homepage') }),
    v.object({ kind: v.literal('message'), messageId: v.string(), threadId: v.string() }),
  ]),
  action: v.optional(v.object({ functionName: v.string(), parameters: strings, formInputs: v.record(v.string(), formInput) })),
});
const clock = v.union([v.object({ advanceMs: v.number() }), v.object({ ticking: v.boolean() })]);
const eventShape = v.object({ draftMetadata: v.boolean(), recipientsInActions: v.boolean() });
const gmailDown = v.object({ down: v.boolean() });
const cell = v.object({ tab: v.string(), row: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)), column: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(25)), text: v.pipe(v.string(), v.maxLength(50_000)) });
const unsealing = v.object({ passphrase: v.string() });
const pageCall = v.object({ functionName: v.pipe(v.string(), v.regex(/^[A-Za-z]\w*[A-Za-z0-9]$/)), argument: v.optional(v.unknown()) });
const locale = v.object({ locale: v.picklist(['ja', 'en']) });

function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
  throw new Refusal(400, `The request can't be read. ${faults.join('; ')}`);
}

/** Each throws a Refusal with status 400 that names every field at fault. */
export const readContent = (value: unknown): ComposeContent => parse(content, value);
export const readEventShape = (value: unknown): EventShape => parse(eventShape, value);
export const readPageCall = (value: unknown): { functionName: string; argument?: unknown } => parse(pageCall, value);
export const readClock = (value: unknown): { advanceMs: number } | { ticking: boolean } => parse(clock, value);
export const readLocale = (value: unknown): 'ja' | 'en' => parse(locale, value).locale;
export const readCell = (value: unknown): CellEdit => parse(cell, value);
export const readGmailDown = (value: unknown): boolean => parse(gmailDown, value).down;

export const readPassphrase = (value: unknown): string => parse(unsealing, value).passphrase;

export function readRun(value: unknown): RunRequest {
  const { user, source, action } = parse(run, value);
  return { user, source, ...(action ? { action } : {}) };
}
