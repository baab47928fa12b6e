import { AddressPatterns } from '../../src/policy/pattern';
import { foundAnywhere, Imported, isReadableWord } from './imported';
import { isNarrower, patternsOf } from './outlookokan-addresses';
import type { OkanFolder} from './outlookokan-files';
import { isYes, type OkanRow } from './outlookokan-files';
import { readGeneral } from './outlookokan-general';

/**
 * Reads a folder of OutlookOkan's settings into policy tables. `own` are the domains of the organisation itself: OutlookOkan takes the
 * sender's domain as internal besides its list, ours only where there is no list.
 */
export function importOutlookOkan(folder: OkanFolder, own: readonly string[]): Imported {
  const into = new Imported();
  const general = readGeneral(folder, into);
  readInternal(folder, own, into);
  readWords(folder, into);
  readAddresses(folder, into);
  readDelays(folder, into);
  readCopies(folder, general, into);
  readPairs(folder, general, into);
  readMany(folder, into);
  readAttachments(folder, into);
  readWhitelist(folder, into);
  for (const name of folder.unread()) into.left(name, name, 'この画面の設定に当たるものはありません', 'Matta has nothing that this file is about');
  return into;
}

/** Adds a row for each pattern of an entry, and says what became of it. */
function eachPattern(into: Imported, { cells, source }: OkanRow, typed: string, add: (pattern: string) => void): void {
  const what = cells.join(',');
  const patterns = patternsOf(typed);
  if (patterns.length === 0) return into.left(source, what, 'アドレスでもドメインでもないため', 'it is neither an address nor a domain');
  for (const pattern of patterns) add(pattern);
  if (isNarrower(typed)) into.nearly(source, what, `「${typed}」で終わる別のドメインには当たりません(サブドメインには当たります)`, `does not match other domains that merely end in "${typed}" (subdomains it does)`);
  else into.taken(source, what, 'addresses');
}

function readInternal(folder: OkanFolder, own: readonly string[], into: Imported): void {
  const rows = folder.rows('InternalDomainList');
  for (const domain of own) into.add('settings', { name: 'internalDomains', value: domain, note: 'own' });
  for (const row of rows) eachPattern(into, row, row.cells[0] ?? '', (pattern) => { into.add('settings', { name: 'internalDomains', value: pattern, note: row.source }); });
  if (rows.length > 0 && own.length === 0) {
    into.left('InternalDomainList.csv', '', '自社のドメインを --own で加えてください。OutlookOkan は送信者のドメインも社内とみなします', 'add your own domain with --own: OutlookOkan takes the sender’s domain as internal, too');
  }
}

function readWords(folder: OkanFolder, into: Imported): void {
  for (const [file, where] of [['AlertKeywordAndMessageList', 'body'], ['AlertKeywordAndMessageListForSubject', 'subject']] as const) {
    const rows = folder.rows(file);
    if (rows.length > 0) anyCase(into, file);
    for (const { cells, source } of rows) {
      const [word = '', reason = '', block] = cells;
      if (!isReadableWord(word)) into.left(source, cells.join(','), '探す語がないため', 'it has no word to look for');
      else {
        into.add('words', { word: foundAnywhere(word), where, when: 'always', severity: isYes(block) ? 'stop' : 'warn', reason, note: source });
        if (word !== '*' && /[*?]/.test(word)) into.nearly(source, cells.join(','), '* と ? は任意の文字に当たります', '* and ? stand for any letters');
        else into.taken(source, cells.join(','), 'words');
      }
    }
  }
}

/** It compares words letter by letter. */
function anyCase(into: Imported, file: string): void {
  into.nearly(`${file}.csv`, '', '語は大文字・小文字、全角・半角、異体字を区別せずに探します(OutlookOkan は区別します)', 'words are found in any case, width and variant of a kanji (OutlookOkan compares them letter by letter)');
}

