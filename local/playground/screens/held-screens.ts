import { say } from '../../../src/messages/say';
import type { Visitor } from '../visit/visitor';
import { reportOf, type Screen } from './screen';

async function hold(visitor: Visitor): Promise<void> {
  await reportOf('fine')(visitor);
  await visitor.hold();
}

/** The list beside the mailbox, after something was done with a held mail. */
function listAfter(act: (visitor: Visitor) => Promise<unknown>): Screen['show'] {
  return async (visitor) => {
    await hold(visitor);
    await visitor.closeMatta();
    await act(visitor);
    // The card there may be building itself anew already: a press on "refresh" could meet whatever takes its place.
    await visitor.reload();
    return visitor.sidebar;
  };
}

/** The script's web page with the minute clock. */
function clockPage(on: boolean): Screen['show'] {
  return async ({ page, lang }) => {
    await page.goto(new URL('/web-app?user=sato%40aozora.example', page.url()).href);
    if (on) {
      await page.getByRole('button', { name: say(lang, 'clock.turnOn') }).click();
      await page.getByText(say(lang, 'clock.on')).waitFor();
    }
    return page.locator('body');
  };
}

/** A mail that waits, and what can become of it. */
export const HELD_SCREENS: readonly Screen[] = [
  { name: 'held-waiting', show: async (visitor) => hold(visitor).then(() => visitor.dialog) },
  { name: 'held-list', show: listAfter(async () => undefined) },
  { name: 'held-sent', show: listAfter((visitor) => visitor.later('plusHour')) },
  {
    name: 'held-edited',
    show: listAfter(async (visitor) => {
      await visitor.write({ subject: 'Re' });
      await visitor.later('plusHour');
    }),
  },
  {
    name: 'held-deleted',
    show: listAfter(async (visitor) => {
      await visitor.page.getByRole('button', { name: visitor.words.discard, exact: true }).click();
      await visitor.page.getByText(visitor.words.draftDeleted).waitFor();
      await visitor.later('plusHour');
    }),
  },
  {
    name: 'held-sent-by-gmail',
    show: listAfter(async (visitor) => {
      await visitor.page.getByRole('button', { name: visitor.words.send, exact: true }).click();
      await visitor.page.getByText(visitor.words.sentByGmail).waitFor();
      await visitor.later('plusHour');
    }),
  },
  { name: 'held-clock-off', width: 720, show: clockPage(false) },
  { name: 'held-clock-on', width: 720, langs: ['ja'], show: clockPage(true) },
];
