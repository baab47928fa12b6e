import { attachmentOtherPeriod } from '../../src/rules/attachment-other-period';
import { ruleTable } from './table';

const files = (text: string, ...names: string[]) => ({ draft: { text: `田中様\n\n${text}`, attachments: names.map((name) => ({ name, size: 9 })) } });

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
    { name: 'both days’ versions, of which the text throws one away, attached on purpose', ...files('比較できるよう両方お付けします。1/14付のものは破棄し、1/20付をお使いください。', '図面_20270114.pdf', '図面_20270120.pdf') },
    { name: 'only the new day’s version', ...files('1/14付のものは破棄し、1/20付をお使いください。', '図面_20270120.pdf') },
    { name: 'a new version of the day on which the old one is to be thrown away', ...files('お手元の旧版は1/20に破棄してください。1/20付の新しい図面を添付します。', '図面_20270120.pdf') },
    { name: 'the new version, named in one sentence with what it replaces', ...files('1/20付の図面に差し替えますので、旧版は破棄してください。', '図面_20270120.pdf') },
    { name: 'a coupon that is void after the day', ...files('添付の優待券は1/31を過ぎると無効になります。', '優待券_0131.pdf') },
    { name: 'a record of what is thrown away on that day', ...files('1/20に廃棄する機材の一覧をお送りします。', '廃棄機材一覧_20270120.xlsx') },
    { name: 'English: the new version that replaces another', draft: { text: 'Hi Taro,\n\nPlease ignore the draft of 14 January; the plan of 20 January replaces it.', attachments: [{ name: 'Plan_20270120.pdf', size: 9 }] } },
    { name: 'English: a new version that replaces the former', draft: { text: 'Hi Taro,\n\nThe plan of 20 January replaces all earlier ones.', attachments: [{ name: 'Plan_20270120.pdf', size: 9 }] } },
    { name: 'English: a report on what was destroyed that day', draft: { text: 'Hi Taro,\n\nWe destroyed the tapes on 14 January; the certificate is attached.', attachments: [{ name: 'Certificate_20270114.pdf', size: 9 }] } },
    { name: 'English: may as a verb', draft: { text: 'Hi Taro,\n\nYou may report faults by mail. Here is the form.', attachments: [{ name: 'Form_202610.pdf', size: 9 }] } },
    { name: 'English: March minutes, and those of March', draft: { text: 'Hi Taro,\n\nThe March minutes are attached.', attachments: [{ name: 'Minutes_Mar.pdf', size: 9 }] } },
    { name: 'English: last month’s minutes for a meeting of this month', draft: { text: 'Hi Taro,\n\nHere is the agenda of the December meeting, and the November minutes.', attachments: [{ name: 'Minutes_Nov.pdf', size: 9 }, { name: 'Agenda_Dec.pdf', size: 9 }] } },
    { name: 'a deadline of payment beside the month', ...files('11 月分の請求書です。お支払期限は12月末日です。', '請求書_2026-11.pdf') },
  ],
  finds: [
    { name: 'another month’s invoice', draft: { text: '田中様\n\n11月分の請求書を添付します。', attachments: [{ name: '山田商事_請求書_202610.pdf', size: 9 }] }, at: 'attachment:山田商事_請求書_202610.pdf', message: 'month' },
    { name: 'two versions of one file', draft: { attachments: [{ name: '山田商事_提案書_v1.pdf', size: 9 }, { name: '山田商事_提案書_v2.pdf', size: 9 }] }, at: 'attachment:山田商事_提案書_v1.pdf', message: 'both' },
    { name: 'revision 4 where the text says 5', draft: { text: 'Here is revision 5 of the spec.', attachments: [{ name: 'Yamada_spec_rev4.pdf', size: 9 }] }, at: 'attachment:Yamada_spec_rev4.pdf', message: 'version' },
    { name: 'the edition of a year before', draft: { text: '田中様\n\n2027年1月改定の価格表を添付します。', attachments: [{ name: '価格表_2026年1月改定.pdf', size: 9 }] }, at: 'attachment:価格表_2026年1月改定.pdf', message: 'version', severity: 'warn' },
    { name: 'another fiscal year, by the era', draft: { text: '田中様\n\n2026年度の計画書を添付します。', attachments: [{ name: '計画書_令和7年度.pdf', size: 9 }] }, at: 'attachment:計画書_令和7年度.pdf', message: 'version', evidence: '2026年度' },
    { name: 'another fiscal year among colleagues, as a note', draft: { to: ['abe@aozora.example'], text: '2026年度の計画書です。', attachments: [{ name: '計画書_2025年度.xlsx', size: 9 }] }, at: 'attachment:計画書_2025年度.xlsx', severity: 'note' },
    { name: 'the version of the day that the text throws away', ...files('先にお送りした1/14付のものは破棄をお願いします。', '工程表_20270114.xlsx'), at: 'attachment:工程表_20270114.xlsx', message: 'voided', severity: 'warn', evidence: '1/14付' },
    { name: 'the same with the day in characters', ...files('1月14日付の図面は無効です。差し替え版をご使用ください。', '図面_1月14日.pdf'), at: 'attachment:図面_1月14日.pdf', message: 'voided' },
    { name: 'the version to be thrown away, though the text names the new one', ...files('1/14付のものは破棄し、1/20付をお使いください。', '図面_20270114.pdf'), at: 'attachment:図面_20270114.pdf', message: 'voided' },
    { name: 'English: the version that the text throws away', draft: { text: 'Hi Taro,\n\nPlease discard the drawing of 14 January and use this one.', attachments: [{ name: 'Drawing_2027-01-14.pdf', size: 9 }] }, at: 'attachment:Drawing_2027-01-14.pdf', message: 'voided' },
    { name: 'a month set off by blanks', ...files('11 月 分の請求書を添付します。', '請求書_202610.pdf'), at: 'attachment:請求書_202610.pdf', message: 'month' },
    { name: 'English: another month’s board pack', draft: { text: 'Hi Taro,\n\nThe November board pack is attached.', attachments: [{ name: 'Pack_Oct.pdf', size: 9 }] }, at: 'attachment:Pack_Oct.pdf', message: 'month' },
    { name: 'English: the minutes of another month', draft: { text: 'Hi Taro,\n\nHere are the minutes of November.', attachments: [{ name: 'Minutes October 2026.pdf', size: 9 }] }, at: 'attachment:Minutes October 2026.pdf', message: 'month' },
  ],
});
