import type { Zone } from '../src/ports/zone';

/** A time zone by its IANA name, from Node's own tables. */
export function zoneOf(id: string): Zone {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: id, timeZoneName: 'longOffset' });
  return {
    id,
    offsetAt(at) {
      const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
      const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? [];
      return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    },
  };
}
