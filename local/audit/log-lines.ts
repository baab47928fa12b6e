import * as v from 'valibot';
import type { Line } from '../../src/audit/reckoning';

const text = v.optional(v.string(), '');
const fields = v.object({ event: v.string(), draft: text, rules: v.optional(v.array(v.string()), []), step: text, result: text });
const time = v.object({ timestamp: v.string() });

/**
 * Reads a line as Cloud Logging exports it (`{ timestamp, jsonPayload: {…} }`, or the payload under `message`), or with its fields at the top. Null for a
 * line of something else; throws for one that is no JSON.
 */
export function readLine(line: string): Line | null {
  const json: unknown = JSON.parse(line);
  const { jsonPayload } = v.is(v.object({ jsonPayload: v.unknown() }), json) ? json : { jsonPayload: json };
  const payload = v.is(v.object({ message: v.looseObject({ event: v.string() }) }), jsonPayload) ? jsonPayload.message : jsonPayload;
  const read = v.safeParse(fields, payload);
  const stamped = v.safeParse(time, json);
  if (!read.success || !stamped.success) return null;
  const at = Date.parse(stamped.output.timestamp);
  return Number.isNaN(at) ? null : { ...read.output, at };
}
