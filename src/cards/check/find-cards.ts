import type { DraftHeaders } from '../../gmail/calls';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import type { Zone } from '../../ports/zone';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import { subjectOr } from '../texts';
import { plain, type Button, type Card } from '../ui';

/** The draft has not been saved yet: the normal state of a mail just begun. `again` looks for it anew. */
export function notSavedCard(again: Button, lang: Lang): Card {
  return {
    name: 'not-saved',
    title: say(lang, 'find.none.title'),
    sections: [{ widgets: [{ kind: 'text', html: plain(say(lang, 'find.none.text')) }] }],
    footer: { primary: again },
  };
}

/** Several drafts fit; the sender says which one is meant. */
export function whichDraftCard(candidates: readonly (DraftHeaders & { readonly subject: string })[], now: number, zone: Zone, lang: Lang): Card {
  return {
    name: 'which-draft',
    title: say(lang, 'find.several.title'),
    sections: [{
      widgets: [
        { kind: 'text', html: plain(say(lang, 'find.several.text', { count: candidates.length })) },
        ...candidates.map(({ id, message, subject }) => ({
          kind: 'decorated' as const,
          top: say(lang, 'find.saved', { time: showMoment(message.internalDate, now, zone, lang) }),
          html: plain(subjectOr(lang, subject)),
          bottom: message.snippet,
          button: button(say(lang, 'find.choose'), 'check', { draft: id }),
        })),
      ],
    }],
  };
}
