import type { Lang } from '../../../src/messages/lang';

/** Every word of the page outside the add-on's cards. */
export interface PageWords {
  readonly playground: string;
  readonly compose: string;
  readonly mailboxes: string;
  readonly inbox: string;
  readonly drafts: string;
  readonly sent: string;
  readonly received: string;
  readonly samples: string;
  /** The same, for those in this language on a page of the other. */
  readonly samplesInThis: string;
  readonly openFile: string;
  readonly dropHint: string;
  readonly user: string;
  readonly language: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly noSubject: string;
  readonly body: string;
  readonly send: string;
  readonly sendHint: string;
  readonly attach: string;
  readonly remove: string;
  readonly attachments: string;
  readonly discard: string;
  readonly saveNow: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly saving: string;
  readonly saveFailed: string;
  readonly notYetSaved: string;
  readonly newMessage: string;
  readonly closeWindow: string;
  readonly formattedNote: string;
  readonly goneNote: string;
  readonly saveAnew: string;
  readonly sentByGmail: string;
  readonly draftDeleted: string;
  readonly draftChanged: string;
  readonly noDraftHere: string;
  readonly emptyInbox: string;
  readonly emptyDrafts: string;
  readonly emptySent: string;
  readonly emptyReceived: string;
  readonly toLabel: string;
  readonly back: string;
  readonly reply: string;
  readonly headers: string;
  readonly source: string;
  readonly plainText: string;
  readonly formattedText: string;
  readonly deliveredTo: string;
  readonly notDelivered: string;
  readonly clock: string;
  readonly realTime: string;
  readonly plusMinute: string;
  readonly plusTenMinutes: string;
  readonly plusHour: string;
  readonly triggersPending: string;
  readonly openSidebar: string;
  readonly closeSidebar: string;
  readonly sidebar: string;
  readonly inspector: string;
  readonly runs: string;
  readonly triggers: string;
  readonly storage: string;
  readonly questions: string;
  readonly noRuns: string;
  readonly noTriggers: string;
  readonly byTrigger: string;
  readonly rounds: string;
  readonly calls: string;
  readonly quotaUnits: string;
  readonly virtualTime: string;
  readonly realTimeTaken: string;
  readonly logs: string;
  readonly limits: string;
  readonly event: string;
  readonly result: string;
  readonly error: string;
  readonly handler: string;
  readonly due: string;
  readonly fired: string;
  readonly disabled: string;
  readonly userProperties: string;
  readonly scriptProperties: string;
  readonly empty: string;
  readonly draftMetadata: string;
  readonly recipientsInActions: string;
  readonly questionsNote: string;
  readonly openLink: string;
  readonly noComposeOpen: string;
  readonly changedByAddOn: string;
  readonly lostServer: string;
  readonly loading: string;
  readonly dismiss: string;
  readonly skip: string;
  readonly addOnCards: string;
}

