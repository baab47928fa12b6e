/** One thing done wrong in a file below src/: what stands there, what stands there instead, and the test that must not pass any more. */
export interface Break {
  readonly name: string;
  readonly edits: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly suite: 'crashes' | 'forgery' | 'interleavings' | 'ways' | 'urgent' | 'store-full';
  readonly caught: string;
}

export const BREAKS: readonly Break[] = [
  { name: 'does not check the codes', edits: { 'approval/codes.ts': [['? text : null', '? text : text']] }, suite: 'forgery', caught: 'with its state changed by hand gives no approval' },
  { name: 'does not bind a record to its mail', edits: { 'approval/record.ts': [['JSON.stringify(stored), id)', "JSON.stringify(stored), '')"], ["'record', stored, id)", "'record', stored, '')"]] }, suite: 'forgery', caught: 'gives nothing to another mail that says the same' },
  { name: 'does not compare the request that was read with the one that was written', edits: { 'approval/approver.ts': [['!isAbout(key, record.seen, seen)', 'seen === key']] }, suite: 'forgery', caught: 'a copy with another text' },
  { name: 'lets HTML stand in for the text of a request', edits: { 'approval/request-digest.ts': [['...draft, to: []', '...draft, html: null, to: []']] }, suite: 'forgery', caught: 'an HTML part' },
  { name: 'takes the first of two headers', edits: { 'approval/request-digest.ts': [['values.length === 1 ?', 'values.length > 0 ?']] }, suite: 'forgery', caught: 'another header of ours below the first' },
  { name: 'does not compare the draft with what was approved', edits: { 'approval/approvals.ts': [['!isAbout(key, record.digest, entry.digest)', 'key === record.digest']] }, suite: 'forgery', caught: 'another mail’s digest' },
  { name: 'asks no record once more before the mail leaves', edits: { 'outbox/send.ts': [['const decision = hooks.approvals.decisionOn(held, now);\n  if', "const decision: ReturnType<typeof hooks.approvals.decisionOn> = { kind: 'free' };\n  if"]] }, suite: 'forgery', caught: 'is asked once more before the mail leaves' },
  { name: 'lets anybody decide', edits: { 'approval/decide.ts': [["if (!record.stages.some(isIn)) return 'not-yours';", ''], ["return 'not-yet';", 'return null;']] }, suite: 'forgery', caught: 'not a colleague whom the policy did not name' },
  { name: 'lets a proxy decide before their time', edits: { 'approval/decide.ts': [['&& now >= record.proxyAt', '']] }, suite: 'forgery', caught: 'not a proxy before their time' },
  { name: 'does not look the approver up in the policy of that moment', edits: { 'approval/decide.ts': [["turn.wished || named() ? null : 'no-longer'", 'named() ? null : null']] }, suite: 'forgery', caught: 'not an approver whom the policy named and does not any more' },
  { name: 'waits on for people who may not decide any more', edits: { 'approval/approvals.ts': [['if (this.isStuck(record))', 'if (this.isStuck(record) && now < 0)']] }, suite: 'ways', caught: 'ends when nobody who was asked may approve any more' },
  { name: 'asks the sender for their own approval', edits: { 'approval/need.ts': [['!own.has(address) && isInternal(address)', 'isInternal(address) || own.has(address)']], 'approval/decide.ts': [["if (person === record.sender) return 'own';", '']] }, suite: 'forgery', caught: 'not by the sender whom the policy names as approver' },
  { name: 'does not know the sender by an alias', edits: { 'app/approval/ask.ts': [['[address, ...aliases,', '[address,']] }, suite: 'forgery', caught: 'not by an alias of the sender’s' },
  { name: 'asks people outside', edits: { 'approval/need.ts': [['!own.has(address) && isInternal(address)', '!own.has(address) && (isInternal(address) || true)']] }, suite: 'forgery', caught: 'who is the sender, or outside' },
  { name: 'leaves a request open when its mail is cancelled', edits: { 'approval/approvals.ts': [['&& !mayStillGo(entry)) this.drop(entry.id);', '&& !mayStillGo(entry)) return;']] }, suite: 'forgery', caught: 'after a cancel, and undoing the cancel' },
  { name: 'leaves a request open when its mail is cancelled while the lock is not free', edits: { 'approval/store.ts': [["if (!removed) this.shared.properties.set(TAKEN_BACK + id, '1');", '']] }, suite: 'ways', caught: 'is over for its approver when it was cancelled while somebody else held the shared lock' },
  { name: 'takes decisions after the time for them', edits: { 'approval/decide.ts': [["if (now >= record.expiresAt) return 'expired';", '']] }, suite: 'forgery', caught: 'after the time for it has passed' },
  { name: 'never lets a request run out', edits: { 'approval/approvals.ts': [['if (now >= record.expiresAt)', 'if (now < 0)']] }, suite: 'ways', caught: 'ends after eighteen' },
  { name: 'takes a second decision', edits: { 'approval/decide.ts': [["if (record.state !== 'pending') return 'over';", '']] }, suite: 'forgery', caught: 'a second time: one press, one approval' },
  { name: 'takes one person for two', edits: { 'approval/decide.ts': [["if (record.decided.includes(person)) return 'repeat';", '']] }, suite: 'ways', caught: 'two of one group' },
  { name: 'works without the shared lock', edits: { 'approval/store.ts': [['return this.shared.lock.within(LOCK_WAIT, work)?.value ?? null;', 'return work();']] }, suite: 'interleavings', caught: 'two approvers approve at once' },
  { name: 'lets urgent mail out where the policy does not', edits: { 'app/approval/ask.ts': [["need.urgent ? typedIn(form, FIELD.urgent) : ''", 'typedIn(form, FIELD.urgent)']] }, suite: 'forgery', caught: 'by a reason of urgency' },
  { name: 'lets urgent mail out that its approver was not told of', edits: { 'app/approval/request.ts': [["if (!sent.ok) return { ok: false, said: say(lang, 'approval.refused', { reason: shownRefusal(sent.refusal, lang) }) };\n  outside.log.event('approval-urgent'", "outside.log.event('approval-urgent'"]] }, suite: 'urgent', caught: 'does not leave when its approver could not be told' },
  { name: 'holds a mail nobody could be asked about', edits: { 'app/approval/request.ts': [["  if (!sent.ok) {\n    approvals.drop(entry.id);\n    return { ok: false, said: say(lang, 'approval.refused', { reason: shownRefusal(sent.refusal, lang) }) };\n  }\n  const awaiting", "  const awaiting"], ['requestId: sent.value.id', "requestId: sent.ok ? sent.value.id : ''"]] }, suite: 'ways', caught: 'that Gmail refuses to send leaves nothing held' },
  { name: 'lets a mail go on that was sent back', edits: { 'approval/approvals.ts': [["case 'returned': return", "case 'returned': return { kind: 'free' };\n      case 'returned' as never: return"]] }, suite: 'ways', caught: 'sends a mail back with a comment' },
  { name: 'sends mail back without a comment', edits: { 'app/approval/actions.ts': [["comment === '' ?", "comment === '-' ?"]] }, suite: 'ways', caught: 'sends a mail back with a comment' },
  { name: 'shows files that the policy keeps back', edits: { 'app/approval/request.ts': [['need.files && shownFiles', 'shownFiles']] }, suite: 'ways', caught: 'gets no files where the policy keeps them back' },
  { name: 'leaves an approved mail no time to be taken back', edits: { 'approval/approvals.ts': [['record.movedAt + Number(delay)', 'record.movedAt + 0 * Number(delay)']] }, suite: 'ways', caught: 'is held for its delay like any other, and can be cancelled' },
  { name: 'takes any number of requests', edits: { 'approval/store.ts': [['> MOST_STORED || Object.values(fresh).some((text) => text.length > MOST_WAITS)', '> Infinity']] }, suite: 'store-full', caught: 'is refused before anything is mailed or held' },
  { name: 'shows a member of the group that may not decide', edits: { 'policy/people.ts': [['groups?.get(groupKey(typed)) ?? addressIn(typed)', 'addressIn(typed)']] }, suite: 'ways', caught: 'of a group that the policy names' },
];
