import { anyOf } from '../draft/text/any-of';
import { termsForEach } from '../facts/companies/terms-for-each';
import type { Facts } from '../facts/facts';
import { strangersListed } from '../facts/people/listed-people';
import { normalise } from '../facts/words/fold';
import { sentencesOf } from '../facts/words/sentences';
import { NO_OPTIONS, atRecipient, defineRule, listed } from './rule';

/** What one customer pays or is charged, and nobody else is told. */
const TERMS = anyOf(
  /年収|年俸|基本給|月給|給与|時給|賞与|手当|人件費|原価|仕切(?:り|値|価格)?|掛け率|掛率|卸値|卸価格|粗利|利益率|マージン|値引き?率|納入価格?|特価/i,
  /契約単価|\b(?:salar(?:y|ies)|wages?|bonus|pay band|day rate|hourly rate|margins?|mark-?up|cost price|trade price|discount rate)\b/i,
);
/** A sum or a share, or a number right behind the word: no count of things. */
const FIGURE = /\d[\d,.]*\s?(?:円|万|千円|%|割|か月|ヶ月|ドル|ユーロ|k\b)|[¥$€£]\s?\d|\b(?:rate|salary|wage|margin|price)s?\b[^\d\n]{0,12}\d{2,}(?!\s?(?:days?|hours?|weeks?|minutes?|mm|cm|px)\b)/i;
/** What somebody else is sold something at: `〇〇様には @655 でお出ししております`, `we sell it to X at 12.40`. */
const SOLD_AT = /(?:@|[¥$€£]\s?)\d[\d,.]*\s?円?[^。\n]{0,8}(?:で|にて)|\d[\d,.]*\s?(?:円|万円|割引?|%引き?|掛け?)[^。\n]{0,8}(?:で|にて)/;
const SOLD = /(?:で|にて)[^。\n]{0,6}(?:お?出し(?:して|させて|し)|お?納め(?:して|し|て)|納入(?:して|し)|卸して|お?売りして|ご?提供(?:して|し)|お?引き?受け(?:して|し))[^。\n]{0,6}(?:おり|い|き|まし|ます)/;
const EN_SOLD = anyOf(
  /\b(?:we|i) (?:sell|sold|supply|supplied|charge|charged|bill|billed|invoice|invoiced|quote|quoted|offer(?:ed)?|gave|give)\b[^.\n]{0,60}[¥$€£]\s?\d/i,
  /\b(?:pays?|paying|paid us|gets?|is getting|are getting|are on) (?:only )?(?:[¥$€£]\s?\d|\d[\d.]* ?% (?:off|discount))/i,
);

/** The reader's own terms among them, what the reader asked for, what is published or holds for everybody, or why prices go up. */
const OWN_OR_PUBLIC = anyOf(
  /御社|貴社|求人|募集|公募|公表|公開|どなたでも|一律|全国|店頭|カタログ|ご依頼|ご要望|値上げ(?:により|に伴|を受け|のため)|高騰|\byour?\b/i,
  /\b(?:vacancy|advertised|published|requested|everyone|everybody|list price)\b/i,
);

/** What an employer or adviser handles of single people. */
const OF_PEOPLE = anyOf(
  /マイナンバー|個人番号|扶養|年末調整|源泉|住民税|社会保険|給与|賞与|年収|残業代|健康診断|再検査|休職|成績|評点|滞納/i,
  /\b(?:payroll|salar(?:y|ies)|wages?|tax (?:codes?|numbers?|returns?)|national insurance|pensions?|sick (?:leave|notes?)|health checks?|medical|grades?|arrears)\b/i,
);

/** Sentences looked at, and characters of each. */
const LONGEST = 400;

const PRICE = /\d[\d,.]*\s?(?:円|万円|千円|%|ドル|ユーロ)|[¥$€£]\s?\d/g;

/** What makes a sum a price that is asked of somebody; sums are also shares that were agreed on by all, and percentages progress. */
const PRICED = /価格|単価|見積|料金|お?値段|値引|金額|お出しでき|ご提供|\b(?:prices?|priced|pricing|quot(?:e|es|ed|ation)|discounts?|per (?:case|unit|kg|hour|day|ton(?:ne)?|word|page))\b/i;
const SHARED = /負担|会費|割り勘|按分|分担|折半|出資|実績|売上|ご?入金|お?振込|お?支払い?済|\b(?:shares?|split|contribut\w+|bears?|paid|sales)\b/i;

