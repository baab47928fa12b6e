import type { InBoth } from './fault';
import type { Severity } from './severity';

const NAMES: Readonly<Record<string, Severity | 'off'>> = {
  note: 'note', 参考: 'note', お知らせ: 'note',
  warn: 'warn', warning: 'warn', 警告: 'warn', 確認: 'warn',
  stop: 'stop', block: 'stop', 停止: 'stop', 禁止: 'stop',
  off: 'off', 無効: 'off', なし: 'off',
};

export const SEVERITY_EXPECTED: InBoth = {
  ja: 'note(参考)、warn(警告)、stop(停止)、off(無効)のどれかを書いてください',
  en: 'note, warn, stop or off',
};

/** A severity as an administrator writes it, in either language; null for any other word. */
export function readSeverity(typed: string): Severity | 'off' | null {
  return NAMES[typed.normalize('NFKC').trim().toLowerCase()] ?? null;
}
