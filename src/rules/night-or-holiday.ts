import * as v from 'valibot';
import { isWorkingDay } from '../time/working-day';
import { showMoment } from '../time/show';
import { defineRule } from './rule';

const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24));

/** It is night or a holiday for the sender: a mail that can wait may better leave in the next working morning. */
export const nightOrHoliday = defineRule({
  id: 'night-or-holiday',
  severity: 'note',
  options: v.object({
    /** Working hours: from this hour on … */
    from: v.optional(hour, 7),
    /** … up to this one. */
    to: v.optional(hour, 21),
  }),
  words: {
    ja: {
      title: '夜間・休日',
      messages: {
        night: { says: '今は夜間({time})です。', todo: '急がなければ、「次の営業日の朝」に送る設定を選んでください。' },
        holiday: { says: '今日は休日です。', todo: '急がなければ、「次の営業日の朝」に送る設定を選んでください。' },
      },
    },
    en: {
      title: 'Night or holiday',
      messages: {
        night: { says: 'It is night ({time}).', todo: 'If it can wait, choose to send it on the “next working morning”.' },
        holiday: { says: 'Today is not a working day.', todo: 'If it can wait, choose to send it on the “next working morning”.' },
      },
    },
  },
  check({ facts, options, report }) {
    if (facts.externals.length === 0) return;
    const { today, now, zone } = facts;
    const working = isWorkingDay(today);
    const { from, to } = options;
    // Working hours may go past midnight: from 22 to 6.
    const within = from <= to ? today.hour >= from && today.hour < to : today.hour >= from || today.hour < to;
    if (working && within) return;
    const time = `${today.hour}:${String(today.minute).padStart(2, '0')}`;
    report({
      at: 'draft',
      message: working ? 'night' : 'holiday',
      values: { time },
      evidence: [showMoment(now, now, zone, 'en')],
    });
  },
});
