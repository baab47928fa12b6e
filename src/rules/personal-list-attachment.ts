import { anyOf } from '../draft/text/any-of';
import { baseOf, extensionOf } from '../facts/attachments/file-name';
import { foldKey, normalise } from '../facts/words/fold';
import { INTERNAL } from '../facts/companies/organisations';
import { NO_OPTIONS, atAttachment, defineRule } from './rule';

/** Lists of people by their name. */
const LIST = anyOf(
  /名簿|住所録|[園生児患職社会顧従]?(?:児|生|者|員|客)台帳|連絡網|連絡先一覧|顧客(?:一覧|リスト|データ|情報|台帳|DB)/i,
  /会員(?:一覧|リスト|データ|情報|台帳|DB)|患者(?:一覧|リスト|データ|情報)|生徒(?:一覧|リスト|データ|情報)|児童(?:一覧|リスト)/i,
  /社員(?:一覧|リスト|データ|情報|台帳)|従業員(?:一覧|リスト|データ|台帳)|職員(?:一覧|リスト)|応募者(?:一覧|リスト)|候補者(?:一覧|リスト)/i,
  /参加者(?:一覧|リスト)|申込者(?:一覧|リスト)|寄付者(?:一覧|リスト)|登録者(?:一覧|リスト|データ)|入居者(?:一覧|リスト)|受講者(?:一覧|リスト)/i,
  /成績(?:一覧|表)|個人情報|アドレス帳/i,
  /\b(?:customer|client|member|patient|student|employee|staff|candidate|applicant|donor|tenant|guest|participant|attendee|subscriber|contact|mailing|address|payroll)[ _-]?(?:list|database|data|master|export|records?|details)\b/i,
  /\b(?:customers?|clients?|members?|patients?|students?|employees?|candidates?|applicants?|donors?|tenants?|guests?|subscribers?|contractors?)\b(?: (?:full|complete|entire|all|master|current|updated|latest|new|old|active|former|contacts?|mailing|address(?:es)?|phones?|e-?mails?|names?|birthdays?|home|personal|\d{4})){1,2} (?:list|database|export|records|details)\b/i,
  /\broster\b|\bpersonal[ _-]?data\b/i,
);
/** What every such name has one of; `LIST` is dear to compile. */
const LIKE_LIST = /名簿|住所録|台帳|連絡網|一覧|リスト|データ|情報|DB|成績|アドレス帳|list|data|master|export|record|details|roster/i;
/** What such a list holds of each. */
const DETAILS = anyOf(
  /氏名|携帯|電話|住所|生年月日|年齢|年収|給与|給料|賃金|口座|マイナンバー|個人番号|メールアドレス|病歴|病名|診断|健診|健康診断|成績|評価|家族|性別/i,
  /国籍|保険証|免許|旅券|パスポート|\b(?:phones?|mobiles?|salar(?:y|ies)|pay|birth|dob|ssn|passport|home[ _-]?address|bank|medical|grades?)\b/i,
);
/** A name that says what its table holds of each: 「氏名・生年月日・住所」. */
function detailsIn(base: string): string | undefined {
  const found = [...new Set([...base.matchAll(new RegExp(DETAILS, 'gi'))].map(([word]) => word))];
  return found.length >= 3 ? found.slice(0, 3).join('・') : undefined;
}

/** Everybody's, each with what is held of them: 「評価_全員分」, `all candidates scores`, 「住所入り」. */
const EVERYBODY = anyOf(
  /(?:住所|連絡先|口座|給与|評価|成績|点数|得点|採点|結果|問診票?|申込書|履歴書|答案|面談)[^\s]{0,6}[\s(]?全員分?(?=$|[\s)_\d-])/i,
  /全員分?の?[\s(]?(?:住所|連絡先|口座|給与|評価|成績|点数|得点|採点|問診票?|履歴書|答案)|支払先(?:一覧|リスト|台帳|データ)/i,
  /面接(?:評価|採点|得点|点数)|\b(?:interview|candidate|applicant|panel|shortlist)s?[ -](?:scores?|scoring|ratings?)\b/i,
  /\ball[ -](?:candidates?|applicants?|staff|employees?|pupils?|students?|patients?|members?|tenants?)['’]?s?[ -](?:scores?|details|data|addresses|contacts?|results?|grades?|cvs?|resumes?|records?|pay|salar(?:y|ies)|reports?)\b/i,
);
/** What every such name has one of. */
const LIKE_EVERYBODY = /全員|支払先|面接|all[ -]|scor|rating/i;
/** Everybody's, if it is a table: a letter or a map has such names too. */
const IN_TABLE = anyOf(
  /(?:住所|電話|携帯|連絡先|口座|氏名|生年月日)[^\s]{0,6}(?:入り|付き|込み)(?=$|[\s)_\d-]|リスト|一覧|データ|表)/i,
  /(?<!\b(?:for|to|by) )\ball[ -](?:candidates|applicants)(?=$|[\s)_-]v?\d)/i,
);
/** The sender's own address or account is on these. */
const OWN_DATA = /請求|見積|納品|領収|注文|契約|案内|地図|マップ|ロゴ|名刺|封筒|ゴム印|看板|チラシ|パンフ|ラベル|書式|店舗|拠点|支店|\b(?:invoice|quote|letter|notice|information|guide)/i;

