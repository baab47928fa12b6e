import type { ApprovalRecord, Stage } from './record';

/** The stages of which one is to be decided now. */
export interface Turn {
  /** Indices of the record's stages; any of them by anybody of theirs. */
  readonly stages: readonly number[];
  /** Whose approval counts for either of two stages, and so for one of them: it is another one's turn. '' for nobody. */
  readonly without: string;
}

/**
 * Whose turn it is: the first stage, or pair of stages that want two people, which the approvals do not fill yet. Null where all are filled.
 *
 * An approval counts for every stage in which its giver may decide, whichever was asked for. Of a pair, whoever could give both leaves
 * *both* to the others: so no order of approvals leaves a stage to somebody who is used up already.
 */
export function turnOf({ stages, decided }: Pick<ApprovalRecord, 'stages' | 'decided'>): Turn | null {
  const given = stages.map((_, index) => decided.filter((one) => one.stages.includes(index)).map(({ person }) => person));
  const unit = unitsOf(stages).find((one) => !isMet(one, given));
  if (!unit) return null;
  const [alone = '', ...more] = new Set(unit.flatMap((index) => given[index] ?? []));
  const mayGive = (index: number): boolean => [...stages[index]?.by ?? [], ...stages[index]?.proxies ?? []].includes(alone);
  if (alone !== '' && more.length === 0 && unit.every(mayGive)) return { stages: unit, without: alone };
  return { stages: unit.filter((index) => given[index]?.length === 0).slice(0, 1), without: '' };
}

/** Whether these people, of whom each stage lists its own, are enough for all stages. */
export function areEnough(stages: readonly Pick<Stage, 'second'>[], people: readonly (readonly string[])[]): boolean {
  return unitsOf(stages).every((unit) => isMet(unit, people));
}

/** The stages that are filled together: one, or a first and a second which want two people. */
export function unitsOf(stages: readonly Pick<Stage, 'second'>[]): number[][] {
  return stages.flatMap(({ second }, index) => (second ? [] : [stages[index + 1]?.second === true ? [index, index + 1] : [index]]));
}

/** Somebody for each stage, and nobody for two. */
function isMet(unit: readonly number[], people: readonly (readonly string[])[]): boolean {
  const lists = unit.map((index) => people[index] ?? []);
  return lists.every((list) => list.length > 0) && new Set(lists.flat()).size >= unit.length;
}
