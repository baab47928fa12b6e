import type { Lang } from '../../messages/lang';
import { say } from '../../messages/say';
import type { HeldMail } from '../../outbox/held-mail';
import { isWaiting } from '../../outbox/states';
import type { Proposal } from '../../seal/names';
import type { Choice, Planned, SealFault, Sealing } from '../../seal/plan';
import type { SealWays } from '../../seal/ways';
import { button } from '../actions';
import { someOf } from '../texts';
import { plain, type Section, type Widget } from '../ui';

/** What the report shows of how the files will leave. */
export interface SealView extends SealWays {
  /** The sender chooses among the ways. */
  readonly free: boolean;
  /** What will be done without a choice; null where the files leave as they are. */
  readonly required: Planned | null;
  readonly proposals: readonly Proposal[];
  readonly files: number;
  /** Recipients outside, by their counterparty's name; and those inside. */
  readonly people: ReadonlyMap<string, readonly string[]>;
  readonly inside: readonly string[];
  /** How a counterparty is named here, asked by its name in the policy. */
  readonly named: (counterparty: string) => string;
}

/** Names of the widgets. */
export const SEAL_FIELD = { how: 'seal', names: 'names' } as const;

/** How the files will leave, with a choice where the policy leaves one; nothing where nobody outside gets a file. */
export function sealSections(view: SealView | null, lang: Lang): Section[] {
  if (!view) return [];
  const { free } = view;
  const widgets = free ? [...names(view, lang), ...choice(view, lang)] : [...required(view, lang), ...names(view, lang)];
  // Where nobody asks for it the choice is one line, and what goes with it is folded away.
  return widgets.length === 0 ? [] : [{ header: say(lang, 'seal.header'), ...(free ? { shown: view.proposals.length === 0 ? 1 : 2 } : {}), widgets }];
}

function required(view: SealView, lang: Lang): Widget[] {
  const plan = view.required;
  if (plan?.ok) {
    const [first, ...more] = plan.sealings;
    if (more.length > 0) return [text(sentences(lang, say(lang, 'each.does', { count: plan.sealings.length }), say(lang, 'seal.required'))), ...each(view, plan.sealings, lang), text(say(lang, 'seal.namesShown'))];
    return [text(sentences(lang, does(first, view.named, lang), say(lang, 'seal.required'))), text(say(lang, first.how === 'link' ? 'link.noAccount' : 'seal.namesShown'))];
  }
  return plan ? [text(sentences(lang, faultText(plan.fault, view.named, lang), say(lang, 'seal.mustSeal'))), ...remedy(plan.fault, lang)] : [];
}

/** One line for each mail that is made of this one, and what becomes of the rest. */
function each({ people, inside, named }: SealView, sealings: readonly Sealing[], lang: Lang): Widget[] {
  return [
    ...sealings.flatMap((sealing): Widget[] => (sealing.how === 'link' ? [] : [{
      kind: 'decorated', icon: 'EMAIL', top: named(sealing.counterparty),
      html: plain((people.get(sealing.counterparty) ?? []).join(', ')), bottom: say(lang, 'each.passphrase', { label: sealing.label }),
    }])),
    ...(inside.length === 0 ? [] : [text(say(lang, 'each.inside', { names: someOf(lang, inside) }))]),
    text(say(lang, 'each.before')),
  ];
}

function choice(view: SealView, lang: Lang): Widget[] {
  const { zip, link, files } = view;
  if (files === 0) return [];
  const [zipped, ...others] = zip.ok ? zip.sealings : [];
  const [linked] = link.ok ? link.sealings : [];
  const zipText = zipped?.how === 'zip' && (others.length > 0 ? say(lang, 'each.choice', { count: others.length + 1 }) : say(lang, 'seal.zip', { counterparty: view.named(zipped.counterparty), label: zipped.label }));
  const items: { value: Choice; text: string }[] = [
    { value: 'plain', text: say(lang, 'seal.plain') },
    ...(typeof zipText === 'string' ? [{ value: 'zip', text: zipText } as const] : []),
    ...(linked?.how === 'link' ? [{ value: 'link', text: say(lang, linked.download ? 'link.choice' : 'link.choiceViewOnly', { days: linked.days }) } as const] : []),
  ];
  return [
    { kind: 'dropdown', name: SEAL_FIELD.how, title: say(lang, 'seal.choose'), items: items.map((item) => ({ ...item, selected: item.value === 'plain' })) },
    ...(zipped && others.length > 0 ? [text(say(lang, 'each.ifChosen')), ...each(view, [zipped, ...others], lang)] : []),
    ...(!zip.ok && zip.fault.why === 'not-handed-over' ? [text(faultText(zip.fault, view.named, lang)), ...remedy(zip.fault, lang)] : []),
  ];
}