function readAddresses(folder: OkanFolder, into: Imported): void {
  for (const row of folder.rows('AlertAddressList')) {
    const [typed = '', block, reason = ''] = row.cells;
    eachPattern(into, row, typed, (pattern) => { into.add('addresses', { pattern, list: isYes(block) ? 'blocked' : 'watched', reason, note: row.source }); });
  }
  for (const row of folder.rows('AutoDeleteRecipientList')) {
    const typed = row.cells[0] ?? '';
    for (const pattern of patternsOf(typed)) into.add('addresses', { pattern, list: 'blocked', note: row.source });
    into.nearly(row.source, typed, '自動では外さず、送信を止めて「宛先から外す」ボタンを示します', 'is not removed by itself: the mail is stopped, with a button that removes it');
  }
}

function readDelays(folder: OkanFolder, into: Imported): void {
  for (const row of folder.rows('DeferredDeliveryMinutes')) {
    const [typed = '', minutes = ''] = row.cells;
    if (typed === '@') {
      into.add('settings', { name: 'minimumDelayMinutes', value: minutes, note: row.source });
      into.taken(row.source, row.cells.join(','), 'settings');
    } else eachPattern(into, row, typed, (pattern) => { into.add('addresses', { pattern, list: 'delayed', delayMinutes: minutes, note: row.source }); });
  }
}

interface General {
  readonly keywordOnlyExternal: boolean;
  readonly filesOnlyExternal: boolean;
  readonly namesInSubject: boolean;
  readonly keywordsInSubject: boolean;
}

function readCopies(folder: OkanFolder, general: General, into: Imported): void {
  const copy = (row: OkanRow, address: string, field: string, cells: Readonly<Record<string, string>>, nearly = false): void => {
    if (!address.includes('@')) return into.left(row.source, row.cells.join(','), '加えるアドレスがないため(OutlookOkan でも働きません)', 'there is no address to add (OutlookOkan does nothing, either)');
    into.add('required', { address, field: /^bcc$/i.test(field) ? 'bcc' : 'cc', ...cells, note: row.source });
    if (nearly) into.nearly(row.source, row.cells.join(','), '本文だけでなく件名の語でも求めます', 'asks for it by the word in the subject, too');
    else into.nearly(row.source, row.cells.join(','), '自動では加えず、入れるまで送れません。ボタン一つで加えます', 'is not added by itself: one press adds it, and the mail can’t leave without');
  };
  for (const row of folder.rows('AutoCcBccKeywordList')) {
    const [word = '', field = '', address = ''] = row.cells;
    copy(row, address, field, { word: foundAnywhere(word), when: general.keywordOnlyExternal ? 'external' : 'always' }, true);
  }
  for (const row of folder.rows('AutoCcBccRecipientList')) {
    const [typed = '', field = '', address = ''] = row.cells;
    const patterns = patternsOf(typed);
    if (patterns.length === 0) into.left(row.source, row.cells.join(','), 'アドレスでもドメインでもないため', 'it is neither an address nor a domain');
    for (const recipient of patterns) copy(row, address, field, { recipient, when: 'always' });
  }
  for (const row of folder.rows('AutoCcBccAttachedFileList')) {
    const [field = '', address = ''] = row.cells;
    copy(row, address, field, { when: general.filesOnlyExternal ? 'external-attachments' : 'attachments' });
  }
}

function readPairs(folder: OkanFolder, general: General, into: Imported): void {
  const pair = (row: OkanRow, word: string, typed: string, need: string, places: readonly string[]): void => {
    const patterns = patternsOf(typed);
    if (patterns.length === 0 || !isReadableWord(word)) return into.left(row.source, row.cells.join(','), '語か宛先が読めないため', 'its word or recipient can’t be read');
    for (const where of places) into.add('pairs', { word: foundAnywhere(word), where, recipient: patterns.join(';'), need, severity: 'warn', note: row.source });
    into.taken(row.source, row.cells.join(','), 'pairs');
  };
  for (const file of ['NameAndDomains', 'KeywordAndRecipientsList', 'RecipientsAndAttachmentsName']) if (folder.rows(file).length > 0) anyCase(into, file);
  for (const row of folder.rows('NameAndDomains')) {
    const [name = '', domain = ''] = row.cells;
    pair(row, name, domain, 'only', general.namesInSubject ? ['body', 'subject'] : ['body']);
    if (isReadableWord(name) && patternsOf(domain).length > 0) into.add('counterparties', { name, domains: domain.replace(/^@/, ''), note: row.source });
  }
  for (const row of folder.rows('KeywordAndRecipientsList')) {
    const [word = '', recipient = ''] = row.cells;
    pair(row, word, recipient, 'included', general.keywordsInSubject ? ['body', 'subject'] : ['body']);
  }
  const names = folder.rows('RecipientsAndAttachmentsName');
  if (names.length > 1) into.nearly('RecipientsAndAttachmentsName.csv', '', 'いくつもの語が一つのファイル名に当たるときは、どれかの宛先に合えばよしとします', 'where several parts fit one file’s name, the recipients of any of them will do');
  for (const row of names) {
    const [word = '', recipient = ''] = row.cells;
    pair(row, word, recipient, 'only', ['attachment']);
  }
}

