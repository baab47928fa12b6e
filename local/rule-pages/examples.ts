import { wordsOf } from '../../src/check/words';
import { LANGS, langOfText, type Lang } from '../../src/messages/lang';
import { literal, table } from './markdown';
import type { RuleTable, Situation } from './rule-table';
import type { Tested } from './tested';

/** As long as a mail may be, to be quoted whole in a table's cell. */
const LONGEST = 180;
/** What a situation may have besides its mail. */
const BESIDES: Readonly<Record<string, string>> = {
  org: '会社 / organisation', contacts: 'アドレス帳 / address book', history: '履歴 / history', thread: 'やり取り / conversation', now: '時刻 / time',
  options: '設定項目 / options', policy: 'ポリシー / policy', adapt: 'そのほか / more',
};
const HEADER: Readonly<Record<string, string>> = { from: 'From', to: 'To', cc: 'Cc', bcc: 'Bcc', subject: 'Subject', attachments: '添付 / Attached' };

interface Example {
  readonly situation: Situation;
  readonly mail: string;
  /** null where the mail has no words of either language. */
  readonly lang: Lang | null;
}

/** What the rule finds and where it is silent, by tested situations: of each kind one, or one in each language. */
export function examples({ rule, finds, silent }: RuleTable, { findings }: Tested): string {
  const says = ({ situation, lang }: Example): string => {
    const [finding] = findings.get(situation) ?? [];
    if (finding === undefined) return '(黙る / silent)';
    return (lang === null ? LANGS : [lang]).map((one) => literal(wordsOf(finding, one).says)).join('<br>');
  };
  const rows = [...chosen(finds, 0), ...chosen(silent, 1)];
  const file = `tests/rules/${rule.id}.test.ts`;
  return [
    `[${file}](../../${file}) の ${String(finds.length + silent.length)} 件から / of the situations there:`,
    '',
    table(['場合 / Situation', 'メール / Mail', 'カード / Card'], rows.map((one) => [literal(one.situation.name), [literal(one.mail), besides(one.situation)].filter((text) => text !== '').join('<br>'), says(one)])),
  ].join('\n');
}

/**
 * The first whose mail has so many letters at least and is short enough, and the first of another language; where there is none, the very
 * first by its name alone.
 */
function chosen(situations: readonly Situation[], least: number): Example[] {
  const all = situations.map((situation) => exampleOf(situation));
  const short = all.filter(({ mail }) => mail.length >= least && mail.length <= LONGEST);
  const [first] = short;
  if (first === undefined) return all.slice(0, 1).map((one) => ({ ...one, mail: '' }));
  if (first.lang === null) return [first];
  const other = short.find(({ lang }) => lang !== null && lang !== first.lang);
  return other === undefined ? [first] : [first, other];
}

function exampleOf(situation: Situation): Example {
  const { text, ...headers } = situation.draft ?? {};
  const lines = Object.entries(headers).flatMap(([name, value]) => (HEADER[name] === undefined || isEmpty(value) ? [] : [`${HEADER[name]}: ${shown(value)}`]));
  const words = typeof text === 'string' ? text.trim().replace(/\n{2,}/g, '\n') : '';
  const subject = typeof headers.subject === 'string' ? headers.subject : '';
  const lang = langOfText(`${subject}${words}`.replace(/\S*@\S*/g, ''));
  return { situation, mail: [...lines, ...(words === '' ? [] : [words])].join('\n'), lang };
}

/** What its mail does not tell of a situation. */
function besides(situation: Situation): string {
  const more = Object.keys(situation).flatMap((key) => BESIDES[key] ?? []);
  return more.length === 0 ? '' : `＋ ${more.join(', ')}`;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : value === '';
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value === 'object' && value !== null && 'name' in value) {
    const size = 'size' in value && typeof value.size === 'number' ? Math.round(value.size / 1_000_000) : 0;
    return `${String(value.name)}${size === 0 ? '' : ` (${String(size)} MB)`}`;
  }
  return String(value);
}
