import { normalise } from '../words/fold';

/** Who wrote what stands below a line, and to whom, where the line gives names without addresses. */
interface Attribution {
  readonly name: string;
  readonly toNames: readonly string[];
}

const LONGEST_LINE = 200;
const RANK = /(?<=\S)\s?(?:代表取締役|取締役|専務|常務|社長|会長|部長|次長|課長|係長|主任|室長|所長|支店長|店長|さん|さま|様|殿|氏)$/;
const NAME = /^(?:[\u3400-\u9fff\u3041-\u30ff々ヶ]{1,8}(?: [\u3400-\u9fff\u3041-\u30ff々ヶ]{1,8})?|\p{Lu}[\p{L}'.-]{1,20}(?: \p{Lu}[\p{L}'.-]{0,20}){0,3})$/u;
/** Words of the day and hour that stand before the name: `On Tue, 20 Nov 2026 at 10:15`. */
const WHEN = /^(?:on|at|am|pm|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|[(]?[+-]?\d[\d:./-]*(?:st|nd|rd|th|am|pm)?[)]?|[A-Z]{3,4})$/i;

function nameOf(words: string): string | null {
  const name = words.trim().replace(RANK, '').trim();
  return NAME.test(name) ? name : null;
}

/** `On Tue, 20 Nov 2026 at 10:15, Marcus Bell wrote:` */
function afterWhen(words: string): string | null {
  const parts = words.replace(/,/g, ' ').split(/\s+/).filter((part) => part !== '');
  const first = parts.findIndex((part) => !WHEN.test(part));
  return first < 0 ? null : nameOf(parts.slice(first).join(' '));
}

/**
 * Reads a line that says by name whose words follow: `On Tuesday Marcus Bell wrote:`, `2026年11月20日(金) 10:15 阿部 誠:`,
 * `阿部さんは書きました:`, `国枝部長 → 有賀`. Null for any other line, and for one with an address.
 */
export function attributionOf(raw: string): Attribution | null {
  if (raw.length > LONGEST_LINE || raw.includes('@')) return null;
  const line = normalise(raw).replace(/^[>|\s]+/, '').trim();
  const arrow = /^[-=[(【\s]*([^→⇒<>=:\d]{2,24}?)\s?(?:→|⇒|->|=>)\s?([^→⇒<>=:\d]{2,40}?)[-=\])】:\s]*$/.exec(line);
  if (arrow !== null) {
    const [name, ...toNames] = [arrow[1] ?? '', ...(arrow[2] ?? '').split(/[、,;・]/)].map(nameOf);
    return name === undefined || name === null || toNames.length === 0 || toNames.includes(null) ? null : { name, toNames: toNames.flatMap((one) => one ?? []) };
  }
  const [, wrote] = /^(.{2,120}?)\s?\bwrote\s?:$/.exec(line) ?? [];
  const [, said] = /^(?:.{0,60}\d{1,2}:\d{2}(?::\d{2})?[、,]?\s)?([^\d:]{2,20}?)(?:さん|様)?(?:は|が)書きました[:。]?$/.exec(line) ?? [];
  const [, dated] = /\d{1,2}月\s?\d{1,2}日.{0,12}\d{1,2}:\d{2}(?::\d{2})?[、,]?\s([^\d:]{2,20}?)(?:のメール)?\s?:$/.exec(line) ?? [];
  const name = wrote !== undefined ? afterWhen(wrote) : nameOf(said ?? dated ?? '');
  return name === null ? null : { name, toNames: [] };
}
