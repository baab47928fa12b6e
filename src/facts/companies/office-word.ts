import { withoutForm } from './company';

/** Ends as departments and offices do. */
export const DEPARTMENT = /(?:部|課|室|係|局|科|店|所|センター|グループ|チーム|事業部|本部|支社|支店|工場|事務局|窓口|担当|委員会|デスク)$/;

/** Words of two kanji that end like surnames in 部, 室, 科, 所, 園, 館 and the like do, and are offices all the same. */
const OFFICES = new Set(`
  本部 支部 学部 当部 各部 他部 教室 別室 当室 内科 外科 眼科 歯科 学科 教科 役所 本所 支所 当所 本店 支店 当店 本局 支局 本社 支社 当社 同社 本院
  当院 本校 当校 公園 学園 庭園 本園 当園 本館 別館 新館 旧館 会館 旅館 図書館
`.trim().split(/\s+/));
/** Surnames of three kanji with such an ending. */
const LONG_SURNAMES = new Set('長谷部 日下部 曽我部 曾我部 長曽我 五十部 物部 久保園 御手洗 小此木'.split(' '));

/**
 * Whether a word with the ending of an office (営業部, 総務課) is rather a surname: 阿部, 服部, 渡部, 小室, 仁科, 田所, 花園, 大館. Departments have
 * names of three characters or more, apart from a few.
 */
export function isSurnameLikeOffice(word: string): boolean {
  if (LONG_SURNAMES.has(word)) return true;
  return /^[\u3400-\u9fff][部室科所園館局店]$/.test(word) && !OFFICES.has(word);
}

/** Words that an address book gives behind a company's name, most of them departments: `株式会社 山田商事 営業部` has 営業部. */
export function departmentsOf(company: string): string[] {
  return withoutForm(company).split(/\s+/).slice(1).filter((word) => word.length >= 2);
}
