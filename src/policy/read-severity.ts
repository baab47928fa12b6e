import { choicesExpected, readChoice, type Choices } from './choices';
import type { Severity } from './severity';

export const SEVERITY_NAMES: Choices<Severity | 'off'> = {
  note: ['参考', 'お知らせ'], warn: ['警告', '確認', 'warning'], stop: ['停止', '禁止', 'block'], off: ['無効', 'なし'],
};

export const SEVERITY_EXPECTED = choicesExpected(SEVERITY_NAMES);

/** A severity as an administrator writes it, in either language; null for any other word. */
export function readSeverity(typed: string): Severity | 'off' | null {
  return readChoice(SEVERITY_NAMES, typed);
}
