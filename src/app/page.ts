import type { App } from './app';

/** A page of the script's web app. */
export interface Page {
  readonly html: string;
  readonly title: string;
}

/** The address of one of its pages (`pages.ts`); null where the script is not deployed as a web app. */
export function addressOfPage({ pageUrl }: App, page: string, parameters: Readonly<Record<string, string>>): string | null {
  const url = pageUrl();
  const query = Object.entries({ page, ...parameters }).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  return url === null ? null : `${url}?${query}`;
}
