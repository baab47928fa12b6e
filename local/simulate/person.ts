import { FIELD } from '../../src/cards/form';
import type { DelayChoice } from '../../src/outbox/delay';
import { nextWorkingMorning } from '../../src/time/working-day';
import type { GmailDoor, UserOptions } from '../emulator';
import { mimeOf, type MailToWrite } from '../mail-source';
import type { Screen, ScreenButton } from '../screen';
import { zoneOf } from '../zone';
import type { Desk } from './desk';
import { edited, ordinaryMail } from './mails';
import type { Observer } from './observer';
import type { Random } from './random';
import { listedMails, pressFor, stateOnCard, type Seen } from './reading';
import type { Steps } from './steps';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** How often a person tries when the add-on answers with an error, before giving up. */
const TRIES = 15;

/** How people of an office choose, and what they think better of while a mail is held; in parts of 100. */
const DELAYS: Readonly<Record<DelayChoice, number>> = { 'minutes-5': 35, 'minutes-10': 30, 'minutes-30': 15, 'minutes-60': 10, morning: 5, at: 5 };
const SECOND_THOUGHTS = { none: 62, cancel: 10, edit: 6, saveAgain: 4, delete: 4, sendInGmail: 4, sendNow: 5, postpone: 5 } as const;
const MOMENTS = { anytime: 50, lastSecond: 25, whileItIsSent: 25 } as const;
/** The calls in whose middle a second thought comes: the draft is read, the intent is written, the mail is sent. */
const WHILE_SENT = ['gmail.drafts.get', 'properties.setProperty', 'gmail.drafts.send'] as const;

interface Mail {
  readonly ref: string;
  readonly draftId: string;
  content: MailToWrite;
  source: string;
  /** When it is to leave, as its sender chose. */
  due: number;
  /** The card on which it was last seen waiting, and its entry's id. */
  card: Screen | null;
  entry: string | null;
}

/** Somebody who writes mails with the add-on at hand, and does with them what people do. */
export class Person {
  private readonly mails = new Map<string, Mail>();
  private readonly decided = new Set<string>();
  private readonly gmail: GmailDoor;

  constructor(
    private readonly user: UserOptions & { locale: 'ja' | 'en'; timeZone: string },
    private readonly colleagues: readonly string[],
    private readonly desk: Desk,
    private readonly observer: Observer,
    private readonly random: Random,
  ) {
    this.gmail = desk.workspace.gmail(user.email);
  }

  /** Writes a mail, holds it, and perhaps thinks again. */
  *write(ref: string): Steps {
    const content = ordinaryMail(this.random, this.user.email, this.colleagues, ref);
    const source = mimeOf(content);
    const { draftId } = this.gmail.createDraft(source);
    const mail: Mail = { ref, draftId, content, source, due: 0, card: null, entry: null };
    this.mails.set(ref, mail);
    yield this.random.between(5, 60) * SECOND;
    if (yield* this.hold(mail)) yield* this.thinkAgain(mail);
  }

  /** Looks at the homepage and decides what wants a decision. */
  *visitHome(): Steps {
    for (let tries = 0; tries < 4; tries += 1) {
      const home = this.desk.run(this.user.email, 'onHomepage');
      if (home) {
        yield* this.decide(home);
        return;
      }
      yield this.random.between(5, 60) * SECOND;
    }
  }

  private *decide(home: Screen): Steps {
    for (const { ref, entry, seen } of listedMails(home, this.user.locale)) {
      this.observer.sees(ref, entry, seen);
      const mail = this.mails.get(ref);
      const key = `${entry} ${seen}`;
      if (!mail || !['changed', 'late', 'failed'].includes(seen) || this.decided.has(key)) continue;
      this.decided.add(key);
      yield this.random.between(5, 60) * SECOND;
      const decision = this.random.weighted(seen === 'changed' ? { again: 5, postpone: 0, cancel: 3, leave: 2 } : { again: 0, postpone: 6, cancel: 3, leave: 1 });
      if (decision === 'again') yield* this.hold(mail);
      else if (decision !== 'leave') yield* this.ask(mail, decision);
    }
  }

  /** Checks and holds a mail as it is; tries again when the add-on fails. True once the sender has seen that it is held. */
  private *hold(mail: Mail): Steps<boolean> {
    for (let tries = 0; tries < TRIES && this.hasDraft(mail); tries += 1) {
      const { source } = mail;
      const card = this.compose(mail);
      if (card && this.reads(mail, card) === 'held') return true;
      const press = card && pressFor(card, 'hold');
      if (press) {
        yield this.random.between(10, 60) * SECOND;
        const form = this.withDelay(mail, card.form());
        this.observer.asksToHold(mail.ref, source, mail.due);
        const after = this.desk.press(this.user.email, press, form);
        if (after && this.reads(mail, after) === 'held') {
          this.observer.timeIsSet(mail.ref);
          return true;
        }
      }
      yield this.random.between(5, 60) * SECOND;
    }
    return false;
  }

  private hasDraft(mail: Mail): boolean {
    return this.gmail.drafts().some(({ draftId }) => draftId === mail.draftId);
  }

