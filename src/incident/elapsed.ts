import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import { DAY, HOUR, MINUTE } from '../time/zoned';

/** A stretch of time as people say it: `12分`, `3時間5分`, `4日`. */
export function showElapsed(ms: number, lang: Lang): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  if (ms < HOUR) return say(lang, 'incident.minutes', { count: minutes });
  if (ms < 2 * DAY) return say(lang, 'incident.hours', { count: Math.floor(ms / HOUR), rest: minutes % 60 });
  return say(lang, 'incident.days', { count: Math.floor(ms / DAY) });
}
