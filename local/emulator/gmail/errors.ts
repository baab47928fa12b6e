/** An answer of Gmail's API that is an error, in Google's JSON (…/gmail/api/guides/handle-errors). */
export class GmailError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly reason: string,
    /** google.rpc.Code by name. */
    readonly code: string,
    readonly extra: { domain?: string; details?: unknown[]; location?: string } = {},
  ) {
    super(message);
  }

  toJson(): unknown {
    const { domain = 'global', details, location } = this.extra;
    return {
      error: {
        code: this.status,
        message: this.message,
        errors: [{ message: this.message, domain, reason: this.reason, ...(location ? { location, locationType: 'header' } : {}) }],
        status: this.code,
        ...(details ? { details } : {}),
      },
    };
  }
}

export const notFound = (): GmailError => new GmailError(404, 'Requested entity was not found.', 'notFound', 'NOT_FOUND');
export const invalid = (message: string): GmailError => new GmailError(400, message, 'invalidArgument', 'INVALID_ARGUMENT');
export const unauthorized = (): GmailError => new GmailError(
  401,
  'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
  'authError', 'UNAUTHENTICATED', { location: 'Authorization' },
);
export const insufficientScopes = (method: string): GmailError => new GmailError(403, 'Request had insufficient authentication scopes.', 'insufficientPermissions', 'PERMISSION_DENIED', {
  details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', domain: 'googleapis.com', metadata: { service: 'gmail.googleapis.com', method } }],
});
export const quotaExceeded = (): GmailError => new GmailError(
  429,
  "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com'.",
  'rateLimitExceeded', 'RESOURCE_EXHAUSTED', { domain: 'usageLimits' },
);
export const tooLarge = (): GmailError => new GmailError(413, 'Request Entity Too Large', 'uploadTooLarge', 'INVALID_ARGUMENT');
