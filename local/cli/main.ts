import { BadUsage } from './bad-usage';
import { USAGE, usageOf, type CommandName } from './usage';

type Command = (args: string[]) => number | Promise<number>;

/** Loaded when called: checking a file needs no playground. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  check: async () => (await import('./check')).check,
  score: async () => (await import('./score')).score,
  import: async () => (await import('./import')).importSettings,
  policy: async () => (await import('./policy')).policy,
  seal: async () => (await import('./seal')).seal,
  unseal: async () => (await import('./unseal')).unseal,
  'verify-header': async () => (await import('./verify-header')).verifyHeader,
  report: async () => (await import('./report')).report,
  playground: async () => (await import('./playground')).playground,
  simulate: async () => (await import('./simulate')).simulate,
  doctor: async () => (await import('./doctor')).doctor,
  corpus: async () => (await import('./corpus')).corpus,
  bench: async () => (await import('./bench')).bench,
};

/** Runs one command and gives its exit code; 64 (EX_USAGE of sysexits.h) for a call that makes no sense. */
export async function main(args: string[]): Promise<number> {
  const [first = '', ...rest] = args;
  try {
    if (first === '' || isHelp(first)) {
      console.log(usageOf(rest[0] === undefined ? null : commandNamed(rest[0])));
      return first === '' ? 64 : 0;
    }
    const name = commandNamed(first);
    if (asksForHelp(rest)) {
      console.log(usageOf(name));
      return 0;
    }
    return await (await COMMANDS[name]())(rest);
  } catch (error) {
    if (!(error instanceof BadUsage)) throw error;
    console.error(`matta: ${error.message}. "npx matta help" lists the commands.`);
    return 64;
  }
}

function commandNamed(text: string): CommandName {
  if (!isCommand(text)) throw new BadUsage(`there is no command "${text}"; there are ${Object.keys(USAGE).join(', ')}`);
  return text;
}

function isCommand(text: string): text is CommandName {
  return Object.prototype.hasOwnProperty.call(COMMANDS, text);
}

function isHelp(text: string): boolean {
  return text === 'help' || text === '--help' || text === '-h';
}

/** After `--` stand names of files alone. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((text) => text === '--help' || text === '-h');
}
