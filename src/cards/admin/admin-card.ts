import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import { describeFault, locateFault, type Fault } from '../../policy/fault';
import type { PolicyTrouble } from '../../policy/in-force';
import type { Zone } from '../../ports/zone';
import { showMoment } from '../../time/show';
import { button } from '../actions';
import type { HomePart } from '../home-card';
import { bold, plain, type Button, type Card, type Section, type Widget } from '../ui';

/** Faults shown at a time: each is a widget, and a card takes a hundred. */
const SHOWN = 40;

/** The policy in force. */
export interface InForceView {
  readonly version: string;
  /** When it was published; null for the built-in one. */
  readonly at: number | null;
  readonly now: number;
  readonly zone: Zone;
  readonly lang: Lang;
}

export interface AdminView extends InForceView {
  readonly trouble: PolicyTrouble | null;
  /** Id of this administrator's spreadsheet; null where none was made. */
  readonly sheet: string | null;
  /** Somebody else published a policy since that spreadsheet was made or last published. */
  readonly newer: boolean;
  /** Rows of the policy in force that can't be read: an earlier version of Matta could, or they were built in. */
  readonly standing: readonly Fault[];
  /** What was found in the spreadsheet; null where nobody looked. */
  readonly faults: readonly Fault[] | null;
  /** Tables for which it has no tab. */
  readonly missing: readonly string[];
  /** Said above everything else. */
  readonly said: string | null;
  /** Sections of other rooms. */
  readonly more: readonly Section[];
}

/** What an administrator sees and can do. */
export function adminCard(view: AdminView): Card {
  const { lang, said, faults } = view;
  return {
    name: 'admin',
    title: say(lang, 'admin.title'),
    sections: [
      ...(said === null ? [] : [{ widgets: [{ kind: 'text', html: bold(said) } as const] }]),
      ...(faults === null || faults.length === 0 ? [] : [faultSection(faults, locateFault, lang)]),
      ...missingSection(view),
      ...standingSection(view),
      policySection(view),
      sheetSection(view),
      ...view.more,
    ],
  };
}

/** The way there from the homepage. */
export function adminPart(view: InForceView, trouble: PolicyTrouble | 'faulty' | null): HomePart {
  const { lang } = view;
  const section: Section = {
    header: say(lang, 'admin.title'),
    widgets: [
      ...(trouble === null ? [] : [text(say(lang, `admin.trouble.${trouble}`))]),
      // A button beside it leaves the version two lines in a panel of 300 pixels.
      { kind: 'decorated', top: say(lang, 'admin.policy'), html: plain(inForceWords(view)) },
      { kind: 'buttons', buttons: [button(say(lang, 'admin.open'), 'adminOpen', {})] },
    ],
  };
  return trouble === null ? { now: [], later: [section] } : { now: [section], later: [] };
}

function text(value: string): Widget {
  return { kind: 'text', html: plain(value) };
}

/** When it was published comes before which it is: a version is a row of digits, for whoever compares two. */
function inForceWords({ version, at, now, zone, lang }: InForceView): string {
  return at === null ? say(lang, 'admin.builtIn', { version }) : say(lang, 'admin.version', { version, time: showMoment(at, now, zone, lang) });
}

function policySection(view: AdminView): Section {
  const { trouble, faults, lang } = view;
  // What stands above says it already.
  const known = trouble === 'refused' && faults !== null && faults.length > 0;
  return {
    header: say(lang, 'admin.policy'),
    widgets: [
      text(inForceWords(view)),
      ...(trouble === null || known ? [] : [text(say(lang, `admin.trouble.${trouble}`))]),
    ],
  };
}

function sheetSection({ sheet, newer, version, missing, lang }: AdminView): Section {
  const make = button(say(lang, sheet === null ? 'admin.make' : 'admin.again'), 'adminSheet', {});
  const buttons: Button[] = sheet === null ? [{ ...make, filled: true }] : [
    { text: say(lang, 'admin.show'), press: { open: `https://docs.google.com/spreadsheets/d/${encodeURIComponent(sheet)}/edit` } },
    button(say(lang, 'admin.check'), 'adminCheck', {}),
    button(say(lang, 'admin.publish'), 'adminPublish', { over: version }, missing.length === 0),
    make,
  ];
  return { header: say(lang, 'admin.sheet'), widgets: [...(sheet === null ? [text(say(lang, 'admin.noSheet'))] : newer ? [text(say(lang, 'admin.newer'))] : []), { kind: 'buttons', buttons }] };
}

function missingSection({ missing, lang }: AdminView): Section[] {
  return missing.length === 0 ? [] : [{
    header: say(lang, 'admin.tabs'),
    widgets: [text(say(lang, 'admin.tabsMissing', { tables: missing.join(', ') })), { kind: 'buttons', buttons: [button(say(lang, 'admin.tabsAdd'), 'adminTabs', {}, true)] }],
  }];
}

/** In force all the same: what is done with such rows stands beside each. */
function standingSection({ standing, faults, lang }: AdminView): Section[] {
  if (standing.length === 0 || (faults !== null && faults.length > 0)) return [];
  const { header, widgets } = faultSection(standing, describeFault, lang);
  return [{ header: header ?? '', widgets: [text(say(lang, 'admin.trouble.faulty')), ...widgets] }];
}

function faultSection(faults: readonly Fault[], words: typeof locateFault, lang: Lang): Section {
  return {
    header: say(lang, 'admin.faults', { count: faults.length }),
    widgets: [
      ...faults.slice(0, SHOWN).map((fault) => text(words(fault, lang))),
      ...(faults.length > SHOWN ? [text(say(lang, 'admin.more', { count: faults.length - SHOWN }))] : []),
    ],
  };
}
