import { anyOf } from '../../draft/text/any-of';
import type { Counterparty } from '../../policy/policy';
import { Dictionary, type Mention } from '../words/dictionary';
import { foldKey, normalise, normaliseOnce } from '../words/fold';

/**
 * Legal forms that stand before or after a company's name, after NFKC (㈱ is `(株)` by then). From 会社法, 一般法人法 and
 * the special laws for other bodies; abroad, the usual abbreviations.
 */
const JA_FORMS = [
  '株式会社', '有限会社', '合同会社', '合資会社', '合名会社', '相互会社', '一般社団法人', '公益社団法人', '一般財団法人', '公益財団法人',
  '特定非営利活動法人', 'NPO法人', '認定NPO法人', '医療法人社団', '医療法人財団', '社会医療法人', '医療法人', '学校法人', '社会福祉法人', '宗教法人',
  '独立行政法人', '国立研究開発法人', '国立大学法人', '公立大学法人', '地方独立行政法人', '税理士法人', '弁護士法人', '司法書士法人',
  '行政書士法人', '社会保険労務士法人', '特許業務法人', '監査法人', '農業協同組合', '生活協同組合', '消費生活協同組合', '協同組合', '農事組合法人',
  '社団法人', '財団法人',
  '(株)', '(有)', '(合)', '(同)', '(資)', '(名)', '(社)', '(財)', '(一社)', '(一財)', '(公社)', '(公財)', '(医)', '(学)', '(福)', '(独)', '(特非)', '(税)', '(弁)',
];
const LATIN_FORMS = /[\s,]+(?:co\.?,?\s*ltd|company,?\s*limited|ltd|limited|inc|incorporated|llc|llp|lp|corp|corporation|k\.?k|g\.?k|gmbh|ag|kg|s\.?a\.?r\.?l|s\.?a\.?s|s\.?p\.?a|s\.?a|s\.?e|s\.?l|b\.?v|n\.?v|plc|pte\.?\s*ltd|pty\.?\s*ltd|pte|pty|as|a\/s|ab|oy|sdn\.?\s*bhd|bhd|company|co)\.?$/i;

/** Their first and last characters tell in most names that none of them is there. */
const JA_FORM_ENDS = JA_FORMS.map((form) => ({ form, first: form.charCodeAt(0), last: form.charCodeAt(form.length - 1) }));
const LIKE_JA_FORM = new RegExp(`^[${JA_FORMS.map((form) => form.charAt(0)).join('')}]|[${JA_FORMS.map((form) => form.slice(-1)).join('')}]$`);

/** A company's name without its legal form, before or after. */
export function withoutForm(name: string): string {
  return cutForm(normalise(name).trim());
}

/** The same of one of very many names that is asked for once. */
export function withoutFormOnce(name: string): string {
  return cutForm(normaliseOnce(name).trim());
}

function cutForm(name: string): string {
  let rest = name;
  for (const { form, first, last } of LIKE_JA_FORM.test(name) ? JA_FORM_ENDS : []) {
    if (rest.charCodeAt(0) === first && rest.startsWith(form)) rest = rest.slice(form.length).trim();
    if (rest.charCodeAt(rest.length - 1) === last && rest.endsWith(form)) rest = rest.slice(0, -form.length).trim();
  }
  rest = rest.slice(0, 200);
  // `Pte Ltd`, `Co., Ltd.`: a form may have two parts, each taken off in turn; there is a space or comma before each.
  if (/[\s,]/.test(rest)) for (let turn = 0; turn < 2; turn++) rest = rest.replace(LATIN_FORMS, '').replace(/[\s,]+$/, '');
  return rest === '' ? name : rest;
}

/** Whether a name carries a legal form (so it is a company's, not a person's). */
export function hasForm(text: string): boolean {
  const normal = normalise(text);
  return JA_FORMS.some((form) => normal.includes(form)) || LATIN_FORMS.test(normal.slice(0, 200).trim());
}

