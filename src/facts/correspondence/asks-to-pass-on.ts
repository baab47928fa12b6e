/** Its writer asks to pass it on: `Please pass it on to Bea`, 「先方に転送してください」. */
const ASKS_TO_PASS_ON = /\b(?:pass|send|forward|share|circulate)(?:ing)? (?:it|this|them|these|that)?\s?(?:on|along|to|with|round)\b|(?:転送|共有|回覧)して(?:ください|下さい|いただ|頂|構いません|おいて)|(?:にも?|へも?)(?:お?伝え|ご?転送|ご?共有|お渡し)(?:ください|下さい|いただ|をお願い)/i;
const NOT_TO = /\b(?:do not|don't|please don't|never|not)\b[^.\n]{0,20}\b(?:pass|send|forward|share|circulate)|転送(?:しない|なさらない|は(?:ご?遠慮|お控え))|共有(?:しない|は(?:ご?遠慮|お控え))/i;

/** Whether a mail's text asks its reader to pass it on, and nowhere not to. */
export function asksToPassOn(text: string): boolean {
  return ASKS_TO_PASS_ON.test(text) && !NOT_TO.test(text);
}
