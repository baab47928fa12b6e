import type { Reaction } from '../../cards/ui';
import { findingKey } from '../../check/acknowledge';
import { pairOf } from '../../check/mute';
import { withMuted, withoutMuted, type MutedPair } from '../../check/muted-list';
import { say } from '../../messages/say';
import type { App } from '../app';
import { lookAgain, reportCardOf, reportOn } from '../check/check-draft';
import { home } from '../home';
import type { Handler } from '../press';
import { notice } from '../reactions';
import { changeMuted } from './muted';

/** "Not for this pair": muting a warning at a finding, and taking that back. */
export const MUTE_ACTIONS: Readonly<Record<'mute' | 'unmute', Handler>> = {
  mute: (app, { parameters }) => mute(app, parameters.draft ?? '', parameters.finding ?? ''),
  unmute: (app, { parameters }) => {
    const { rule = '', address = '' } = parameters;
    const failed = changeMuted(app, (list) => withoutMuted(list, { rule, address }), (reason) => say(app.lang, 'mute.notBack', { reason }));
    if (failed !== null) return notice(failed);
    return { kind: 'card', as: 'root', card: home(app), notice: say(app.lang, 'mute.isBack') };
  },
};

/** The finding must be one that the draft really has now: nobody mutes what was never shown to be wrong. */
function mute(app: App, draftId: string, key: string): Reaction {
  const { lang } = app;
  const looked = lookAgain(app, draftId);
  if (looked.kind !== 'one') return notice(say(lang, 'error.gone'));
  const finding = reportOn(app, looked.found, looked.known).findings.find((one) => findingKey(one) === key);
  const pair = finding === undefined ? null : pairOf(finding, app.policy);
  if (pair === null) return notice(say(lang, 'hold.changed'));

  let madeRoom: readonly MutedPair[] = [];
  const failed = changeMuted(app, (list) => {
    const added = withMuted(list, { ...pair, at: app.outside.clock.now() });
    ({ madeRoom } = added);
    return added.list;
  }, (reason) => say(lang, 'mute.notStored', { reason }));
  if (failed !== null) return notice(failed);
  app.outside.log.event('muted', { rule: pair.rule });
  const [first] = madeRoom;
  return {
    kind: 'card', as: 'replace', card: reportCardOf(app, looked, reportOn(app, looked.found, looked.known)), changed: true,
    notice: first === undefined ? say(lang, 'mute.done') : say(lang, 'mute.madeRoom', { address: first.address }),
  };
}
