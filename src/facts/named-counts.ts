/** So many of something that a text names. */
export interface NamedCount {
  /** As written: `26 pallets`, `120部`. */
  readonly text: string;
  readonly count: number;
  /** What is counted, in lower case; '' where only a label says that it is a quantity. */
  readonly unit: string;
}

const JA = /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,7})\s?(個|本|枚|台|部|冊|脚|箱|ケース|パレット|袋|セット|名|人|席|室|kg|トン|缶|パック|組|束|玉|頭|ロール|反)(?!目|前|[年月日時分]|番|長|門|品|署|屋|数|員|材|件|品種)/g;
const EN = /(?<![\d.,:])(\d{1,3}(?:,\d{3})+|\d{1,7})\s+(?!(?:days|weeks|months|years|hours|minutes|mins|hrs|times|degrees|pounds|euros|dollars|cents|points|others|options|questions|items below|was|has|is|this|pages|lines)\b)([a-z]{3,20}s|people|pcs|off|units?|kg)\b/gi;
const LABELLED = /(?:\b(?:quantity|qty)|数量|個数|部数|人数|台数|枚数)\s?[:：]?\s?(\d{1,3}(?:,\d{3})+|\d{1,7})(?![\d,.])/gi;

/** Counts that a normalised text names. */
export function namedCounts(text: string): NamedCount[] {
  const read = (text: string, count: string, unit: string): NamedCount => ({ text: text.trim(), count: Number(count.replace(/,/g, '')), unit: unit.toLowerCase() });
  return [
    ...[...text.matchAll(JA)].map(([whole, count = '', unit = '']) => read(whole, count, unit)),
    ...[...text.matchAll(EN)].map(([whole, count = '', unit = '']) => read(whole, count, unit)),
    ...[...text.matchAll(LABELLED)].map(([whole, count = '']) => read(whole, count, '')),
  ];
}

const CLOCK = /(?<![\d:])(午前|午後)?\s?([01]?\d|2[0-3])(?::([0-5]\d)(?![:\d])|時(?!間)(?:(半)|([0-5]?\d)分)?|(?::([0-5]\d))?\s?(?:am|pm|o'clock)\b)/gi;

/** A time of day that a text names. */
export interface NamedTime {
  readonly text: string;
  /** Minutes on a clock of twelve hours, for 3時 may be 15:00. */
  readonly minutes: number;
}

export function namedTimes(text: string): NamedTime[] {
  return [...text.matchAll(CLOCK)].map(([whole, , hour = '', colon, half, minute, enMinute]) => ({
    text: whole.trim(), minutes: (Number(hour) % 12) * 60 + (half === undefined ? Number(colon ?? minute ?? enMinute ?? 0) : 30),
  }));
}
