import * as v from 'valibot';
import type { When } from '../../src/policy/policy';

const rule = v.object({
  id: v.string(),
  name: v.optional(v.string()),
  enabled: v.optional(v.boolean()),
  matchTarget: v.optional(v.picklist([0, 1, 2, 3, 4, 5])),
  highlight: v.optional(v.picklist([0, 1, 2, 3, 4])),
  action: v.optional(v.picklist([0, 1, 2, 3, 4, 10, 20, 30, 40])),
  itemsSource: v.optional(v.picklist([0, 1])),
  itemsLocal: v.optional(v.array(v.string())),
  itemsFile: v.optional(v.string()),
  confirmTitle: v.optional(v.string()),
  confirmMessage: v.optional(v.string()),
});

/** What is read of an exported file; everything else in it is about its own screen. */
export const fcmSettings = v.looseObject({
  internalDomains: v.optional(v.array(v.string())),
  fixedInternalDomains: v.optional(v.array(v.string())),
  userRules: v.optional(v.array(rule), []),
  overrideRules: v.optional(v.array(rule), []),
  overrideBaseRules: v.optional(v.array(rule), []),
  confirmMultipleRecipientDomains: v.optional(v.boolean(), false),
  minConfirmMultipleRecipientDomainsCount: v.optional(v.number(), 2),
  confirmNewDomainRecipients: v.optional(v.boolean(), false),
  showCountdown: v.optional(v.boolean(), false),
  countdownSeconds: v.optional(v.number(), 5),
  countdownAllowSkip: v.optional(v.boolean(), true),
});
export type FcmSettings = v.InferOutput<typeof fcmSettings>;
type FileRule = v.InferOutput<typeof rule>;
/** A rule with every field set. */
export type FcmRule = { readonly [K in keyof FileRule]-?: NonNullable<FileRule[K]> };

const EMPTY: FcmRule = {
  id: '', name: '', enabled: true, matchTarget: 0, highlight: 0, action: 0, itemsSource: 0, itemsLocal: [], itemsFile: '', confirmTitle: '', confirmMessage: '',
};

/** The rules it is born with, of which a file may set some fields only. */
const BUILT_IN: readonly FcmRule[] = [
  { ...EMPTY, id: 'builtInAttentionDomains', matchTarget: 0, highlight: 1, action: 1 },
  { ...EMPTY, id: 'builtInAttentionSuffixes', enabled: false, matchTarget: 2, highlight: 3, action: 3 },
  { ...EMPTY, id: 'builtInAttentionSuffixes2', enabled: false, matchTarget: 2, highlight: 3, action: 3 },
  { ...EMPTY, id: 'builtInAttentionTerms', enabled: false, matchTarget: 1, highlight: 3, action: 3 },
  { ...EMPTY, id: 'builtInBlockedDomains', enabled: false, matchTarget: 0, highlight: 0, action: 10 },
];

/** Merges the rules of a file over the built-in ones by id, later lists over earlier ones. */
export function rulesOf({ overrideBaseRules, userRules, overrideRules }: FcmSettings): FcmRule[] {
  const merged = new Map(BUILT_IN.map((one) => [one.id, one]));
  for (const one of [...overrideBaseRules, ...userRules, ...overrideRules]) {
    const given = Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
    if (one.id !== '') merged.set(one.id, { ...(merged.get(one.id) ?? EMPTY), ...given });
  }
  return [...merged.values()];
}

const WHEN: readonly (When | null)[] = [null, 'always', 'attachments', 'external', 'external-attachments'];

/** What a rule does, strongest first: how strongly, and to which mail. Being highlighted on its screen is a note here. */
export function deedsOf({ action, highlight }: FcmRule): { severity: 'stop' | 'warn' | 'note'; when: When }[] {
  const acts = WHEN[action >= 10 ? action / 10 : action] ?? null;
  const lights = WHEN[highlight] ?? null;
  return [
    ...(acts === null ? [] : [{ severity: action >= 10 ? 'stop' as const : 'warn' as const, when: acts }]),
    // What stops or warns in the same mail says it already.
    ...(lights === null || acts === 'always' || acts === lights ? [] : [{ severity: 'note' as const, when: lights }]),
  ];
}
