/**
 * One pattern for many ways of saying something, so that a long list of them can be read, and changed, a line at a time: what matches any
 * of these. All have the same flags; groups that capture are counted through, in the order of the list.
 *
 * @throws Error where the flags are not the same: what was meant for one would hold for all
 */
export function anyOf(first: RegExp, ...others: readonly RegExp[]): RegExp {
  const strange = others.find(({ flags }) => flags !== first.flags);
  if (strange !== undefined) throw new Error(`anyOf was given ${String(strange)} beside /…/${first.flags}; expected the same flags for all: write them so.`);
  return new RegExp([first, ...others].map(({ source }) => source).join('|'), first.flags);
}
