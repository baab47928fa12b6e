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
