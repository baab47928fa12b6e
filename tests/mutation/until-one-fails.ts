/**
 * After the first test that fails, the others of its file do nothing: a mutant is caught then, and there are hundreds to try
 * (jest.mutation.config.js). Jest's own `bail` ends a run between files only.
 */
type Work = (...given: never[]) => unknown;
let failed = false;

const guarded = (work: Work): (...given: never[]) => Promise<void> => async (...given) => {
  if (failed) return;
  try {
    await work(...given);
  } catch (error) {
    failed = true;
    throw error;
  }
};

const plain = globalThis.it;
const each = plain.each.bind(plain) as (...table: unknown[]) => (name: string, work: Work) => void;
globalThis.it = Object.assign((name: string, work: Work) => { plain(name, guarded(work) as () => Promise<void>); }, plain, {
  each: (...table: unknown[]) => (name: string, work: Work) => { each(...table)(name, guarded(work)); },
}) as unknown as jest.It;