  /** The add-on's card in the compose window; where several drafts fit, the sender points at the right one. */
  private compose({ ref, content }: Mail): Screen | null {
    const card = this.desk.run(this.user.email, 'onCompose', { gmail: { toRecipients: content.to, ccRecipients: content.cc, bccRecipients: content.bcc } });
    const choice = card?.rows.find(({ text, button }) => text.includes(`[${ref}]`) && button?.parameters.action === 'check')?.button;
    return choice ? this.desk.press(this.user.email, choice) : card;
  }

  /** Chooses when it is to leave: the earliest that the press can mean. */
  private withDelay(mail: Mail, form: Record<string, object>): Record<string, object> {
    const { now } = this.desk;
    const choice = this.random.weighted(DELAYS);
    const at = Math.ceil((now + this.random.between(20, 480) * MINUTE) / MINUTE) * MINUTE;
    mail.due = choice === 'at' ? at : choice === 'morning' ? nextWorkingMorning(now, zoneOf(this.user.timeZone)) : now + Number(choice.slice('minutes-'.length)) * MINUTE;
    return { ...form, [FIELD.delay]: { stringInputs: { value: [choice] } }, ...(choice === 'at' ? { [FIELD.at]: { dateTimeInput: { msSinceEpoch: String(at) } } } : {}) };
  }

  private *thinkAgain(mail: Mail): Steps {
    const thought = this.random.weighted(SECOND_THOUGHTS);
    if (thought === 'none') return;
    const left = Math.max(0, mail.due - this.desk.now);
    const moment = this.random.weighted(MOMENTS);
    const act = (): void => { this.byHand(mail, thought); };
    if (moment === 'anytime') yield this.random.between(0, left);
    else if (moment === 'lastSecond') yield Math.max(0, left - this.random.between(0, 2 * SECOND));
    else {
      yield Math.max(0, left - MINUTE);
      const planned = this.desk.workspace.faults.add({
        at: this.random.pick(WHILE_SENT), when: this.random.chance(0.5) ? 'before' : 'after', email: this.user.email,
        what: { do: () => { planned(); act(); } },
      });
      yield this.random.between(2, 90) * MINUTE;
      planned();
      // What is pressed on a card and did not work is pressed again; what is done in Gmail was done then, or never.
      if (thought !== 'cancel' && thought !== 'sendNow' && thought !== 'postpone') return;
    }
    if (thought === 'cancel' || thought === 'sendNow' || thought === 'postpone') yield* this.ask(mail, thought);
    else act();
  }

  /** One try at what needs no answer: in Gmail itself, or a press on the card that is still open. */
  private byHand(mail: Mail, thought: Exclude<keyof typeof SECOND_THOUGHTS, 'none'>): void {
    if (thought === 'cancel' || thought === 'sendNow' || thought === 'postpone') {
      const button = mail.card && pressFor(mail.card, thought);
      if (button) this.press(mail, thought, button);
      return;
    }
    if (!this.hasDraft(mail)) return;
    switch (thought) {
      case 'edit':
        mail.content = edited(this.random, mail.content);
        mail.source = mimeOf(mail.content);
        this.gmail.updateDraft(mail.draftId, mail.source);
        break;
      case 'saveAgain': this.gmail.updateDraft(mail.draftId, mail.source); break;
      case 'delete': this.observer.byHand(mail.ref, 'deleted', () => { this.gmail.deleteDraft(mail.draftId); }); break;
      case 'sendInGmail': this.observer.byHand(mail.ref, 'sentByHand', () => { this.gmail.send(mail.draftId); }); break;
    }
  }

  /** Asks for something on the mail's card, and tries again until the card shows that it is so, or that it can't be. */
  private *ask(mail: Mail, action: 'cancel' | 'sendNow' | 'postpone'): Steps {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const card = tries === 0 && this.random.chance(0.5) ? mail.card : this.openCard(mail);
      const button = card && pressFor(card, action);
      if (card && !button) return;
      if (button && this.press(mail, action, button) !== null) return;
      yield this.random.between(5, 60) * SECOND;
    }
  }

  /** The state that the card shows after the press; null where the run died or the card only says why not. */
  private press(mail: Mail, action: 'cancel' | 'sendNow' | 'postpone', button: ScreenButton): Seen | null {
    let form = {};
    if (action === 'sendNow') this.observer.asksToSendNow(mail.ref);
    if (action === 'postpone') {
      form = this.withDelay(mail, {});
      this.observer.asksForTime(mail.ref, mail.due);
    }
    const after = this.desk.press(this.user.email, button, form);
    const seen = after && this.reads(mail, after);
    if (action === 'postpone' && seen === 'held') this.observer.timeIsSet(mail.ref);
    return seen;
  }

  /** The mail's card by way of the homepage. */
  private openCard(mail: Mail): Screen | null {
    const home = this.desk.run(this.user.email, 'onHomepage');
    const line = home && listedMails(home, this.user.locale).find(({ ref }) => ref === mail.ref);
    const card = line && this.desk.press(this.user.email, line.open);
    if (card) this.reads(mail, card);
    return card ?? null;
  }

  /** What a card shows of the mail; the sender now knows it. */
  private reads(mail: Mail, card: Screen): Seen | null {
    const seen = stateOnCard(card, this.user.locale);
    if (seen === null) return null;
    mail.entry = card.buttons.find(({ parameters }) => parameters.mail !== undefined)?.parameters.mail ?? mail.entry;
    this.observer.sees(mail.ref, mail.entry, seen);
    if (seen === 'held') mail.card = card;
    return seen;
  }
}
