import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A call that makes no sense; the message says what was passed and what was expected. */
export class BadUsage extends Error {}

/** `parseArgs` that answers bad options with BadUsage. */
export function optionsOf<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new BadUsage(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
}
