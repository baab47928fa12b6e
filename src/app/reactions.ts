import type { Reaction } from '../cards/ui';
import { say } from '../messages/say';
import type { Outcome } from '../outbox/outcome';
import { stateWords } from '../outbox/words';
import { showMoment } from '../time/show';
import type { App } from './app';

/** Says something in passing; the card stays as it is. */
export function notice(text: string): Reaction {
  return { kind: 'notice', notice: text };
}

/** Says why the outbox did not do what was asked. */
export function outcomeNotice(app: App, outcome: Exclude<Outcome, { kind: 'done' }>): Reaction {
  return notice(outcomeText(app, outcome));
}

/** The same as text, for whoever has more to say. */
export function outcomeText({ lang, outside, zone }: App, outcome: Exclude<Outcome, { kind: 'done' }>): string {
  switch (outcome.kind) {
    case 'busy': return say(lang, 'error.busy');
    case 'unknown': return say(lang, 'held.unknown');
    case 'too-early': return say(lang, 'held.tooEarly', { time: showMoment(outcome.entry.earliestAt, outside.clock.now(), zone, lang) });
    case 'full': return say(lang, 'hold.full');
    case 'no-clock': return say(lang, 'hold.noClock');
    case 'refused': return say(lang, 'held.tooLate', { state: stateWords(outcome.entry, lang) });
  }
}
