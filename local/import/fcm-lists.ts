/**
 * FlexConfirmMail's lists: one entry each; `#` begins a comment; `-entry` takes the same entry back, wherever it stands. An address entry is
 * `local@domain`, or `domain` / `@domain` for that domain alone; `*` and `?` are wildcards; case does not count.
 */
export function entriesOf(lines: readonly string[]): string[] {
  const entries = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const taken = new Set(entries.filter((entry) => entry.startsWith('-')).map((entry) => addressKey(entry.slice(1))));
  return entries.filter((entry) => !entry.startsWith('-') && !taken.has(addressKey(entry)));
}

/** An address entry as it is compared: lower case, without the `@` that a bare domain may carry. */
function addressKey(entry: string): string {
  return entry.toLowerCase().replace(/^@/, '');
}

/** Entries that take nothing back, since nothing equals them. */
export function idleExceptions(lines: readonly string[]): string[] {
  const entries = lines.map((line) => line.trim());
  const there = new Set(entries.filter((entry) => !/^[-#]/.test(entry)).map(addressKey));
  return entries.filter((entry) => entry.startsWith('-') && !there.has(addressKey(entry.slice(1))));
}

/** What an entry of FlexConfirmMail for Outlook does: the section it stands under. */
export type Section = 'WARNING' | 'REWARNING' | 'BLOCK';

/** Splits a list file into its sections; what stands before any is `WARNING`. */
export function sectionsOf(text: string): Record<Section, string[]> {
  const found: Record<Section, string[]> = { WARNING: [], REWARNING: [], BLOCK: [] };
  let section: Section = 'WARNING';
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const named = /^\s*\[(WARNING|REWARNING|BLOCK)\]\s*$/i.exec(line)?.[1]?.toUpperCase();
    if (named === 'WARNING' || named === 'REWARNING' || named === 'BLOCK') section = named;
    else found[section].push(line);
  }
  return found;
}
