import { UnfitPage } from './page';
import type { RuleTable } from './rule-table';
import { tested } from './tested';

/**
 * The list of all rules with ids, titles and severities written anew. Which table a rule stands in, its place there and what it
 * finds in a few words stay as they are written.
 */
export function ruleList(page: string, tables: readonly RuleTable[]): string {
  const byId = new Map(tables.map((one) => [one.rule.id, one]));
  const listed = new Set<string>();
  const written = page.replace(/^\| \[([\w-]+)\]\([^)]*\) \|([^|]*)\|([^|]*)\|[^|]*\|$/gm, (row, id: string, ja: string, en: string) => {
    const of = byId.get(id);
    if (of === undefined) throw new UnfitPage(`lists “${id}”, which is no rule`);
    if (listed.has(id)) throw new UnfitPage(`lists “${id}” twice`);
    listed.add(id);
    const { otherSeverities } = tested(of);
    const severities = [of.rule.severity, ...otherSeverities].map((severity, at) => (at === 0 ? `\`${severity}\`` : `(\`${severity}\`)`));
    return `| [${id}](${id}.md) | ${withTitle(of.rule.words.ja.title, ja)} | ${withTitle(of.rule.words.en.title, en)} | ${severities.join(' ')} |`;
  });
  const missing = tables.map(({ rule }) => rule.id).filter((id) => !listed.has(id));
  if (missing.length > 0) throw new UnfitPage(`lists no ${missing.join(', ')}: put a row “| [id](id.md) | 見つけること | what it finds | |” into the table where it belongs`);
  return written;
}

function withTitle(title: string, cell: string): string {
  return `**${title}**<br>${cell.trim().replace(/^\*\*[^*]*\*\*<br>/, '')}`;
}
