import { check as runRules } from '../../src/check/check';
import { benchInput, plainListCheck, type BenchSize } from './bench-inputs';
import { median } from './bench-median';
import type { Figure } from './figure';

/** The mail that the budget of docs/design.md speaks of. */
const ORDINARY: BenchSize = { lines: 40, recipients: 10, counterparties: 1_000, attachments: 1, contacts: 100, groups: 100 };
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
    ...GROWN.flatMap(({ size, what, steps }) => {
      const figures = steps.map((step, index) => measured(`all rules: ${step.toLocaleString('en')} ${what}`, { ...ORDINARY, [size]: step }, [100, 40, 10][index] ?? 10));
      return figures.map((figure, index) => {
        const before = figures[index - 1];
        return before === undefined ? figure : { ...figure, grown: { by: (steps[index] ?? 0) / (steps[index - 1] ?? 1), took: figure.value / before.value } };
      });
    }),
  ];
}

function measured(what: string, size: BenchSize, times: number): Figure {
  const mails = mailsOf(size, times);
  const plain = median(times, () => { plainListCheck(mails()); });
  return { what, value: median(times, () => { runRules(mails()); }), unit: 'ms', instead: { what: 'plain lists of words', value: plain } };
}

/** Mails of one size, in turn, no two with a line in common, so that nothing is remembered from one to the next. The policy is read once for all. */
function mailsOf(size: BenchSize, count: number): () => ReturnType<typeof benchInput> {
  const { policy } = benchInput(size);
  const all = Array.from({ length: count }, (_, salt) => ({ ...benchInput({ ...size, counterparties: 0, salt }), policy }));
  let at = 0;
  return () => {
    const mail = all[at++ % count];
    if (mail === undefined) throw new Error('mailsOf wants a count of at least 1');
    return mail;
  };
}
