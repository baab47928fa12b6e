import { normalise } from '../facts/fold';
import { INTERNAL } from '../facts/organisations';
import { NO_OPTIONS, defineRule } from './rule';

/** What one customer pays or is charged, and nobody else is told. */
const TERMS = /年収|年俸|基本給|月給|給与|時給|賞与|手当|人件費|原価|仕切(?:り|値|価格)?|掛け率|掛率|卸値|卸価格|粗利|利益率|マージン|値引き?率|納入価格?|特価|契約単価|\b(?:salar(?:y|ies)|wages?|bonus|pay band|day rate|hourly rate|margins?|mark-?up|cost price|trade price|discount rate)\b/i;
const FIGURE = /\d/;

/** Sentences looked at, and characters of each. */
const MOST_SENTENCES = 1_000;
const LONGEST = 400;

/** The terms of one customer are told to another. */
export const otherCustomersTerms = defineRule({
  id: 'other-customers-terms',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '他社の条件',
      messages: { told: { says: '「{line}」と、宛先でない{company}の条件が書かれています。', todo: '宛先({recipients})に見せてよいか確かめ、違えば消してください。' } },
    },
    en: {
      title: 'Another customer’s terms',
      messages: { told: { says: 'It says “{line}”: terms of {company}, to whom this mail does not go.', todo: 'Make sure that {recipients} may know, or delete it.' } },
    },
  },
  check({ facts, report }) {
    const { externals, organisations, recipientOrgs } = facts;
    // Somebody at a public mail service may be the very person whose terms they are.
    if (externals.length === 0 || !externals.every(({ org }) => org.startsWith('cp:'))) return;
    const others = [...facts.namedOrganisations.keys()].some((org) => org.startsWith('cp:') && org !== INTERNAL && !recipientOrgs.has(org));
    if (!others) return;
    for (const raw of facts.prose.split(/(?<=[。!?\n])|(?<=\.)\s+/, MOST_SENTENCES)) {
      const sentence = normalise(raw.slice(0, LONGEST)).trim();
      if (!TERMS.test(sentence) || !FIGURE.test(sentence)) continue;
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
