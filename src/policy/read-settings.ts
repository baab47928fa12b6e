import * as v from 'valibot';
import { cellsOf, numberOf } from './cells';
import { readChoice, type Choices } from './choices';
import type { OfficeHours } from '../time/working-hours';
import { DEFAULT_SETTINGS } from './default-policy';
import type { Fault, InBoth } from './fault';
import { NAME_PATTERN_EXPECTED, readNamePattern } from './name-pattern';
import { readAddressPattern } from './pattern';
import type { Settings } from './policy';
import { listOf, type Row } from './tables';

/** How a setting's cell is read. Lists add up over rows. */
type Kind = 'patterns' | 'addresses' | 'names' | 'yes-no' | 'hours' | readonly [least: number, most: number];

interface Known {
  readonly ja: string;
  readonly kind: Kind;
  /** Other names it goes by. */
  readonly others?: readonly string[];
}

/** Every setting: its Japanese name, and what its value may be. The English one is the key, written in any way (`hold minutes`). */
export const SETTINGS: Readonly<Record<keyof Settings, Known>> = {
  internalDomains: { ja: '社内ドメイン', kind: 'patterns' },
  holdMinutes: { ja: '初めの待ち時間(分)', kind: [0, 7 * 24 * 60], others: ['初めの待ち時間', '保留時間(分)', '保留時間'] },
  lateLimitHours: { ja: '遅れの限度(時間)', kind: [1, 7 * 24], others: ['遅れの限度'] },
  minimumDelayMinutes: { ja: '最短の待ち時間(分)', kind: [0, 7 * 24 * 60], others: ['最短の待ち時間'] },
  maximumDelayDays: { ja: '最長の待ち日数', kind: [1, 90] },
  delayInternal: { ja: '社内宛ても待つ', kind: 'yes-no' },
  remindHours: { ja: '承認の催促(時間)', kind: [1, 200], others: ['承認の催促'] },
  approvalHours: { ja: '承認の期限(時間)', kind: [1, 400], others: ['承認の期限'] },
  workingHours: { ja: '勤務時間', kind: 'hours' },
  passphraseKeepers: { ja: '合言葉の担当者', kind: 'addresses' },
  linkDays: { ja: 'リンクの有効日数', kind: [1, 365] },
  linkDownload: { ja: 'リンク先のダウンロード', kind: 'yes-no' },
  oneMailEach: { ja: '取引先ごとに分けて送る', kind: 'yes-no' },
  fileNames: { ja: 'ファイル名の型', kind: 'names' },
  administrators: { ja: '管理者', kind: 'addresses' },
};
const NAMES = Object.keys(SETTINGS) as (keyof Settings)[];

export const YES_NO: Choices<'yes' | 'no'> = { yes: ['はい', 'する', 'true'], no: ['いいえ', 'しない', 'false'] };

function nameKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s_-]+/g, '');
}

/** A setting by any of its names. */
export function settingOf(typed: string): keyof Settings | null {
  const key = nameKey(typed);
  return NAMES.find((name) => [name, SETTINGS[name].ja, ...(SETTINGS[name].others ?? [])].some((one) => nameKey(one) === key)) ?? null;
}

const KNOWN: InBoth = {
  ja: `使える項目は ${NAMES.map((name) => `${SETTINGS[name].ja}(${name})`).join('、')} です`,
  en: `one of ${NAMES.join(', ')}`,
};

/** `9:00-18:00` as minutes after midnight; null where it is no such text or ends before it begins. */
function hoursOf(typed: string): OfficeHours | null {
  const parts = /^(\d{1,2}):(\d\d)[-~〜–](\d{1,2}):(\d\d)$/.exec(typed.normalize('NFKC').replace(/\s/g, ''));
  if (!parts) return null;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = parts.slice(1).map(Number);
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  return fromMinute < 60 && toMinute < 60 && from < to && to <= 24 * 60 ? { from, to } : null;
}

const texts = v.array(v.string());
/** What the kinds above have written, by setting. */
const schema = v.object({
  internalDomains: texts,
  holdMinutes: v.number(),
  lateLimitHours: v.number(),
  minimumDelayMinutes: v.number(),
  maximumDelayDays: v.number(),
  delayInternal: v.boolean(),
  remindHours: v.number(),
  approvalHours: v.number(),
  workingHours: v.object({ from: v.number(), to: v.number() }),
  passphraseKeepers: texts,
  linkDays: v.number(),
  linkDownload: v.boolean(),
  oneMailEach: v.boolean(),
  fileNames: texts,
  administrators: texts,
});

/** Reads `settings`: one setting a row. A row that can't be read leaves the built-in value. */
export function readSettings(rows: readonly Row[], faults: Fault[]): Settings {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const row of rows) {
    const cells = cellsOf('settings', row, faults);
    const value = cells.text('value');
    const fault = (what: string, expected: InBoth, instead: InBoth): void => { cells.fault('value', expected, instead, false, what); };
    const name = settingOf(cells.text('name'));
    if (name === null) {
      cells.fault('name', KNOWN, { ja: 'この行は使いません', en: 'this row is not used' });
      continue;
    }
    const { kind } = SETTINGS[name];
    const built = DEFAULT_SETTINGS[name];
    const stays: InBoth = { ja: `既定の値 ${String(built)} を使います`, en: `the built-in value ${String(built)} is used` };
    if (kind === 'patterns' || kind === 'addresses') {
      const patterns = listOf(value).flatMap((item) => {
        const pattern = readAddressPattern(item);
        if (pattern !== null && (kind === 'patterns' || (pattern.includes('@') && !/[*?]/.test(pattern)))) return [pattern];
        if (kind === 'patterns') fault(item, { ja: 'example.co.jp のようなドメインを書いてください', en: 'a domain such as example.co.jp' }, { ja: 'このドメインは社外として扱います', en: 'this domain counts as external' });
        else fault(item, { ja: 'name@example.co.jp のようなアドレスを書いてください', en: 'an address such as name@example.co.jp' }, { ja: 'この値は使いません', en: 'this value is not used' });
        return [];
      });
      settings[name] = [...v.parse(texts, settings[name]), ...patterns];
    } else if (kind === 'names') {
      const names = listOf(value).filter((item) => {
        const readable = readNamePattern(item) !== null;
        if (!readable) fault(item, NAME_PATTERN_EXPECTED, { ja: 'この型は使いません', en: 'this pattern is not used' });
        return readable;
      });
      settings[name] = [...v.parse(texts, settings[name]), ...names];
    } else if (kind === 'yes-no') {
      const read = readChoice(YES_NO, value);
      if (read === null) fault(value, { ja: 'はい か いいえ を書いてください', en: 'yes or no' }, stays);
      else settings[name] = read === 'yes';
    } else if (kind === 'hours') {
      const read = hoursOf(value);
      if (read === null) fault(value, { ja: '9:00-18:00 の形で書いてください', en: 'hours such as 9:00-18:00' }, { ja: '既定の値 9:00-18:00 を使います', en: 'the built-in value 9:00-18:00 is used' });
      else settings[name] = read;
    } else {
      const [least, most] = kind;
      const number = numberOf(value, least, most);
      if (number === null) fault(value, { ja: `${least} から ${most} までの数を書いてください`, en: `a number from ${least} to ${most}` }, stays);
      else settings[name] = number;
    }
  }
  return v.parse(schema, settings);
}
