import type { Kit } from './kit';

/** Utilities and Blob. Bytes are signed, in plain arrays, as Apps Script has them. */
export function installUtilities(kit: Kit): void {
  const DigestAlgorithm = kit.enumeration('Utilities.DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
  const MacAlgorithm = kit.enumeration('Utilities.MacAlgorithm', ['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512']);
  const Charset = kit.enumeration('Utilities.Charset', ['US_ASCII', 'UTF_8']);
  const CHARSET = 'Utilities.Charset';

  /** A string or bytes, as base64 of its bytes. */
  const toBase64 = (data: unknown, charset: unknown): string => (typeof data === 'string'
    ? String(kit.call('utilities.encode', data, kit.enumName(CHARSET, charset) ?? 'UTF_8'))
    : kit.base64(data as number[]));
  const webSafe = (base64: string): string => base64.replace(/\+/g, '-').replace(/\//g, '_');
  const data = [['String'], ['String', CHARSET], ['Byte[]']];
  const decode = (where: string) => (...args: unknown[]): number[] => {
    kit.match(args, where, ['String'], ['String', CHARSET]);
    const text = (args[0] as string).replace(/-/g, '+').replace(/_/g, '/');
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)) throw kit.exception('Could not decode string.');
    return kit.bytes(text);
  };
  const hmac = (algorithm: string, value: unknown, key: unknown, charset: unknown): number[] => kit.bytes(String(kit.call('utilities.hmac', algorithm, toBase64(value, charset), toBase64(key, charset))));

  const blob = (content: () => string, type: string | null, name: string | null): object => {
    let contentType = type;
    let fileName = name;
    const face: object = kit.object('Blob', {
      getBytes: () => kit.bytes(content()),
      getDataAsString: (...args: unknown[]) => {
        kit.match(args, 'Blob.getDataAsString', [], ['String']);
        return kit.call('utilities.decode', content(), args[0] ?? 'UTF-8');
      },
      getContentType: () => contentType,
      setContentType: (next: string | null) => { contentType = next; return face; },
      getName: () => fileName,
      setName: (next: string) => { fileName = next; return face; },
      copyBlob: () => blob(content, contentType, fileName),
    });
    return face;
  };

  kit.service('Utilities', {
    DigestAlgorithm, MacAlgorithm, Charset,
    base64Encode(...args: unknown[]) {
      kit.match(args, 'Utilities.base64Encode', ...data);
      return toBase64(args[0], args[1]);
    },
    base64EncodeWebSafe(...args: unknown[]) {
      kit.match(args, 'Utilities.base64EncodeWebSafe', ...data);
      return webSafe(toBase64(args[0], args[1]));
    },
    base64Decode: decode('Utilities.base64Decode'),
    base64DecodeWebSafe: decode('Utilities.base64DecodeWebSafe'),
    computeDigest(...args: unknown[]) {
      kit.match(args, 'Utilities.computeDigest', ...data.map((signature) => ['Utilities.DigestAlgorithm', ...signature]));
      return kit.bytes(String(kit.call('utilities.digest', kit.enumName('Utilities.DigestAlgorithm', args[0]), toBase64(args[1], args[2]))));
    },
    computeHmacSha256Signature(...args: unknown[]) {
      kit.match(args, 'Utilities.computeHmacSha256Signature', ['String', 'String'], ['String', 'String', CHARSET], ['Byte[]', 'Byte[]']);
      return hmac('HMAC_SHA_256', args[0], args[1], args[2]);
    },
    computeHmacSignature(...args: unknown[]) {
      const algorithm = 'Utilities.MacAlgorithm';
      kit.match(args, 'Utilities.computeHmacSignature', [algorithm, 'String', 'String'], [algorithm, 'String', 'String', CHARSET], [algorithm, 'Byte[]', 'Byte[]']);
      return hmac(kit.enumName(algorithm, args[0]) ?? '', args[1], args[2], args[3]);
    },
    getUuid(...args: unknown[]) {
      kit.match(args, 'Utilities.getUuid', []);
      return kit.call('utilities.getUuid');
    },
    formatDate(...args: unknown[]) {
      kit.match(args, 'Utilities.formatDate', ['Date', 'String', 'String']);
      return kit.call('utilities.formatDate', (args[0] as Date).getTime(), args[1], args[2]);
    },
    newBlob(...args: unknown[]) {
      kit.match(args, 'Utilities.newBlob', ['String'], ['String', 'String?'], ['String', 'String?', 'String?'], ['Byte[]'], ['Byte[]', 'String?'], ['Byte[]', 'String?', 'String?']);
      const base64 = toBase64(args[0], undefined);
      return blob(() => base64, (args[1] as string | undefined) ?? (typeof args[0] === 'string' ? 'text/plain' : null), (args[2] as string | undefined) ?? null);
    },
    sleep(...args: unknown[]) {
      kit.match(args, 'Utilities.sleep', ['Integer']);
      kit.call('utilities.sleep', args[0]);
    },
  });
}
