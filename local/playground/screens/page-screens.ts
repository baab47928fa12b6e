import { reportOf, type Screen } from './screen';

/** The drawer below the inbox, with a mail held so that there is something in it. */
function inspector(tab: 'runs' | 'triggers' | 'storage' | 'questions'): Screen['show'] {
  return async (visitor) => {
    await reportOf('fine')(visitor);
    await visitor.hold();
    await visitor.closeMatta();
    await visitor.goTo('inbox');
    await visitor.page.getByRole('button', { name: visitor.words.inspector }).click();
    await visitor.page.getByRole('tab', { name: visitor.words[tab] }).click();
    return null;
  };
}

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
  { name: 'page-drafts', langs: ['ja'], show: async (visitor) => visitor.sample('fine').then(() => visitor.goTo('drafts')).then(() => null) },
  {
    name: 'page-menu',
    langs: ['ja'],
    show: async (visitor) => {
      await visitor.sidebar.locator('.menu .icon-button').click();
      return null;
    },
  },
  { name: 'page-inspector', show: inspector('questions') },
  { name: 'page-inspector-runs', langs: ['ja'], show: inspector('runs') },
  { name: 'page-inspector-triggers', langs: ['ja'], show: inspector('triggers') },
  { name: 'page-inspector-storage', langs: ['ja'], show: inspector('storage') },
];
