import { reportOf, type Screen } from './screen';

/** The playground's page itself. */
export const PAGE_SCREENS: readonly Screen[] = [
  { name: 'page-start', show: async () => null },
  { name: 'page-check', show: reportOf('typo') },
  { name: 'page-dark', scheme: 'dark', langs: ['ja'], show: reportOf('wrong-company') },
  { name: 'page-narrow', width: 400, height: 760, show: async (visitor) => visitor.sample('typo').then(() => null) },
  { name: 'page-narrow-check', width: 400, height: 760, show: reportOf('typo') },
  {
    name: 'page-narrow-panel',
    width: 400,
    height: 760,
    show: async (visitor) => {
      await visitor.page.getByRole('button', { name: visitor.words.openSidebar }).click();
      await visitor.sidebar.locator('.card-header').waitFor();
      return null;
    },
  },
  {
    name: 'page-arrived',
    show: async (visitor) => {
      await reportOf('fine')(visitor);
      await visitor.hold();
      await visitor.closeMatta();
      await visitor.later('plusHour');
      await visitor.page.locator('.snack').waitFor();
      await visitor.idle();
      return null;
    },
  },
  {
    name: 'page-received',
    show: async (visitor) => {
      await visitor.sample('fine');
      await visitor.page.getByRole('button', { name: visitor.words.send, exact: true }).click();
      await visitor.page.getByText(visitor.words.sentByGmail).waitFor();
      await visitor.goTo('received');
      await visitor.openMail();
      return null;
    },
  },
  {
    name: 'page-inspector',
    show: async (visitor) => {
      await visitor.goTo('inbox');
      await visitor.page.getByRole('button', { name: visitor.words.inspector }).click();
      await visitor.page.getByRole('tab', { name: visitor.words.questions }).click();
      return null;
    },
  },
];
