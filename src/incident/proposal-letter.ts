import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import { cellsOf, COLUMNS, csvLine } from '../policy/own-rules';
import { tableIn } from '../policy/tables';
import type { Proposal } from './prevention';
import { textAsHtml } from './text-as-html';

/** The letter that proposes a row of the policy to the administrator: as text with a CSV line, as HTML with cells that a spreadsheet takes when pasted. */
export function proposalLetter({ text: rule, row }: Proposal, { sender, drill, lang }: { sender: string; drill: boolean; lang: Lang }): { subject: string; text: string; html: string } {
  const columns = COLUMNS[row.table];
  const text = say(lang, 'incident.propose.text', { sender, text: rule, table: tableIn(row.table, lang), columns: columns.join(','), row: csvLine(row) });
  const cells = (tag: 'th' | 'td', texts: readonly string[]): string => `<tr>${texts.map((one) => `<${tag} style="border:1px solid #888;padding:4px 8px;text-align:left">${textAsHtml(one)}</${tag}>`).join('')}</tr>`;
  return {
    subject: `${drill ? say(lang, 'incident.drillMark') : ''}${say(lang, 'incident.propose.subject')}`,
    text,
    html: `<p>${textAsHtml(text)}</p><table style="border-collapse:collapse">${cells('th', columns)}${cells('td', cellsOf(row))}</table>`,
  };
}
