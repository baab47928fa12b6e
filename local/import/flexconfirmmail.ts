import * as v from 'valibot';
import { idleExceptions, entriesOf, sectionsOf } from './fcm-lists';
import { deedsOf, fcmSettings, rulesOf, type FcmRule } from './fcm-rules';
import { foundAnywhere, Imported, isPattern, isReadableWord } from './imported';

const PLACES = { 1: ['attachment'], 2: ['suffix'], 3: ['subject'], 4: ['body'], 5: ['subject', 'body'] } as const;
const LISTS = { stop: 'blocked', warn: 'watched', note: 'noted' } as const;

/** Reads what FlexConfirmMail for Thunderbird exports. Throws an Error that names the field where the file is none of those. */
export function importThunderbird(json: unknown): Imported {
  const read = v.safeParse(fcmSettings, json);
  if (!read.success) {
    const [issue] = read.issues;
    throw new Error(`${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  }
  const settings = read.output;
  const into = new Imported();
  const internal = [...(settings.fixedInternalDomains ?? []), ...(settings.internalDomains ?? [])];
  readInternal(internal, 'internalDomains', into);
  for (const rule of rulesOf(settings)) readRule(rule, into);
  if (settings.confirmMultipleRecipientDomains) readMany(settings.minConfirmMultipleRecipientDomainsCount, 'minConfirmMultipleRecipientDomainsCount', into);
  if (settings.confirmNewDomainRecipients) newDomains('confirmNewDomainRecipients', into);
  // The file has only what differs from what that program is born with.
  if (settings.showCountdown) readCountdown(settings.countdownSeconds, settings.countdownAllowSkip, 'countdownSeconds', into);
  const known = new Set(Object.keys(fcmSettings.entries));
  for (const key of Object.keys(settings).filter((one) => !known.has(one))) into.left(key, key, '画面の設定に当たるものはありません', 'settings of its own screen have no counterpart');
  return into;
}

/** Files of FlexConfirmMail for Outlook. */
const OF_OUTLOOK = /^(?:trusteddomains|unsafedomains|unsafefiles|unsafebodies|common)\.txt$/i;

/** Reads the list files of FlexConfirmMail for Outlook; what they hold besides is told of. Throws an Error where none of them is one: its defaults alone are nobody's settings. */
export function importOutlookLists(files: ReadonlyMap<string, string>): Imported {
  if (![...files.keys()].some((file) => OF_OUTLOOK.test(file))) throw new Error('there are no lists (TrustedDomains.txt, UnsafeDomains.txt, …) in it');
  const into = new Imported();
  const sections = { WARNING: 1, REWARNING: 1, BLOCK: 10 } as const;
  for (const [file, text] of files) {
    const rule = (action: 1 | 10, matchTarget: FcmRule['matchTarget'], itemsLocal: string[]): FcmRule => ({
      id: file, name: '', enabled: true, matchTarget, highlight: 0, action, itemsSource: 0, itemsLocal, itemsFile: '', confirmTitle: '', confirmMessage: '',
    });
    const kind = ({ 'unsafedomains.txt': 0, 'unsafefiles.txt': 1, 'unsafebodies.txt': 4 } as const)[file.toLowerCase()];
    if (/^trusteddomains\.txt$/i.test(file)) readInternal(text.replace(/^\uFEFF/, '').split(/\r?\n/), file, into);
    else if (/^common\.txt$/i.test(file)) readOptions(text, file, into);
    else if (kind !== undefined) {
      for (const [section, lines] of Object.entries(sectionsOf(text)) as [keyof typeof sections, string[]][]) readRule(rule(sections[section], kind, lines), into, true);
    } else into.left(file, file, 'このファイルに当たるものはありません', 'this file has no counterpart');
  }
  if (![...files.keys()].some((file) => /^common\.txt$/i.test(file))) readOptions('', 'Common.txt', into);
  return into;
}

function readInternal(lines: readonly string[], source: string, into: Imported): void {
  for (const entry of entriesOf(lines)) {
    const pattern = entry.replace(/^@/, '');
    if (!isPattern(pattern)) into.left(source, entry, 'アドレスでもドメインでもないため', 'it is neither an address nor a domain');
    else {
      into.add('settings', { name: 'internalDomains', value: pattern, note: source });
      into.taken(source, entry, 'settings');
    }
  }
  for (const entry of idleExceptions(lines)) into.left(source, entry, '取り消す項目が一覧にないため(元でも働きません)', 'takes back nothing that is listed (does nothing there, either)');
  if (entriesOf(lines).length === 0) into.nearly(source, '', '社内の一覧がないため、送信者のドメインを社内とみなします', 'with no internal domains listed, the sender’s own domain counts as internal');
}

/** `lists`: comments and exceptions work in every list, not only in those of addresses. */
function readRule(rule: FcmRule, into: Imported, lists = false): void {
  const { id, matchTarget } = rule;
  if (!rule.enabled) {
    if (rule.itemsLocal.length > 0) into.left(id, rule.itemsLocal.join(','), '無効にされているため', 'it is switched off');
    return;
  }
  if (rule.itemsSource === 1) return into.left(id, rule.itemsFile, '一覧がほかのファイルにあります。中身を userRules の itemsLocal に移してから取り込んでください', 'its entries are in another file: put them into itemsLocal and import again');
  const reason = [rule.confirmMessage, rule.confirmTitle, rule.name].find((text) => text !== '' && !/[%$]s/i.test(text)) ?? '';
  const exceptions = matchTarget === 0 || lists;
  for (const entry of exceptions ? entriesOf(rule.itemsLocal) : rule.itemsLocal) {
    const pattern = entry.replace(/^@/, '');
    const readable = matchTarget === 0 ? isPattern(pattern) : isReadableWord(entry);
    const deeds = deedsOf(rule);
    if (!readable) into.left(id, entry, '表に書けない項目です', 'it can’t stand in a table');
    else if (deeds.length === 0) into.left(id, entry, '何もしない設定です(元でも働きません)', 'is set to do nothing (does nothing there, either)');
    else {
      for (const { severity, when } of deeds) {
        if (matchTarget === 0) into.add('addresses', { pattern, list: LISTS[severity], when, reason, note: id });
        else for (const where of PLACES[matchTarget]) into.add('words', { word: matchTarget === 2 ? entry.replace(/^\./, '') : foundAnywhere(entry), where, when, severity, reason, note: id });
      }
      into.taken(id, entry, matchTarget === 0 ? 'addresses' : 'words');
    }
  }
  if (exceptions) for (const entry of idleExceptions(rule.itemsLocal)) into.left(id, entry, '取り消す項目が一覧にないため(元でも働きません)', 'takes back nothing that is listed (does nothing there, either)');
}

function readMany(count: number, source: string, into: Imported): void {
  into.add('rules', { rule: 'many-external-domains', severity: 'warn', option: 'threshold', value: String(Math.max(2, count)), note: source });
  into.add('rules', { rule: 'many-external-domains', option: 'everyDomain', value: 'yes', note: source });
  if (count < 2) into.nearly(source, String(count), '2 ドメインからとしました', 'counts from two domains on');
  else into.taken(source, String(count), 'rules');
}

/** Its countdown is in seconds, before the mail leaves, and can usually be skipped; ours waits whole minutes, and nobody can leave out the least delay. */
function readCountdown(seconds: number, skips: boolean, source: string, into: Imported): void {
  if (seconds <= 0) return;
  const minutes = Math.ceil(seconds / 60);
  into.add('settings', { name: 'minimumDelayMinutes', value: String(minutes), note: source });
  if (seconds % 60 === 0 && !skips) into.taken(source, `${seconds} s`, 'settings');
  else into.nearly(source, `${seconds} s`, `${minutes} 分としました(待ち時間は分単位で、省けません)`, `became ${minutes} min: delays are whole minutes and can’t be skipped`);
}

function newDomains(source: string, into: Imported): void {
  into.nearly(source, '', 'ルール not-in-thread(やり取りにいなかった宛先)が初めから確かめます', 'the rule not-in-thread, which is on from the start, asks about them');
}

/** What FlexConfirmMail for Outlook does where its `Common.txt` says nothing, or is missing. */
const BORN_WITH = { SafeBccEnabled: 'True', SafeBccThreshold: '4', CountEnabled: 'True', CountSeconds: '3', CountAllowSkip: 'True', SafeNewDomainsEnabled: 'True', MainSkipIfNoExt: 'False' } as const;

/** `Common.txt`: `key = value` lines. */
function readOptions(text: string, file: string, into: Imported): void {
  const options = new Map(text.replace(/^\uFEFF/, '').split(/\r?\n/).flatMap((line): [string, string][] => {
    const found = /^\s*([^#=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line);
    return found === null ? [] : [[found[1] ?? '', found[2] ?? '']];
  }));
  const isOn = (key: keyof typeof BORN_WITH): boolean => /^(?:true|yes|on|1)$/i.test(options.get(key) ?? BORN_WITH[key]);
  const number = (key: keyof typeof BORN_WITH): number => Number(options.get(key) ?? BORN_WITH[key]);
  if (isOn('SafeBccEnabled') && number('SafeBccThreshold') >= 1) {
    readMany(number('SafeBccThreshold'), `${file} SafeBccThreshold`, into);
    into.nearly(`${file} SafeBccThreshold`, '', '社内のドメインは数えません', 'internal domains don’t count');
  }
  if (isOn('CountEnabled')) readCountdown(number('CountSeconds'), isOn('CountAllowSkip'), `${file} CountSeconds`, into);
  if (isOn('SafeNewDomainsEnabled')) newDomains(`${file} SafeNewDomainsEnabled`, into);
  else {
    into.add('rules', { rule: 'not-in-thread', severity: 'off', note: file });
    into.taken(`${file} SafeNewDomainsEnabled`, 'False', 'rules');
  }
  if (isOn('MainSkipIfNoExt')) into.nearly(`${file} MainSkipIfNoExt`, '', '社内だけのメールも確かめますが、宛先のチェックは求めません', 'mail inside the house is checked, too, but asks for no ticks of recipients');
  const read = new Set<string>(Object.keys(BORN_WITH));
  for (const key of options.keys()) if (!read.has(key)) into.left(`${file} ${key}`, options.get(key) ?? '', '画面の設定に当たるものはありません', 'settings of its own screen have no counterpart');
}
