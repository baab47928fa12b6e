import { anyOf } from '../../draft/text/any-of';
import type { WaysToPromise } from './promise-words';

/** The sender attaches, or points at what is attached. */
const ATTACHES = anyOf(
  /\b(?:i|we)(?:'ve|'m| have| am| are)?(?: also| just| now| already)? (?:attach(?:ed|ing)?|enclos(?:ed|ing|e))\b|\battached to this (?:e-?mail|mail|message)\b/i,
  /\b(?:please )?(?:find|see|review|refer to|open|check)(?: the| an| our| my)? (?:attached|enclosed|attachments?)\b/i,
  /\b(?:find|see)\b[^.\n]{0,60}\b(?:attached|enclosed)\b|\b(?:is|are)(?: also| now)? (?:attached|enclosed)(?! to\b)/i,
  /\b(?:here(?:'s| is| are))[^.\n]{0,20}\battached\b/i,
  /(?:^|\n)\s*(?:attached|enclosed)(?: please find| is| are| herewith| you(?: will|'ll) find| the| my| our| a| an)\b|(?:^|\n)\s*(?:attached|enclosed):\s/i,
  /\bthe (?:attached|enclosed) \w+|\bas attached\b|\b(?:attached|enclosed) please find\b|^\s*pfa(?: the| our| my| an?| herewith)\b/i,
  /\bin the attach(?:ed|ment)\b|\battached (?:herewith|hereto|below for)\b|\battaching (?:the|a|an|my|our|it|them|both|here)\b/i,
  /\bsending (?:you )?[^.\n]{0,40}\bas an attachment\b/i,
);

/** What turns the words around a promise into something else: a request, a refusal, thanks, an attachment still to come, or a garage. */
const NOT = anyOf(
  /\b(?:nothing|not|no longer|no files? (?:is|are)|none (?:is|are))(?: is| are)?(?: yet)? attached\b/i,
  /\b(?:no need|not|never|without|don't|didn't|cannot|can't|couldn't|forgot|need to|needs to|should|must|could you|can you|please|kindly|would you) (?:to )?(?:please )?(?:re-?)?attach/i,
  /\byou(?:'ve| have)?(?: had)? attached\b|\byour (?:attached|attachment)|\battached (?:earlier|last|previously|before|yesterday)\b/i,
  /\battached (?:\w+ ){0,2}?on (?:the \d|\d{1,2}(?:st|nd|rd|th)?\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)/i,
  /\b(?:in|see|to) the attachment (?:to|in|of|with) (?:your|his|her|their|the (?:last|previous|earlier))\b/i,
  /\battached (?:\w+ ){0,3}to (?:my|your|his|her|their|the|our) (?:last|previous|earlier|e?mail|message)/i,
  /\b(?:in|to|with) my (?:last|previous|earlier) (?:e-?mail|mail|message)\b|\b(?:will|shall|'ll|going to) (?:be )?(?:attach|send)/i,
  /\bcan be attached\b|\bif (?:attached|you attach)|\bthank(?:s| you)\b[^.,;:\n]{0,25}\battach(?:ed|ing)\b/i,
  /\b(?:attached|enclosed) (?:garage|building|house|bath(?:room)?|bedroom|room|terrace|balcony|kitchen|patio|garden|yard|shed|warehouse|car ?park|cable|bracket|hose|lid|label|tag)\b/i,
  /\bstring attached\b|\bstrings attached\b/i,
  /\b(?:i|we)\b[^.\n]{0,12}(?:not|n't|unable to) (?:open|see|find|read|view|download|access)(?: the| any| an| that)? attach/i,
  /\b(?:i|we)(?: can| could| did)? see (?:the|an|that) attach/i,
);

/** An attachment of an earlier mail, unless the sender says to be attaching now. */
const EARLIER = /\b(?:earlier|previous|last|yesterday|already)\b[^.\n]{0,30}\battach/i;
const NOW = /\b(?:(?:i|we)(?:'ve| have)(?: already| also| just| now)? attached|(?:i am|i'm|we are|we're) attaching|find (?:the )?attached|attached (?:please find|is|are))\b/i;

export const EN_PROMISES: WaysToPromise = { promise: ATTACHES, not: NOT, earlier: EARLIER, now: NOW };
