/** So many of something that a text names. */
export interface NamedCount {
  /** As written: `26 pallets`, `120部`. */
  readonly text: string;
  readonly count: number;
  /** What is counted, in lower case; '' where only a label says that it is a quantity. */
  readonly unit: string;
  /** Which of several kinds: `大人`; '' for most. */
  readonly of: string;
}

const JA = /(大人|子ども|子供|こども|お子様|小人|幼児|男性|女性|一般|学生)?[ :]?(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,7})\s?(個|本|枚|台|部|冊|脚|箱|ケース|パレット|袋|セット|名|人|席|室|kg|トン|缶|パック|組|束|玉|頭|ロール|反|泊|部屋|着|つ(?=[、。\s]|お願い|ご用意|を?承|の?ご?注文|お届))(?!目|前|[年月日時分]|番|長|門|品|署|屋|数|員|材|件|品種)/g;
const EN = /(?<![\d.,:])(\d{1,3}(?:,\d{3})+|\d{1,7})\s+(?!(?:days|weeks|months|years|hours|minutes|mins|hrs|times|degrees|pounds|euros|dollars|cents|points|others|options|questions|items below|was|has|is|this|pages|lines)\b)([a-z]{3,20}s|people|pcs|off|units?|kg)\b/gi;
/** Small numbers in words, beside what is counted in a booking: `two nights`. */
const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;
const EN_WORD = new RegExp(`\\b(${WORDS.join('|')}) (nights|people|persons|guests|adults|children|rooms|boxes|cases|cartons|pallets|crates|copies|sets|seats|chairs|tables|bottles|bags|units)\\b`, 'gi');
/** Words for the same thing. */
const ALIKE: Readonly<Record<string, string>> = { guests: 'people', persons: 'people', 部屋: '室', 人: '名', unit: 'units' };
const LABELLED = /(?:\b(?:quantity|qty)|数量|個数|部数|人数|台数|枚数)[ \t]?[:：]?[ \t]?(\d{1,3}(?:,\d{3})+|\d{1,7})(?![\d,.]|\s?[年月日/-])/gi;

/** 2 to 12 for `two` to `twelve`. */
const numberOfWord = (word: string): number => WORDS.findIndex((one) => one === word.toLowerCase()) + 2;

const ANY = new RegExp(`\\d|\\b(?:${WORDS.join('|')})\\b`, 'i');
/** Whether there is a number in a normalised text, in figures or in words. */
export const namesNumber = (text: string): boolean => ANY.test(text);

/** Counts that a normalised text names. */
export function namedCounts(text: string): NamedCount[] {
  const read = (text: string, count: string, unit: string, of = ''): NamedCount => ({
    text: text.replace(of, '').trim(),
    count: Number(count.replace(/,/g, '')),
    unit: ALIKE[unit.toLowerCase()] ?? unit.toLowerCase(),
    of: /子|小人|幼児|こども/.test(of) ? '子供' : of,
  });
  return [
    ...[...text.matchAll(JA)].map(([whole, of, count = '', unit = '']) => read(whole.replace(/^[ :]/, ''), count, unit, of)),
    ...[...text.matchAll(EN)].map(([whole, count = '', unit = '']) => read(whole, count, unit)),
    ...[...text.matchAll(EN_WORD)].map(([whole, word = '', unit = '']) => read(whole, String(numberOfWord(word)), unit)),
    ...[...text.matchAll(LABELLED)].map(([whole, count = '']) => read(whole, count, '')),
  ];
}
