import { adminJa } from './admin-ja';
import { tightenJa } from './tighten-ja';
import { approvalJa } from './approval-ja';
import { checkJa } from './check-ja';
import { incidentJa } from './incident-ja';
import { outboxJa } from './outbox-ja';
import { sealJa } from './seal-ja';
import { sheetJa } from './sheet-ja';

/** Every word on a card or in a notice that is no rule's own (those stand with the rules). Japanese leads; `en.ts` must follow. */
export const ja = {
  ...adminJa,
  ...tightenJa,
  ...approvalJa,
  ...checkJa,
  ...incidentJa,
  ...outboxJa,
  ...sealJa,
  ...sheetJa,

  'report.clear': '気になる点は見つかりませんでした',
  'report.noWarnings': '警告はありません',
  'report.nobody': '宛先がまだ入っていません',
  'report.warn': '送る前に確かめたい点が{count}件あります',
  'report.stop': 'このままでは送れません',
  'report.toFix': '直すこと',
  'report.findings': '確かめること',
  'report.confirm': '確かめました。このまま送ります',
  'report.stopped': 'ここが直るまで、Mattaからは送れません。',
  'report.more': 'ほかに{count}件あります。上の点を直してから、もう一度確かめてください。',
  'report.notes': '参考({count}件)',
  'report.externals': '社外の宛先({count}件)',
  'report.externalsHint': '一つずつ見て、正しければチェックを入れてください。',
  'report.allowed': '確認を省く宛先({count}件)',
  'report.internals': '社内の宛先({count}件)',
  'report.noRecipients': '宛先がまだ入っていません。宛先を入れてから、もう一度確かめてください。',
  'report.enterRecipients': '宛先を入れてから、もう一度確かめてください。',
  'report.attachments': '添付ファイル({count}件)',
  'report.attachmentsHint': '中身まで見て、正しければチェックを入れてください。',
  'report.tooMany': '社外の宛先が{count}件あります。一通で確かめられるのは{limit}件までです。メールを分けるか、一斉送信の仕組みを使ってください。',
  'report.when': 'いつ送るか',
  'report.delay': '送信までの待ち時間',
  'report.at': '送る日時(上で「下で決めた日時」を選んだとき)',
  'report.hold': '送信待ちにする',
  'report.again': 'もう一度確かめる',
  'report.gmailSend': 'Gmailの「送信」ボタンを止めることはできません。「送信待ちにする」を押したあとは、このウィンドウを閉じてお待ちください。',
  'report.gmailSendStop': 'Gmailの「送信」ボタンを止めることはできません。直るまで押さないでください。',
  'report.defects': 'このメールには読み取れない部分があります({where})。その部分は確かめられていません。',
  'report.otherText': 'このメールには、メールソフトによって代わりに表示される別の本文があります({where})。その本文は確かめられていません。',
  'report.policyFaults': '会社の決まりに読めない行があります({count}件)。その行は働いていません。管理者に知らせてください。',

  'fix.move-to-bcc': '{count}件をBccに移す',
  'fix.remove-recipient': 'この宛先を外す',
  'fix.add-recipient': '{address} を{field}に入れる',
  'fix.replace-recipient': '{by} に直す',

  'missing.recipients': '宛先にチェックがありません: {which}',
  'missing.attachments': '添付ファイルにチェックがありません: {which}',
  'missing.answers': '直すか、「確かめました」にチェックを入れてください: {which}',
  'missing.time': '送る日時を選んでください。',
  'missing.unclear': '日時を入れたときは、待ち時間で「下で決めた日時」を選んでください。使わない日時は消してください。',
  'missing.past': '選んだ日時は過ぎています。これからの日時を選んでください。',
  'missing.tooFar': '送る日時は{days}日先までの間で選んでください。',
  'missing.more': 'ほか{count}件',

  'find.none.title': '下書きがまだ保存されていません',
  'find.none.text': 'Gmailは、書くのを止めて数秒たつと下書きを保存します。少し待ってから「もう一度探す」を押してください。',
  'find.unsaved': '宛先の変更が、まだ下書きに保存されていません。数秒待ってから、もう一度確かめてください。',
  'find.again': 'もう一度探す',
  'find.several.title': 'どの下書きですか',
  'find.several.text': '同じ宛先の下書きが{count}件あります。確かめたいものを選んでください。',
  'find.choose': 'これを確かめる',
  'find.saved': '{time} に保存',

  'error.title': '確かめられませんでした',
  'error.gmail': 'Gmailから下書きを読めず、このメールはまだ確かめられていません。少し待ってから、もう一度試してください。(Gmailからの応答: {reason})',
  'error.noAnswer': '応答なし',
  'error.event': 'Gmailから届いた情報が読めず、このメールはまだ確かめられていません。作成画面を開き直してください。(詳細: {reason})',
  'error.unexpected': 'Mattaの中で問題が起き、このメールはまだ確かめられていません。もう一度試し、続くようなら管理者に知らせてください。(詳細: {reason})',
  'error.retry': 'もう一度試す',
  'error.gone': 'この下書きはもうありません。送信したか、削除したかのどちらかです。',
  'error.busy': '別の処理の途中です。数秒待って、もう一度押してください。',
  'error.unknownAction': 'この操作は実行できません({action})。カードを開き直してください。',

  'home.title.mishaps': '対応中の誤送信が{count}件あります',
  'home.title.decide': '判断が必要なメールが{count}件あります',
  'home.title.approve': '承認を待っている依頼が{count}件あります',
  'home.title.waiting': '送信待ちのメールが{count}件あります',
  'home.title.partly': '表示できないものがあります',
  'home.empty': '送信待ちのメールはありません',
  'home.emptyHow': 'メールの作成画面で、下のツールバーにあるMattaのアイコンを押すと、送る前に宛先や添付を確かめて、しばらく送信を待たせることができます。',
  'home.open': '開く',
  'home.refresh': '最新の状態にする',
  'home.more': 'ほかに{count}件あります。',
  'home.notShown': '次のものを表示できませんでした: {which}。「最新の状態にする」を押してください。続くようなら管理者に知らせてください。(詳細: {reason})',
  'home.notShownHeld': '送信待ちのメールは、時間になると送られます。止めたいときは、Gmailでその下書きを削除してください。',
  'home.room.incident': '誤送信への対応',
  'home.room.approval': '承認',
  'home.room.held': '送信待ちのメール',
  'home.room.clock': '1分ごとの自動送信',
  'home.room.muted': '出さないことにした警告',
  'home.room.tighten': '自分の確認を厳しくする',
  'home.room.passphrases': '合言葉',
  'home.room.admin': '管理',

  'mail.noSubject': '(件名なし)',
  'mail.others': '{first} ほか{count}件',

} as const;

export type Key = keyof typeof ja;
