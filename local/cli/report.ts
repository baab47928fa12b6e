import { readFileSync, writeFileSync } from 'node:fs';
import { fill } from '../../src/messages/lang';
import { figuresOf, per100, type Figures } from '../../src/audit/figures';
import type { Line } from '../../src/audit/reckoning';
import { readLine } from '../audit/log-lines';
import { reportPage } from '../audit/page';
import { WORDS } from '../audit/words';
import { zoneOf } from '../zone';
import { BadUsage, optionsOf } from './bad-usage';
import { langFrom } from './check';

/** `matta report`: see usage.ts. Exit 65 where lines could not be read; the rest is counted all the same. */
export function report(args: string[]): number {
  const { values, positionals } = optionsOf({
    args, allowPositionals: true, options: { html: { type: 'string' }, json: { type: 'boolean', default: false }, lang: { type: 'string' }, zone: { type: 'string', default: 'Asia/Tokyo' } },
  });
  if (positionals.length === 0) throw new BadUsage('report wants one or more logs (.jsonl), as Cloud Logging exports them');
  const lang = langFrom(values.lang);
  const lines: Line[] = [];
  let unreadable = 0;
  for (const path of positionals) {
    textOf(path).split('\n').forEach((line, index) => {
      if (line.trim() === '') return;
      try {
        const read = readLine(line);
        if (read !== null) lines.push(read);
      } catch {
        unreadable += 1;
        console.error(`matta: ${path}:${index + 1}: expected a log entry as a JSON object on a line.`);
      }
    });
  }
  const zone = zoneOf(values.zone);
  const figures = figuresOf(lines, (at) => zone.offsetAt(at));
  if (values.html !== undefined) writeFileSync(values.html, reportPage(figures, lang));
  console.log(values.json ? JSON.stringify(figures) : asText(figures, WORDS[lang]));
  return unreadable === 0 ? 0 : 65;
}

function asText({ weeks, rules }: Figures, words: Readonly<Record<string, string>>): string {
  const say = (key: string): string => words[key] ?? key;
  if (weeks.length === 0) return say('none');
  return [
    fill(say('period'), { from: weeks[0]?.monday ?? '', to: weeks.at(-1)?.monday ?? '' }),
    ...weeks.map(({ monday, checked, warned, fixed, cancelled, incidents }) =>
      `  ${monday}  ${say('checked')} ${checked}, ${say('perHundred')} ${per100(warned, checked) ?? '–'}, ${say('fixed')} ${fixed}, ${say('cancelled')} ${cancelled}, ${say('incidents')} ${incidents}`),
    `${say('rules')}:${rules.length === 0 ? ` ${say('noRules')}` : ''}`,
    ...rules.map(({ rule, warned, answered, fixed }) => `  ${rule}  ${say('warnings')} ${warned}, ${say('answered')} ${answered} (${per100(answered, warned) ?? 0} %), ${say('ruleFixed')} ${fixed}`),
  ].join('\n');
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadUsage(`${path}: expected a log that can be read; ${error instanceof Error ? error.message : String(error)}`);
  }
}
