/** One HTTPS request to a Google API. `body` is JSON text, or what `contentType` says. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly body?: string;
  readonly contentType?: string;
}

export interface HttpAnswer {
  /** HTTP status; 0 where no answer came at all (time-out, network), so that the effect is unknown. */
  readonly status: number;
  readonly body: string;
}

/** Sends all requests of a round at the same time, with the user's token, and answers in their order. Never throws. */
export interface Fetcher {
  round(requests: readonly HttpRequest[]): HttpAnswer[];
}
