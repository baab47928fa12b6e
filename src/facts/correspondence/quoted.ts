import { normalise } from '../words/fold';
import { attributionOf } from './attribution';

/** An earlier mail inside the quoted part, as its header lines tell. */
export interface QuotedMail {
  /** Addresses on its From line or attribution line, lower case. */
  readonly from: readonly string[];
  /** The name on that line, where it gives one without an address; normalised, '' otherwise. */
  readonly name: string;
  /** Addresses on its To and Cc lines; null where it has no such line. */
  readonly to: readonly string[] | null;
  /** Names on those lines, where they give names without addresses; normalised. */
  readonly toNames: readonly string[];
  /** The line that starts it. */
  readonly line: string;
  /** What it says, up to the next quoted mail. */
  readonly text: string;
}

const ADDRESS = /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;
const FROM = /^[>\s*]*(?:from|差出人|送信者|von|de)\s*[:：]/i;
const TO = /^[>\s*]*(?:to|cc|宛先|写し)\s*[:：]/i;
const HEADER = /^[>\s*]*(?:from|to|cc|bcc|sent|date|subject|reply-to|差出人|送信者|宛先|写し|件名|送信日時|日付|日時)\s*[:：]/i;
/** `2026年2月12日(金) 18:30 空木 <a@b>:`, `On 20 Nov 2026, at 18:44, X <a@b> wrote:`, `X <a@b> のメール:` */
const ATTRIBUTION = /(?:wrote\s*:|のメール\s*[:：]|さんは書きました|が書きました|[>）)]\s*[:：])\s*$/i;

/** The addresses in a header line, in lower case. */
export function addressesIn(line: string): string[] {
  return (line.slice(0, 4_000).match(ADDRESS) ?? []).map((address) => address.toLowerCase());
}

/** Names of a header line without addresses: `毒島 部長; "Pike, Ann"`. */
function namesIn(line: string): string[] {
  return line.slice(0, 1_000).split(/[;,、]/).map((name) => name.replace(/["'[\]<>]/g, '').trim()).filter((name) => name !== '').slice(0, 50);
}

/** Takes the quoted part apart into the mails it holds, newest first as it stands. Text before the first is left out. */
export function quotedMails(quoted: string): QuotedMail[] {
  const lines = quoted.split('\n');
  const found: QuotedMail[] = [];
  let current: { from: string[]; name: string; to: string[] | null; toNames: string[]; line: string; text: string[] } | null = null;
  const close = (): void => {
    if (current !== null) found.push({ ...current, text: current.text.join('\n') });
  };
  let inHeader = false;
  for (const raw of lines) {
    const line = normalise(raw.slice(0, 4_000));
    const addresses = line.includes('@') ? addressesIn(line) : [];
    const named = attributionOf(raw);
    if (FROM.test(line)) {
      close();
      current = { from: addresses, name: addresses.length > 0 ? '' : namesIn(line.replace(FROM, ''))[0] ?? '', to: null, toNames: [], line: line.trim(), text: [] };
      inHeader = true;
    } else if (inHeader && current !== null && HEADER.test(line)) {
      if (TO.test(line)) {
        current.to = [...(current.to ?? []), ...addresses];
        if (addresses.length === 0) current.toNames.push(...namesIn(line.replace(TO, '')));
      }
    } else if (addresses.length > 0 && ATTRIBUTION.test(line) && line.length < 400) {
      close();
      current = { from: addresses, name: '', to: null, toNames: [], line: line.trim(), text: [] };
      inHeader = false;
    } else if (named !== null) {
      close();
      current = { from: [], name: named.name, to: null, toNames: [...named.toNames], line: line.trim(), text: [] };
      inHeader = false;
    } else {
      if (line.replace(/[>\s]/g, '') !== '') inHeader = false;
      current?.text.push(raw);
    }
  }
  close();
  return found;
}

/** What stands in the quoted part above the first header or attribution line: somebody's words, without saying whose. */
export function quotedBeforeHeaders(quoted: string): string {
  const lines = quoted.split('\n');
  const first = lines.findIndex((raw) => {
    const line = normalise(raw.slice(0, 4_000));
    return HEADER.test(line) || /^[>\s]*-{3,}/.test(line) || ATTRIBUTION.test(line);
  });
  return lines.slice(0, first < 0 ? lines.length : first).join('\n');
}
