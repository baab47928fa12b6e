import { attachmentBroken } from '../../src/rules/attachment-broken';
import { ruleTable, type Situation } from './table';

const file = (name: string, size = 20_000, mimeType?: string) => ({ name, size, ...(mimeType === undefined ? {} : { mimeType }) });
const mail = (attachment: ReturnType<typeof file>, text = '田中様\n\n資料をお送りします。') => ({ draft: { text, attachments: [attachment] } });
const mails = (files: readonly ReturnType<typeof file>[], text = '田中様\n\n資料をお送りします。') => ({ draft: { text, attachments: files } });
const dear = (text: string): string => `Dear Taro,\n\n${text}\n\nHanako`;

const silent: readonly Situation[] = [
  { name: 'an ordinary document', ...mail(file('山田商事_見積書.docx')) },
  { name: 'a second file of the same name that is larger', ...mails([file('御見積書.pdf', 20_000), file('御見積書 (1).pdf', 20_004)]) },
  { name: 'two files of one size', ...mails([file('御見積書.pdf'), file('御請求書.pdf')]) },
  { name: 'the sheets of a drawing, all of one size', ...mails([file('平面図_2.pdf'), file('平面図_3.pdf'), file('平面図_1F.pdf')]) },
  { name: 'two months’ papers of one size', ...mails([file('勤務表_202610.xlsx'), file('勤務表_202611.xlsx')]) },
  { name: 'one file in two formats', ...mails([file('議事録.docx'), file('議事録.pdf')]) },
  { name: 'one name once, though marked as a copy', ...mails([file('御見積書 - コピー.xlsx'), file('図面.pdf')]) },
  { name: 'two of one, as the text says', ...mails([file('契約書.pdf'), file('契約書 (1).pdf')], '田中様\n\n契約書を同じ内容で2部お送りします。') },
  { name: 'a picture that is twice within the text', ...mails([file('image.png', 3_000, 'image/png'), file('image.png', 3_000, 'image/png')]) },
  { name: 'English: a duplicate that the text speaks of', ...mails([file('Lease.pdf'), file('Lease - Copy.pdf')], dear('the lease and its duplicate for your landlord.')) },
  { name: 'a small text', ...mail(file('控え.txt', 3)) },
  { name: 'a small calendar entry', ...mail(file('invite.ics', 80)) },
  { name: 'a small archive of one short text', ...mail(file('山田商事_連絡.zip', 140)) },
  { name: 'the least document that can be', ...mail(file('山田商事_メモ.docx', 98)) },
  { name: 'a file whose size a case doesn’t tell', draft: { attachments: [{ name: '山田商事_見積書.pdf' }] } },
  { name: 'an empty file that the text speaks of', ...mail(file('受注_1124.csv', 0), '田中様\n\n本日は受注がないため、空のファイルをお送りします。') },
  { name: 'a file that the text calls 0 bytes', ...mail(file('export.csv', 0), '田中様\n\nこのとおり 0 バイトで出力されます。ご確認ください。') },
  { name: 'a broken file that is sent to be looked at', ...mail(file('図面.docx', 12), '田中様\n\n先日のファイルが破損しているようです。調べていただけますか。') },
  { name: 'English: an empty file as the text says', ...mail(file('orders.csv', 0), dear('there were no orders today, hence the empty file.')) },
  { name: 'English: a corrupt file for support', ...mail(file('ledger.xlsx', 0), dear('the attached file got corrupted; can you tell why?')) },
  { name: 'English: what marks a package', ...mail(file('__init__.py', 0), dear('the sources.')) },
  { name: 'what keeps a folder', ...mail(file('.gitkeep', 0)) },
  { name: 'a mail within the mail', ...mail(file('お問い合わせ.eml', 0, 'message/rfc822')) },
  { name: 'a shortcut that the text calls one', ...mail(file('会員ページ.url', 120), '田中様\n\nショートカットをお送りしますので、デスクトップに置いてください。') },
  { name: 'English: a link that the text calls one', ...mail(file('Portal.webloc', 300), dear('here is the link to the portal.')) },
  { name: 'English: a page whose address the text gives as well', ...mail(file('A history of mills.url', 150), dear('worth reading: https://mills.example/history')) },
  { name: 'a split archive', ...mail(file('図面.zip.part'), '田中様\n\n3つに分割してお送りします。') },
  { name: 'a numbered volume of an archive', ...mail(file('図面.part1.rar')) },
  { name: 'a lock file that is spoken of', ...mail(file('~$台帳.xlsx', 165), '田中様\n\n共有に残っているこのファイルを削除してもよろしいですか。') },
  { name: 'English: a template whose name has temp in it', ...mail(file('temp_controller_spec.pdf')) },
  { name: 'a name with a dollar sign', ...mail(file('US$_価格表.xlsx')) },
  { name: 'a name with a wave dash at its beginning', ...mail(file('~新春~ご案内.pdf')) },
  { name: 'a database', ...mail(file('customers.db')) },
  { name: 'settings of a machine', ...mail(file('controller.ini', 40)) },
  { name: 'a mail that was cut off', ...mail(file('見積書.xlsx', 0)), adapt: (input) => ({ ...input, draft: { ...input.draft, defects: [{ kind: 'truncated', where: '1.2' }] } }) },
];

