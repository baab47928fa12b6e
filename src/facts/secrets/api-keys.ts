import { anyOf } from '../../draft/text/any-of';

/** Keys that say by their beginning what they open: `sk_live_…`, `ghp_…`, `AKIA…`, `xoxb-…`, and signed tokens (`eyJ….eyJ…`). */
const PREFIXED = anyOf(
  /(?<![A-Za-z0-9_/=.%-])(?:[a-z]{2,6}_(?:live|prod)_[A-Za-z0-9]{16,200}|sk[-_](?:[a-z]{2,10}[-_]\d{0,2}-?)?[A-Za-z0-9]{20,200})/g,
  /(?<![A-Za-z0-9_/=.%-])(?:gh[pousr]_[A-Za-z0-9]{20,200}|github_pat_[A-Za-z0-9_]{20,200}|glpat-[A-Za-z0-9_-]{16,60})/g,
  /(?<![A-Za-z0-9_/=.%-])(?:A[KS]IA[0-9A-Z]{16}(?![0-9A-Za-z])|xox[abprs]-[A-Za-z0-9-]{16,200}|AIza[A-Za-z0-9_-]{30,60})/g,
  /(?<![A-Za-z0-9_/=.%-])(?:eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{8,2000})/g,
);
/** `API key: …`, `アクセストークンは「…」`: what is said to be one. */
const LABELLED = /(?<![A-Za-z])(?:(?:API|access|secret|client|auth|bearer|service|shared|signing|webhook)[ _-]?)?(?:(?:key|token|secret)(?![A-Za-z])|キー|トークン|シークレット(?:キー)?)(?: is(?: now)?:?|\s?[:=は])\s{0,4}["'`「]?([A-Za-z0-9_-]{16,300})(?![A-Za-z0-9_./:@-]{2})/gi;
/** Keys that anybody may know, and numbers that go by another name. */
const OTHER_KEY = anyOf(
  /(?:public|publishable|product|licen[cs]e|primary|foreign|site|device|tracking|order|ticket|issue|object|cache|commit|ssh|host)[ _-]?(?:の)?$/i,
  /(?:公開|ライセンス|プロダクト|製品|サイト|主|外部|追跡|注文|受付|予約|問い?合わ?せ)[ _-]?(?:の)?$/i,
);
/** None that opens anything: an example, one made up, one that has been withdrawn. */
const NO_KEY = /\b(?:e\.g\.|example|sample|dummy|fake|placeholder|revoked|expired|disabled|rotated|checksum|sha-?\d*|md5|hash)\b|例|ダミー|サンプル|架空|失効|無効|廃止|ハッシュ|チェックサム/i;
const MADE_UP = /x{4}|0{6}|(.)\1{5}|12345|abcde|example|your|_test_|^pk_/i;

/** Letters and digits in one unbroken run, several of each: no word, no number. */
function isMixed(token: string): boolean {
  return /[A-Za-z0-9]{16}|[0-9a-f]{8}-[0-9a-f]{4}-/i.test(token) && (token.match(/\d/g) ?? []).length >= 3 && (token.match(/[A-Za-z]/g) ?? []).length >= 3;
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end).slice(0, 1_000);
}

/** The keys and tokens that a normalised text gives, as written. */
export function apiKeysIn(text: string): string[] {
  const given = [
    ...[...text.matchAll(PREFIXED)].map(({ 0: token, index }) => ({ token, index })),
    ...[...text.matchAll(LABELLED)].filter(({ 1: token = '', index }) => isMixed(token) && !OTHER_KEY.test(text.slice(Math.max(0, index - 20), index))).map(({ 1: token = '', index }) => ({ token, index })),
  ];
  return given.filter(({ token, index }) => !MADE_UP.test(token) && /\d/.test(token) && !NO_KEY.test(lineAround(text, index)) && !/:\/\/\S*$/.test(text.slice(Math.max(0, index - 200), index))).map(({ token }) => token);
}
