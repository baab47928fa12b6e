import { encryptedZip } from '../../src/rules/encrypted-zip';
import { ruleTable } from './table';

ruleTable(encryptedZip, {
  silent: [
    { name: 'a ZIP that is not said to have a password', draft: { attachments: [{ name: '山田商事_資料.zip', size: 9 }] } },
    { name: 'a password for something else, and no archive', draft: { text: '田中様\n\nパスワードは後ほど別メールでお送りします。' } },
  ],
  finds: [
    { name: 'a ZIP whose password is to follow by mail', draft: { text: '田中様\n\n資料を添付します。パスワードは別メールでお送りします。', attachments: [{ name: '山田商事_資料.zip', size: 9 }] }, at: 'attachment:山田商事_資料.zip', message: 'follows' },
    { name: 'a ZIP with its password in the same mail', draft: { text: '田中様\n\n資料を添付します。\nパスワード:aB3kd9xZ\n', attachments: [{ name: '山田商事_資料.zip', size: 9 }] }, at: 'attachment:山田商事_資料.zip', message: 'inMail' },
    { name: 'an archive that is encrypted by its content', draft: { attachments: [{ name: '山田商事_資料.zip', size: 9 }] }, adapt: (input) => ({ ...input, draft: { ...input.draft, attachments: input.draft.attachments.map((one) => ({ ...one, head: [0x50, 0x4b, 3, 4, 20, 0, 1, 0, 0, 0] })) } }), at: 'attachment:山田商事_資料.zip', message: 'encrypted' },
  ],
});