ruleTable(attachmentBroken, {
  silent,
  finds: [
    { name: 'a quote of 0 bytes', ...mail(file('御見積書_山田商事.pdf', 0)), at: 'attachment:御見積書_山田商事.pdf', severity: 'warn', message: 'empty' },
    { name: 'a list of 0 bytes', ...mail(file('出荷一覧.csv', 0)), at: 'attachment:出荷一覧.csv', message: 'empty' },
    { name: 'English: a picture of 0 bytes', ...mail(file('site photo.jpg', 0), dear('the photo is attached.')), at: 'attachment:site photo.jpg', message: 'empty' },
    { name: 'a download of a file that was there already, beside it', ...mails([file('御見積書.pdf'), file('御見積書 (1).pdf')]), at: 'attachment:御見積書 (1).pdf', message: 'twice', severity: 'warn', values: { other: '御見積書.pdf' } },
    { name: 'a workbook and its copy on macOS', ...mails([file('11月分明細.xlsx'), file('11月分明細のコピー.xlsx')]), at: 'attachment:11月分明細のコピー.xlsx', message: 'twice' },
    { name: 'a second file with the number of another', ...mails([file('検査成績書.pdf'), file('検査成績書_2.pdf')]), at: 'attachment:検査成績書_2.pdf', message: 'twice' },
    { name: 'English: a report and its copy on Windows', ...mails([file('Survey report.docx'), file('Survey report - Copy.docx')], dear('both reports are attached.')), at: 'attachment:Survey report - Copy.docx', message: 'twice' },
    { name: 'one copy after the other, of which the first is shown', ...mails([file('Floor plan.pdf'), file('Floor plan (1).pdf'), file('Floor plan (2).pdf')], dear('the floor plans are attached.')), at: 'attachment:Floor plan (1).pdf', message: 'twice' },
    { name: 'a file of 0 bytes among colleagues, as a note', draft: { to: ['abe@aozora.example'], attachments: [file('議事録.docx', 0)] }, at: 'attachment:議事録.docx', severity: 'note' },
    { name: 'a workbook of 20 bytes', ...mail(file('単価表_山田商事.xlsx', 20)), at: 'attachment:単価表_山田商事.xlsx', message: 'tooSmall', values: { size: 20 } },
    { name: 'English: slides one byte below what an archive takes', ...mail(file('Kick-off.pptx', 97), dear('slides attached.')), at: 'attachment:Kick-off.pptx', message: 'tooSmall' },
    { name: 'Word’s lock file', ...mail(file('~$積書_山田商事.docx', 162)), at: 'attachment:~$積書_山田商事.docx', severity: 'warn', message: 'leftover' },
    { name: 'LibreOffice’s lock file', ...mail(file('.~lock.minutes.odt#', 80), dear('the minutes are attached.')), at: 'attachment:.~lock.minutes.odt#', message: 'leftover' },
    { name: 'a temporary file', ...mail(file('1F3A.tmp')), at: 'attachment:1F3A.tmp', message: 'leftover' },
    { name: 'a download that is not complete', ...mail(file('図面_第2版.pdf.crdownload')), at: 'attachment:図面_第2版.pdf.crdownload', message: 'leftover' },
    { name: 'English: one of Firefox', ...mail(file('Contract.pdf.part'), dear('the contract is attached.')), at: 'attachment:Contract.pdf.part', message: 'leftover' },
    { name: 'what Windows keeps in a folder of pictures', ...mail(file('Thumbs.db')), at: 'attachment:Thumbs.db', message: 'leftover' },
    { name: 'what macOS keeps in a folder', ...mail(file('.DS_Store', 6_148)), at: 'attachment:.DS_Store', message: 'leftover' },
    { name: 'how Windows shows a folder', ...mail(file('desktop.ini', 200)), at: 'attachment:desktop.ini', message: 'leftover' },
    { name: 'what macOS tells of a file beside it', ...mail(file('._見積書.pdf', 4_096)), at: 'attachment:._見積書.pdf', message: 'leftover' },
    { name: 'the lock of a drawing', ...mail(file('1階平面図.dwl2', 300)), at: 'attachment:1階平面図.dwl2', message: 'leftover' },
    { name: 'a document of Drive, which stays there', ...mail(file('企画書.gdoc', 170)), at: 'attachment:企画書.gdoc', message: 'pointer' },
    { name: 'English: a shortcut to a page in place of the page’s paper', ...mail(file('Price list.url', 110), dear('the price list is attached.')), at: 'attachment:Price list.url', message: 'pointer' },
  ],
});