function everybodyIn(base: string, isTable: boolean): string | undefined {
  return (LIKE_EVERYBODY.test(base) ? EVERYBODY.exec(base)?.[0] : undefined) ?? (isTable && !OWN_DATA.test(base) ? IN_TABLE.exec(base)?.[0] : undefined);
}

const ALL = /全件|全員|全社|一式|全顧客|全会員|マスタ|\b(?:all|full|complete|master|dump|export)\b/i;
/** Documents about single people that name what they are. */
const DOCUMENT = anyOf(
  /給与明細|源泉徴収|マイナンバー|個人番号|健康診断|健診結果|人事評価|考課|査定|診断書|カルテ|賃金台帳|給与台帳|給与一覧|\bpayslips?\b|\bpayroll\b/i,
  /\bmedical records?\b|\bperformance reviews?\b|\bssn\b|\bsocial security\b|\bnational insurance\b|\bni numbers?\b|\bpassports?\b|\bbank details\b/i,
  /通帳|免許証|パスポート|旅券|保険証/i,
);

/** What schools, nurseries, clinics and homes keep on single people, and employers on misconduct. */
const KEPT_ON = anyOf(
  /(?:指導|保育|児童|(?<![\u3400-\u9fff]))要録(?!音)|(?:児童|生徒|園児|学生)(?:の)?(?:指導|観察|相談|支援)(?:記録|カード|要録)/i,
  /(?:児童|生徒)指導(?:記録|票|報告)|内申書|(?:家庭|生活)(?:環境)?調査票|診療録|(?:看護|介護|保育|ケース|支援経過|カウンセリング)記録/i,
  /個別の?(?:指導|教育支援)計画|懲戒(?:記録|処分)|\bcase notes?\b/i,
  /\b(?:safeguarding|pastoral|clinical|nursing|counselling|counseling) (?:notes?|records?|files?|log)\b/i,
  /\b(?:disciplinary|grievance) (?:notes?|records?|files?|log|letters?)\b|\b(?:pupil|student) (?:files?|notes)\b/i,
);
/** Blank forms, rules and studies of the same name, and what the text calls in other words. */
const ABOUT_KEEPING = anyOf(
  /手引|規程|規定|規則|基準|書き方|作成方法|研修|講座|セミナー|事例|システム|ソフト|アプリ|用紙|提案|カタログ|パンフ|見積|サービス/i,
  /\b(?:software|systems?|template|form|polic(?:y|ies)|procedures?|guide|guidance|training|course|handbook)\b/i,
);
const SPEAKS_OF_KEEPING = /記録|要録|調査票|内申|診療録|計画|懲戒|\b(?:notes?|records?|files?|logs?)\b/i;

function keptOn(base: string, text: string): string | undefined {
  return ABOUT_KEEPING.test(base) || SPEAKS_OF_KEEPING.test(text) ? undefined : KEPT_ON.exec(base)?.[0];
}

const TABLE = /^(?:xlsx?|csv|tsv|xlsm|ods)$/;

/** A form to be filled in holds nobody yet, or only invented people. */
const BLANK = /様式|テンプレート|ひな[形型]|雛[形型]|記入例|記載例|フォーマット|サンプル|\b(?:template|blank|sample)\b/i;

/** Whether the text speaks of the file, so that it is not there by accident. */
function isAnnounced(base: string, text: string): boolean {
  const words = base.split(/[_\-\s・.()（）【】[\]]+/).map(foldKey).filter((word) => word.length >= 2 && !/^\d+$/.test(word));
  const folded = foldKey(text);
  return words.some((word) => folded.includes(word) || (LIST.exec(word)?.[0] !== undefined && folded.includes(foldKey(LIST.exec(word)?.[0] ?? ''))));
}

/** A file that by its name lists people, in a mail that leaves. */
export const personalListAttachment = defineRule({
  id: 'personal-list-attachment',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '個人情報のファイル',
      messages: {
        list: { says: '社外に送る「{file}」は、名前に「{word}」とあり、個人情報の一覧のようです。', todo: '必要な人の分だけか、この相手に渡してよいか、ファイルを開いて確かめてください。' },
      },
    },
    en: {
      title: 'File of personal data',
      messages: { list: { says: '“{file}”, going to an external recipient, seems to be a list of people (“{word}”).', todo: 'Open it and make sure that it holds only what they may have.' } },
    },
  },
  check({ draft, facts, report }) {
    if (facts.externals.every(({ org }) => org === INTERNAL)) return;
    for (const file of draft.attachments) {
      const base = baseOf(file.name).replace(/_/g, ' ');
      const isTable = TABLE.test(extensionOf(file.name));
      const word = ((LIKE_LIST.test(base) ? LIST.exec(base) : null) ?? DOCUMENT.exec(base))?.[0] ?? keptOn(base, normalise(facts.prose + draft.subject)) ?? detailsIn(base) ?? everybodyIn(base, isTable);
      if (word === undefined) continue;
      // What adds up: a list, of all, with what it holds of each, as a table, that the text doesn't speak of.
      const weight = (DETAILS.test(base.replace(word, '')) ? 2 : 0) + (ALL.test(base) ? 1 : 0)
        + (isAnnounced(base, facts.prose + draft.subject) ? 0 : 2) + (DOCUMENT.test(base) ? 1 : 0) + (isTable ? 0.5 : 0);
      report({
        at: atAttachment(file), message: 'list', values: { file: file.name, word }, evidence: [file.name, word],
        ...(weight >= 2 && !BLANK.test(base) ? {} : { severity: 'note' as const }),
      });
    }
  },
});
