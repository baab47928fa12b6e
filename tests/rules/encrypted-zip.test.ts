import { encryptedZip } from '../../src/rules/encrypted-zip';
import { ruleTable } from './table';

ruleTable(encryptedZip, {
  silent: [
    { name: 'a ZIP that is not said to have a password', draft: { attachments: [{ name: '山田商事_資料.zip', size: 9 }] } },
    { name: 'a password for something else, and no archive', draft: { text: '田中様\n\nパスワードは後ほど別メールでお送りします。' } },
    { name: 'a password that the next sentence gives another way', draft: { text: '田中様\n\n資料を添付します。パスワードは後ほどお知らせします。お電話でお伝えいたします。', attachments: [{ name: '山田商事_資料.zip', size: 9 }] } },
    { name: 'a password agreed before', draft: { text: '田中様\n\nご契約時に取り決めたパスワードで開けます。', attachments: [{ name: '山田商事_資料.zip', size: 9 }] } },
    { name: 'a password given by text message', draft: { text: 'Hi Taro,\n\nthe password follows by text message.', attachments: [{ name: 'Yamada_files.zip', size: 9 }] } },
    { name: 'how to reset a password', draft: { text: 'Hi Taro,\n\nto reset your password later, use the portal.', attachments: [{ name: 'Yamada_manual.zip', size: 9 }] } },
    { name: 'the same among colleagues', draft: { to: ['abe@aozora.example'], text: 'パスワードは別メールで送ります。', attachments: [{ name: '資料.zip', size: 9 }] } },
    { name: 'a label whose next line is a paragraph', draft: { text: 'Hi Taro,\n\nPassword:\n\nThanks for calling about it.', attachments: [{ name: 'Yamada_files.zip', size: 9 }] } },
    { name: 'a link below the label, where it can be looked up', draft: { text: '田中様\n\n資料を添付します。\nパスワード:\nhttps://portal.aozora.example/keys\n', attachments: [{ name: '山田商事_資料.zip', size: 9 }] } },
    { name: 'a password beside a log and a picture, which have none', draft: { text: 'Hello,\n\n"PASSWORD: hunter2" in line 88 is the sample from the manual.', attachments: [{ name: 'relay.log', size: 9 }, { name: 'screen.png', size: 9 }] } },
  ],
  finds: [
    { name: 'a ZIP whose password is to follow by mail', draft: { text: '田中様\n\n資料を添付します。パスワードは別メールでお送りします。', attachments: [{ name: '山田商事_資料.zip', size: 9 }] }, at: 'attachment:山田商事_資料.zip', message: 'follows' },
    { name: 'a ZIP with its password in the same mail', draft: { text: '田中様\n\n資料を添付します。\nパスワード:aB3kd9xZ\n', attachments: [{ name: '山田商事_資料.zip', size: 9 }] }, at: 'attachment:山田商事_資料.zip', message: 'inMail' },
    { name: 'an archive that is encrypted by its content', draft: { attachments: [{ name: '山田商事_資料.zip', size: 9 }] }, adapt: (input) => ({ ...input, draft: { ...input.draft, attachments: input.draft.attachments.map((one) => ({ ...one, head: [0x50, 0x4b, 3, 4, 20, 0, 1, 0, 0, 0] })) } }), at: 'attachment:山田商事_資料.zip', message: 'encrypted' },
    { name: 'a password sent apart, while questions go by phone', draft: { text: '田中様\n\nパスワードは別メールでお送りします。ご不明な点はお電話ください。', attachments: [{ name: '山田商事_資料.zip', size: 9 }] }, at: 'body', message: 'follows' },
    { name: 'PW別送', draft: { text: '田中様\n\nPWは別送いたします。', attachments: [{ name: '山田商事_資料.zip', size: 9 }] }, at: 'attachment:山田商事_資料.zip', message: 'follows' },
    { name: 'a password to follow, in English', draft: { text: 'Hi Taro,\n\nthe zip is encrypted; password to follow.', attachments: [{ name: 'Yamada_files.zip', size: 9 }] }, at: 'body', message: 'follows' },
    { name: 'a document with its password beside it', draft: { text: 'Hi Taro,\n\nPassword: Fenw!ck26', attachments: [{ name: 'Yamada_2026.pdf', size: 9 }] }, at: 'body', message: 'inMail' },
    { name: 'a password on the line below its label, indented', draft: { text: '田中様\n\n資料を添付します。\n解凍パスワード:\n    aB3kd9xZ\n', attachments: [{ name: '山田商事_資料.zip', size: 9 }] }, at: 'body', message: 'inMail' },
    { name: 'a password on the line below “is”', draft: { text: '田中様\n\n資料を添付します。パスワードは\n「aB3kd9xZ」\nです。', attachments: [{ name: '山田商事_資料.zip', size: 9 }] }, at: 'body', message: 'inMail' },
  ],
});