/** All names that mean this counterparty: full, without its form, aliases, aliases without theirs. */
export function namesOf({ name, aliases }: Counterparty): string[] {
  const names = new Set<string>();
  for (const one of [name, ...aliases]) {
    const whole = normaliseOnce(one).trim();
    if (whole !== '') names.add(whole).add(cutForm(whole));
  }
  return [...names];
}

/** Words that many names begin with, which are no short names. */
const COMMON_WORDS = anyOf(
  /^(?:ホテル|システム|サービス|クリニック|スーパー|レストラン|デザイン|メディカル|エンジニアリング|ソフト(?:ウェア)?|テクノ|グローバル|ジャパン)$/,
  /^(?:トータル|ライフ|ホーム|アート|データ|ネット(?:ワーク)?|フード|スポーツ|コンサル(?:ティング)?|ソリューション|グループ|センター|プラス)$/,
  /^(?:ワールド|ビジネス|オフィス|エネルギー|リサイクル|マンション)$/,
);

/** The counterparties, to be asked by domain, by name, or for mentions in a text. */
export class Counterparties {
  private readonly byDomain = new Map<string, Counterparty>();
  private readonly names = new Dictionary<Counterparty>();
  private shortNames: Map<string, string | null> | null = null;

  constructor(readonly all: readonly Counterparty[]) {
    for (const counterparty of all) {
      for (const domain of counterparty.domains) {
        if (!this.byDomain.has(domain)) this.byDomain.set(domain, counterparty);
      }
      for (const name of namesOf(counterparty)) this.names.add(name, counterparty);
    }
  }

  /** `cp:NAME` of the one counterparty whose name begins with these katakana and goes on in kanji; null where none or several do. */
  byShortName(word: string): string | null {
    if (this.shortNames === null) {
      this.shortNames = new Map();
      for (const { name } of this.all) {
        const [, head = ''] = /^([\u30a1-\u30f6ー]{3,})[\u3400-\u9fff]/.exec(withoutForm(name)) ?? [];
        if (head !== '' && !COMMON_WORDS.test(head)) this.shortNames.set(head, this.shortNames.has(head) ? null : `cp:${name}`);
      }
    }
    return this.shortNames.get(word) ?? null;
  }

  /** By exact domain, or else by the nearest parent domain that is listed (`mail.example.co.jp` belongs to `example.co.jp`). */
  ofDomain(domain: string): Counterparty | null {
    let rest = domain;
    for (let step = 0; step < 12; step++) {
      const found = this.byDomain.get(rest);
      if (found !== undefined) return found;
      const dot = rest.indexOf('.');
      if (dot < 0) return null;
      rest = rest.slice(dot + 1);
    }
    return null;
  }

  /** Those whose name starts a company field as an address book has it (`山田商事 営業部` is 山田商事). */
  ofName(name: string): Counterparty | null {
    const exact = this.names.get(name)[0] ?? this.names.get(withoutForm(name))[0];
    if (exact !== undefined) return exact;
    return this.names.find(name)[0]?.values[0] ?? null;
  }

  /** Whether this very domain is listed. */
  hasDomain(domain: string): boolean {
    return this.byDomain.has(domain);
  }

  /** Where a text names them, in the order of the text; places are of the normalised text. */
  mentionsIn(text: string): Mention<Counterparty>[] {
    return this.names.find(text);
  }
}

/** Two company fields that mean the same company: equal without legal form, or one the other with a department after it. */
export function sameCompany(one: string, other: string): boolean {
  const a = foldKey(withoutForm(one)).split(/[\s_]+/).filter((part) => part !== '');
  const b = foldKey(withoutForm(other)).split(/[\s_]+/).filter((part) => part !== '');
  const shared = Math.min(a.length, b.length);
  return shared > 0 && a.slice(0, shared).every((part, at) => part === b[at]);
}
