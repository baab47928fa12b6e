import { keyOf } from '../draft/address';
import type { Facts, RecipientFacts, ThreadMessage } from '../facts/facts';
import { normalise } from '../facts/fold';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** Last messages of the conversation in which somebody may have asked it. */
const MOST_MESSAGES = 3;
/** Lines of a message looked at, and characters of each. */
const MOST_LINES = 200;
const LONGEST = 400;

const TITLE = '(?:様|さま|さん|氏|先生|殿|部長|課長|社長|係長|主任|次長|本部長|側|の(?:皆様|皆さま|皆さん|方|ほう))?';
/** After a name: taken off, or not put on. */
const JA_AFTER = new RegExp(`^${TITLE}(?:を|は|には|にはまだ|も|宛(?:て)?(?:を|は)?)?[^。\\n]{0,12}?(?:外(?:し|され)|除い|抜い|抜き(?:で|に)|省い|削除|入れ(?:ないで|ず|なくて)|含め(?:ないで|ず|なくて)|加え(?:ないで|ず)|送らな(?:いで|くて)|回さないで|なし(?:で|に)|不要)`);
/** What shows that it is about who gets the mails, not about a list of names. */
const JA_MAIL = /cc|bcc|宛先|メール|やり取り|やりとり|返信|連絡|配信|共有|ここから|以降|今後|当面|しばらく|いったん|一旦|だけで|のみで|(?:二|2)人|(?:両|二|2)社|直接/i;

const EN_BEFORE = /\b(?:leav(?:e|ing)|keep(?:ing)?|drop(?:ping)?|tak(?:e|ing)|cut(?:ting)?|remov(?:e|ing)|exclud(?:e|ing)|omit(?:ting)?)\s+$|\b(?:don'?t|do not|no need to|need not|needn't|rather not|not|never|stop|please not)\s+(?:to\s+)?(?:copy(?:ing)?|cc(?:'?ing)?|includ(?:e|ing)|loop(?:ing)?(?:\s+in)?|add(?:ing)?|bring(?:ing)?(?:\s+in)?)\s+$|\b(?:without|minus)\s+$/i;
const EN_AFTER = /^(?:'s? (?:people|side|team))?\s+(?:off|out|from|in (?:yet|on this|for now)|on (?:this|copy|cc|the)|for now|until|till|copied|(?:does not|doesn't|should not|shouldn't|need not|needn't|must not|mustn't) (?:need to )?(?:be|see)\b)|^\s*[.,;:!-]|^\s*$/i;
/** Of the two, these already say that somebody goes; the others want a word after the name as well. */
const EN_NEEDS_AFTER = /\b(?:leav(?:e|ing)|keep(?:ing)?|drop(?:ping)?|tak(?:e|ing)|cut(?:ting)?)\s+$/i;
const EN_OFF = /^\s+(?:off|out|from)\b/i;

const JA_ME = /(?:私|わたくし|当方|弊社|こちら)(?:ども|共)?(?:は|を|も)[^。\n]{0,12}(?:cc|宛先|メール|やり取り|やりとり|配信)[^。\n]{0,8}(?:外し|除い|抜い|不要)/i;
const EN_ME = /\b(?:take|leave|drop|remove|keep)\s+(?:me|us)\s+(?:off|out|from)\b[^.\n]{0,30}\b(?:thread|chain|e-?mails?|mails?|conversation|copy|cc|list|these|this)\b|\bno need to (?:copy|cc|include) (?:me|us)\b/i;

function namesOf({ person, org }: RecipientFacts, line: string, facts: Facts): string[] {
  const company = facts.organisations.namedIn(line).get(org);
  const short = [...line.matchAll(/[\u30a1-\u30f6ー]{3,}|[\u3400-\u9fff々]{2,4}(?=さん)/g)].map(([word]) => word)
    .find((word) => facts.organisations.ofShortName(word) === org || facts.organisations.nameOf(org).includes(word));
  return [person?.family ?? '', person?.given ?? '', company ?? '', short ?? ''].map(normalise).filter((name) => name.length >= 2);
}

/** Whether a line asks to leave the bearer of this name out of the mails. */
function leavesOut(line: string, name: string): boolean {
  for (let at = line.indexOf(name), turn = 0; at >= 0 && turn < 10; at = line.indexOf(name, at + 1), turn++) {
    const before = line.slice(Math.max(0, at - 40), at).replace(/\b(?:mr|mrs|ms|dr)\.?\s+$/i, '');
    const after = line.slice(at + name.length, at + name.length + 40);
    if (JA_AFTER.test(after) && JA_MAIL.test(line)) return true;
    if (EN_BEFORE.test(before) && (EN_NEEDS_AFTER.test(before) ? EN_OFF.test(after) : EN_AFTER.test(after))) return true;
  }
  return false;
}

function linesOf({ text }: ThreadMessage): string[] {
  return text.split('\n', MOST_LINES).filter((line) => !/^\s*[>|]/.test(line)).map((line) => normalise(line.slice(0, LONGEST)));
}

/** The line in which one of the last messages asks to leave this recipient out; null where none does. */
function askedIn(messages: readonly ThreadMessage[], recipient: RecipientFacts, facts: Facts): { line: string; by: string } | null {
  for (const [index, message] of messages.entries()) {
    const from = message.from === null ? '' : keyOf(message.from);
    if (from === facts.draft.from?.address.toLowerCase()) continue;
    // Somebody has taken them in again since.
    if (messages.slice(index + 1).some((later) => (later.from !== null && keyOf(later.from) === recipient.key) || [...later.to, ...later.cc].some((one) => keyOf(one) === recipient.key))) continue;
    const lines = linesOf(message);
    const line = from === recipient.key
      ? lines.find((one) => JA_ME.test(one) || EN_ME.test(one))
      : lines.find((one) => namesOf(recipient, one, facts).some((name) => leavesOut(one, name)));
    if (line !== undefined) return { line: line.trim().slice(0, 80), by: message.from?.address ?? '' };
  }
  return null;
}

/** The conversation asks to leave somebody out, and that somebody is among the recipients. */
export const askedToLeaveOut = defineRule({
  id: 'asked-to-leave-out',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '外してほしいと頼まれた相手',
      messages: { asked: { says: '{by} から「{line}」と頼まれていますが、{address} が宛先に入っています。', todo: '外すなら「この宛先を外す」を押してください。' } },
    },
    en: {
      title: 'Asked to be left out',
      messages: { asked: { says: '{by} asked: “{line}”, but {address} is a recipient.', todo: 'To leave them out, press “Remove this recipient”.' } },
    },
  },
  check({ facts, report }) {
    const messages = (facts.thread ?? []).slice(-MOST_MESSAGES);
    if (messages.length === 0) return;
    for (const recipient of facts.recipients.slice(0, 100)) {
      const asked = askedIn(messages, recipient, facts);
      if (asked === null) continue;
      const { address } = recipient.address;
      report({ at: atRecipient(recipient), message: 'asked', values: { ...asked, address }, evidence: [asked.line, address], fix: { kind: 'remove-recipient', address } });
    }
  },
});
