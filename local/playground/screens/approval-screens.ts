import { say } from '../../../src/messages/say';
import type { Visitor } from '../visit/visitor';
import { dialogOf, reportOf, type Screen } from './screen';

const SENDER = 'sato@aozora.example';
const MANAGER = 'suzuki@aozora.example';

/** The sender asks for the manager's approval, and closes the card. */
async function ask(visitor: Visitor): Promise<void> {
  await reportOf('approval')(visitor);
  await visitor.hold();
  await visitor.title('state.awaiting-approval');
  await visitor.closeMatta();
}

/** The manager at the request, in the language that the sender reads. */
async function atRequest(visitor: Visitor): Promise<void> {
  await ask(visitor);
  await visitor.be(MANAGER, visitor.lang);
  await visitor.goTo('inbox');
  await visitor.openMail();
  await visitor.sidebar.getByRole('textbox').first().waitFor();
}

/** The report with a reason to go without waiting. */
async function withReason(visitor: Visitor): Promise<void> {
  await reportOf('approval')(visitor);
  const section = visitor.dialog.locator('.card-section').filter({ hasText: say(visitor.lang, 'approval.urgent') });
  await section.getByRole('button').click();
  await section.getByRole('textbox').fill(visitor.lang === 'ja' ? '先方の締め切りが11時です。' : 'They need it by eleven.');
}

/** Sent back with a comment; the sender is at the desk again. */
async function sendBack(visitor: Visitor): Promise<void> {
  await atRequest(visitor);
  await visitor.sidebar.getByRole('textbox').first().fill(visitor.lang === 'ja' ? '第3条の期日を直してください。' : 'Please correct the date in article 3.');
  await visitor.pressFor('approve.returned', 'approve.return', visitor.sidebar);
  await visitor.be(SENDER, visitor.lang);
  await visitor.later('plusTenMinutes');
  await visitor.reload();
}

/** A second pair of eyes: what its sender sees, and what the one who decides. */
export const APPROVAL_SCREENS: readonly Screen[] = [
  { name: 'approval-report', show: dialogOf(reportOf('approval')) },
  { name: 'approval-waiting', show: dialogOf(reportOf('approval'), (visitor) => visitor.hold(), (visitor) => visitor.title('state.awaiting-approval')) },
  { name: 'approval-sender-home', show: async (visitor) => ask(visitor).then(() => visitor.reload()).then(() => visitor.sidebar) },
  {
    name: 'approval-manager-home',
    show: async (visitor) => {
      await ask(visitor);
      await visitor.be(MANAGER, visitor.lang);
      await visitor.reload();
      return visitor.sidebar;
    },
  },
  { name: 'approval-mail', show: async (visitor) => atRequest(visitor).then(() => null) },
  { name: 'approval-request', show: async (visitor) => atRequest(visitor).then(() => visitor.sidebar) },
  {
    name: 'approval-given',
    show: async (visitor) => {
      await atRequest(visitor);
      await visitor.pressFor('approve.approved', 'approve.approve', visitor.sidebar);
      return visitor.sidebar;
    },
  },
  {
    name: 'approval-over',
    show: async (visitor) => {
      await ask(visitor);
      await visitor.reload();
      await visitor.press('home.open', {}, visitor.sidebar);
      await visitor.press('held.cancel', {}, visitor.sidebar);
      await visitor.be(MANAGER, visitor.lang);
      await visitor.goTo('inbox');
      await visitor.openMail();
      await visitor.sidebar.getByText(say(visitor.lang, 'approve.over')).waitFor();
      return visitor.sidebar;
    },
  },
  {
    name: 'approval-urgent',
    langs: ['ja'],
    show: async (visitor) => {
      await withReason(visitor);
      return visitor.dialog;
    },
  },
  {
    name: 'approval-urgent-told',
    langs: ['ja'],
    show: async (visitor) => {
      await withReason(visitor);
      await visitor.hold();
      await visitor.closeMatta();
      await visitor.be(MANAGER, visitor.lang);
      await visitor.goTo('inbox');
      await visitor.openMail();
      await visitor.sidebar.getByText(say(visitor.lang, 'approve.urgent')).waitFor();
      return visitor.sidebar;
    },
  },
  {
    name: 'approval-sent-back',
    show: async (visitor) => {
      await sendBack(visitor);
      return visitor.sidebar;
    },
  },
  {
    name: 'approval-sent-back-mail',
    show: async (visitor) => {
      await sendBack(visitor);
      await visitor.goTo('inbox');
      await visitor.openMail('Re: ');
      return null;
    },
  },
];
