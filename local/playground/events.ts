import type { EventShape, Person, RunRequest } from './api';
import { offsetAt } from './card/zone-time';
import { splitRecipients } from './recipients';

/**
 * The event object that Gmail passes to an add-on's function, by "Event object structure" of Google's add-on guide.
 * The deprecated fields at its root are left out, so that nothing here can come to depend on them.
 */
export function eventFor(request: RunRequest, person: Person, shape: EventShape, now: number): Record<string, unknown> {
  const { source, action } = request;
  const commonEventObject = {
    hostApp: 'GMAIL',
    platform: 'WEB',
    userLocale: person.locale,
    timeZone: { id: person.timeZone, offset: String(offsetAt(now, person.timeZone) * 60_000) },
    ...(action ? { parameters: action.parameters, formInputs: action.formInputs } : {}),
  };
  switch (source.kind) {
    case 'homepage':
      return { commonEventObject };
    case 'message':
      return { commonEventObject, gmail: { messageId: source.messageId, threadId: source.threadId, accessToken: 'playground-message-token' } };
    case 'compose': {
      if (action && !shape.recipientsInActions) return { commonEventObject, gmail: {} };
      const { to, cc, bcc, subject } = source.content;
      const recipients = { toRecipients: addresses(to), ccRecipients: addresses(cc), bccRecipients: addresses(bcc) };
      return { commonEventObject, gmail: recipients, ...(shape.draftMetadata ? { draftMetadata: { ...recipients, subject } } : {}) };
    }
  }
}

function addresses(field: string): string[] {
  return splitRecipients(field).map(({ address }) => address);
}
