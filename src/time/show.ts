import type { Lang } from '../messages/lang';
import type { Zone } from '../ports/zone';
import { wallTimeAt, weekdayOf, type WallTime } from './zoned';

const WEEKDAYS = { ja: ['日', '月', '火', '水', '木', '金', '土'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function timeOfDay({ hour, minute }: WallTime): string {
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

function dayOf(wall: WallTime, lang: Lang, withYear: boolean): string {
  const weekday = WEEKDAYS[lang][weekdayOf(wall)] ?? '';
  if (lang === 'ja') return `${withYear ? `${wall.year}年` : ''}${wall.month}月${wall.day}日(${weekday})`;
  return `${weekday} ${wall.day} ${MONTHS[wall.month - 1] ?? ''}${withYear ? ` ${wall.year}` : ''}`;
}

/** A moment as people say it from now: `10:30` today, `11月24日(火) 9:00` on another day, with the year where it differs. */
export function showMoment(at: number, now: number, zone: Zone, lang: Lang): string {
  const wall = wallTimeAt(at, zone);
  const today = wallTimeAt(now, zone);
  if (wall.year === today.year && wall.month === today.month && wall.day === today.day) return timeOfDay(wall);
  const day = dayOf(wall, lang, wall.year !== today.year);
  return lang === 'ja' ? `${day} ${timeOfDay(wall)}` : `${day}, ${timeOfDay(wall)}`;
}

/** With its day even when that is today: `11月24日(火) 10:30`, for a record that is read on another day. */
export function showDateTime(at: number, zone: Zone, lang: Lang): string {
  const { date, time } = showDateAndTime(at, zone, lang);
  return `${date}${lang === 'ja' ? '' : ','} ${time}`;
}

/** The day and the time of a moment on their own, for a list under its days: `2026年11月24日(火)`, `10:30`. */
export function showDateAndTime(at: number, zone: Zone, lang: Lang): { date: string; time: string } {
  const wall = wallTimeAt(at, zone);
  return { date: dayOf(wall, lang, true), time: timeOfDay(wall) };
}

/** `11月28日(土)`. */
export function showDay(day: Pick<WallTime, 'year' | 'month' | 'day'>, lang: Lang): string {
  return dayOf({ ...day, hour: 0, minute: 0 }, lang, false);
}
