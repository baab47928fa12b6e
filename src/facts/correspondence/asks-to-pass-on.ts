import { anyOf } from '../../draft/text/any-of';

/** Its writer asks to pass it on: `Please pass it on to Bea`, 「先方に転送してください」. */
const ASKS_TO_PASS_ON = anyOf(
  /\b(?:pass(?: (?:it|this|them|these|that))? (?:on|along|round)|(?:forward|circulate) (?:it|this|them|these)|share (?:it|this|them|these) with)\b(?! (?:to )?(?:me|us)\b)/i,
  /(?<!私|私ども|弊社|当社|こちら)(?:にも?|へも?)(?:お?伝え|ご?転送|ご?共有|お渡し)(?:ください|下さい|いただ|をお願い)/i,
  /(?:転送|回覧)して(?:ください|下さい|いただいて|頂いて|構いません)/i,
);
const NOT_TO = /\b(?:do not|don't|please don't|never|not)\b[^.\n]{0,20}\b(?:pass|send|forward|share|circulate)|転送(?:しない|なさらない|は(?:ご?遠慮|お控え))|共有(?:しない|は(?:ご?遠慮|お控え))/i;

/** Whether a mail's text asks its reader to pass it on, and nowhere not to. */
export function asksToPassOn(text: string): boolean {
  return ASKS_TO_PASS_ON.test(text) && !NOT_TO.test(text);
}
