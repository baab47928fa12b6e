import { attachmentOtherPeriod } from '../../src/rules/attachment-other-period';
import { ruleTable } from './table';

ruleTable(attachmentOtherPeriod, {
  silent: [
    { name: 'the month that the text speaks of', draft: { text: '田中様\n\n11月分の請求書を添付します。', attachments: [{ name: '山田商事_請求書_202611.pdf', size: 9 }] } },
    { name: 'a text without a month', draft: { text: '田中様\n\n請求書を添付します。', attachments: [{ name: '山田商事_請求書_202610.pdf', size: 9 }] } },
    { name: 'an old version beside the new one, to compare', draft: { text: '田中様\n\n工程表を第3版に改めました。比較のため旧版も付けます。', attachments: [{ name: '工程表_第2版.xlsx', size: 9 }, { name: '工程表_第3版.xlsx', size: 9 }] } },
  ],
  finds: [
    { name: 'another month’s invoice', draft: { text: '田中様\n\n11月分の請求書を添付します。', attachments: [{ name: '山田商事_請求書_202610.pdf', size: 9 }] }, at: 'attachment:山田商事_請求書_202610.pdf', message: 'month' },
    { name: 'two versions of one file', draft: { attachments: [{ name: '山田商事_提案書_v1.pdf', size: 9 }, { name: '山田商事_提案書_v2.pdf', size: 9 }] }, at: 'attachment:山田商事_提案書_v1.pdf', message: 'both' },
    { name: 'revision 4 where the text says 5', draft: { text: 'Here is revision 5 of the spec.', attachments: [{ name: 'Yamada_spec_rev4.pdf', size: 9 }] }, at: 'attachment:Yamada_spec_rev4.pdf', message: 'version' },
  ],
});
