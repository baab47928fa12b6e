/**
 * Partial responses: the `fields` parameter. Grammar from developers.google.com/workspace/gmail/api/guides/performance
 * ("Partial response"): `a,b`, `a/b`, `a(b,c)`, `a/*`.
 */

/** What is kept of an object: by field a further mask, or true for all of it. */
export type Mask = Map<string, Mask | true>;

/** The fields of Gmail's and the People API's resources; a string names the type of what the field holds. */
const SCHEMA: Record<string, Record<string, string | true>> = {
  Draft: { id: true, message: 'Message' },
  Message: { id: true, threadId: true, labelIds: true, snippet: true, historyId: true, internalDate: true, payload: 'MessagePart', sizeEstimate: true, raw: true, classificationLabelValues: true },
  MessagePart: { partId: true, mimeType: true, filename: true, headers: 'Header', body: 'MessagePartBody', parts: 'MessagePart' },
  Header: { name: true, value: true },
  MessagePartBody: { attachmentId: true, size: true, data: true },
  ListDraftsResponse: { drafts: 'Draft', nextPageToken: true, resultSizeEstimate: true },
  ListMessagesResponse: { messages: 'Message', nextPageToken: true, resultSizeEstimate: true },
  ListThreadsResponse: { threads: 'Thread', nextPageToken: true, resultSizeEstimate: true },
  Thread: { id: true, snippet: true, historyId: true, messages: 'Message' },
  Profile: { emailAddress: true, messagesTotal: true, threadsTotal: true, historyId: true },
  ListSendAsResponse: { sendAs: 'SendAs' },
  SendAs: { sendAsEmail: true, displayName: true, replyToAddress: true, signature: true, isPrimary: true, isDefault: true, treatAsAlias: true, verificationStatus: true },
  ListConnectionsResponse: { connections: 'Person', nextPageToken: true, nextSyncToken: true, totalItems: true, totalPeople: true },
  ListOtherContactsResponse: { otherContacts: 'Person', nextPageToken: true, nextSyncToken: true, totalSize: true },
  ListDirectoryPeopleResponse: { people: 'Person', nextPageToken: true, nextSyncToken: true },
  Person: { resourceName: true, etag: true, metadata: true, names: 'PersonName', emailAddresses: 'PersonEmailAddress', organizations: 'PersonOrganization', phoneNumbers: 'PersonPhoneNumber', nicknames: true, photos: true },
  PersonName: { metadata: true, displayName: true, displayNameLastFirst: true, unstructuredName: true, familyName: true, givenName: true, middleName: true, honorificPrefix: true, honorificSuffix: true, phoneticFullName: true, phoneticFamilyName: true, phoneticGivenName: true, phoneticMiddleName: true },
  PersonEmailAddress: { metadata: true, value: true, type: true, formattedType: true, displayName: true },
  PersonOrganization: { metadata: true, type: true, formattedType: true, name: true, phoneticName: true, department: true, title: true, current: true, domain: true, location: true },
  PersonPhoneNumber: { metadata: true, value: true, canonicalForm: true, type: true, formattedType: true },
  ListLabelsResponse: { labels: 'Label' },
  Label: { id: true, name: true, messageListVisibility: true, labelListVisibility: true, type: true, messagesTotal: true, messagesUnread: true, threadsTotal: true, threadsUnread: true, color: true },
};

/** @throws Error whose message is Google's for a mask that can't be read or names a field that doesn't exist */
export function parseFields(text: string, resource: string): Mask {
  const tokens = text.match(/[A-Za-z_][\w]*|[(),/*]/g) ?? [];
  if (tokens.join('') !== text.replace(/\s/g, '') || tokens.length === 0) throw new Error(`Invalid field selection ${text}`);
  let at = 0;
  const list = (type: string | true | undefined, merged: Mask): Mask => {
    for (;;) {
      item(type, merged);
      if (tokens[at] !== ',') return merged;
      at += 1;
    }
  };
  const item = (type: string | true | undefined, mask: Mask): void => {
    const name = tokens[at] ?? '';
    at += 1;
    const known = typeof type === 'string' ? SCHEMA[type] : undefined;
    if (!/^\w+$|^\*$/.test(name) || (name !== '*' && known && known[name] === undefined) || type === true) throw new Error(`Invalid field selection ${name}`);
    const inner = known?.[name];
    const before = mask.get(name);
    if (tokens[at] === '/') {
      at += 1;
      const held = before instanceof Map ? before : new Map<string, Mask | true>();
      item(inner, held);
      mask.set(name, held);
    } else if (tokens[at] === '(') {
      at += 1;
      mask.set(name, list(inner, before instanceof Map ? before : new Map()));
      if (tokens[at] !== ')') throw new Error(`Invalid field selection ${text}`);
      at += 1;
    } else mask.set(name, true);
  };
  const mask = list(resource in SCHEMA ? resource : undefined, new Map());
  if (at < tokens.length) throw new Error(`Invalid field selection ${text}`);
  return mask;
}

/** What a mask leaves of a value; lists are masked item by item. */
export function applyFields(value: unknown, mask: Mask | true): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => applyFields(item, mask));
  const kept: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const inner = mask.get(name) ?? mask.get('*');
    if (inner !== undefined && item !== undefined) kept[name] = applyFields(item, inner);
  }
  return kept;
}
