import type { Lang } from './lang';

/** Names one behind the other in a sentence: `請求書.pdf、明細.xlsx`, `invoice.pdf, details.xlsx`. */
export function listOf(lang: Lang, names: readonly string[]): string {
  return names.join(lang === 'ja' ? '、' : ', ');
}
