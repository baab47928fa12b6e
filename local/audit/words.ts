import type { Lang } from '../../src/messages/lang';

/** Words of the report, in both languages. */
export const WORDS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  ja: {
    title: 'Mattaの記録', period: '{from} の週から {to} の週まで', none: '数えられる記録がありません。',
    perHundred: '警告のあったメール(100通あたり)', perHundredHelp: '確かめたメール100通のうち、警告や停止のあった通数。',
    rate: '100通あたり', week: '週(月曜日)', checked: '確かめたメール', warned: '警告のあったメール', fixed: '警告のあとに直したメール', held: '送信待ちにした', cancelled: '送信をやめた', sent: '送った', incidents: '誤送信の対応',
    outcome: '警告のあとに', outcomeHelp: '警告のあと、直したメールと、送信待ちをやめたメールの数。', incidentsHelp: '誤送信の対応を始めた数。',
    rules: 'ルールごと', noRules: '警告はありませんでした。', rulesHelp: '「このまま送ります」の割合が高いルールは、当たらない警告になっているかもしれません。', rule: 'ルール', warnings: '警告', answered: '「このまま送ります」', answeredShare: 'その割合', ruleFixed: '直した',
    weekly: '週ごとの数',
  },
  en: {
    title: 'What Matta recorded', period: 'Weeks of {from} to {to}', none: 'There is nothing to count in this log.',
    perHundred: 'Emails with a warning, per 100', perHundredHelp: 'Of 100 emails that were checked, how many had a warning or stop.',
    rate: 'Per 100', week: 'Week (Monday)', checked: 'Checked', warned: 'With a warning', fixed: 'Corrected after a warning', held: 'Held', cancelled: 'Cancelled', sent: 'Sent', incidents: 'Incidents',
    outcome: 'After a warning', outcomeHelp: 'Emails that were corrected after a warning, and held emails that were cancelled.', incidentsHelp: 'Mis-sends for which the steps were started.',
    rules: 'By rule', noRules: 'no warnings.', rulesHelp: 'A rule whose warnings are nearly always sent anyway may warn too often.', rule: 'Rule', warnings: 'Warnings', answered: 'Sent anyway', answeredShare: 'Share', ruleFixed: 'Corrected',
    weekly: 'Week by week',
  },
};
