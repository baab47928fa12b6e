import { LANGS, type Lang } from '../../src/messages/lang';
import { describeFault, TABLES } from '../../src/policy/fault';
import { templateOf } from '../../src/policy/help';
import { parsePolicy } from '../../src/policy/parse-policy';
import { KNOWN_RULES } from '../../src/rules';
import { BadUsage, optionsOf } from './bad-usage';
import { langFrom } from './check';
import { readPolicyFolder, writePolicyFolder } from './policy-files';

/** `matta policy`: see usage.ts. */
export function policy([command = '', ...args]: string[]): number {
  const { values, positionals } = optionsOf({ args, allowPositionals: true, options: { lang: { type: 'string' }, json: { type: 'boolean', default: false } } });
  const [dir, ...more] = positionals;
  if (dir === undefined || more.length > 0) throw new BadUsage(`policy ${command} wants one folder, got ${positionals.join(' ') || 'none'}`);
  const lang = langFrom(values.lang);
  if (command === 'check') return check(dir, lang, values.json);
  if (command === 'template') return template(dir, lang);
  throw new BadUsage(`policy ${command}: expected check or template`);
}

/** Says every fault of every table at once. Exit 0: none, 1: some. */
function check(dir: string, lang: Lang, json: boolean): number {
  const { tables, strangers } = readPolicyFolder(dir, 'policy check');
  const { policy: read, faults } = parsePolicy(tables, KNOWN_RULES);
  const unknown = strangers.map((file) => (lang === 'ja'
    ? `${file}: この名前の表はありません。使える表は ${TABLES.join('、')} です。この表は読みません。`
    : `${file}: there is no table of that name; there are ${TABLES.join(', ')}. It is not read.`));
  if (json) {
    const said = faults.map((fault) => ({ ...fault, text: Object.fromEntries(LANGS.map((one) => [one, describeFault(fault, one)])) }));
    console.log(JSON.stringify({ version: read.version, faults: said, unknownFiles: strangers }));
  } else {
    for (const line of [...faults.map((fault) => describeFault(fault, lang)), ...unknown]) console.log(line);
    const count = faults.length + unknown.length;
    console.log(lang === 'ja' ? `${count === 0 ? '誤りはありません' : `誤りが ${count} 件あります`}(版 ${read.version})` : `${count === 0 ? 'No errors found' : `${count} ${count === 1 ? 'error' : 'errors'}`} (version ${read.version})`);
  }
  return faults.length + unknown.length === 0 ? 0 : 1;
}

/** Writes every table with its header and commented examples: a policy that sets nothing yet. */
function template(dir: string, lang: Lang): number {
  const files = writePolicyFolder(dir, Object.fromEntries(TABLES.map((table) => [table, templateOf(table, lang)])), 'policy template');
  console.log(files.join('\n'));
  return 0;
}
