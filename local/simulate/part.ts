import { nextWorkingMorning } from '../../src/time/working-day';
import { Workspace, type WorkspaceOptions } from '../emulator';
import { zoneOf } from '../zone';
import { Desk, type Spent } from './desk';
import { misfortune } from './misfortune';
import { Observer, type Findings } from './observer';
import { DAYS_TO_SETTLE, type SimulationOptions } from './options';
import { Person } from './person';
import { Random } from './random';
import { Agenda } from './steps';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ZONE = 'Asia/Tokyo';
/** The evening before the first day: Sunday, 29 November 2026. */
const EVE = Date.parse('2026-11-29T20:00:00+09:00');
/** Hours of the day at which people look at the add-on's homepage. */
const VISITS = [9, 13, 17] as const;
/** Mails are begun from nine until this long after. */
const WRITING = 8.5 * HOUR;

/** The add-on as it would be pushed. */
export type Bundle = Readonly<Pick<WorkspaceOptions, 'code' | 'manifest' | 'checked'>>;

/** Which users of the office: `count` of them, the first of whom has this number. */
export interface Part {
  readonly first: number;
  readonly count: number;
}

export interface PartResult {
  readonly part: Part;
  readonly findings: Findings;
  readonly spent: Spent;
}

/** Runs for which a context of the emulator's is kept. */
const RUNS_PER_CONTEXT = 10_000;

/** Simulates a few users of an office from their first day until nothing of theirs waits any more. */
export function simulatePart(bundle: Bundle, options: SimulationOptions, part: Part, runsPerContext = RUNS_PER_CONTEXT): PartResult {
  const random = (what: string): Random => new Random(`${options.seed}/${part.first}/${what}`);
  const workspace = Workspace.open({ ...bundle, startAt: EVE, gmail: { store: 'memory' }, runsPerContext });
  try {
    const desk = new Desk(workspace);
    const observer = new Observer(() => desk.now);
    workspace.onSent((mail) => { observer.leaves(mail); });
    workspace.faults.leaveTo(misfortune(options, random('misfortune'), (email) => { desk.run(email, 'onTick'); }));
    const users = Array.from({ length: part.count }, (_, index) => ({
      email: `user${part.first + index}@aozora.example`, name: `User ${part.first + index}`, locale: index % 2 === 0 ? 'ja' as const : 'en' as const, timeZone: ZONE,
    }));
    for (const user of users) workspace.addUser(user);
    const people = users.map((user, index) => new Person(user, users.filter((one) => one !== user).map((one) => one.email), desk, observer, random(`person ${index}`)));

    const agenda = new Agenda();
    const evening = planDays(agenda, people, options, part, random('days'));
    const goOn = (): boolean => agenda.next((at) => { desk.waitUntil(at); }, () => desk.now);
    while (goOn()) { /* everything happens in its turn */ }
    settle({ agenda, people, observer, desk, evening, random: random('settling'), goOn });
    return { part, findings: observer.findings(), spent: desk.spent };
  } finally {
    workspace.close();
  }
}

/** Puts down what everybody does on the working days; gives the end of the last one. */
function planDays(agenda: Agenda, people: readonly Person[], { days, mails }: SimulationOptions, part: Part, random: Random): number {
  let morning = EVE;
  for (let day = 0; day < days; day += 1) {
    morning = nextWorkingMorning(morning, zoneOf(ZONE));
    for (const [index, person] of people.entries()) {
      for (const hour of VISITS) agenda.add(morning + (hour - 9) * HOUR + random.between(0, 20 * MINUTE), person.visitHome());
      for (let number = 0; number < mails; number += 1) {
        agenda.add(morning + random.between(0, WRITING), person.write(`m${part.first + index}-${day * mails + number}`));
      }
    }
  }
  return morning + DAY / 2;
}

/** Lets days go by on which people write nothing and only look, until something has become of every mail; then one more. */
function settle({ agenda, people, observer, desk, evening, random, goOn }: { agenda: Agenda; people: readonly Person[]; observer: Observer; desk: Desk; evening: number; random: Random; goOn: () => boolean }): void {
  for (let day = 0, more = 1; day < DAYS_TO_SETTLE && more >= 0; day += 1) {
    for (const hour of VISITS) {
      for (const person of people) agenda.add(evening + day * DAY + (hour - 9 + 12) * HOUR + random.between(0, 20 * MINUTE), person.visitHome());
      while (goOn()) { /* everything happens in its turn */ }
    }
    desk.waitUntil(evening + (day + 1) * DAY);
    if (observer.undecided === 0) more -= 1;
  }
}
