/** What each command takes, does and exits with; the order is the one in which they are listed. Lines stand as they are printed below `Usage:`. */
export const USAGE = {
  check: `
  check FILE.eml|CASES.jsonl … [--policy DIR] [--lang ja|en] [--json] [--explain]
        Runs the rules over mail files and case files. Exit 0: clear, 1: something to confirm, 2: stop,
        65: something could not be read. --explain adds for each rule what it looked at and why it was silent.`,
  score: `
  score CASES.jsonl … [--policy DIR] [--json]
        Compares what the rules find with the labels of a case file: mistakes caught, false alarms.`,
  policy: `
  policy check DIR [--lang ja|en] [--json]
        Says every fault of a policy's tables at once. Exit 0: none, 1: some.
  policy template DIR [--lang ja|en]
        Writes the tables with headers and commented examples into a folder.`,
  seal: `
  seal FILE … --out FILE.zip --passphrase-file FILE
        Puts files into one AES-256 ZIP (WinZip AE-2), as the add-on does with attachments.`,
  unseal: `
  unseal FILE.zip --passphrase-file FILE --out DIR
        Opens such a ZIP into a folder. Exit 77: wrong passphrase, 65: altered, or no ZIP that seal wrote.`,
  import: `
  import outlookokan DIR --out POLICYDIR [--own DOMAIN …] [--lang ja|en]
  import flexconfirmmail FILE|DIR --out POLICYDIR [--lang ja|en]
        Turns the settings of those tools into a policy, and says what was taken over and what was not.`,
  'verify-header': `
  verify-header FILE.eml … --key ID:HEX … | --keys FILE.json [--json]
        Tells whether a mail left through Matta (docs/enforce.md). Exit 0: every one did, 1: one did not.`,
  report: `
  report LOGS.jsonl … [--html OUT] [--json] [--lang ja|en] [--zone ZONE]
        Counts the add-on's log by week and by rule (docs/audit.md); OUT is a page with charts.`,
  playground: `
  playground [--port N] [--policy DIR] [--fresh]
        Serves a compose window with the add-on beside it on this machine (the same as npm start).`,
  simulate: `
  simulate [--users N] [--days D] [--mails M] [--lost P] [--late P] [--double P] [--crash P] [--refuse P] [--seed S]
           [--threads N] [--bundle DIR] [--json]
        A whole office on a virtual clock: shares P of triggers that are lost, late, doubled, of calls that crash or are
        refused. Exit 0: nothing sent twice, after a cancel, or unchecked, and nothing lost; 1: something was.`,
  doctor: `
  doctor [--json]
        Looks at what installing needs, and says what to do. Exit 0: all there, 1: something is missing.`,
  corpus: `
  corpus DIR [--stride N] [--json]
        Runs the rules over every N-th mail file (.eml, .txt) below a folder: crashes, recipients lost (mailparser is the second
        opinion), how often each rule finds something. Exit 0: no crash, no recipient lost; 1: some.`,
  bench: `
  bench [--json]
        Measures rounds of calls, quota units, bundle size, load time and rules per second.`,
} as const satisfies Readonly<Record<string, string>>;

export type CommandName = keyof typeof USAGE;

/** Help on one command, or the list of them all. */
export function usageOf(name: CommandName | null): string {
  if (name !== null) return `Usage: npx matta ${name} …\n${USAGE[name]}`;
  return `Usage: npx matta COMMAND …\n${Object.values(USAGE).join('')}\n\n"npx matta COMMAND --help" says the same of one command.`;
}
