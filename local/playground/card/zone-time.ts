/** Wall-clock reading of an instant, as `<input type=date>` and `<input type=time>` write it. */
export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
}

/** Where a wall clock hangs: an IANA zone name, or minutes east of UTC. */
export type Place = string | number;

export function wallTimeAt(ms: number, place: Place): WallTime {
  const shifted = new Date(ms + offsetAt(ms, place) * 60_000);
  const iso = Number.isNaN(shifted.getTime()) ? '' : shifted.toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/** The instant at which a wall clock reads so; null when the reading is incomplete. In a gap of summer time, the later side. */
export function instantOf({ date, time }: WallTime, place: Place): number | null {
  const utc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(utc)) return null;
  const first = utc - offsetAt(utc, place) * 60_000;
  return utc - offsetAt(first, place) * 60_000;
}

/** Minutes east of UTC at an instant. */
export function offsetAt(ms: number, place: Place): number {
  if (typeof place === 'number') return place;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: place, timeZoneName: 'longOffset' }).formatToParts(ms);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}
