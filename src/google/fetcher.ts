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

function prepared({ method, url, body, contentType = 'application/json' }: HttpRequest): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  return {
    url,
    method: method.toLowerCase() as GoogleAppsScript.URL_Fetch.HttpMethod,
    headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    muteHttpExceptions: true,
    ...(body === undefined ? {} : { contentType, payload: body }),
  };
}
