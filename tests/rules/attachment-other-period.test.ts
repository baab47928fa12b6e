import { attachmentOtherPeriod } from '../../src/rules/attachment-other-period';
import { ruleTable } from './table';

ruleTable(attachmentOtherPeriod, {
  silent: [
    { name: 'the month that the text speaks of', draft: { text: '田中様\n\n11月分の請求書を添付します。', attachments: [{ name: '山田商事_請求書_202611.pdf', size: 9 }] } },
    { name: 'a text without a month', draft: { text: '田中様\n\n請求書を添付します。', attachments: [{ name: '山田商事_請求書_202610.pdf', size: 9 }] } },
    { name: 'an old version beside the new one, to compare', draft: { text: '田中様\n\n工程表を第3版に改めました。比較のため旧版も付けます。', attachments: [{ name: '工程表_第2版.xlsx', size: 9 }, { name: '工程表_第3版.xlsx', size: 9 }] } },
    { name: 'the edition that the text speaks of', draft: { text: '田中様\n\n2027年1月改定の価格表を添付します。', attachments: [{ name: '価格表_2027年1月改定.pdf', size: 9 }] } },
    { name: 'the same edition by the era', draft: { text: '田中様\n\n2026年度の計画書を添付します。', attachments: [{ name: '計画書_令和8年度.pdf', size: 9 }] } },
    { name: 'the same edition without a year', draft: { text: '田中様\n\n1月改定の価格表を添付します。', attachments: [{ name: '価格表_2027年1月改定.pdf', size: 9 }] } },
    { name: 'two fiscal years that the text compares', draft: { text: '田中様\n\n2025年度と2026年度の計画書を添付します。', attachments: [{ name: '計画書_2025年度.pdf', size: 9 }, { name: '計画書_2026年度.pdf', size: 9 }] } },
    { name: 'the day of making beside the edition', draft: { text: '田中様\n\n2027年1月改定の価格表を添付します。', attachments: [{ name: '20261120_価格表.pdf', size: 9 }] } },
    { name: 'an edition of which the text gives the very name', draft: { text: '田中様\n\n2026年度の締めに、計画書_2025年度.pdf を添付します。', attachments: [{ name: '計画書_2025年度.pdf', size: 9 }] } },
  ],
  finds: [
    { name: 'another month’s invoice', draft: { text: '田中様\n\n11月分の請求書を添付します。', attachments: [{ name: '山田商事_請求書_202610.pdf', size: 9 }] }, at: 'attachment:山田商事_請求書_202610.pdf', message: 'month' },
    { name: 'two versions of one file', draft: { attachments: [{ name: '山田商事_提案書_v1.pdf', size: 9 }, { name: '山田商事_提案書_v2.pdf', size: 9 }] }, at: 'attachment:山田商事_提案書_v1.pdf', message: 'both' },
    { name: 'revision 4 where the text says 5', draft: { text: 'Here is revision 5 of the spec.', attachments: [{ name: 'Yamada_spec_rev4.pdf', size: 9 }] }, at: 'attachment:Yamada_spec_rev4.pdf', message: 'version' },
    { name: 'the edition of a year before', draft: { text: '田中様\n\n2027年1月改定の価格表を添付します。', attachments: [{ name: '価格表_2026年1月改定.pdf', size: 9 }] }, at: 'attachment:価格表_2026年1月改定.pdf', message: 'version', severity: 'warn' },
    { name: 'another fiscal year, by the era', draft: { text: '田中様\n\n2026年度の計画書を添付します。', attachments: [{ name: '計画書_令和7年度.pdf', size: 9 }] }, at: 'attachment:計画書_令和7年度.pdf', message: 'version', evidence: '2026年度' },
    { name: 'another fiscal year among colleagues, as a note', draft: { to: ['abe@aozora.example'], text: '2026年度の計画書です。', attachments: [{ name: '計画書_2025年度.xlsx', size: 9 }] }, at: 'attachment:計画書_2025年度.xlsx', severity: 'note' },
  ],
});
