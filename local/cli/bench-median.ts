/** The median of so many runs, in ms, after some to warm up. */
export function median(times: number, work: () => void): number {
  for (let index = 0; index < Math.min(times, 10); index++) work();
  const taken = Array.from({ length: times }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return taken[Math.floor(times / 2)] ?? 0;
}