export const PAGE_WORDS: Readonly<Record<Lang, PageWords>> = {
  ja: {
    playground: 'プレイグラウンド',
    compose: '作成',
    mailboxes: 'メールボックス',
    inbox: '受信トレイ',
    drafts: '下書き',
    sent: '送信済み',
    received: '相手に届いたメール',
    samples: '下書きの例',
    samplesInThis: '日本語の下書きの例',
    openFile: '.eml ファイルを開く',
    dropHint: 'ファイルをここに放すと開きます',
    user: '利用者',
    language: '言語',
    from: '差出人',
    to: '宛先',
    cc: 'Cc',
    bcc: 'Bcc',
    subject: '件名',
    noSubject: '（件名なし）',
    body: '本文',
    send: '送信',
    sendHint: 'Gmail の送信ボタン。アドオンはこれを止められません。',
    attach: 'ファイルを添付',
    remove: '添付を外す',
    attachments: '添付ファイル',
    discard: '下書きを破棄',
    saveNow: '今すぐ保存',
    saved: '下書きを保存しました',
    unsaved: '未保存の変更があります',
    saving: '保存しています…',
    saveFailed: '保存できませんでした',
    notYetSaved: 'まだ保存されていません',
    newMessage: '新規メッセージ',
    closeWindow: '作成画面を閉じる',
    formattedNote: 'このメールは書式付きです。本文を書き換えるまで、書式はそのまま残ります。',
    goneNote: 'この下書きはメールボックスにもうありません（送信または削除されました）。',
    saveAnew: '新しい下書きとして保存',
    sentByGmail: 'Gmail の送信ボタンで、確認なしに送信しました。',
    draftDeleted: '下書きを破棄しました。',
    draftChanged: '下書きが別の場所で更新されたため、読み直しました。',
    noDraftHere: '下書きが見つかりません。',
    emptyInbox: '受信したメールはありません。',
    emptyDrafts: '下書きはありません。「作成」または「下書きの例」から始めてください。',
    emptySent: '送信済みのメールはありません。',
    emptyReceived: 'まだどこにも届いていません。メールが送信されると、宛先ごとにここに並びます。',
    toLabel: '宛先',
    back: '一覧に戻る',
    reply: '返信',
    headers: 'ヘッダー',
    source: '原文 (.eml)',
    plainText: 'テキスト',
    formattedText: 'HTML',
    deliveredTo: '配送先',
    notDelivered: '配送できませんでした',
    clock: '仮想の時計',
    realTime: '時計を進める',
    plusMinute: '+1 分',
    plusTenMinutes: '+10 分',
    plusHour: '+1 時間',
    triggersPending: '待機トリガー',
    openSidebar: 'サイドパネルを開く',
    closeSidebar: 'サイドパネルを閉じる',
    sidebar: 'アドオンのサイドパネル',
    inspector: '検査',
    runs: '実行',
    triggers: 'トリガー',
    storage: '保存領域',
    questions: '未確認の点',
    noRuns: 'まだ何も実行されていません。',
    noTriggers: 'トリガーはありません。',
    byTrigger: 'トリガー',
    rounds: '通信の往復',
    calls: '呼び出し',
    quotaUnits: 'Gmail API の単位',
    virtualTime: '仮想時間',
    realTimeTaken: '実時間',
    logs: 'ログ',
    limits: '上限',
    event: 'イベント',
    result: '結果 (JSON)',
    error: 'エラー',
    handler: '関数',
    due: '予定',
    fired: '実行済み',
    disabled: '無効',
    userProperties: 'ユーザー プロパティ',
    scriptProperties: 'スクリプト プロパティ',
    empty: '空です',
    draftMetadata: '作成イベントに draftMetadata を含める',
    recipientsInActions: 'カードの操作のイベントに宛先を含める',
    questionsNote: 'Google の文書に書かれていない点です。どちらでも動くことを試せます。',
    openLink: '開く',
    noComposeOpen: '開いている下書きがないため、変更できませんでした。',
    changedByAddOn: 'アドオンが下書きを変更しました。',
    lostServer: 'サーバーに接続できません。再接続しています…',
    loading: '読み込んでいます…',
    dismiss: '閉じる',
    skip: '本文へ移動',
    addOnCards: 'カード',
  },
  en: {
    playground: 'Playground',
    compose: 'Compose',
    mailboxes: 'Mailboxes',
    inbox: 'Inbox',
    drafts: 'Drafts',
    sent: 'Sent',
    received: 'Delivered mail',
    samples: 'Sample drafts',
    samplesInThis: 'Sample drafts in English',
    openFile: 'Open an .eml file',
    dropHint: 'Drop the file to open it',
    user: 'User',
    language: 'Language',
    from: 'From',
    to: 'To',
    cc: 'Cc',
    bcc: 'Bcc',
    subject: 'Subject',
    noSubject: '(no subject)',
    body: 'Message body',
    send: 'Send',
    sendHint: "Gmail's own Send button. An add-on can't stop it.",
    attach: 'Attach files',
    remove: 'Remove attachment',
    attachments: 'Attachments',
    discard: 'Discard draft',
    saveNow: 'Save now',
    saved: 'Draft saved',
    unsaved: 'Unsaved changes',
    saving: 'Saving…',
    saveFailed: "Couldn't save",
    notYetSaved: 'Not saved yet',
    newMessage: 'New message',
    closeWindow: 'Close the compose window',
    formattedNote: 'This mail is formatted. The formatting stays until you change the text.',
    goneNote: 'This draft is no longer in the mailbox: it was sent or deleted.',
    saveAnew: 'Save as a new draft',
    sentByGmail: "Sent with Gmail's own button, unchecked.",
    draftDeleted: 'Draft discarded.',
    draftChanged: 'The draft was changed elsewhere and has been read again.',
    noDraftHere: 'No such draft.',
    emptyInbox: 'No mail received.',
    emptyDrafts: 'No drafts. Begin with Compose or a sample draft.',
    emptySent: 'No mail sent.',
    emptyReceived: 'Nothing has arrived anywhere yet. What is sent will be listed here by recipient.',
    toLabel: 'To',
    back: 'Back to the list',
    reply: 'Reply',
    headers: 'Headers',
    source: 'Source (.eml)',
    plainText: 'Text',
    formattedText: 'HTML',
    deliveredTo: 'Delivered to',
    notDelivered: "Couldn't be delivered",
    clock: 'Virtual clock',
    realTime: 'Let it run',
    plusMinute: '+1 min',
    plusTenMinutes: '+10 min',
    plusHour: '+1 h',
    triggersPending: 'Triggers waiting',
    openSidebar: 'Open the side panel',
    closeSidebar: 'Close the side panel',
    sidebar: "Add-on's side panel",
    inspector: 'Inspector',
    runs: 'Runs',
    triggers: 'Triggers',
    storage: 'Storage',
    questions: 'Open questions',
    noRuns: 'Nothing has run yet.',
    noTriggers: 'No triggers.',
    byTrigger: 'trigger',
    rounds: 'Rounds of calls',
    calls: 'Calls',
    quotaUnits: 'Gmail API units',
    virtualTime: 'Virtual time',
    realTimeTaken: 'Real time',
    logs: 'Logs',
    limits: 'Limits',
    event: 'Event',
    result: 'Result (JSON)',
    error: 'Error',
    handler: 'Function',
    due: 'Due',
    fired: 'has fired',
    disabled: 'disabled',
    userProperties: 'User properties',
    scriptProperties: 'Script properties',
    empty: 'empty',
    draftMetadata: 'Compose events carry draftMetadata',
    recipientsInActions: "Events of a card's actions carry the recipients",
    questionsNote: "Points that Google's documents leave open. The add-on has to work either way; try both.",
    openLink: 'Open',
    noComposeOpen: 'No draft is open, so nothing was changed.',
    changedByAddOn: 'The add-on changed the draft.',
    lostServer: "Can't reach the server. Trying again…",
    loading: 'Loading…',
    dismiss: 'Dismiss',
    skip: 'Skip to the main part',
    addOnCards: 'cards',
  },
};
