import type { Log } from '../ports/log';

/** Longest text of an error that is logged. */
const LONGEST = 160;

/**
 * Takes out of an error's text what may be somebody's: what follows its first colon (there stands what was found), everything in quotes,
 * everything that is not ASCII, and the whole of it where it has an address after all. What is left is the program's own words.
 */
export function discreet(text: string): string {
  const [own = ''] = text.replace(/"[^"]*"?|“[^”]*”?|`[^`]*`?|「[^」]*」?|(?<![A-Za-z])'[^'\n]*'/g, '"…"').split(/(?<=:)/);
  if (own.includes('@')) return '…';
  return `${own}${own.endsWith(':') ? ' …' : ''}`.replace(/[^\x20-\x7e…]+/g, '…').slice(0, LONGEST);
}

/** A reason that an API gives in one word (`rateLimitExceeded`); anything longer is prose, which may be about somebody. */
function code(text: string): string {
  return /^\w{0,60}$/.test(text) ? text : '…';
}

/** Fields that hold texts from elsewhere; all others are ours: ids, names, counts, domains. */
const FREE: Readonly<Record<string, (text: string) => string>> = { message: discreet, reason: code };

/** A log that can be handed an error as it is. */
export function discreetLog(log: Log): Log {
  const cleaned = <Fields extends Readonly<Record<string, unknown>>>(fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? FREE[name]?.(value) ?? value : value])) as Fields;
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
