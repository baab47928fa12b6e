import type { tightenJa } from './tighten-ja';

export const tightenEn: Readonly<Record<keyof typeof tightenJa, string>> = {
  'tighten.open': 'Make checks stricter for me',
  'tighten.text': 'Choose a rule and give it more weight for your own email. Nothing can be made less strict than your organisation’s policy.',
  'tighten.rule': 'Rule',
  'tighten.severity': 'Weight',
  'tighten.warn': 'Warning (to be confirmed before sending)',
  'tighten.stop': 'Stop (can’t be sent)',
  'tighten.add': 'Make stricter',
  'tighten.added': '“{rule}” is stricter now. You can remove this from the list on the homepage.',
  'tighten.already': '“{rule}” is already as strict or stricter.',
  'tighten.no': 'This rule can’t be changed.',
  'tighten.full': 'You can add up to {count} rules. Remove one that you don’t need from the list on the homepage, then press again.',
  'tighten.notStored': 'This could not be recorded ({reason}). The rules you added are as they were.',
};
