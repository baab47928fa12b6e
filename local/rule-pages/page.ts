import { optionWords } from '../../src/rules/option-words';
import { examples } from './examples';
import type { RuleTable } from './rule-table';
import { tested } from './tested';
import { card, head } from './written';

/** A page that the rule can't be written into; says what it has to have. */
export class UnfitPage extends Error {}

/** A rule's page with what the rule knows written anew; what is written by hand stays. */
export function rulePage(page: string, of: RuleTable): string {
  if (!page.startsWith(`# ${of.rule.id}\n`)) throw new UnfitPage(`has to begin with “# ${of.rule.id}”`);
  const shown = tested(of);
  const withRegions = [
    ['head', head(of, shown)],
    ['card', `## カードの言葉 / On the card\n\n${card(of)}\n\n## 試験から / From its tests\n\n${examples(of, shown)}`],
  ].reduce((text, [name = '', content = '']) => replaceRegion(text, name, content), page);
  return optionLines(withRegions, of);
}

function replaceRegion(page: string, name: string, content: string): string {
  const begin = `<!-- begin ${name}: from the rule, by npm run rules -->`;
  const end = `<!-- end ${name} -->`;
  const [before, rest] = split(page, begin);
  const [, after] = split(rest, end);
  return `${before}${begin}\n${content}\n${end}${after}`;
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new UnfitPage(`has no line “${mark}”; the pages of other rules show where it belongs`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** `- \`threshold\`: what it is, by hand (what it takes and what is built in, from the rule)`, in each language's half. */
function optionLines(page: string, { rule: { options: { entries } } }: RuleTable): string {
  const [ja, en] = split(page, '\n## English\n');
  const told = { ja: new Set<string>(), en: new Set<string>() };
  const half = (text: string, lang: 'ja' | 'en'): string => text.replace(/^- `(\w+)`: (.*)$/gm, (line, name: string, meaning: string) => {
    const schema = entries[name];
    if (schema === undefined) throw new UnfitPage(`explains an option “${name}”, which the rule has not; it has ${Object.keys(entries).join(', ') || 'none'}`);
    told[lang].add(name);
    const { takes, builtIn } = optionWords(schema);
    const byHand = meaning.replace(/\s*\([^()]*(?:初めは|built in:)[^()]*\)$/, '');
    return `- \`${name}\`: ${byHand}${lang === 'ja' ? `(${takes.ja}。初めは ${builtIn.ja})` : ` (${takes.en}; built in: ${builtIn.en})`}`;
  });
  const written = `${half(ja, 'ja')}\n## English\n${half(en, 'en')}`;
  for (const name of Object.keys(entries)) {
    if (!told.ja.has(name) || !told.en.has(name)) throw new UnfitPage(`has to explain the option “${name}” in both languages: a line “- \`${name}\`: …” below 設定項目 and below Options`);
  }
  return written;
}
