import { criesWolf, per100, type Figures, type RuleFigures, type Week } from '../../audit/figures';
import { titleOf } from '../../check/words';
import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import { showDay } from '../../time/show';
import { bold, lines, plain, type Section, type Widget } from '../ui';

/** Weeks and rules in view before the section is opened, and rules at most. */
const SHOWN = { weeks: 2, rules: 3 } as const;
const MOST_RULES = 10;

/** What administrators see of everybody's figures. */
export function figuresSections({ weeks, rules }: Figures, lang: Lang): Section[] {
  const note: Widget = { kind: 'text', html: plain(say(lang, weeks.length === 0 ? 'figures.none' : 'figures.note')) };
  const byWeek: Section = { header: say(lang, 'figures.weeks'), shown: SHOWN.weeks, widgets: weeks.length === 0 ? [note] : [...[...weeks].reverse().map((week) => weekWidget(week, lang)), note] };
  // Whose warnings were set aside most often has cost most attention.
  const ignored = [...rules].sort((a, b) => b.answered - a.answered).slice(0, MOST_RULES);
  if (ignored.length === 0) return [byWeek];
  return [byWeek, { header: say(lang, 'figures.rules', { count: weeks.length }), shown: SHOWN.rules, widgets: ignored.map((one) => ruleWidget(one, lang)) }];
}

function weekWidget({ monday, checked, warned, fixed, held, cancelled, sent, incidents }: Week, lang: Lang): Widget {
  const [year = 0, month = 1, day = 1] = monday.split('-').map(Number);
  const rate = bold(say(lang, 'figures.perHundred', { count: per100(warned, checked) ?? '–' }));
  return {
    kind: 'decorated',
    top: say(lang, 'figures.week', { day: showDay({ year, month, day }, lang) }),
    html: lines(rate, plain(say(lang, 'figures.outcome', { fixed, cancelled, incidents }))),
    bottom: say(lang, 'figures.counts', { checked, held, sent }),
  };
}

function ruleWidget(figures: RuleFigures, lang: Lang): Widget {
  const { rule, warned, answered, fixed } = figures;
  const share = per100(answered, warned) ?? 0;
  return {
    kind: 'decorated', top: titleOf(rule, lang),
    html: lines(bold(say(lang, 'figures.ignored', { share: Math.round(share) })), plain(say(lang, 'figures.of', { answered, warned, fixed }))),
    ...(criesWolf(figures) ? { bottom: say(lang, 'figures.wolf') } : {}),
  };
}
