import { findingKey } from '../../check/acknowledge';
import { pairOf } from '../../check/mute';
import { wordsOf } from '../../check/words';
import { FIELD_NAMES } from '../../draft/draft';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import type { Policy } from '../../policy/policy';
import type { Finding, Fix } from '../../rules/rule';
import { button } from '../actions';
import { FIELD } from '../form';
import { bold, lines, markup, plain, raw, type Html, type Widget } from '../ui';

/** Of a card whose draft is known. */
export interface FindingView {
  readonly draftId: string;
  readonly policy: Policy;
  readonly lang: Lang;
  /** Whether an answer is asked for; left out: yes. */
  readonly asks?: boolean;
}

/**
 * One thing found, as the sender reads it from top to bottom: what it is, what it was seen by, what to do, the button that
 * does it, and last the answer that all is right. At most three widgets.
 */
export function findingWidgets(finding: Finding, { draftId, lang, policy, asks = true }: FindingView): Widget[] {
  const { title, says, todo } = wordsOf(finding, lang);
  const parameters = { draft: draftId, finding: findingKey(finding) };
  const stop = finding.severity === 'stop';
  const buttons = [
    ...(finding.fix ? [{ ...button(fixLabel(finding.fix, lang), 'fix', parameters), weight: 'tonal' } as const] : []),
    // Never as loud as what mends the mail.
    ...(pairOf(finding, policy) ? [{ ...button(say(lang, 'mute.button'), 'mute', parameters), weight: 'quiet' } as const] : []),
  ];
  return [
    { kind: 'text', html: lines(stop ? red(bold(title)) : bold(title), plain(says), ...evidence(finding, `${title} ${says} ${todo}`), plain(todo)) },
    ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
    ...(stop ? [{ kind: 'text', html: markup`<i>${say(lang, 'report.stopped')}</i>` } as const] : []),
    ...(stop || !asks ? [] : [{ kind: 'checks', name: `${FIELD.answer}-${findingKey(finding)}`, items: [{ text: say(lang, 'report.confirm'), value: findingKey(finding) }] } as const]),
  ];
}

/** At most three pieces that say something and that the sentences don't quote already, each short: a card is no place to read the mail again. */
function evidence({ evidence: pieces }: Finding, said: string): Html[] {
  const shown = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece) && !said.includes(piece)).slice(0, 3).map((piece) => (piece.length > 80 ? `${piece.slice(0, 79)}…` : piece));
  return shown.length === 0 ? [] : [markup`<font color="#5f6368">${shown.join(' / ')}</font>`];
}

function red(text: Html): Html {
  return markup`<font color="#b3261e">${raw(text)}</font>`;
}

function fixLabel(fix: Fix, lang: Lang): string {
  switch (fix.kind) {
    case 'move-to-bcc': return say(lang, 'fix.move-to-bcc', { count: fix.addresses.length });
    case 'remove-recipient': return say(lang, 'fix.remove-recipient');
    case 'add-recipient': return say(lang, 'fix.add-recipient', { address: fix.address, field: FIELD_NAMES[fix.field] });
    case 'replace-recipient': return say(lang, 'fix.replace-recipient', { by: fix.by });
  }
}
