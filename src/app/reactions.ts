import type { Reaction } from '../cards/ui';
import { say } from '../messages/say';
import type { Outcome } from '../outbox/outbox';
import { stateWords } from '../outbox/words';
import { showMoment } from '../time/show';
import type { App } from './app';

export function notice(text: string): Reaction {
  return { kind: 'notice', notice: text };
}

/** Says why the outbox did not do what was asked. */
export function outcomeNotice({ lang, outside, zone }: App, outcome: Exclude<Outcome, { kind: 'done' }>): Reaction {
  switch (outcome.kind) {
    case 'busy': return notice(say(lang, 'error.busy'));
    case 'unknown': return notice(say(lang, 'held.unknown'));
    case 'too-early': return notice(say(lang, 'held.tooEarly', { time: showMoment(outcome.entry.earliestAt, outside.clock.now(), zone, lang) }));
    case 'full': return notice(say(lang, 'hold.full'));
    case 'no-clock': return notice(say(lang, 'hold.noClock'));
    case 'refused': return notice(say(lang, 'held.tooLate', { state: stateWords(outcome.entry, lang) }));
  }
}
