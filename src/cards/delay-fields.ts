import type { Lang } from '../messages/lang';
import { say } from '../messages/say';
import { DELAY_CHOICES, type DelayChoice } from '../outbox/delay';
import type { Zone } from '../ports/zone';
import { showMoment } from '../time/show';
import { nextWorkingMorning } from '../time/working-day';
import { FIELD } from './form';
import type { Widget } from './ui';

function label(choice: DelayChoice, now: number, zone: Zone, lang: Lang): string {
  if (choice === 'morning') return say(lang, 'delay.morning', { time: showMoment(nextWorkingMorning(now, zone), now, zone, lang) });
  if (choice === 'at') return say(lang, 'delay.at');
  if (choice === 'minutes-60') return say(lang, 'delay.hour');
  return say(lang, 'delay.minutes', { count: choice.slice('minutes-'.length) });
}

/** A choice of delays and a picker for a set date and time. */
export function delayFields(selected: DelayChoice, now: number, zone: Zone, lang: Lang, title: string): Widget[] {
  return [
    {
      kind: 'dropdown',
      name: FIELD.delay,
      title,
      items: DELAY_CHOICES.map((choice) => ({ text: label(choice, now, zone, lang), value: choice, selected: choice === selected })),
    },
    { kind: 'moment', name: FIELD.at, title: say(lang, 'report.at'), at: null, offset: zone.offsetAt(now) },
  ];
}
