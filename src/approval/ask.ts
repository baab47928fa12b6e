import * as v from 'valibot';
import type { Properties } from '../ports/properties';
import { readStored } from '../ports/stored';

const addresses = v.array(v.string());
const schema = v.object({
  v: v.literal(1),
  /** Of the held mail. */
  id: v.string(),
  stages: v.array(v.object({ approvers: addresses, proxies: addresses, proxyAfterHours: v.number(), wished: v.boolean() })),
  /** Gmail's id of the request mail under Sent; a reminder is that mail again. */
  requestId: v.string(),
  askedAt: v.number(),
  /** Who has the request. */
  sentTo: addresses,
  remindAt: v.number(),
});

/** What a sender's own store keeps of a request: the addresses behind the codes of the shared record. */
export type Ask = Readonly<v.InferOutput<typeof schema>>;

const PREFIX = 'approval.';

export function writeAsk(properties: Properties, ask: Ask): void {
  properties.set(PREFIX + ask.id, JSON.stringify(ask));
}

export function readAsk(properties: Properties, id: string): Ask | null {
  return readStored(schema, properties.get(PREFIX + id));
}

export function deleteAsk(properties: Properties, id: string): void {
  properties.delete(PREFIX + id);
}

/** Everything that this user has asked for and that is not over. */
export function allAsks(properties: Properties): Ask[] {
  return Object.entries(properties.all()).flatMap(([key, text]) => {
    const ask = key.startsWith(PREFIX) ? readStored(schema, text) : null;
    return ask ? [ask] : [];
  });
}
