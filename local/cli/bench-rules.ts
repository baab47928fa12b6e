import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check as runRules } from '../../src/check/check';
import type { CheckInput } from '../../src/facts/facts';
import { readCases } from '../cases';
import { repositoryRoot } from '../playground/repository';
import { firstCheck } from './bench-first';
import { ORDINARY, benchInput, plainListCheck, type BenchSize } from './bench-inputs';
import { median } from './bench-median';
import type { Figure } from './figure';

/** Each size is grown by itself, tenfold and again. */
const GROWN: readonly { readonly size: keyof BenchSize; readonly what: string; readonly steps: readonly number[] }[] = [
  { size: 'lines', what: 'lines', steps: [40, 400, 4_000] },
  { size: 'recipients', what: 'recipients', steps: [10, 100, 1_000] },
  { size: 'attachments', what: 'attachments', steps: [5, 50, 500] },
  { size: 'counterparties', what: 'counterparties', steps: [100, 1_000, 10_000] },
  { size: 'contacts', what: 'contacts', steps: [100, 1_000, 10_000] },
  { size: 'groups', what: 'groups in the history', steps: [100, 1_000, 10_000] },
];

/** All rules over one mail, beside a plain list of words, domains and suffixes over the same mails, and how both grow. */
export function rules(): Figure[] {
  return [
    measured('all rules: an ordinary mail (40 lines, 10 recipients, 1,000 counterparties)', ORDINARY, 200),
    ...firstCheck(),
    labelled(),
    ...GROWN.flatMap(({ size, what, steps }) => {
      const figures = steps.map((step, index) => measured(`all rules: ${step.toLocaleString('en')} ${what}`, { ...ORDINARY, [size]: step }, [100, 40, 10][index] ?? 10));
      return figures.map((figure, index) => {
        const before = figures[index - 1];
        return before === undefined ? figure : { ...figure, grown: { by: (steps[index] ?? 0) / (steps[index - 1] ?? 1), took: figure.value / before.value } };
      });
    }),
  ];
}

/** The mails that the cases are about, each once: they have dates, sums and names in them, which the bench's own lines don't. */
function labelled(): Figure {
  const folder = join(repositoryRoot(), 'tests/cases');
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  const mails = files.flatMap((file) => readCases(readFileSync(join(folder, file), 'utf8'), null)).flatMap((one) => ('input' in one ? [one.input] : []));
  const next = inTurn(mails);
  const plain = median(mails.length, () => { plainListCheck(next()); });
  return { what: 'all rules: a labelled mail of tests/cases', value: median(mails.length, () => { runRules(next()); }), unit: 'ms', instead: { what: 'plain lists of words', value: plain } };
}

function measured(what: string, size: BenchSize, times: number): Figure {
  const mails = mailsOf(size, times);
  const plain = median(times, () => { plainListCheck(mails()); });
  return { what, value: median(times, () => { runRules(mails()); }), unit: 'ms', instead: { what: 'plain lists of words', value: plain } };
}

/** Mails of one size, in turn, no two with a line in common, so that nothing is remembered from one to the next. The policy is read once for all. */
function mailsOf(size: BenchSize, count: number): () => CheckInput {
  const { policy } = benchInput(size);
  return inTurn(Array.from({ length: count }, (_, salt) => ({ ...benchInput({ ...size, counterparties: 0, salt }), policy })));
}

function inTurn(mails: readonly CheckInput[]): () => CheckInput {
  let at = 0;
  return () => {
    const mail = mails[at++ % mails.length];
    if (mail === undefined) throw new Error('inTurn wants one mail at least');
    return mail;
  };
}
