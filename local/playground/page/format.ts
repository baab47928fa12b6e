import type { Lang } from '../../../src/messages/lang';

const LOCALES: Readonly<Record<Lang, string>> = { ja: 'ja-JP', en: 'en-GB' };

/** Day, weekday and time to the second, for the clock. */
export function showClock(at: number, zone: string, lang: Lang): { date: string; time: string } {
  return {
    date: new Intl.DateTimeFormat(LOCALES[lang], { timeZone: zone, year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' }).format(at),
    time: new Intl.DateTimeFormat(LOCALES[lang], { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(at),
  };
}

export function showMoment(at: number, zone: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALES[lang], { timeZone: zone, month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** For lists: the time of a mail of today, the day of an older one. */
export function showWhen(at: number, now: number, zone: string, lang: Lang): string {
  const day = (ms: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(ms);
  const options: Intl.DateTimeFormatOptions = day(at) === day(now) ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : { month: 'short', day: 'numeric' };
  return new Intl.DateTimeFormat(LOCALES[lang], { timeZone: zone, ...options }).format(at);
}

export function showSize(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
