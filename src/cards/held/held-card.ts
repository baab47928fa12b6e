import type { Waiting } from '../../approval/approvals';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import { leavesAt, type HeldMail } from '../../outbox/held-mail';
import { isWaiting } from '../../outbox/states';
import { causeWords, changedWords, stateWords } from '../../outbox/words';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import { sealedWidgets, type SealedView } from '../seal/seal-section';
import { firstAndOthers, someOf, subjectOr } from '../texts';
import { plain, type Button, type Card, type Section, type Widget } from '../ui';
import { delayFields, delayOffset, type DelayView } from './delay-fields';

/** What its sender can do about a held mail. */
export interface HeldOptions {
  /** Set another time, where it waits or can go on. */
  readonly changeTime: boolean;
  readonly sendNow: boolean;
  /** The way on is another check, rather than another time. */
  readonly checkAnew: boolean;
  readonly cancel: boolean;
  /** Take a cancel back. */
  readonly undo: boolean;
}

export interface HeldView extends DelayView {
  readonly entry: HeldMail;
  readonly can: HeldOptions;
  readonly sealed: SealedView;
  /** With whom it lies; null where it awaits no approval, or nobody can tell. */
  readonly waiting: Waiting | null;
  /** How much later than its time a mail may leave when nothing but the clocks is slow, ms. */
  readonly grace: number;
  /** How a counterparty is named here, asked by its name in the policy. */
  readonly named: (counterparty: string) => string;
}

/** One held mail: when it leaves and what can still be done; or what became of it, why, and what can be done now. */
export function heldCard(view: HeldView): Card {
  const { entry, lang } = view;
  const text = (words: string): Widget => ({ kind: 'text', html: plain(words) });
  const widgets = [...situation(view), ...why(entry, lang)].map(text);
  const actions = buttons(view);
  return {
    name: 'held',
    title: title(view),
    subtitle: subjectOr(lang, entry.subject),
    sections: [
      ...(widgets.length > 0 ? [{ widgets }] : []),
      mail(view),
      ...change(view),
      ...(actions.length > 0 ? [{ widgets: [{ kind: 'buttons', buttons: actions }] } as const] : []),
    ],
    footer: footer(view),
  };
}

function title(view: HeldView): string {
  const { entry, lang } = view;
  if (entry.state === 'held') return say(lang, 'held.title', { time: time(view, leavesAt(entry)) });
  return entry.state === 'sent' ? say(lang, 'held.sentAt', { time: time(view, entry.movedAt) }) : stateWords(entry, lang);
}

function time({ now, zone, lang }: HeldView, at: number): string {
  return showMoment(at, now, zone, lang);
}

/** What the sender should know about the time. */
function situation(view: HeldView): string[] {
  const { entry, lang, grace } = view;
  const close = say(lang, 'held.close');
  if (entry.state === 'awaiting-approval') return [...withWhom(view), say(lang, 'held.awaiting', { time: time(view, entry.dueAt) }), close];
  if (entry.state !== 'held') return [];
  const honest = say(lang, 'held.honest', { latest: time(view, leavesAt(entry) + grace) });
  return [close, honest, ...(entry.cause === '' ? [] : [say(lang, 'held.retry', { time: time(view, entry.nextTryAt) })])];
}

/** With whom it lies, since when and until when; and that they asked something. */
function withWhom(view: HeldView): string[] {
  const { waiting, lang } = view;
  if (!waiting) return [];
  const lies = say(lang, 'held.awaitingWith', { who: someOf(lang, waiting.with), since: time(view, waiting.since), until: time(view, waiting.expiresAt) });
  return waiting.asked ? [lies, say(lang, 'home.awaitingAsked')] : [lies];
}

/** Why it is where it is, and what changed. */
function why(entry: HeldMail, lang: Lang): string[] {
  const changed = changedWords(entry, lang);
  return [...(entry.state === 'sending' ? [] : causeWords(entry, lang)), ...(changed === '' ? [] : [say(lang, 'held.changedParts', { parts: changed })])];
}

function mail({ entry, sealed, named, lang }: HeldView): Section {
  return {
    widgets: [
      { kind: 'decorated', top: say(lang, 'held.to', { count: entry.recipientCount }), html: plain(firstAndOthers(lang, entry.recipients, entry.recipientCount)), icon: 'PERSON' },
      { kind: 'decorated', top: say(lang, 'held.attachments'), html: plain(say(lang, 'held.files', { count: entry.attachmentCount })), icon: 'DESCRIPTION' },
      ...sealedWidgets(entry, sealed, named, lang),
    ],
  };
}

function change(view: HeldView): Section[] {
  const { entry, can, lang } = view;
  if (!can.changeTime) return [];
  const { id: mail } = entry;
  const words = say(lang, isWaiting(entry.state) ? 'held.change' : 'held.again');
  const now = can.sendNow ? [button(say(lang, 'held.now'), 'sendNow', { mail })] : [];
  return [{
    header: now.length > 0 ? say(lang, 'held.changeOrNow') : words,
    // A mail that goes its way, or can go on with one press, asks for nothing: its time is changed by whoever opens this.
    ...(isWaiting(entry.state) || entry.dueAt > view.now ? { shown: 0 } : {}),
    widgets: [...delayFields(view, say(lang, 'held.changeTo')), { kind: 'buttons', buttons: [button(words, 'postpone', { mail, ...delayOffset(view) }), ...now] }],
  }];
}

function buttons({ entry, can, lang }: HeldView): Button[] {
  const { id: mail, state, draftId: draft } = entry;
  return [
    ...(state === 'failed' && !can.checkAnew ? [button(say(lang, 'held.check'), 'check', { draft })] : []),
    ...(can.checkAnew && can.cancel ? [button(say(lang, 'held.cancel'), 'cancel', { mail })] : []),
    ...(state === 'sent' ? [button(say(lang, 'incident.homeButton'), 'incidentChoose', { as: 'push' })] : []),
  ];
}

function footer({ entry, can, lang }: HeldView): NonNullable<Card['footer']> {
  const { id: mail } = entry;
  const list = button(say(lang, 'held.list'), 'home', {});
  if (can.checkAnew) return { primary: button(say(lang, 'held.check'), 'check', { draft: entry.draftId }), secondary: list };
  if (can.undo) return { primary: button(say(lang, 'held.undo'), 'undo', { mail }), secondary: list };
  if (can.cancel) return { primary: button(say(lang, 'held.cancel'), 'cancel', { mail }), secondary: list };
  return { primary: list };
}
