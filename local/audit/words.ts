import type { Lang } from '../../src/messages/lang';

/** Words of the report, in both languages. */
export const WORDS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  ja: {
    title: 'Matta の記録', period: '{from} の週から {to} の週まで', none: '数えられる記録がありません。',
    perHundred: '警告のあったメール(100 通あたり)', perHundredHelp: '確かめたメール 100 通のうち、警告や停止のあった通数。',
    rate: '100 通あたり', week: '週(月曜日)', checked: '確かめたメール', warned: '警告のあったメール', fixed: '警告のあとに直したメール', held: '送信待ちにした', cancelled: '送信をやめた', sent: '送った', incidents: '誤送信の対応',
    outcome: '警告のあとに', outcomeHelp: '警告のあと、直したメールと、送信待ちをやめたメールの数。', incidentsHelp: '誤送信の対応を始めた数。',
    rules: 'ルールごと', noRules: '警告はありませんでした。', rulesHelp: '「このまま送ります」の割合が高いルールは、狼少年になっているかもしれません。', rule: 'ルール', warnings: '警告', answered: '「このまま送ります」', answeredShare: 'その割合', ruleFixed: '直した',
    weekly: '週ごとの数',
  },
  en: {
    title: 'What Matta recorded', period: 'Weeks of {from} to {to}', none: 'There is nothing to count in this log.',
    perHundred: 'Mails with a warning, per 100', perHundredHelp: 'Of 100 mails that were checked, how many had a warning or stop.',
    rate: 'Per 100', week: 'Week (Monday)', checked: 'Checked', warned: 'With a warning', fixed: 'Mended after a warning', held: 'Held', cancelled: 'Cancelled', sent: 'Sent', incidents: 'Incidents',
    outcome: 'After a warning', outcomeHelp: 'Mails that were mended after a warning, and held mails that were cancelled.', incidentsHelp: 'Mis-sends for which the steps were begun.',
    rules: 'By rule', noRules: 'no warnings.', rulesHelp: 'A rule that is nearly always answered “right as it is” may be crying wolf.', rule: 'Rule', warnings: 'Warnings', answered: '“Right as it is”', answeredShare: 'Share', ruleFixed: 'Mended',
    weekly: 'Week by week',
  },
};
