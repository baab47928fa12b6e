/** What work gives, and the milliseconds of computing that this process spent on it, whatever else the machine did meanwhile. */
export function ownTime<T>(work: () => T): { readonly value: T; readonly milliseconds: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, milliseconds: (user + system) / 1000 };
}
