import type { Log } from '../ports/log';

/** Longest text of an error that is logged. */
const LONGEST = 160;

/**
 * Takes out of an error's text what may be somebody's: local parts of addresses, everything in quotes (what a program found where it expected
 * something else), and everything that is not ASCII. What is left is the program's own words.
 */
export function discreet(text: string): string {
  return text
    .replace(/"[^"]*"?|“[^”]*”?|`[^`]*`?|「[^」]*」?|(?<![A-Za-z])'[^'\n]*'/g, '"…"')
    .replace(/[^\s@<>(),;:"]+@/g, '…@')
    .replace(/[^\x20-\x7e…]+/g, '…')
    .slice(0, LONGEST);
}

/** Fields that hold texts from elsewhere; all others are ours: ids, names, counts, domains. */
const FREE = new Set(['message', 'reason']);

/** A log that can be handed an error as it is. */
export function discreetLog(log: Log): Log {
  const cleaned = <Fields extends Readonly<Record<string, unknown>>>(fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, FREE.has(name) && typeof value === 'string' ? discreet(value) : value])) as Fields;
  return {
    event: (name, fields) => { log.event(name, cleaned(fields)); },
    problem: (name, fields) => { log.problem(name, cleaned(fields)); },
  };
}

/** An unexpected error as a log may have it: what it was and where, without what it was about. */
export function discreetError(error: unknown): Readonly<Record<string, string>> {
  const { name = 'Error', message = String(error), stack = '' } = error instanceof Error ? error : {};
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
  return { event: 'unexpected', name, message: discreet(message), stack: places.join(' | ') };
}
