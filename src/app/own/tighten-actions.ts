import { TIGHTEN, tightenCard } from '../../cards/own/tighten-card';
import { say } from '../../messages/say';
import { ownRules, withOwnRow, withOwnRules } from '../../policy/own-rules';
import { SEVERITIES, type Severity } from '../../policy/severity';
import { KNOWN_RULES } from '../../rules';
import { home } from '../home';
import type { Handler } from '../press';
import { notice } from '../reactions';
import { changeOwnRules } from './own-rules';
import { strictness, tightenable } from './tighten';

/** Making a rule stricter for oneself. */
export const TIGHTEN_ACTIONS: Readonly<Record<'tightenOpen' | 'tighten', Handler>> = {
  tightenOpen: (app) => ({
    kind: 'card', as: 'push', card: tightenCard(tightenable(app).map(({ id, words }) => ({ id, title: words[app.lang].title })), app.lang),
  }),
  /** What was chosen comes from a form, which anybody can fill in as they like: only a rule and a severity that make it stricter count. */
  tighten: (app, { form }) => {
    const { lang, outside } = app;
    const rule = tightenable(app).find(({ id }) => id === form.values(TIGHTEN.rule)[0]);
    const severity: Severity = form.values(TIGHTEN.severity)[0] === 'stop' ? 'stop' : 'warn';
    if (rule === undefined) return notice(say(lang, 'tighten.no'));
    const { title } = rule.words[lang];
    const now = withOwnRules(app.policy, ownRules(outside.properties), KNOWN_RULES);
    if (strictness(rule, now) >= SEVERITIES.indexOf(severity)) return notice(say(lang, 'tighten.already', { rule: title }));
    const failed = changeOwnRules(app, (own) => withOwnRow(own, { table: 'rules', cells: { rule: rule.id, severity } }));
    if (failed !== null) return notice(failed);
    return { kind: 'card', as: 'root', card: home(app), notice: say(lang, 'tighten.added', { rule: title }) };
  },
};
