import type { Lang } from '../messages/lang';
import { cellsOf } from './cells';
import type { Fault, InBoth } from './fault';
import { DEFAULT_INCIDENT, type IncidentPolicy, type Office, type OfficeEntry } from './incident-policy';
import { LETTER_FIELDS, type Letter } from './letter-names';
import { readAddressPattern } from './pattern';
import type { Row } from './tables';

const OFFICES: Readonly<Record<Office, readonly string[]>> = {
  superior: ['superior', '上長'],
  security: ['security desk', 'セキュリティ窓口', '窓口'],
  administrator: ['administrator', '管理者'],
};
const LETTER_NAMES: Readonly<Record<Letter, readonly string[]>> = {
  apology: ['apology', 'お詫び'], superior: ['report to superior', '上長への報告'], security: ['report to security desk', '窓口への報告'],
  owner: ['apology to owner', '情報の持ち主へのお詫び'], right: ['notice to right recipient', '本来の宛先への連絡'], final: ['final report', '最終報告'],
};
const ORDERS: Readonly<Record<string, boolean>> = { callfirst: false, 電話が先: false, reportfirst: true, 報告が先: true };

/** The name for letters in any language, and where those in one have another. */
const COMPANIES: Readonly<Record<string, 'any' | Lang>> = { company: 'any', 自社名: 'any', companyja: 'ja', 自社名日本語: 'ja', companyen: 'en', 自社名英語: 'en' };

const NOT_USED: InBoth = { ja: 'この行は使いません', en: 'this row is not used' };
const BUILT_IN: InBoth = { ja: '既定の設定を使います', en: 'the built-in setting is used' };

function nameKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s_()-]+/g, '');
}

function named<Name extends string>(names: Readonly<Record<Name, readonly string[]>>, typed: string): Name | null {
  const key = nameKey(typed);
  for (const name of Object.keys(names) as Name[]) if (names[name].some((one) => nameKey(one) === key)) return name;
  return null;
}

/** Whom to report to, as that language names it; null for any other row of the table. */
export function officeName(typed: string, lang: Lang): string | null {
  const office = named(OFFICES, typed);
  return office === null ? null : OFFICES[office][lang === 'ja' ? 1 : 0] ?? null;
}

/** What may stand in the column `name`. */
export const INCIDENT_NAMES: InBoth = {
  ja: `上長、セキュリティ窓口、管理者、順序、催促(分)、自社名、自社名 英語、文面 ${Object.values(LETTER_NAMES).map(([, ja]) => ja).join('・')}`,
  en: `superior, security desk, administrator, order, reminder minutes, company, company ja, letter ${Object.values(LETTER_NAMES).map(([en]) => en).join(' / ')}`,
};
const KNOWN: InBoth = { ja: `使える項目は ${INCIDENT_NAMES.ja} です`, en: `one of ${INCIDENT_NAMES.en}` };

/** `お詫び` or `文面 お詫び` (Japanese), `letter apology` or `letter en apology`. */
function letterOf(typed: string): `${Letter} ${'ja' | 'en'}` | null {
  const found = /^(?:文面|letter)\s*(ja|en|日本語|英語)?\s*(.+)$/i.exec(typed.normalize('NFKC').trim());
  const letter = found?.[2] === undefined ? null : named(LETTER_NAMES, found[2]);
  if (letter === null) return null;
  const said = found?.[1]?.toLowerCase();
  return `${letter} ${said === 'en' || said === '英語' ? 'en' : said === undefined && /^letter/i.test(typed) ? 'en' : 'ja'}`;
}

/** Japanese names in braces become English ones; `unknown` holds those that are neither. */
function withKnownFields(text: string): { text: string; unknown: string[] } {
  const unknown: string[] = [];
  const read = text.replace(/\{([^{}\n]*)\}/g, (whole, name: string) => {
    const key = name.trim();
    if (Object.keys(LETTER_FIELDS).includes(key)) return `{${key}}`;
    const english = Object.entries(LETTER_FIELDS).find(([, ja]) => ja === key)?.[0];
    if (english === undefined) unknown.push(whole);
    return english === undefined ? whole : `{${english}}`;
  });
  return { text: read, unknown };
}

/** Reads `incident`: whom to report to, in which order, and letters of the organisation's own. */
export function readIncident(rows: readonly Row[], faults: Fault[]): IncidentPolicy {
  const offices: OfficeEntry[] = [];
  const letters = new Map(DEFAULT_INCIDENT.letters);
  let { reportFirst, remindMinutes } = DEFAULT_INCIDENT;
  const company = { any: '', ja: '', en: '' };
  for (const row of rows) {
    const cells = cellsOf('incident', row, faults);
    const typed = cells.text('name');
    const value = cells.text('value');
    const fault = (expected: InBoth, instead: InBoth = BUILT_IN, what = value): void => { cells.fault('value', expected, instead, false, what); };
    const office = named(OFFICES, typed);
    const letter = letterOf(typed);
    const key = nameKey(typed);
    if (office !== null) {
      const address = readAddressPattern(value);
      const senders = cells.text('for');
      const pattern = senders === '' ? '' : readAddressPattern(senders);
      if (address === null || !address.includes('@') || /[*?]/.test(address)) fault({ ja: 'name@example.com のようなアドレスを書いてください', en: 'an address such as name@example.com' }, NOT_USED);
      else if (pattern === null) cells.fault('for', { ja: 'name@example.com か example.com の形で書いてください', en: 'name@example.com or example.com' }, NOT_USED);
      else offices.push({ office, address, for: pattern });
    } else if (key === 'order' || key === '順序') {
      const order = ORDERS[nameKey(value)];
      if (order === undefined) fault({ ja: '電話が先 か 報告が先 と書いてください', en: 'call first or report first' });
      else reportFirst = order;
    } else if (key === 'reminderminutes' || key === '催促' || key === '催促分') {
      const minutes = Number(value.normalize('NFKC'));
      if (value === '' || !Number.isInteger(minutes) || minutes < 0 || minutes > 7 * 24 * 60) fault({ ja: '0 から 10080 までの数(分)を書いてください', en: 'minutes from 0 to 10080' });
      else remindMinutes = minutes;
    } else if (COMPANIES[key] !== undefined) {
      company[COMPANIES[key]] = value;
    } else if (letter !== null) {
      const { text, unknown } = withKnownFields(value);
      const [, subject, body = ''] = /^(?:件名|subject)\s*[:：]\s*([^\n]*)\n+([\s\S]*)$/i.exec(text.replace(/\r\n?/g, '\n')) ?? [];
      if (unknown.length > 0) {
        const fields = Object.entries(LETTER_FIELDS);
        fault({ ja: `{ } の中に書けるのは ${fields.map(([, ja]) => ja).join('、')} です`, en: `in braces one of ${fields.map(([en]) => en).join(', ')}` }, BUILT_IN, unknown.join(' '));
      } else if (subject === undefined || body.trim() === '') {
        fault({ ja: '1 行目に「件名: …」、2 行目から本文を書いてください', en: 'a first line "Subject: …", and the text below it' }, BUILT_IN, value.slice(0, 40));
      } else letters.set(letter, { subject, text: body });
    } else {
      cells.fault('name', KNOWN, NOT_USED);
    }
  }
  return { offices, reportFirst, remindMinutes, company: { ja: company.ja || company.any, en: company.en || company.any }, letters };
}
