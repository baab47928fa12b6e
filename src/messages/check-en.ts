import type { checkJa } from './check-ja';

export const checkEn: Readonly<Record<keyof typeof checkJa, string>> = {
  'known.unavailable': 'Could not be read, so nothing was compared with it: {which}',
  'known.contacts': 'your contacts',
  'known.sent': 'mail you sent before',
  'known.thread': 'the conversation you answer',
};
