import { reportOf, type Screen } from './screen';

/** What users set for themselves: stricter rules, warnings they want no more. */
export const OWN_SCREENS: readonly Screen[] = [
  { name: 'own-stricter', show: async (visitor) => visitor.press('tighten.open', {}, visitor.sidebar).then(() => visitor.sidebar) },
  {
    name: 'own-lists',
    show: async (visitor) => {
      await reportOf('typo')(visitor);
      await visitor.press('mute.button');
      await visitor.closeMatta();
      await visitor.press('tighten.open', {}, visitor.sidebar);
      await visitor.sidebar.locator('select').nth(1).selectOption('stop');
      await visitor.press('tighten.add', {}, visitor.sidebar);
      await visitor.reload();
      return visitor.sidebar;
    },
  },
];
