import { keyOf } from '../draft/addresses/address';
import { anyOf } from '../draft/text/any-of';
import type { Facts, RecipientFacts, ThreadMessage } from '../facts/facts';
import { INTERNAL } from '../facts/companies/organisations';
import { normalise } from '../facts/words/fold';
import { sentencesOf } from '../facts/words/sentences';
import { NO_OPTIONS, atRecipient, defineRule } from './rule';

/** Last messages of the conversation in which somebody may have asked it. */
const MOST_MESSAGES = 3;
/** Lines of a message looked at, and characters of each. */
const MOST_LINES = 200;
const LONGEST = 400;

const TITLE = '(?:様|さま|さん|氏|先生|殿|部長|課長|社長|係長|主任|次長|本部長|側|の(?:皆様|皆さま|皆さん|方|ほう))?';
/** After a name: taken off, or not put on. */
const JA_AFTER = new RegExp(`^(?!${TITLE}(?:以外|のほか|、))${TITLE}(?:(?:を|は|には|にはまだ|も|宛(?:て)?(?:を|は)?)?[^。\\n]{0,12}?(?:外(?:し(?!忘)|され)|除い|抜い|抜き(?:で|に)|省い|削除|入れ(?:ないで|ず|なくて)|含め(?:ないで|ず|なくて)|加え(?:ないで|ず)|送らな(?:いで|くて)|回さないで)|(?:は|も)?(?:なし(?:で|に)|不要)|(?:へ|宛て?|に)?の?(?:b?cc|写し|メール|ご?連絡(?!先)|返信|共有|配信)は[^。\\n]{0,6}不要)`, 'i');
/** What shows that it is about who gets the mails, not about a list of names. */
const JA_MAIL = /cc|bcc|宛先|メール|やり取り|やりとり|返信|連絡|配信|共有|ここから|以降|今後|当面|しばらく|いったん|一旦|だけで|のみで|(?:二|2)人|(?:両|二|2)社|直接/i;

