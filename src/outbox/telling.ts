import { ask } from '../gmail/call';
import { getDraftHeaders, sendMessage } from '../gmail/calls';
import { noticeToSelf } from '../gmail/notice';
import type { Fetcher } from '../ports/fetcher';
import type { Surroundings } from '../ports/surroundings';
import type { HeldMail } from './held-mail';
import { noticeOf } from './notices';
import { wantsPerson } from './states';

/** Whether its sender must still learn of an entry: it wants a decision, or nobody can say whether it left. */
export function wantsTelling({ state, cause, told }: HeldMail): boolean {
  return !told && (wantsPerson(state) || cause === 'unsure');
}

/**
 * Mails the sender about an entry; whether that was taken, or needs no telling any more: of a draft that they changed, and have sent or deleted
 * themselves since, there is nothing to tell.
 */
export function tell({ account, fetcher }: Pick<Surroundings, 'account' | 'fetcher'>, entry: HeldMail): boolean {
  const { email } = account;
  return (entry.state === 'changed' && isGone(fetcher, entry.draftId)) || (email !== '' && ask(fetcher, sendMessage(noticeToSelf({ address: email, ...noticeOf(entry) }))).ok);
}

function isGone(fetcher: Fetcher, draftId: string): boolean {
  const draft = ask(fetcher, getDraftHeaders(draftId));
  return !draft.ok && draft.refusal.status === 404;
}
