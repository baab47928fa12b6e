import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import { button } from '../actions';
import type { HomePart } from '../home-card';
import { plain, type Card } from '../ui';

/** Names of the card's two choices. */
export const TIGHTEN = { rule: 'tighten-rule', severity: 'tighten-severity' } as const;

/** Lets a user choose a rule and a severity. `rules`: ids and titles of those that may be made stricter. */
export function tightenCard(rules: readonly { readonly id: string; readonly title: string }[], lang: Lang): Card {
  return {
    name: 'tighten',
    title: say(lang, 'tighten.open'),
    sections: [{
      widgets: [
        { kind: 'text', html: plain(say(lang, 'tighten.text')) },
        { kind: 'dropdown', name: TIGHTEN.rule, title: say(lang, 'tighten.rule'), items: rules.map(({ id, title }, at) => ({ text: title, value: id, selected: at === 0 })) },
        { kind: 'dropdown', name: TIGHTEN.severity, title: say(lang, 'tighten.severity'), items: (['warn', 'stop'] as const).map((value) => ({ text: say(lang, `tighten.${value}`), value, selected: value === 'warn' })) },
      ],
    }],
    footer: { primary: button(say(lang, 'tighten.add'), 'tighten', {}) },
  };
}

/** The way there from the homepage. */
export function tightenPart(lang: Lang): HomePart {
  return { now: [], later: [{ widgets: [{ kind: 'buttons', buttons: [button(say(lang, 'tighten.open'), 'tightenOpen', {})] }] }] };
}
