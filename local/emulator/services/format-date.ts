/**
 * Utilities.formatDate: patterns of Java's SimpleDateFormat
 * (docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html), names in English, as Apps Script gives them.
 *
 * @throws Error for a letter that SimpleDateFormat does not know, an open quote, or an unknown zone
 */
export function formatDate(time: number, timeZone: string, pattern: string): string {
  const at = partsAt(time, timeZone);
  let out = '';
  for (const [token, quoted] of tokens(pattern)) {
    out += quoted ? token : /^[A-Za-z]/.test(token) ? field(token.charAt(0), token.length, at, pattern) : token;
  }
  return out;
}

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
  /** 0 is Sunday. */
  weekday: number;
  /** Minutes east of UTC. */
  offset: number;
  zoneName: string;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY = 86_400_000;

function field(letter: string, width: number, at: Parts, pattern: string): string {
  const number = (value: number): string => String(value).padStart(width, '0');
  switch (letter) {
    case 'G': return at.year > 0 ? 'AD' : 'BC';
    case 'y': return width === 2 ? String(at.year % 100).padStart(2, '0') : number(at.year);
    case 'Y': { const { year } = weekOf(at); return width === 2 ? String(year % 100).padStart(2, '0') : number(year); }
    case 'M': case 'L': return width >= 4 ? name(MONTHS, at.month - 1) : width === 3 ? name(MONTHS, at.month - 1).slice(0, 3) : number(at.month);
    case 'd': return number(at.day);
    case 'D': return number(dayOfYear(at));
    case 'w': return number(weekOf(at).week);
    case 'W': return number(Math.ceil((at.day + new Date(Date.UTC(at.year, at.month - 1, 1)).getUTCDay()) / 7));
    case 'F': return number(Math.ceil(at.day / 7));
    case 'E': return width >= 4 ? name(DAYS, at.weekday) : name(DAYS, at.weekday).slice(0, 3);
    case 'u': return number(at.weekday === 0 ? 7 : at.weekday);
    case 'a': return at.hour < 12 ? 'AM' : 'PM';
    case 'H': return number(at.hour);
    case 'k': return number(at.hour === 0 ? 24 : at.hour);
    case 'K': return number(at.hour % 12);
    case 'h': return number(at.hour % 12 === 0 ? 12 : at.hour % 12);
    case 'm': return number(at.minute);
    case 's': return number(at.second);
    case 'S': return number(at.ms);
    case 'z': return at.zoneName;
    case 'Z': return offsetText(at.offset, '');
    case 'X': return isoOffset(at.offset, width, pattern);
    default: throw new Error(`Illegal pattern character '${letter}' in ${JSON.stringify(pattern)}`);
  }
}

function isoOffset(offset: number, width: number, pattern: string): string {
  if (width > 3) throw new Error(`invalid ISO 8601 format: length=${width} in ${JSON.stringify(pattern)}`);
  if (offset === 0) return 'Z';
  return width === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, width === 3 ? ':' : '');
}

function offsetText(offset: number, separator: string): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${separator}${two(Math.abs(offset) % 60)}`;
}

const name = (names: readonly string[], index: number): string => names[index] ?? '';
const dayOfYear = (at: Parts): number => Math.round((Date.UTC(at.year, at.month - 1, at.day) - Date.UTC(at.year, 0, 1)) / DAY) + 1;

/** Weeks of the US locale, Java's default: they start on Sunday, and week 1 holds January 1st. */
function weekOf(at: Parts): { year: number; week: number } {
  const today = Date.UTC(at.year, at.month - 1, at.day);
  const saturday = new Date(today + (6 - at.weekday) * DAY);
  const year = saturday.getUTCFullYear();
  const firstDay = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  return { year, week: Math.floor(((today - Date.UTC(year, 0, 1)) / DAY + firstDay) / 7) + 1 };
}

function* tokens(pattern: string): Generator<[text: string, quoted: boolean]> {
  const shape = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/gy;
  let end = 0;
  for (const found of pattern.matchAll(shape)) {
    end = found.index + found[0].length;
    yield found[1] === undefined ? [found[0], false] : [found[1] === '' ? "'" : found[1].replace(/''/g, "'"), true];
  }
  if (end < pattern.length) throw new Error(`Unterminated quote in ${JSON.stringify(pattern)}`);
}

function partsAt(time: number, timeZone: string): Parts {
  const { shift, format, abbreviation } = zoneOf(timeZone);
  const shown = format.formatToParts(time + shift);
  const part = (type: string): number => Number(shown.find((one) => one.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  const ms = ((time % 1000) + 1000) % 1000;
  return {
    year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute'), second: part('second'), ms,
    weekday: new Date(wall).getUTCDay(), offset: Math.round((wall - (time - ms)) / 60_000), get zoneName() { return abbreviation(time); },
  };
}

const offsets = new Map<string, number>();
/** More than a script asks for in one run; then they are forgotten and worked out anew. */
const MOST_OFFSETS = 20_000;

/** Minutes east of UTC in a zone. Scripts ask for the same few moments in every run, so each is worked out once. */
export function offsetAt(time: number, timeZone: string): number {
  const key = `${timeZone} ${time}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    if (offsets.size >= MOST_OFFSETS) offsets.clear();
    ({ offset } = partsAt(time, timeZone));
    offsets.set(key, offset);
  }
  return offset;
}

interface Zone {
  /** ms to add before `format`, for a zone that is a fixed offset. */
  shift: number;
  format: Intl.DateTimeFormat;
  abbreviation: (time: number) => string;
}

const zones = new Map<string, Zone>();

/** A zone's formats are made once: making one takes longer than all their uses in a run. */
function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  // Java also takes "GMT+9" and "GMT+09:00"; Intl takes "+09:00".
  const zone = timeZone.replace(/^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/, (_, sign: string, hours: string, minutes?: string) => `${sign}${hours.padStart(2, '0')}:${minutes ?? '00'}`).replace(/^[+-]00:00$/, 'UTC');
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  const shift = fixed ? (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000 : 0;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: fixed ? 'UTC' : zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    const made = { shift, format, abbreviation: fixed ? () => `GMT${zone}` : abbreviations(zone) };
    zones.set(timeZone, made);
    return made;
  } catch {
    throw new Error(`Unknown time zone ${JSON.stringify(timeZone)}`);
  }
}

/** The zones whose abbreviation Java knows and Intl gives as an offset. */
function abbreviations(zone: string): (time: number) => string {
  if (zone === 'Asia/Tokyo') return () => 'JST';
  const names = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' });
  return (time) => names.formatToParts(time).find((one) => one.type === 'timeZoneName')?.value ?? zone;
}
