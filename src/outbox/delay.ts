import type { Zone } from '../ports/zone';
import { nextWorkingMorning } from '../time/working-day';
import { DAY, MINUTE } from '../time/zoned';

/** What the sender can choose from; `at` is a date and time picked beside it. */
export type DelayChoice = 'minutes-5' | 'minutes-10' | 'minutes-30' | 'minutes-60' | 'morning' | 'at';
export const DELAY_CHOICES: readonly DelayChoice[] = ['minutes-5', 'minutes-10', 'minutes-30', 'minutes-60', 'morning', 'at'];

/** Nothing is held for longer: a draft from so long ago is better looked at again. */
export const FARTHEST_DAYS = 30;

export type DueTime = { readonly ok: true; readonly at: number } | { readonly ok: false; readonly fault: 'time' | 'past' | 'tooFar' };

/** When a mail held now with that choice is to leave. */
export function dueTime(choice: string, picked: number | null, now: number, zone: Zone): DueTime {
  const minutes = /^minutes-(\d{1,3})$/.exec(choice)?.[1];
  if (minutes !== undefined) return { ok: true, at: now + Number(minutes) * MINUTE };
  if (choice === 'morning') return { ok: true, at: nextWorkingMorning(now, zone) };
  if (choice !== 'at' || picked === null) return { ok: false, fault: 'time' };
  if (picked <= now) return { ok: false, fault: 'past' };
  if (picked > now + FARTHEST_DAYS * DAY) return { ok: false, fault: 'tooFar' };
  return { ok: true, at: picked };
}

/** The choice nearest to the policy's minutes, not below it where there is one. */
export function choiceFor(minutes: number): DelayChoice {
  return minutes <= 5 ? 'minutes-5' : minutes <= 10 ? 'minutes-10' : minutes <= 30 ? 'minutes-30' : 'minutes-60';
}
