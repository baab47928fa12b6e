/** Words of the check: what it could not look at, and which warnings the sender has muted. */
export const checkJa = {
  'known.unavailable': '次のものを読めなかったため、照らし合わせていません: {which}',
  'known.contacts': '連絡先',
  'known.sent': 'これまでに送ったメール',
  'known.thread': '返信元のやり取り',

  'mute.button': 'この宛先では今後警告しない',
  'mute.done': 'この宛先には、今後この警告を出しません。ホーム画面で元に戻せます。',
  'mute.madeRoom': 'この宛先には、今後この警告を出しません。いっぱいになったため、いちばん古い {address} の分は元に戻しました。',
  'mute.notStored': '記録できませんでした({reason})。警告はこれまでどおり出ます。',
  'mute.notBack': '元に戻せませんでした({reason})。警告は出さないままです。もう一度押してください。',
  'mute.muted': '警告を省く設定にしています',
  'mute.list': '出さないことにした警告({count}件)',
  'mute.since': '{time} から',
  'mute.back': '元に戻す',
  'mute.isBack': '元に戻しました。次からまた警告します。',
} as const;
