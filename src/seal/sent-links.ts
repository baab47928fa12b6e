import { ask } from '../gmail/call';
import { getMessageHeaders } from '../gmail/calls';
import type { LinkReaders, Revoked, SharedLinks } from '../incident/shared-links';
import { MARK } from '../outbox/mark';
import type { Fetcher } from '../ports/fetcher';
import type { LinkAccess } from './link-access';

/** The same access by a sent message, for an incident: the mail it was is known by the header it left with. */
export class SentLinks implements SharedLinks {
  constructor(private readonly fetcher: Fetcher, private readonly access: LinkAccess) {}

  readersOf(messageId: string): LinkReaders {
    const mail = this.mailOf(messageId);
    if (mail === 'unknown') return 'unknown';
    const access = mail.id === null ? { kind: 'none' } as const : this.access.accessOf(mail.id);
    return access.kind === 'unknown' ? 'unknown' : access.kind === 'none' ? [] : [...new Set(access.readers.map(({ address }) => address))];
  }

  revoke(messageId: string, addresses: readonly string[]): Revoked {
    const mail = this.mailOf(messageId);
    if (mail === 'unknown') return { taken: [], left: [], trouble: 'Gmail' };
    return mail.id === null ? { taken: [], left: [], trouble: null } : this.access.revokeFor(mail.id, addresses);
  }

  /** The held mail that a sent message was, by the header it left with; null where it left without Matta. */
  private mailOf(messageId: string): { readonly id: string | null } | 'unknown' {
    const answer = ask(this.fetcher, getMessageHeaders(messageId, [MARK]));
    if (!answer.ok) return answer.refusal.status === 404 ? { id: null } : 'unknown';
    const [id = ''] = answer.value.headers[MARK.toLowerCase()] ?? [];
    return { id: /^[\w-]{8,64}$/.test(id.trim()) ? id.trim() : null };
  }
}
