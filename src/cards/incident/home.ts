import { titleOf } from '../../check/words';
import { showElapsed } from '../../incident/elapsed';
import type { Incident, Step } from '../../incident/record';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import { csvLine, type OwnRow } from '../../policy/own-rules';
import { button } from '../actions';
import type { HomePart } from '../home-card';
import { subjectOr } from '../texts';
import { plain, type Html, type Section, type Widget } from '../ui';

/** A record in the list; `next`: the step to do now, null where all are done. */
export interface RecordLine {
  readonly incident: Incident;
  readonly next: Step | null;
  /** ms for which nothing was noted, where that is too long; else null. */
  readonly still: number | null;
}

export interface IncidentHomeView {
  readonly open: readonly RecordLine[];
  readonly closed: readonly RecordLine[];
  /** Rules that this user has put in force for themselves. */
  readonly own: readonly OwnRow[];
  /** Lower-case address of who looks. */
  readonly me: string;
  readonly now: number;
  readonly lang: Lang;
}

/** On the homepage: what is open, where to begin, and the rules that came of it. */
export function incidentHome(view: IncidentHomeView): HomePart {
  const { open, closed, own, lang } = view;
  const lineOf = (record: RecordLine): Widget => recordLine(record, view);
  return {
    open: { mishaps: open.filter(({ incident }) => !incident.opened.drill).length },
    now: open.length === 0 ? [] : [{ header: say(lang, 'incident.home'), widgets: open.map(lineOf) }],
    later: [
      {
        ...(open.length === 0 ? { header: say(lang, 'incident.home') } : {}),
        widgets: [{ kind: 'buttons', buttons: [button(say(lang, 'incident.homeButton'), 'incidentChoose', { as: 'push' })] }, ...closed.map(lineOf)],
      },
      ...ownRulesSection(own, lang),
    ],
  };
}

function recordLine({ incident, next, still }: RecordLine, { me, now, lang }: IncidentHomeView): Widget {
  const { opened, state, facts, id } = incident;
  const isOpen = state === 'open';
  // Google cuts what stands above a line, and never what stands below it.
  const below = [
    ...(still === null ? [] : [say(lang, 'incident.still', { elapsed: showElapsed(still, lang) })]),
    ...(isOpen ? [next === null ? say(lang, 'incident.allDone') : say(lang, 'incident.openNext', { step: say(lang, `incident.step.${next}`) })] : []),
    ...(opened.by === me ? [] : [say(lang, 'incident.of', { by: opened.by })]),
  ].join(lang === 'ja' ? '。' : '. ');
  return {
    kind: 'decorated',
    top: isOpen ? say(lang, 'incident.openFor', { elapsed: showElapsed(now - facts.discoveredAt, lang) }) : say(lang, `incident.state.${state}`),
    html: plain(`${opened.drill ? say(lang, 'incident.drillMark') : ''}${subjectOr(lang, opened.mail.subject)}`),
    ...(below === '' ? {} : { bottom: below }),
    icon: 'CLOCK',
    button: button(say(lang, 'home.open'), 'incident', { incident: id, as: 'push' }),
  };
}

function ownRulesSection(own: readonly OwnRow[], lang: Lang): Section[] {
  return own.length === 0 ? [] : [{
    header: say(lang, 'incident.rule.list', { count: own.length }),
    shown: 1,
    widgets: own.map((row) => ({ kind: 'decorated' as const, ...ownRuleWords(row, lang), button: button(say(lang, 'incident.rule.remove'), 'ruleRemove', { line: csvLine(row) }) })),
  }];
}

/** A row of one's own: a rule by its title, with what it was set to. */
function ownRuleWords({ cells }: OwnRow, lang: Lang): { html: Html; bottom?: string } {
  const { pattern, reason, rule, severity, value } = cells;
  const weight = severity === 'warn' || severity === 'stop' ? say(lang, `tighten.${severity}`) : '';
  const set = pattern === undefined ? [weight, value ?? ''].filter((text) => text !== '').join(' · ') : reason ?? '';
  return { html: plain(pattern ?? titleOf(rule ?? '', lang)), ...(set === '' ? {} : { bottom: set }) };
}
