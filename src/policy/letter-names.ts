/** Mails written after a mis-send. Their texts can be replaced by the policy. */
export const LETTERS = ['apology', 'superior', 'security', 'owner', 'right', 'final'] as const;
export type Letter = (typeof LETTERS)[number];

/** What may stand in braces in such a text: the English name and the Japanese one. */
export const LETTER_FIELDS: Readonly<Record<string, string>> = {
  recipient: '宛名', sender: '差出人', company: '自社名', sent: '送信日時', discovered: '発覚日時', mail: 'メール', statement: '経緯', request: '依頼', wrong: '誤送信先', count: '誤送信先の数',
  contents: '含まれていた情報', measures: '対応', cause: '原因', prevention: '再発防止', report: '報告', signature: '署名',
};
