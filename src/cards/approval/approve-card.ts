import type { Barred } from '../../approval/decide';
import type { Summary } from '../../approval/summary';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import type { Zone } from '../../ports/zone';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import { FIELD } from '../form';
import { subjectOr } from '../texts';
import { bold, lines, markup, plain, raw, type Card, type Html, type Section, type Widget } from '../ui';

export interface ApproveView {
  readonly summary: Summary;
  readonly messageId: string;
  /** Whether the card stands beside the request mail, rather than on the homepage. */
  readonly beside: boolean;
  /** What stands of the request; null where it is over. */
  readonly standing: { readonly state: 'pending' | 'approved' | 'returned'; readonly expiresAt: number } | null;
  readonly barred: Barred | null;
  readonly now: number;
  readonly zone: Zone;
  readonly lang: Lang;
}

/** A request for approval beside its mail: the mail to be sent in short, and the three answers to it. */
export function approveCard({ summary, messageId, beside, standing, barred, now, zone, lang }: ApproveView): Card {
  const time = (at: number): string => showMoment(at, now, zone, lang);
  const urgent = summary.urgent !== '';
  const open = urgent || barred !== null ? null : standing;
  const closed = urgent ? say(lang, 'approve.urgent') : standing === null ? say(lang, 'approve.over') : barred ? closedWords(standing.state, barred, lang) : null;
  const message = { message: messageId };
  return {
    name: 'approve',
    title: say(lang, urgent ? 'approve.urgentTitle' : 'approve.title'),
    subtitle: subjectOr(lang, summary.subject),
    sections: [
      ...(closed === null ? [] : [{ widgets: [text(bold(closed)), ...(urgent ? [text(plain(say(lang, 'request.urgentHow')))] : [])] }]),
      { widgets: inShort(summary, lang) },
      ...(open ? [decision(message, beside, [
        say(lang, beside ? 'approve.read' : 'approve.readMail'),
        say(lang, 'approve.leaves', { time: time(Math.max(summary.dueAt, now + summary.delay)) }),
        say(lang, 'approve.expires', { time: time(open.expiresAt) }),
      ], lang)] : []),
    ],
    footer: open ? { primary: button(say(lang, 'approve.approve'), 'approve', message) } : { primary: button(say(lang, 'approve.list'), 'home', {}) },
  };
}

/** What was decided, where it is; otherwise why this reader can't decide. */
function closedWords(state: 'pending' | 'approved' | 'returned', barred: Barred, lang: Lang): string {
  return barred === 'over' && state !== 'pending' ? say(lang, `approve.is.${state}`) : say(lang, `barred.${barred}`);
}

function inShort(summary: Summary, lang: Lang): Widget[] {
  const { sender, recipients, recipientCount, externalCount, files, fileCount, findings, note, urgent } = summary;
  const more = (shown: number, count: number): Html[] => (count > shown ? [plain(say(lang, 'missing.more', { count: count - shown }))] : []);
  const part = (top: string, ...rows: readonly Html[]): Widget => ({ kind: 'decorated', top, html: lines(...rows) });
  return [
    part(say(lang, 'approve.from'), plain(sender)),
    ...(urgent === '' ? [] : [part(say(lang, 'approve.reason'), plain(urgent))]),
    ...(note === '' ? [] : [part(say(lang, 'approve.note'), plain(note))]),
    part(say(lang, 'approve.to', { count: recipientCount, externals: externalCount }),
      ...recipients.map(({ shown, external }) => (external ? markup`${raw(bold(say(lang, 'approve.external')))} ${shown}` : plain(shown))), ...more(recipients.length, recipientCount)),
    ...(fileCount === 0 ? [] : [part(say(lang, 'approve.files', { count: fileCount }), ...files.map((name) => plain(name === '' ? '?' : name)), ...more(files.length, fileCount))]),
    ...(findings.length === 0 ? [] : [part(say(lang, 'approve.findings'), ...findings.map(plain))]),
  ];
}

function decision(message: { message: string }, beside: boolean, hints: readonly string[], lang: Lang): Section {
  return {
    widgets: [
      text(lines(...hints.map(plain))),
      ...(beside ? [] : [{ kind: 'buttons', buttons: [{ text: say(lang, 'approve.openMail'), press: { open: mailIn(message.message) } }] } as const]),
      { kind: 'input', name: FIELD.comment, title: say(lang, 'approve.comment'), lines: 'many' },
      { kind: 'buttons', buttons: [button(say(lang, 'approve.return'), 'sendBack', message), button(say(lang, 'approve.ask'), 'askSender', message)] },
    ],
  };
}

/** Where Gmail shows one mail of the reader's. */
function mailIn(messageId: string): string {
  return `https://mail.google.com/mail/#all/${encodeURIComponent(messageId)}`;
}

function text(html: Html): Widget {
  return { kind: 'text', html };
}
