import type { LetterWords } from './letters';

/** Business letters in Japanese. What stands in braces is `LETTER_FIELDS`. */
export const LETTERS_JA: LetterWords = {
  letters: {
    apology: {
      subject: '【重要】メール誤送信のお詫び',
      text: '{recipient}\n\n突然のご連絡、失礼いたします。{company}の{sender}でございます。\n\n{statement}\nご迷惑をおかけし、誠に申し訳ございません。\n\n{mail}\n\n{request}\n\nお手数ですが、削除がお済みになりましたら、その旨をこのメールへのご返信でお知らせいただけますと幸いです。\n\nこのたびは誠に申し訳ございませんでした。重ねてお詫び申し上げます。\n\n{signature}',
    },
    superior: {
      subject: '【至急】メール誤送信のご報告',
      text: '{recipient}\n\nお疲れさまです。{sender}です。\nメールの誤送信がありましたので、取り急ぎ、現時点で分かっていることをご報告いたします。\n\n{report}\n\nご迷惑をおかけし、申し訳ございません。\n今後の対応について、ご指示をお願いいたします。\n\n{signature}',
    },
    security: {
      subject: '【至急】メール誤送信の発生報告',
      text: '{recipient}\n\nお疲れさまです。{sender}です。\nメールの誤送信が発生しましたので、下記のとおりご報告いたします。\n\n{report}\n\n関係先への連絡や、個人情報保護委員会などへの報告の要否について、ご判断をお願いいたします。\n\n{signature}',
    },
    owner: {
      subject: '【お詫び】メール誤送信について',
      text: '{recipient}\n\n平素より大変お世話になっております。{company}の{sender}でございます。\n\nこのたび、下記の情報を含むメールを、誤って第三者に送信いたしました。\n多大なるご迷惑とご心配をおかけいたしますことを、深くお詫び申し上げます。\n\n■ 判明した日時\n{discovered}\n\n■ 誤って送信したメール\n{mail}\n\n■ 含まれていた情報\n{contents}\n\n■ 誤送信先の数\n{count}\n\n■ これまでの対応\n{measures}\n\n■ 原因\n{cause}\n\n■ 再発防止策\n{prevention}\n\n新たに判明したことがございましたら、速やかにご報告申し上げます。\nこのたびは誠に申し訳ございませんでした。\n\n{signature}',
    },
    right: {
      subject: '【お詫び】メールの送信先の誤りについて',
      text: '{recipient}\n\nお世話になっております。{company}の{sender}でございます。\n\n本来お送りすべき下記のメールを、誤って別の宛先に送信いたしました。\nお届けが遅れますことを、お詫び申し上げます。\n\n{mail}\n\n正しいメールは、改めてお送りいたします。お手数をおかけしますが、ご確認のほどよろしくお願い申し上げます。\n\n{signature}',
    },
    final: {
      subject: '【最終報告】メール誤送信について',
      text: '{recipient}\n\nお疲れさまです。{sender}です。\n{sent}のメールの誤送信について、対応の結果を下記のとおりご報告いたします。\n\n{report}\n\n■ 原因\n{cause}\n\n■ 再発防止策\n{prevention}\n\nこのたびはご迷惑をおかけし、誠に申し訳ございませんでした。\n\n{signature}',
    },
  },
  statement: {
    other: '{sent}に、下記のメールを誤ってお送りいたしました。',
    file: '{sent}にお送りした下記のメールに、誤って別のファイルを添付しておりました。',
    content: '{sent}にお送りした下記のメールに、誤って別件の内容を含めておりました。',
    bcc: '{sent}に、下記のメールを、受信された皆様のメールアドレスが互いに見える形でお送りいたしました。',
  },
  request: {
    other: '誠に恐れ入りますが、上記のメールは、開封なさらずに削除してくださいますようお願い申し上げます。\nすでに開封された場合も、内容のご利用や転送はお控えいただき、保存されたものがあれば、あわせて削除をお願いいたします。',
    file: '誠に恐れ入りますが、上記のメールの添付ファイルは、お開きにならずに、メールとともに削除してくださいますようお願い申し上げます。\nすでに開かれた場合も、内容のご利用や転送はお控えいただき、保存されたものがあれば、あわせて削除をお願いいたします。',
    content: '誠に恐れ入りますが、上記のメールは、削除してくださいますようお願い申し上げます。\nすでにお読みになった場合も、別件の内容のご利用や転送はお控えいただき、保存されたものがあれば、あわせて削除をお願いいたします。',
    bcc: '誠に恐れ入りますが、上記のメールは、削除してくださいますようお願い申し上げます。\nまた、ほかの受信者の方のメールアドレスは、ご利用や第三者への開示をお控えくださいますようお願いいたします。',
  },
  gap: (what) => `〔${what}を記入〕`,
  fields: {
    name: 'お名前', company: '自社名', sender: '差出人名', contents: '含まれていた情報', cause: '原因', prevention: '再発防止策', wrong: '誤送信先', sent: '送信日時', subject: '件名', measures: '対応の経過', whose: '情報の持ち主',
    what: '起きたこと', persons: '個人情報の種類と人数',
  },
  to: (name) => `${name} 様`,
  desk: 'セキュリティ窓口 ご担当者様',
  everyone: 'メールを受信された皆様',
  count: (count) => `${count}件`,
  mail: { sent: '送信日時: ', subject: '件名: ', files: 'ファイル名: ' },
  report: { discovered: '発覚', mail: '誤送信したメール', wrong: '誤って届いた相手', what: '起きたこと', contents: '含まれていた情報', personal: '個人情報', whose: '情報の持ち主', measures: 'これまでの対応' },
  heading: (text) => `■ ${text}`,
  none: '(記録はまだありません)',
};
