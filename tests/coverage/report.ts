import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPlaces, COUNTED, ROOT } from './places';

interface Count {
  lines: number;
  linesRun: number;
  places: number;
  placesRun: number;
}

/** After the last test: what of src/ ran in any of them, by folder. `MATTA_MISSED=rules` names the lines below src/rules of which nothing ran. */
export default function report(): void {
  const ran = ranPlaces();
  const folders = new Map<string, Count>();
  const missed: string[] = [];
  for (const name of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((one) => /(?<!\.d)\.ts$/.test(one)).sort()) {
    const file = `src/${name}`;
    const own = ran.get(file) ?? new Set();
    const lines = new Map<number, boolean>();
    const count = counted(folders, name.includes('/') ? name.slice(0, name.indexOf('/')) : name);
    for (const at of allPlaces(file, readFileSync(join(ROOT, file), 'utf8'))) {
      const line = Number(at.split(':')[0]) + 1;
      lines.set(line, lines.get(line) === true || own.has(at));
      count.places += 1;
      if (own.has(at)) count.placesRun += 1;
    }
    count.lines += lines.size;
    count.linesRun += [...lines.values()].filter((run) => run).length;
    const dead = [...lines].filter(([, run]) => !run).map(([line]) => line).sort((a, b) => a - b);
    if (dead.length > 0) missed.push(`${file}: ${dead.join(', ')}`);
  }
  const all = [...folders.values()].reduce((sum, one) => ({ lines: sum.lines + one.lines, linesRun: sum.linesRun + one.linesRun, places: sum.places + one.places, placesRun: sum.placesRun + one.placesRun }));
  const rows = [...folders, ['all', all] as const].map(([name, count]) => `${name.padEnd(10)} ${part(count.linesRun, count.lines)} of ${String(count.lines).padStart(5)} lines ${part(count.placesRun, count.places)} of ${String(count.places).padStart(6)} places`);
  console.log(`\nRun of src/:\n${rows.join('\n')}`);
  const { MATTA_MISSED: below } = process.env;
  if (below !== undefined) console.log(`\nLines of which nothing ran:\n${missed.filter((line) => line.startsWith(`src/${below}`)).join('\n') || 'none'}`);
}

function counted(folders: Map<string, Count>, folder: string): Count {
  const count = folders.get(folder) ?? { lines: 0, linesRun: 0, places: 0, placesRun: 0 };
  folders.set(folder, count);
  return count;
}

function part(run: number, all: number): string {
  return `${(all === 0 ? 100 : (100 * run) / all).toFixed(1).padStart(5)} %`;
}

/** What every test file saw, together. */
function ranPlaces(): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const name of readdirSync(COUNTED)) {
    const ran = JSON.parse(readFileSync(join(COUNTED, name), 'utf8')) as Record<string, string[]>;
    for (const [file, places] of Object.entries(ran)) {
      const known = all.get(file) ?? new Set();
      for (const place of places) known.add(place);
      all.set(file, known);
    }
  }
  return all;
}
