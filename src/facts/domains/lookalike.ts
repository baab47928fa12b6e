/**
 * Letters that read as other letters at a glance in a sans-serif face, mapped to one of them. The Latin ones are the
 * usual phishing pairs; the Cyrillic, Greek and Armenian ones are those of Unicode's confusables.txt (UTS #39) whose
 * prototype is a Latin small letter.
 */
const PAIRS: Readonly<Record<string, string>> = {
  'а': 'a', 'е': 'e', 'о': 'o', 'р': 'p', 'с': 'c', 'у': 'y', 'х': 'x', 'ѕ': 's', 'і': 'l', 'ј': 'j', 'ԁ': 'd', 'ԛ': 'q', 'ԝ': 'w', 'һ': 'h', 'ь': 'b',
  'в': 'b', 'к': 'k', 'м': 'm', 'н': 'h', 'т': 't', 'г': 'r', 'п': 'n', 'ո': 'n', 'ս': 'u', 'օ': 'o', 'հ': 'h', 'ց': 'g',
  'α': 'a', 'ο': 'o', 'ρ': 'p', 'ν': 'v', 'υ': 'u', 'κ': 'k', 'ι': 'l', 'τ': 't', 'ω': 'w', 'η': 'n', 'γ': 'y', 'ε': 'e', 'χ': 'x',
  'ı': 'l', 'ł': 'l', 'ɡ': 'g', 'ɑ': 'a', 'ß': 'b', 'ø': 'o', 'đ': 'd', 'ŀ': 'l', 'ḷ': 'l',
  '0': 'o', '1': 'l', i: 'l', '5': 's', '8': 'b', '6': 'b', '9': 'g', '2': 'z', '3': 'e', q: 'g',
};

/** What a domain comes down to when letters that look alike are taken for one: two domains with one skeleton read the same. */
export function skeletonOf(domain: string): string {
  let out = '';
  for (const char of domain.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()) out += PAIRS[char] ?? char;
  return out.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/cl/g, 'd');
}

/** RFC 3492, 5: constants of Punycode for IDNA. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

/** Decodes one Punycode label without its `xn--` (RFC 3492, 6.2); null where it is malformed. */
function decodeLabel(label: string): string | null {
  const dash = label.lastIndexOf('-');
  const output = dash > 0 ? [...label.slice(0, dash)].map((char) => char.charCodeAt(0)) : [];
  let n = 128;
  let i = 0;
  let bias = 72;
  for (let at = dash > 0 ? dash + 1 : 0; at < label.length; ) {
    const before = i;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      if (at >= label.length) return null;
      const code = label.charCodeAt(at++);
      const digit = code >= 97 && code <= 122 ? code - 97 : code >= 48 && code <= 57 ? code - 22 : BASE;
      if (digit >= BASE) return null;
      i += digit * weight;
      const t = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
      if (digit < t) break;
      weight *= BASE - t;
      if (weight > 0x7fffffff) return null;
    }
    bias = adapt(i - before, output.length + 1, before === 0);
    n += Math.floor(i / (output.length + 1));
    i %= output.length + 1;
    if (n > 0x10ffff) return null;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
}

/** A domain as people see it: A-labels decoded; one that is malformed is left as it is. */
export function decodeDomain(domain: string): string {
  if (!domain.includes('xn--')) return domain;
  return domain.split('.').map((label) => (label.startsWith('xn--') && label.length <= 63 ? decodeLabel(label.slice(4)) ?? label : label)).join('.');
}

/** Whether one label mixes Latin letters with Cyrillic, Greek or Armenian ones: no honest name does. */
export function mixesScripts(domain: string): boolean {
  return decodeDomain(domain).split('.').some((label) => /[a-z]/i.test(label) && /[\u0370-\u058f]/.test(label));
}