/** Its limit is "so many or more" domains in To and Cc, as is ours. */
function readMany(folder: OkanFolder, into: Imported): void {
  for (const { cells, source } of folder.rows('ExternalDomainsWarningAndAutoChangeToBccSetting')) {
    const [threshold = '10', warn = 'Yes', block, convert] = cells;
    const severity = isYes(block) ? 'stop' : isYes(warn) || isYes(convert) ? 'warn' : 'off';
    const rule = 'many-external-domains';
    into.add('rules', { rule, severity, option: 'threshold', value: String(Math.max(2, Number(threshold) || 10)), note: source });
    into.add('rules', { rule, option: 'everyDomain', value: 'yes', note: source });
    if (Number(threshold) < 2) into.nearly(source, cells.join(','), '2 ドメインからとしました', 'counts from two domains on');
    else if (isYes(convert)) into.nearly(source, cells.join(','), '自動では移さず、ボタン一つで Bcc に移します', 'does not move by itself: one press moves them to Bcc');
    else into.taken(source, cells.join(','), 'rules');
  }
}

function readAttachments(folder: OkanFolder, into: Imported): void {
  for (const [file, list] of [['AttachmentProhibitedRecipients', 'no-attachments'], ['AttachmentAlertRecipients', 'watch-attachments']] as const) {
    for (const row of folder.rows(file)) {
      const [typed = '', reason = ''] = row.cells;
      eachPattern(into, row, typed, (pattern) => { into.add('addresses', { pattern, list, reason, note: row.source }); });
    }
  }
  for (const { cells, source } of folder.rows('AttachmentsSetting')) {
    const [warnZip, blockZip, , none, asLink] = cells;
    if (isYes(none)) into.add('addresses', { pattern: '*', list: 'no-attachments', note: source });
    if (isYes(asLink)) into.add('words', { word: '*', where: 'attachment', when: 'always', severity: 'note', note: source });
    if (isYes(warnZip) || isYes(blockZip)) into.add('rules', { rule: 'encrypted-zip', option: 'everyArchive', value: 'yes', severity: isYes(blockZip) ? 'stop' : 'warn', note: source });
    into.nearly(source, cells.join(','), '添付を開かせる設定に当たるものはありません。ほかは取り込みました', 'making people open files first has no counterpart; the rest was taken over');
  }
}

/** Last, since an address may be on both lists: OutlookOkan ticks it and warns all the same, so it must not be let through here. */
function readWhitelist(folder: OkanFolder, into: Imported): void {
  const flagged = new AddressPatterns(into.rowsOf('addresses').map(({ pattern = '' }) => ({ pattern, value: true })));
  for (const row of folder.rows('Whitelist')) {
    const [typed = '', skip] = row.cells;
    if (patternsOf(typed).some((pattern) => pattern.includes('@') && flagged.match(pattern).length > 0)) {
      into.left(row.source, row.cells.join(','), '禁止・注意の一覧にもあるため、確認を省きません', 'it is on a list of blocked or watched addresses, too, and goes on being asked about');
      continue;
    }
    eachPattern(into, row, typed, (pattern) => { into.add('addresses', { pattern, list: 'allowed', note: row.source }); });
    if (isYes(skip)) into.nearly(row.source, row.cells.join(','), '確認画面は出ますが、チェックは求めません', 'is still shown, without a tick to set');
  }
}
