import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The expression that a page of docs/ tells an administrator to put into the domain's compliance rule, with the key's name in it. */
export function complianceRule(page: 'enforce.md' | 'enforce.ja.md', key: string): RegExp {
  const [line = ''] = /Matta-Passed: v=1; id=.*\[0-9a-f\].*/.exec(readFileSync(join(__dirname, '../../docs', page), 'utf8')) ?? [];
  if (!line.includes('KEY')) throw new Error(`docs/${page} shows no expression for the rule with KEY in it`);
  return new RegExp(line.trim().replace('KEY', key));
}
