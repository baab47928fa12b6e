/** Words for making rules stricter for oneself. */
export const tightenJa = {
  'tighten.open': '自分の確認を厳しくする',
  'tighten.text': 'ルールを一つ選び、自分のメールでの扱いを重くします。会社の決まりより緩くはできません。',
  'tighten.rule': 'ルール',
  'tighten.severity': '扱い',
  'tighten.warn': '警告(確かめるまで送れない)',
  'tighten.stop': '停止(送れない)',
  'tighten.add': '厳しくする',
  'tighten.added': '「{rule}」を厳しくしました。ホーム画面の一覧から外せます。',
  'tighten.already': '「{rule}」は、すでに同じかそれより厳しい扱いです。',
  'tighten.no': 'このルールは変えられません。',
  'tighten.full': '自分で加えられるルールは{count}件までです。ホーム画面の一覧で要らないものを外してから、もう一度押してください。',
  'tighten.notStored': '記録できませんでした({reason})。自分で加えたルールは、これまでどおりです。',
} as const;
