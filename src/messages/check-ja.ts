/** Words of the check: what it could not look at, and what the sender has switched off. */
export const checkJa = {
  'known.unavailable': '次のものを読めなかったため、照らし合わせていません: {which}',
  'known.contacts': '連絡先',
  'known.sent': 'これまでに送ったメール',
  'known.thread': '返信元のやり取り',
} as const;
