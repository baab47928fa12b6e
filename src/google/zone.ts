import type { Zone } from '../ports/zone';

/** A time zone by its IANA name, from the platform's own tables. */
export function zoneOf(id: string): Zone {
  const known = new Map<number, number>();
  return {
    id,
    offsetAt(at) {
      const minute = Math.floor(at / 60_000);
      const cached = known.get(minute);
      if (cached !== undefined) return cached;
      const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(Utilities.formatDate(new Date(at), id, 'Z')) ?? [];
      const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
      if (!Number.isFinite(offset)) throw new Error(`Utilities.formatDate gave no offset for the time zone "${id}".`);
      known.set(minute, offset);
      return offset;
    },
  };
}
