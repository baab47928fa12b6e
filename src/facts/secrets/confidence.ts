import { anyOf } from '../../draft/text/any-of';

/**
 * Words by which something is told to one reader alone, of whom it is told or from whom it is kept apart. Confidentiality that is asked of every
 * reader (`confidential`, 秘密保持) is none of them.
 */
export const IN_CONFIDENCE = anyOf(
  /ここだけの(?:話|こと)|内緒|オフレコ|本音(?:を|は|で|では|としては)|落としどころ|腹積もり|手の内/i,
  /\bbetween (?:us|ourselves|you and me|the two of us)\b|\boff the record\b|\bour (?:own )?(?:bottom line|walk-?away)\b/i,
  /\b(?:for|my) (?:your|own) ears only\b|\b(?:we|they|he|she|I)(?:'d|'ll| would| will| could) settle (?:at|for)\b/i,
);

/** What is said to one reader alone, in words that leave no room for a third. */
export const FOR_ONE = anyOf(
  /\b(?:keep|keeping|kept|stays?|remains?|strictly|just|purely)\b[^.\n]{0,24}\bbetween (?:you and me|the two of us|us two)\b|\bfor your (?:eyes|ears) only\b/i,
  /(?<!「)ここだけの(?:話|こと)(?:です|だ|に(?:して|お願い)|として|ですが|だが|、)/i,
);
