import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { importOutlookLists, importThunderbird } from '../import/flexconfirmmail';
import type { Imported } from '../import/imported';
import { importOutlookOkan } from '../import/outlookokan';
import { OkanFolder } from '../import/outlookokan-files';
import type { Lang } from '../../src/messages/lang';
import { describeFault } from '../../src/policy/fault';
import { parsePolicy } from '../../src/policy/parse-policy';
import { KNOWN_RULES } from '../../src/rules';
import { BadUsage, optionsOf } from './bad-usage';
import { langFrom } from './check';
import { readPolicyFolder, writePolicyFolder } from './policy-files';

/** `matta import`: see usage.ts. Exit 0: written and without a fault, 1: written, with rows to be put right. */
export function importSettings([tool = '', ...args]: string[]): number {
  const { values, positionals } = optionsOf({ args, allowPositionals: true, options: { out: { type: 'string' }, own: { type: 'string', multiple: true }, lang: { type: 'string' } } });
  const [path, ...more] = positionals;
  if (tool === '') throw new BadUsage('import wants outlookokan or flexconfirmmail, and one folder or file; got none');
  if (path === undefined || more.length > 0) throw new BadUsage(`import ${tool} wants one folder or file, got ${positionals.join(' ') || 'none'}`);
  if (values.out === undefined) throw new BadUsage(`import ${tool} ${path}: expected --out POLICYDIR`);
  const lang = langFrom(values.lang);
  const imported = read(tool, path, values.own ?? []);
  for (const line of report(imported, lang)) console.log(line);
  const files = writePolicyFolder(values.out, imported.tables(), '--out');
  console.log(files.join('\n'));
  if (files.length === 0) return 1;
  const { faults } = parsePolicy(readPolicyFolder(values.out, '--out').tables, KNOWN_RULES);
  for (const fault of faults) console.error(describeFault(fault, lang));
  return faults.length === 0 ? 0 : 1;
}

function read(tool: string, path: string, own: readonly string[]): Imported {
  try {
    if (tool === 'outlookokan') {
      const folder = new OkanFolder(path);
      if (folder.isEmpty) throw new Error('there are no CSV files in it');
      return importOutlookOkan(folder, own);
    }
    if (tool === 'flexconfirmmail') {
      if (!statSync(path).isDirectory()) return importThunderbird(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
      const lists = readdirSync(path).filter((file) => /\.txt$/i.test(file));
      return importOutlookLists(new Map(lists.map((file) => [file, readFileSync(join(path, file), 'utf8')])));
    }
  } catch (error) {
    throw new BadUsage(`import ${tool} ${path}: expected the settings of that tool; ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new BadUsage(`import ${tool}: expected outlookokan or flexconfirmmail`);
}

const HEADINGS = {
  taken: { ja: '取り込みました', en: 'Taken over' },
  nearly: { ja: '違いのあるもの', en: 'Taken over with a difference' },
  left: { ja: '取り込まないもの', en: 'Not taken over' },
} as const;

function report({ entries }: Imported, lang: Lang): string[] {
  return (['taken', 'nearly', 'left'] as const).flatMap((outcome) => {
    const found = entries.filter((entry) => entry.outcome === outcome);
    const lines = found.map(({ source, what, note }) => `  ${source} ${what}${what === '' ? '' : ' '}— ${note[lang]}`);
    return found.length === 0 ? [] : [`${HEADINGS[outcome][lang]} (${found.length})`, ...lines];
  });
}
