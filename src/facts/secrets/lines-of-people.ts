import { anyOf } from '../../draft/text/any-of';

/** Tables and lists of people, told by what a line holds of each, or by the head above them. */

const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/;
const PHONE = /(?<!\d)(?:0\d{1,4}[-( ]?\d{1,4}[-) ]?\d{3,4}|\+\d{1,3}[ -]?\d{1,4}[ -]?\d{3,4}[ -]?\d{3,4})(?!\d)/;
/** A date by the Western calendar, year or day first, or a year by a Japanese era, perhaps by its first character (`昭3.9.18`). */
const DATE = anyOf(
  /(?<!\d)((?:19|20)\d\d)[/年.-]\s?\d{1,2}[/月.-]\s?\d{1,2}/,
  /(大正|昭和|平成|令和|(?<![\u3400-\u9fff])[大昭平令](?=\s?\d{1,2}[年.]\s?\d{1,2}[月.]\s?\d)|(?<![A-Za-z])[TSHR])\s?(\d{1,2})[年.]/,
  /(?<![\d/.])\d{1,2}[/.]\d{1,2}[/.]((?:19|20)\d\d)(?!\d)/,
);
/** The year before the first of each era. */
const ERAS: Readonly<Record<string, number>> = { 大正: 1911, 大: 1911, T: 1911, 昭和: 1925, 昭: 1925, S: 1925, 平成: 1988, 平: 1988, H: 1988, 令和: 2018, 令: 2018, R: 2018 };
/** Dates less than so many years ago are of appointments, deliveries and contracts far more often than of births. */
const LEAST_AGE = 10;
const BIRTH_WORD = /生年月日|誕生日|生まれ|\b(?:born|birth|dob)\b/i;
const ADDRESS = /〒\s?\d{3}-?\d{4}|[都道府県][^\s\d]{1,12}[市区町村][^\s]{1,20}\d/;

/** Names of offices, whose phones and addresses are nobody's own. Endings of one character are left out: 阿部 and 古室 are people. */
const OFFICE = /[\u3400-\u9fff\u30a1-\u30ff]{0,20}(?:支店|支社|支所|本店|本社|本部|営業所|出張所|事務所|事業所|センター|工場|倉庫|窓口|受付|(?:営業|総務|経理|人事|購買|広報)[部課係])(?![\u3400-\u9fff\u30a1-\u30ff])/g;

/** Whether a line has a date that may be a birth's. `said`: the text speaks of births, so that any date may be one. */
function holdsBirth(line: string, year: number, said: boolean): boolean {
  const [, yearFirst, era, yearOfEra, yearLast] = DATE.exec(line) ?? [];
  const western = yearFirst ?? yearLast;
  const born = western !== undefined ? Number(western) : era !== undefined ? (ERAS[era] ?? 0) + Number(yearOfEra) : null;
  return born !== null && (said || year - born >= LEAST_AGE);
}

/** A text on parts and orders, in which numbers that look like telephones' are most likely parts'. */
const PARTS = /品番|型番|部品|型式|図番|製番|商品(?:コード|番号)|注文番号|伝票|\bpart (?:no|num)|\bitem (?:no|code)|\bSKU\b/i;
const PHONE_WORD = /電話|TEL|携帯|連絡先|phone|mobile|\bcell\b/i;

/** A table's head that names people and what is told of each. */
const HEAD = /(?:氏名|名前|お名前|\bnames?\b)/i;
const TOLD = /得点|点数|判定|合否|成績|順位|評価|年齢|年収|給与|時給|手当|電話|住所|病名|診断|既往|減免|滞納|残高|\b(?:score|grade|result|age|salary|pay|phone|address|diagnosis|balance)\b/i;
const ROW = /[\u3400-\u9fff々ヶ]{1,4}[ \u3000][\u3400-\u9fff\u3041-\u30ff々ー]{1,5}(?![\u3400-\u9fff])|[A-Z][a-z]+ [A-Z][a-z]+/;

/** Rows of a table below a head that names people and what is told of each: examinees with their marks, staff with their pay. */
export function rowsOfPeople(text: string): string[] {
  const lines = text.split('\n', 20_000).map((line) => line.slice(0, 300).trim());
  const head = lines.findIndex((line) => line.length < 120 && HEAD.test(line) && TOLD.test(line) && !/[。:]$/.test(line));
  if (head < 0) return [];
  const rows: string[] = [];
  for (const line of lines.slice(head + 1)) {
    if (line === '' && rows.length === 0) continue;
    if (!ROW.test(line) || line.length > 120) break;
    rows.push(line);
  }
  return rows;
}

/** Lines that each hold what identifies or reaches a person: an address, a phone, a birth date with a name before it. `year`: the sender's. */
export function linesOfPeople(text: string, year: number): string[] {
  const said = BIRTH_WORD.test(text);
  const reaches = PARTS.test(text) && !PHONE_WORD.test(text) ? [MAIL, ADDRESS] : [MAIL, PHONE, ADDRESS];
  return text.split('\n').map((line) => line.slice(0, 500).trim()).filter((line) => {
    const kinds = reaches.filter((pattern) => pattern.test(line)).length + (holdsBirth(line, year, said) ? 1 : 0);
    if (kinds === 0) return false;
    const bare = line.replace(MAIL, ' ');
    const others = bare.replace(OFFICE, ' ');
    const named = /[\u3400-\u9fff]{2,}|[\u30a1-\u30ff]{3,}|[A-Z][a-z]+ [A-Z][a-z]+/.test(others);
    return named || (kinds >= 2 && (others === bare || /[\u3400-\u9fff]/.test(others)));
  });
}

const ADDRESS_WORD = /住所|現住所|\baddress\b/i;

/** Lines that each say of a person when they were born and where they live or are reached. */
export function linesInDetail(text: string, year: number): string[] {
  const said = BIRTH_WORD.test(text);
  return text.split('\n').map((line) => line.slice(0, 500).trim()).filter((line) => holdsBirth(line, year, said)
    && [MAIL, PHONE, ADDRESS, ADDRESS_WORD].some((pattern) => pattern.test(line)) && (ROW.test(line) || /[\u3400-\u9fff]{2,}(?:様|さん|殿|氏)/.test(line)));
}
