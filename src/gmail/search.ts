/** A word of a Gmail search: quoted, so that no address or subject can act as an operator. */
export function quoted(text: string): string {
  return `"${text.replace(/["\s]+/g, ' ').trim()}"`;
}

/** Sent mail to an address in any recipient field. */
export function sentTo(address: string): string {
  const one = quoted(address);
  return `in:sent {to:${one} cc:${one} bcc:${one}}`;
}
