import { reasonOf } from '../messages/reason';
import type { Fetcher, HttpAnswer, HttpRequest } from '../ports/fetcher';

/** Google's APIs through UrlFetchApp, with the token that carries the manifest's scopes. */
export const fetcher: Fetcher = {
  round(requests) {
    try {
      return UrlFetchApp.fetchAll(requests.map(prepared)).map((response): HttpAnswer => ({ status: response.getResponseCode(), body: response.getContentText() }));
    } catch (error) {
      // fetchAll throws for the whole round (time-out, address not found): what happened to each request is unknown.
      const body = JSON.stringify({ error: { message: reasonOf(error) } });
      return requests.map(() => ({ status: 0, body }));
    }
  },
};

/** Apps Script's names for them. */
const METHODS: Readonly<Record<HttpRequest['method'], GoogleAppsScript.URL_Fetch.HttpMethod>> = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' };

function prepared({ method, url, body, contentType = 'application/json' }: HttpRequest): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  return {
    url,
    method: METHODS[method],
    headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    muteHttpExceptions: true,
    ...(body === undefined ? {} : { contentType, payload: body }),
  };
}
