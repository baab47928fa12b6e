import type { checkJa } from './check-ja';

export const checkEn: Readonly<Record<keyof typeof checkJa, string>> = {
  'known.unavailable': 'These could not be read, so nothing was compared with them: {which}',
  'known.contacts': 'your contacts',
  'known.sent': 'email you sent before',
  'known.thread': 'the conversation you’re replying to',

  'mute.button': 'Don’t warn again for this recipient',
  'mute.done': 'This warning won’t be shown for this recipient again. You can bring it back on the homepage.',
  'mute.madeRoom': 'This warning won’t be shown for this recipient again. The list was full, so the oldest one, for {address}, is back.',
  'mute.notStored': 'This could not be recorded ({reason}). The warning stays.',
  'mute.notBack': 'The warning could not be brought back ({reason}). It stays muted; press again.',
  'mute.muted': 'you muted this warning',
  'mute.list': 'Warnings you muted ({count})',
  'mute.since': 'Since {time}',
  'mute.back': 'Bring back',
  'mute.isBack': 'The warning is back.',
};