const EN_TAKE = /\b(?:leav(?:e|ing)|keep(?:ing)?|drop(?:ping)?|tak(?:e|ing)|cut(?:ting)?)\s+$/i;
const EN_BEFORE = anyOf(
  /\b(?:remov(?:e|ing)|exclud(?:e|ing)|omit(?:ting)?)\s+$/i,
  /\b(?:don'?t|do not|no need to|need not|needn't|rather not|not|never|stop|please not)\s+(?:to\s+)?(?:copy(?:ing)?|cc(?:'?ing)?|includ(?:e|ing)|loop(?:ing)?(?:\s+in)?|add(?:ing)?|bring(?:ing)?(?:\s+in)?)\s+$/i,
);
const EN_WITHOUT = /\b(?:without|minus)\s+$/i;
/** Before any of them: it is not to be done, or cannot. */
const EN_NOT = /(?:n't|\bnot|\bnever|\bcannot|\bavoid|\bsorry (?:to|for))\s+(?:\w+\s+)?(?:leav(?:e|ing)|keep(?:ing)?|drop(?:ping)?|tak(?:e|ing)|cut(?:ting)?|remov(?:e|ing)|exclud(?:e|ing)|omit(?:ting)?)\s+$/i;
const EN_AFTER = /^(?:'s? (?:people|side|team))?(?: (?:and|or) [A-Z][\w'-]+)?(?:\s+(?:off|out|from|in (?:yet|on this|for now)|on (?:this|copy|cc|the)|any ?more|for now|until|till|copied|(?:does not|doesn't|should not|shouldn't|need not|needn't|must not|mustn't) (?:need to )?(?:be|see)\b)|\s*[.,;:!?)-]|\s*$)/i;
/** After `leave Tom`: off the mails, not off the hook or out to lunch. */
const EN_OFF = /^(?: (?:and|or) [A-Z][\w'-]+)?\s+(?:off|out|from)(?:\s+(?:of|from))?(?=\s*(?:$|[.,;:!?)-]|(?:for|until|till|please|this|it|these|those|copy|cc|future|further|any)\b|(?:the|our|all)\s+(?:\w+\s+)?(?:e-?mails?|mails?|threads?|chain|cc|copy|loop|conversation|discussion|correspondence|distribution|recipients?|repl(?:y|ies)|list)\b))/i;
/** `without Tom` is about a mail only where the line speaks of one. */
const EN_MAIL = /\b(?:repl(?:y|ies)|answer|(?:re)?send|e-?mails?|mails?|thread|chain|copy|cc|write|distribution)\b/i;
const EN_CANNOT = /n't\b|\b(?:cannot|never|not)\b/i;

const JA_ME = /(?:私|わたくし|当方|弊社|こちら)(?:ども|共)?(?:は|を|も)[^。\n]{0,12}(?:cc|宛先|メール|やり取り|やりとり|配信)[^。\n]{0,8}(?:外し|除い|抜い|不要)/i;
const EN_ME = anyOf(
  /\b(?:take|leave|drop|remove|keep)\s+(?:me|us)\s+(?:off|out|from)\b[^.\n]{0,30}\b(?:thread|chain|e-?mails?|mails?|conversation|copy|cc|list|these|this)\b/i,
  /\bno need to (?:copy|cc|include) (?:me|us)\b/i,
);

/** Asks that the answer goes to whoever writes, and to nobody else. */
const JA_ONLY_ME = anyOf(
  /(?:私|わたし|わたくし|僕|小生|当方|このアドレス|このメール)(?:だけ|のみ|限り)(?:に|へ|宛て?に?|まで)[^。\n]{0,12}?(?:返信|返し|返事|回答|連絡|お?送)/,
  /(?:返信|お?返事|ご?回答|ご?連絡)は、?[^。\n、]{0,8}(?:私|わたし|わたくし|僕|小生|当方|このアドレス)(?:だけ|のみ|限り)(?:に|へ|宛て?|まで)/,
);
const JA_ASKS = /ください|下さい|お願い|願います|いただけ|頂け|もらえ|くれ|ほしい|欲しい|助かり|幸い|たい/;
const JA_NOT_ASKED = /ありがと|でした|てしまい|ていました|ではなく|でなく|では(?:なし|ない)|以外|ないで/;
const EN_ONLY_ME = anyOf(
  /\b(?:repl(?:y|ies)|answer|respond|write|e-?mail|get back|come back)(?: back)? (?:only|solely|privately|directly and only) to me\b/i,
  /\b(?:repl(?:y|ies)|answer|respond|write|get back|come back)(?: back)? to me (?:only|alone|privately)\b/i,
  /\bonly (?:reply|answer|respond|write)(?: back)? to me\b|\bplease (?:only )?reply just to me\b/i,
);
const EN_NOT_ASKED = /n't\b|\b(?:not|never|no need|why|thanks|thank|replied|rather than|instead of)\b/i;

/** Whether a line asks to answer its writer alone. */
function onlyMe(line: string): boolean {
  if (!/だけ|のみ|限り|\bme\b/.test(line)) return false;
  return sentencesOf(line).some((sentence) => {
    const english = EN_ONLY_ME.exec(sentence);
    return (JA_ONLY_ME.test(sentence) && JA_ASKS.test(sentence) && !JA_NOT_ASKED.test(sentence)) || (english !== null && !EN_NOT_ASKED.test(sentence.slice(0, english.index + 8)));
  });
}

/** Whether the answer goes to who asked for it, and this recipient is another than a colleague who reads the sender's mails with outsiders. */
function readsAlong({ key, org }: RecipientFacts, from: string, facts: Facts): boolean {
  return key !== from && facts.recipientKeys.has(from) && (org !== INTERNAL || facts.organisations.of(from) === INTERNAL);
}

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
    if (EN_NOT.test(before)) continue;
    if ((EN_TAKE.test(before) && EN_OFF.test(after)) || (EN_BEFORE.test(before) && EN_AFTER.test(after))) return true;
    if (EN_WITHOUT.test(before) && EN_AFTER.test(after) && EN_MAIL.test(line) && !EN_CANNOT.test(line)) return true;
  }
  return false;
}

/** Many set Latin letters off: `鈴木様への Cc は`. */
const JA_BLANK = /(?<=[\u3041-\u9fff])\s(?=b?cc)|(?<=cc)\s(?=[\u3041-\u9fff])/gi;

function linesOf({ text }: ThreadMessage): string[] {
  return text.split('\n', MOST_LINES).filter((line) => !/^\s*[>|]/.test(line)).map((line) => normalise(line.slice(0, LONGEST)).replace(JA_BLANK, ''));
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
      : lines.find((one) => namesOf(recipient, one, facts).some((name) => leavesOut(one, name))) ?? (readsAlong(recipient, from, facts) ? lines.find(onlyMe) : undefined);
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
