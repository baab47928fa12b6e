import * as v from 'valibot';
import { keyOf } from '../draft/addresses/address';
import { parseAddressList } from '../draft/addresses/parse-addresses';
import { RECIPIENT_FIELDS, type Draft, type RecipientField } from '../draft/draft';
import { readStored } from '../ports/stored';

/** Recipients as texts, each of one or more addresses: as an event names them, or as header fields do. */
export type Recipients = Readonly<Record<RecipientField, readonly string[]>>;

/** What Gmail says of the mail being written: recipients, and the subject where it is given. There is no draft id. */
export type ComposeContext = Recipients & {
  /** null where the event does not say. */
  readonly subject: string | null;
};

const list = v.optional(v.array(v.string()), []);
const schema = v.object({ to: list, cc: list, bcc: list, subject: v.optional(v.nullable(v.string()), null) });

/** Texts of a context, as an action parameter carries them back; null where they are no context. */
export function parseContext(text: string): ComposeContext | null {
  return readStored(schema, text);
}

/** Lower-case addresses of a field, sorted, so that two readings of the same recipients are equal. */
export function keysOf(recipients: readonly string[]): string[] {
  return recipients.flatMap((one) => parseAddressList(one)).map(keyOf).sort();
}

/** A draft's recipients as such texts. */
export function recipientsOfDraft({ to, cc, bcc }: Draft): Recipients {
  const texts = (addresses: Draft['to']): string[] => addresses.map(({ address }) => address);
  return { to: texts(to), cc: texts(cc), bcc: texts(bcc) };
}

/** Those of a message whose header fields are known, by name in lower case. */
export function recipientsInHeaders({ to = [], cc = [], bcc = [] }: Readonly<Record<string, readonly string[]>>): Recipients {
  return { to, cc, bcc };
}

/** Whether both name the same addresses, field by field, however they are written and in whatever order. */
export function sameRecipients(a: Recipients, b: Recipients): boolean {
  return RECIPIENT_FIELDS.every((field) => keysOf(a[field]).join('\n') === keysOf(b[field]).join('\n'));
}
