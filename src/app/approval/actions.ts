import type { Decided } from '../../approval/approver';
import type { ActionParameters } from '../../cards/actions';
import { FIELD } from '../../cards/form';
import type { Reaction } from '../../cards/ui';
import { say } from '../../messages/say';
import type { App } from '../app';
import { home } from '../home';
import type { Handler, Press } from '../press';
import { notice } from '../reactions';
import { shownRefusal } from '../shown-refusal';
import { requestCard } from './show';

const LONGEST_COMMENT = 3_000;

/** What an approver presses. The message named must be in their own mailbox, and a request that waits for them. */
export const APPROVAL_ACTIONS: Readonly<Record<'openRequest' | 'approve' | 'sendBack' | 'askSender', Handler>> = {
  openRequest: (app, { parameters }) => {
    const request = app.requests.opened(messageIn(parameters));
    return request ? { kind: 'card', as: 'push', card: requestCard(app, request, false) } : notice(say(app.lang, 'home.noRequest'));
  },
  approve: (app, { parameters }) => after(app, messageIn(parameters), app.requests.approve(messageIn(parameters)), ({ record }) =>
    say(app.lang, record.state === 'approved' ? 'approve.approved' : 'approve.approvedNext')),
  sendBack: (app, press) => withComment(app, press, (comment, message) =>
    after(app, message, app.requests.sendBack(message), ({ request }) => {
      const told = app.requests.tellSender(request, say(app.lang, 'returned.subject', { subject: request.subject }), say(app.lang, 'returned.text', { comment }));
      return say(app.lang, told ? 'approve.returned' : 'approve.returnedUntold');
    })),
  askSender: (app, press) => withComment(app, press, (comment, message) =>
    after(app, message, app.requests.noteQuestion(message), ({ request }) => {
      const told = app.requests.tellSender(request, say(app.lang, 'returned.subject', { subject: request.subject }), say(app.lang, 'question.text', { comment }));
      return say(app.lang, told ? 'approve.questioned' : 'approve.unsent');
    })),
};

function messageIn(parameters: Readonly<Record<string, string>>): string {
  return parameters[MESSAGE] ?? '';
}
const MESSAGE: keyof ActionParameters['approve'] = 'message';

function withComment(app: App, { parameters, form }: Press, work: (comment: string, message: string) => Reaction): Reaction {
  const comment = (form.values(FIELD.comment)[0] ?? '').trim().slice(0, LONGEST_COMMENT);
  return comment === '' ? notice(say(app.lang, 'approve.needComment')) : work(comment, messageIn(parameters));
}

function after(app: App, messageId: string, decided: Decided, said: (done: Decided & { kind: 'done' }) => string): Reaction {
  const { lang } = app;
  switch (decided.kind) {
    case 'done': {
      const text = said(decided);
      const request = app.requests.opened(messageId);
      return { kind: 'card', as: 'replace', card: request ? requestCard(app, request, false) : home(app), notice: text, changed: true };
    }
    case 'barred': return notice(say(lang, `barred.${decided.why}`));
    case 'over': return notice(say(lang, 'approve.over'));
    case 'other-mail': return notice(say(lang, 'approve.otherMail'));
    case 'busy': return notice(say(lang, 'approval.busy'));
    case 'unreachable': return notice(say(lang, 'approve.unreachable', { reason: shownRefusal(decided.refusal, lang) }));
  }
}