function names({ proposals }: SealView, lang: Lang): Widget[] {
  return proposals.length === 0 ? [] : [{
    kind: 'checks', name: SEAL_FIELD.names, title: say(lang, 'seal.namesTitle'),
    items: proposals.slice(0, 100).map(({ from, to }) => ({ text: to, value: from, selected: true })),
  }];
}

function remedy({ why, names: [counterparty] }: SealFault, lang: Lang): Widget[] {
  if (counterparty === undefined || (why !== 'no-passphrase' && why !== 'not-handed-over')) return [];
  return [{ kind: 'buttons', buttons: [{ ...button(say(lang, 'seal.passphrases'), 'passphrase', { counterparty }), weight: 'tonal' }] }];
}

export function faultText({ why, names: these }: SealFault, named: SealView['named'], lang: Lang): string {
  return say(lang, `seal.fault.${why}`, { names: someOf(lang, these.map(named)) });
}

/** What a held mail's card shows of its files. */
export interface SealedView {
  /** Null where they leave as they are. */
  readonly sealing: Sealing | null;
  /** Files that leave under another name. */
  readonly renamed: number;
  /** It is one of several that a draft became. */
  readonly oneOfSeveral: boolean;
  /** What its card says of access to shared files: it left with them; it did not, and they could not be taken back yet; nobody knows whether it left. */
  readonly access: 'none' | 'sent' | 'left-open' | 'unsure';
}

/** On the held mail's card: what will be, or was, done with its files. */
export function sealedWidgets({ id, state }: HeldMail, { sealing, renamed, oneOfSeveral, access }: SealedView, named: SealView['named'], lang: Lang): Widget[] {
  const linked = sealing?.how === 'link';
  const sent = state === 'sent';
  return [
    ...(sealing ? [text(sealing.how === 'link' ? say(lang, sent ? 'link.sent' : 'link.held', { days: sealing.days }) : say(lang, sent ? 'seal.sent' : 'seal.held', { counterparty: named(sealing.counterparty), label: sealing.label }))] : []),
    ...(oneOfSeveral ? [text(say(lang, 'each.one'))] : []),
    ...(renamed > 0 ? [text(say(lang, sent ? 'seal.sentNames' : 'seal.heldNames', { count: renamed }))] : []),
    ...(linked && isWaiting(state) ? [text(say(lang, 'link.noAccount'))] : []),
    ...(access === 'left-open' ? [text(say(lang, 'link.leftOpen'))] : access === 'unsure' ? [text(say(lang, 'link.unsure'))] : []),
    ...(access === 'none' ? [] : [{ kind: 'buttons', buttons: [button(say(lang, 'link.access'), 'linkAccess', { mail: id })] } as const]),
  ];
}

function does(sealing: Sealing, named: SealView['named'], lang: Lang): string {
  if (sealing.how === 'link') return say(lang, sealing.download ? 'link.does' : 'link.doesViewOnly', { count: sealing.files, days: sealing.days });
  return say(lang, `seal.does.${sealing.how}`, { count: sealing.files, counterparty: named(sealing.counterparty), label: sealing.label });
}

/** One after the other, as each language writes them. */
function sentences(lang: Lang, ...all: readonly string[]): string {
  return all.join(lang === 'ja' ? '' : ' ');
}

function text(content: string): Widget {
  return { kind: 'text', html: plain(content) };
}
