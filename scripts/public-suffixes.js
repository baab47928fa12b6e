// Writes src/facts/domains/public-suffix-list.ts from the ICANN section of the public suffix list, as tldts-icann (a development dependency) carries it.
// Run it after updating that package: node scripts/public-suffixes.js
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { edgeChild, edgeLength, edgeStart, exceptionsRoot, labelText, nodeFlags, rulesRoot } from '../node_modules/tldts-icann/dist/es6/src/data/trie.js';

const FILE = fileURLToPath(new URL('../src/facts/domains/public-suffix-list.ts', import.meta.url));

/**
 * The rules of the list, without those that change nothing: a bare top-level domain (the default rule `*` says the same), and a label in
 * Unicode (the list has each as an A-label too, and domains are A-labels here).
 *
 * @returns {string} one line for each parent: the parent, then its children; `*` any child, `!name` a child that is no suffix after all
 */
export function suffixLines() {
  const starts = [];
  for (let edge = 0, at = 0; edge < edgeLength.length; at += edgeLength[edge], edge += 1) starts.push(at);
  const children = new Map();
  const walk = (node, suffix, mark) => {
    for (let edge = edgeStart[node]; edge < edgeStart[node + 1]; edge += 1) {
      const label = labelText.slice(starts[edge], starts[edge] + edgeLength[edge]);
      if (/[^\x21-\x7e]/.test(label)) continue;
      const child = edgeChild[edge];
      if ((nodeFlags[child] & 1) !== 0 && suffix !== '') children.set(suffix, [...(children.get(suffix) ?? []), mark + label]);
      walk(child, suffix === '' ? label : `${label}.${suffix}`, mark);
    }
  };
  walk(rulesRoot, '', '');
  walk(exceptionsRoot, '', '!');
  return [...children].map(([parent, labels]) => `${parent} ${labels.sort().join(' ')}`).sort().join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(FILE, `/**
 * The ICANN section of the public suffix list (publicsuffix.org, Mozilla Public License 2.0), one line for each parent and its children.
 * Made by scripts/public-suffixes.js; not to be edited by hand.
 */
export const PUBLIC_SUFFIX_LIST = \`${suffixLines()}\`;
`);
}
