import type { IncomingHttpHeaders } from 'node:http';

/**
 * Refuses what another web site could make a browser send here: requests under a foreign name (DNS rebinding, seen by the
 * Host header) and requests from foreign pages (Origin, Sec-Fetch-Site).
 *
 * @returns why the request is refused, or null
 */
export function refusal(headers: IncomingHttpHeaders, port: number): string | null {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${String(port)}`);
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host.toLowerCase())) {
    return `The playground answers only under http://${hosts[0] ?? ''}/, not under ${JSON.stringify(host ?? 'no Host header')}.`;
  }
  if (origin !== undefined && !hosts.some((name) => origin.toLowerCase() === `http://${name}`)) {
    return `A page of ${JSON.stringify(origin)} may not use the playground.`;
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return `The playground may only be used from its own page (Sec-Fetch-Site: ${String(site)}).`;
  return null;
}
