import { check as runRules } from '../../src/check/check';
import { scoreOf, type Case, type Score } from '../cases';
import { BadUsage, optionsOf } from './bad-usage';
import { casesIn, policyFrom } from './inputs';

/** `matta score`: exit 0 once everything was read, whatever the figures; 65 where a line could not be read. */
export function score(args: string[]): number {
  const { values, positionals } = optionsOf({ args, allowPositionals: true, options: { policy: { type: 'string' }, json: { type: 'boolean', default: false } } });
  if (positionals.length === 0) throw new BadUsage('score wants one or more case files (.jsonl)');
  const policy = values.policy === undefined ? null : policyFrom(values.policy, 'en');
  const read = positionals.flatMap((path) => casesIn(path, policy));
  const cases: Case[] = [];
  for (const one of read) {
    if ('fault' in one) console.error(`matta: ${one.id}: ${one.fault}.`);
    else cases.push(one);
  }
  const result = scoreOf(cases, cases.map((one) => runRules(one.input)));
  console.log(values.json ? JSON.stringify(result) : asText(result));
  return cases.length === read.length ? 0 : 65;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function asText({ cases, mistakes, fine, byKind, byLang, missed, alarms }: Score): string {
  return [
    `${cases} cases`,
    `mistakes caught  ${mistakes.caught} of ${mistakes.total} (${percent(mistakes.caught, mistakes.total)})`,
    `false alarms     ${fine.falseAlarms} of ${fine.total} (${percent(fine.falseAlarms, fine.total)})`,
    ...Object.entries(byLang).map(([lang, one]) => `  ${lang}  caught ${one.mistakes.caught} of ${one.mistakes.total}, false alarms ${one.fine.falseAlarms} of ${one.fine.total}`),
    'by kind:',
    ...Object.entries(byKind).map(([kind, one]) => `  ${kind}  ${one.caught} of ${one.total}`),
    ...(missed.length > 0 ? [`missed: ${missed.map((one) => JSON.stringify(one)).join(', ')}`] : []),
    ...(alarms.length > 0 ? [`alarms: ${alarms.map((one) => JSON.stringify(one)).join(', ')}`] : []),
  ].join('\n');
}
