import { check as runRules } from '../../src/check/check';
import type { Report } from '../../src/check/report';
import { wordsOf } from '../../src/check/words';
import { langOf, LANGS, type Lang } from '../../src/messages/lang';
import { say } from '../../src/messages/say';
import { explain } from '../explain';
import { explainedText } from '../explain-words';
import { BadUsage, optionsOf } from './bad-usage';
import { policyFrom, subjectsIn } from './inputs';

const EXIT = { clear: 0, warn: 1, stop: 2, unreadable: 65 } as const;

/** `matta check`: see usage.ts. Exit code of the worst draft. */
export function check(args: string[]): number {
  const { values, positionals } = optionsOf({
    args, allowPositionals: true,
    options: { policy: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean', default: false }, explain: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new BadUsage('check wants one or more files: mail (.eml) or cases (.jsonl)');
  const lang = langFrom(values.lang);
  const policy = policyFrom(values.policy, lang);
  let exit: number = EXIT.clear;
  for (const path of positionals) {
    for (const subject of subjectsIn(path, values.policy === undefined ? null : policy, Date.now())) {
      if ('fault' in subject) {
        console.error(`matta: ${subject.id}: ${subject.fault}.`);
        if (values.json) console.log(JSON.stringify({ id: subject.id, error: subject.fault }));
        exit = EXIT.unreadable;
        continue;
      }
      const report = runRules(subject.input);
      const explained = values.explain ? explain(subject.input) : null;
      if (values.json) console.log(JSON.stringify({ ...asJson(subject.id, report, lang), ...(explained ? { explained } : {}) }));
      else console.log([asText(subject.id, report, lang), ...(explained ? ['', explainedText(explained, lang)] : [])].join('\n'));
      exit = Math.max(exit, EXIT[report.verdict]);
    }
  }
  return exit;
}

export function langFrom(text: string | undefined): Lang {
  if (text === undefined) return langOf(process.env.LC_ALL ?? process.env.LANG);
  const lang = LANGS.find((one) => one === text);
  if (!lang) throw new BadUsage(`--lang ${text}: expected ${LANGS.join(' or ')}`);
  return lang;
}

function asJson(id: string, report: Report, lang: Lang): Readonly<Record<string, unknown>> {
  return {
    id,
    verdict: report.verdict,
    findings: report.findings.map((finding) => {
      const { says, todo } = wordsOf(finding, lang);
      const [at, ...more] = finding.at;
      return { rule: finding.rule, severity: finding.severity, at: more.length === 0 ? at : finding.at, message: lang === 'ja' ? says + todo : `${says} ${todo}`, evidence: finding.evidence };
    }),
    recipients: report.recipients.map(({ field, address, external }) => ({ field, address: address.address, domain: address.domain, external })),
    attachments: report.attachments.map(({ name, size }) => ({ name, size })),
    digest: report.digest,
  };
}

const MARKS = { stop: '✗', warn: '!', note: '·' } as const;

function asText(id: string, report: Report, lang: Lang): string {
  const warnings = report.findings.filter((finding) => finding.severity === 'warn').length;
  const headline = report.verdict === 'warn' ? say(lang, 'report.warn', { count: warnings }) : say(lang, report.verdict === 'clear' && report.findings.length > 0 ? 'report.noWarnings' : `report.${report.verdict}`);
  return [
    `${id}: ${headline}`,
    ...report.findings.map((finding) => {
      const { title, says, todo } = wordsOf(finding, lang);
      const lines = [`  ${MARKS[finding.severity]} ${title}: ${says}`, ...(finding.severity === 'note' ? [] : [`      ${finding.evidence.join(' / ')}`, `      ${todo}`])];
      return lines.join('\n');
    }),
  ].join('\n');
}
