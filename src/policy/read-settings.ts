import { DEFAULT_SETTINGS } from './default-policy';
import type { Fault, InBoth } from './fault';
import { readAddressPattern } from './pattern';
import type { Settings } from './policy';
import { listOf, type Row } from './tables';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const NAMES: Readonly<Record<keyof Settings, readonly string[]>> = {
  internalDomains: ['internal domains', '社内ドメイン'],
  holdMinutes: ['hold minutes', '保留時間', '保留時間(分)'],
  lateLimitHours: ['late limit hours', '遅れの限度', '遅れの限度(時間)'],
};

function nameKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s_-]+/g, '');
}

function settingOf(typed: string): keyof Settings | null {
  const key = nameKey(typed);
  for (const [name, others] of Object.entries(NAMES)) {
    if (nameKey(name) === key || others.some((other) => nameKey(other) === key)) return name as keyof Settings;
  }
  return null;
}

const KNOWN: InBoth = {
  ja: `使える項目は ${Object.entries(NAMES).map(([en, [, ja]]) => `${ja ?? en}(${en})`).join('、')} です`,
  en: `one of ${Object.keys(NAMES).join(', ')}`,
};

/** Whole or broken number within bounds, or null. */
function numberOf(cell: string, least: number, most: number): number | null {
  const value = Number(cell.normalize('NFKC'));
  return cell !== '' && Number.isFinite(value) && value >= least && value <= most ? value : null;
}

/** Reads `settings`: one setting a row. A row that can't be read leaves the built-in value. */
export function readSettings(rows: readonly Row[], faults: Fault[]): Settings {
  const settings: Writable<Settings> = { ...DEFAULT_SETTINGS };
  for (const { line, cells } of rows) {
    const typed = cells['name'] ?? '';
    const value = cells['value'] ?? '';
    const fault = (column: string, what: string, expected: InBoth, instead: InBoth): void => {
      faults.push({ table: 'settings', row: line, column, value: what, expected, instead, guards: false });
    };
    const name = settingOf(typed);
    if (name === null) {
      fault('name', typed, KNOWN, { ja: 'この行は使いません', en: 'this row is not used' });
    } else if (name === 'internalDomains') {
      const patterns: string[] = [];
      for (const item of listOf(value)) {
        const pattern = readAddressPattern(item);
        if (pattern !== null) patterns.push(pattern);
        else fault('value', item, { ja: 'example.co.jp のようなドメインを書いてください', en: 'a domain such as example.co.jp' },
          { ja: 'このドメインは社外として扱います', en: 'this domain counts as external' });
      }
      settings.internalDomains = [...settings.internalDomains, ...patterns];
    } else {
      const [least, most] = name === 'holdMinutes' ? [0, 7 * 24 * 60] : [1, 7 * 24];
      const number = numberOf(value, least, most);
      if (number === null) {
        fault('value', value, { ja: `${least} から ${most} までの数を書いてください`, en: `a number from ${least} to ${most}` },
          { ja: `初めからの値 ${settings[name]} を使います`, en: `the built-in value ${settings[name]} is used` });
      } else {
        settings[name] = number;
      }
    }
  }
  return settings;
}
