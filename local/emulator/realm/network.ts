import type { Kit } from './kit';

interface Answer {
  code: number;
  headers: Record<string, string>;
  /** Where the host keeps the body. */
  body: number;
}

/** UrlFetchApp and HTTPResponse. */
export function installUrlFetch(kit: Kit): void {
  const ATTRIBUTES: Record<string, (value: unknown) => boolean> = {
    contentType: (value) => typeof value === 'string',
    headers: (value) => typeof value === 'object' && value !== null && Object.values(value).every((one) => ['string', 'number', 'boolean'].includes(typeof one)),
    method: (value) => typeof value === 'string' && ['get', 'delete', 'patch', 'post', 'put'].includes(value.toLowerCase()),
    payload: () => true,
    validateHttpsCertificates: (value) => typeof value === 'boolean',
    followRedirects: (value) => typeof value === 'boolean',
    muteHttpExceptions: (value) => typeof value === 'boolean',
    escaping: (value) => typeof value === 'boolean',
    url: (value) => typeof value === 'string',
  };

  /** The request as the host takes it: text, or bytes as base64. */
  const prepare = (url: string, params: Record<string, unknown>): Record<string, unknown> => {
    for (const [name, value] of Object.entries(params)) {
      const valid = ATTRIBUTES[name];
      if (value === undefined) continue;
      if (!valid) throw kit.exception(`UrlFetchApp knows no attribute ${name}. It knows ${Object.keys(ATTRIBUTES).join(', ')}.`);
      if (!valid(value)) throw kit.exception(`Attribute provided with invalid value: ${name}`);
    }
    const request: Record<string, unknown> = { url, method: String(params['method'] ?? 'get').toLowerCase(), headers: params['headers'] ?? {}, muteHttpExceptions: params['muteHttpExceptions'] === true };
    if (params['contentType'] !== undefined) request['contentType'] = params['contentType'];
    const payload = params['payload'];
    if (payload === undefined || payload === null) return request;
    if (typeof payload === 'string') request['text'] = payload;
    else if (Array.isArray(payload)) request['base64'] = kit.base64(payload as number[]);
    else if (kit.isA(payload, 'Blob')) {
      const blob = payload as { getBytes(): number[]; getContentType(): string | null };
      request['base64'] = kit.base64(blob.getBytes());
      request['contentType'] ??= blob.getContentType() ?? undefined;
    } else if (typeof payload === 'object') {
      request['text'] = Object.entries(payload).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`).join('&');
    } else throw kit.exception('Attribute provided with invalid value: payload');
    return request;
  };

  const response = (answer: Answer): object => {
    let content: string | undefined;
    const body = (): string => (content ??= kit.text('urlFetch.body', answer.body));
    return kit.object('HTTPResponse', {
      getResponseCode: () => answer.code,
      getContentText: (...args: unknown[]) => {
        kit.match(args, 'UrlFetchApp.HTTPResponse.getContentText', [], ['String']);
        return body();
      },
      getContent: () => kit.bytes(kit.text('urlFetch.bytes', answer.body)),
      getHeaders: () => ({ ...answer.headers }),
      getAllHeaders: () => ({ ...answer.headers }),
      getBlob: () => (kit.global['Utilities'] as { newBlob(data: string, type: string): object }).newBlob(body(), (answer.headers['Content-Type'] ?? '').split(';')[0] ?? ''),
    });
  };

  const paramsOf = (value: unknown): Record<string, unknown> => (value ?? {}) as Record<string, unknown>;
  kit.service('UrlFetchApp', {
    fetch(...args: unknown[]) {
      kit.match(args, 'UrlFetchApp.fetch', ['String'], ['String', 'Object']);
      return response(kit.call('urlFetch.fetch', prepare(args[0] as string, paramsOf(args[1]))) as Answer);
    },
    fetchAll(...args: unknown[]) {
      kit.match(args, 'UrlFetchApp.fetchAll', ['Any[]']);
      const requests = (args[0] as unknown[]).map((one) => {
        if (typeof one === 'string') return prepare(one, {});
        kit.match([one], 'UrlFetchApp.fetchAll', ['Object']);
        const params = paramsOf(one);
        if (typeof params['url'] !== 'string') throw kit.exception('Attribute provided with no value: url');
        return prepare(params['url'], params);
      });
      return (kit.call('urlFetch.fetchAll', requests) as Answer[]).map(response);
    },
    getRequest(...args: unknown[]) {
      kit.match(args, 'UrlFetchApp.getRequest', ['String'], ['String', 'Object']);
      const { text, base64, ...rest } = prepare(args[0] as string, paramsOf(args[1]));
      return { ...rest, ...(text === undefined && base64 === undefined ? {} : { payload: text ?? base64 }) };
    },
  });
}
