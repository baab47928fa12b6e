import { nobodyToAsk, type Need, type StageNeed } from '../../approval/need';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import { FIELD } from '../form';
import { someOf } from '../texts';
import { plain, type Section, type Widget } from '../ui';

/** On the report: whose approval the mail needs, or a way to ask a colleague for one. */
export function approvalFields(need: Need | null, lang: Lang): Section[] {
  const note: Widget = { kind: 'input', name: FIELD.note, title: say(lang, 'approval.noteTitle'), lines: 'many' };
  if (!need) {
    return [{
      header: say(lang, 'approval.free'),
      shown: 1,
      widgets: [
        { kind: 'text', html: plain(say(lang, 'approval.freeText')) },
        { kind: 'input', name: FIELD.colleague, title: say(lang, 'approval.colleagueTitle') },
        note,
      ],
    }];
  }
  const header = say(lang, 'approval.header');
  if (nobodyToAsk(need)) return [{ header, widgets: [{ kind: 'text', html: plain(say(lang, 'approval.nobody')) }] }];
  return [
    { header, widgets: [{ kind: 'text', html: plain(say(lang, 'approval.needed', { who: peopleOf(need, lang) })) }, note] },
    // Whatever is typed there skips the approval: it stands under a header of its own, shut, where nobody takes it for a second note.
    ...(need.urgent ? [{
      header: say(lang, 'approval.urgent'),
      shown: 0,
      widgets: [{ kind: 'text', html: plain(say(lang, 'approval.urgentHint')) }, { kind: 'input', name: FIELD.urgent, title: say(lang, 'approval.urgentTitle') }],
    } as const] : []),
  ];
}

/** `a`, `one of a, b`, `a, then b`. */
export function peopleOf({ stages }: Need, lang: Lang): string {
  const one = ({ approvers }: StageNeed): string => (approvers.length > 1 ? say(lang, 'approval.or', { who: someOf(lang, approvers) }) : approvers[0] ?? '');
  return stages.map(one).reduce((first, second) => say(lang, 'approval.then', { first, second }));
}
