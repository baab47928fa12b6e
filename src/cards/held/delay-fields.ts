import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import { delayChoices, morningWithin, type DelayChoice, type DelayLimits } from '../../outbox/delay';
import type { Zone } from '../../ports/zone';
import { showMoment } from '../../time/show';
import { MINUTE } from '../../time/zoned';
import { FIELD } from '../form';
import { plain, type Widget } from '../ui';

export interface DelayView {
  readonly limits: DelayLimits;
  readonly now: number;
  readonly zone: Zone;
  readonly lang: Lang;
}

function label(choice: DelayChoice, { limits, now, zone, lang }: DelayView): string {
  if (choice === 'morning') return say(lang, 'delay.morning', { time: showMoment(morningWithin(limits, now, zone), now, zone, lang) });
  if (choice === 'at') return say(lang, 'delay.at');
  const minutes = Number(choice.slice('minutes-'.length));
  if (minutes === 60) return say(lang, 'delay.hour');
  return minutes % 60 === 0 ? say(lang, 'delay.hours', { count: minutes / 60 }) : say(lang, 'delay.minutes', { count: minutes });
}

/** A choice of delays and a picker for a set date and time, within the limits; said where the organisation makes it wait. */
export function delayFields(view: DelayView, title: string): Widget[] {
  const { limits, now, zone, lang } = view;
  const { choices, selected } = delayChoices(limits);
  return [
    ...(limits.leastMinutes > 0 ? [{ kind: 'text', html: plain(say(lang, 'delay.least', { time: showMoment(now + limits.leastMinutes * MINUTE, now, zone, lang) })) } as const] : []),
    { kind: 'dropdown', name: FIELD.delay, title, items: choices.map((choice) => ({ text: label(choice, view), value: choice, selected: choice === selected })) },
    { kind: 'moment', name: FIELD.at, title: say(lang, 'report.at'), at: null, offset: zone.offsetAt(now) },
  ];
}

/** What a button beside the fields carries along, so that the date and time picked are read as they were seen (`pickedMoment`). */
export function delayOffset({ now, zone }: DelayView): { offset: string } {
  return { offset: String(zone.offsetAt(now)) };
}