/** A sentence that gives several companies of the recipients a price each: `カメノテ様 1,320円、フジナマコ様 1,355円`. */
function pricesForEach(sentence: string, { organisations, recipientOrgs }: Facts): { orgs: string[]; words: string[] } | null {
  const prices = sentence.match(PRICE) ?? [];
  if (new Set(prices).size < 2 || SHARED.test(sentence) || !(TERMS.test(sentence) || PRICED.test(sentence))) return null;
  const named = [...organisations.namedIn(sentence)].filter(([org, word]) => recipientOrgs.has(org) && org.startsWith('cp:') && /^\s?(?:様|さん|さま|御中|:|は|には|向け|宛)?\s?[^、。,;]{0,12}\d/.test(sentence.slice(sentence.indexOf(word) + word.length)));
  return named.length < 2 ? null : { orgs: named.map(([org]) => org), words: named.map(([, word]) => word) };
}

/** The terms of one customer are told to another. */
export const otherCustomersTerms = defineRule({
  id: 'other-customers-terms',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '他社の条件',
      messages: {
        each: { says: '「{line}」と、宛先の会社ごとに違う条件が書かれています。互いの条件が見えます。', todo: '一社ずつ分けて送ってください。' },
        people: { says: '宛先でない{company}の人({names})が、「{word}」のことで並べて書かれています。', todo: '宛先({recipients})に見せてよいか確かめ、違えば消してください。' },
        told: { says: '「{line}」と、宛先でない{company}の条件が書かれています。', todo: '宛先({recipients})に見せてよいか確かめ、違えば消してください。' },
      },
    },
    en: {
      title: 'Another customer’s terms',
      messages: {
        each: { says: 'It says “{line}”: terms for each of the companies on this email, and each would see the other’s.', todo: 'Write to each separately.' },
        people: { says: 'People at {company}, who don’t get this email ({names}), are listed in a matter of “{word}”.', todo: 'Make sure that {recipients} may know, or delete it.' },
        told: { says: 'It says “{line}”: terms of {company}, which doesn’t get this email.', todo: 'Make sure that {recipients} may know, or delete it.' },
      },
    },
  },
  check({ facts, report }) {
    const { externals, organisations, recipientOrgs } = facts;
    const apart = termsForEach(facts);
    if (apart !== null) {
      report({
        at: [...externals.filter(({ org }) => apart.orgs.includes(org)).slice(0, 10).map(atRecipient), 'draft'], message: 'each',
        values: { line: listed(apart.lines.map((line) => line.slice(0, 40)), 2) }, evidence: [...apart.words.slice(0, 5), ...apart.lines.slice(0, 5).map((line) => line.slice(0, 120))],
      });
      return;
    }
    // Somebody at a public mail service may be the very person whose terms they are.
    if (externals.length === 0 || !externals.every(({ org }) => org.startsWith('cp:'))) return;
    const matter = OF_PEOPLE.exec(facts.prose)?.[0];
    const strangers = matter === undefined ? null : strangersListed(facts);
    if (matter !== undefined && strangers !== null) {
      report({
        at: ['body', 'draft'], message: 'people', values: { company: organisations.nameOf(strangers.org), names: listed(strangers.names, 3), word: matter, recipients: listed(externals.map(({ address }) => address.address), 3) },
        evidence: [...strangers.names.slice(0, 5), matter],
      });
      return;
    }
    if (![...facts.namedOrganisations.keys()].some((org) => org.startsWith('cp:'))) return;
    for (const raw of sentencesOf(facts.prose)) {
      const sentence = normalise(raw.slice(0, LONGEST)).trim();
      const each = pricesForEach(sentence, facts);
      if (each !== null) {
        report({
          at: [...externals.filter(({ org }) => each.orgs.includes(org)).slice(0, 10).map(atRecipient), 'draft'], message: 'each',
          values: { line: sentence.slice(0, 60) }, evidence: [...each.words, sentence.slice(0, 120)],
        });
        return;
      }
      if (!((TERMS.test(sentence) && FIGURE.test(sentence)) || (SOLD_AT.test(sentence) && SOLD.test(sentence)) || EN_SOLD.test(sentence)) || OWN_OR_PUBLIC.test(sentence)) continue;
      const named = [...organisations.namedIn(sentence)];
      const [other] = named.filter(([org]) => org.startsWith('cp:') && !recipientOrgs.has(org));
      if (other === undefined || named.some(([org]) => recipientOrgs.has(org))) continue;
      const line = sentence.slice(0, 60);
      report({
        at: 'body', message: 'told', values: { line, company: other[1], recipients: externals.slice(0, 3).map(({ address }) => address.address).join(', ') },
        evidence: [other[1], sentence.slice(0, 120)],
      });
      return;
    }
  },
});
