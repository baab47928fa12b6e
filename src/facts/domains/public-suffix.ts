import { PUBLIC_SUFFIX_LIST } from './public-suffix-list';

/** Rules of the list are at most this many labels long. */
const LONGEST_RULE = 4;

let lines: Map<string, string> | null = null;

/**
 * The public suffix of a domain (lower case, A-labels, no trailing dot) by the algorithm of publicsuffix.org/list: an exception wins, then the
 * longest rule, then `*` (the last label).
 */
export function publicSuffix(domain: string): string {
  lines ??= readLines();
  const labels = domain.split('.');
  let suffix = labels[labels.length - 1] ?? '';
  let parent = suffix;
  for (let at = labels.length - 2; at >= Math.max(0, labels.length - LONGEST_RULE); at -= 1) {
    const label = labels[at] ?? '';
    const children = lines.get(parent);
    if (children?.includes(` !${label} `)) return parent;
    const child = `${label}.${parent}`;
    if (children !== undefined && (children.includes(` ${label} `) || children.includes(' * '))) suffix = child;
    parent = child;
  }
  return suffix;
}

function readLines(): Map<string, string> {
  return new Map(PUBLIC_SUFFIX_LIST.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), `${line.slice(line.indexOf(' '))} `]));
}
