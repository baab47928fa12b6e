/** The methods of Gmail's API that the emulator answers, with what each costs and which scopes allow it. */
export interface Route {
  /** As the reference calls it. */
  name: string;
  verb: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under /gmail/v1/users/{userId}; `{x}` is a parameter. */
  path: string;
  /** Any one of these allows it; without the prefix https://www.googleapis.com/auth/. */
  scopes: readonly string[];
  units: number;
  /** Whether /upload/gmail/v1/… exists too, taking message/rfc822. */
  upload?: true;
}

const FULL = 'https://mail.google.com/';
const WRITE = [FULL, 'gmail.modify', 'gmail.compose'];
const READ = [FULL, 'gmail.modify', 'gmail.readonly'];

/**
 * Scopes: "Authorization scopes" of each page of developers.google.com/workspace/gmail/api/reference/rest/v1.
 * Units: the figures of …/gmail/api/reference/quota that hold from May 2026.
 */
const ROUTES: readonly Route[] = [
  { name: 'drafts.list', verb: 'GET', path: '/drafts', scopes: [...WRITE, 'gmail.readonly'], units: 5 },
  { name: 'drafts.create', verb: 'POST', path: '/drafts', scopes: WRITE, units: 10, upload: true },
  { name: 'drafts.send', verb: 'POST', path: '/drafts/send', scopes: WRITE, units: 100, upload: true },
  { name: 'drafts.get', verb: 'GET', path: '/drafts/{id}', scopes: [...WRITE, 'gmail.readonly'], units: 20 },
  { name: 'drafts.update', verb: 'PUT', path: '/drafts/{id}', scopes: WRITE, units: 15, upload: true },
  { name: 'drafts.delete', verb: 'DELETE', path: '/drafts/{id}', scopes: WRITE, units: 10 },
  { name: 'messages.list', verb: 'GET', path: '/messages', scopes: [...READ, 'gmail.metadata'], units: 5 },
  { name: 'messages.insert', verb: 'POST', path: '/messages', scopes: [FULL, 'gmail.modify', 'gmail.insert'], units: 25, upload: true },
  { name: 'messages.import', verb: 'POST', path: '/messages/import', scopes: [FULL, 'gmail.modify', 'gmail.insert'], units: 25, upload: true },
  { name: 'messages.send', verb: 'POST', path: '/messages/send', scopes: [...WRITE, 'gmail.send'], units: 100, upload: true },
  { name: 'messages.attachments.get', verb: 'GET', path: '/messages/{messageId}/attachments/{id}', scopes: READ, units: 20 },
  { name: 'messages.get', verb: 'GET', path: '/messages/{id}', scopes: [...READ, 'gmail.metadata'], units: 20 },
  { name: 'messages.modify', verb: 'POST', path: '/messages/{id}/modify', scopes: [FULL, 'gmail.modify'], units: 5 },
  { name: 'messages.trash', verb: 'POST', path: '/messages/{id}/trash', scopes: [FULL, 'gmail.modify'], units: 5 },
  { name: 'messages.untrash', verb: 'POST', path: '/messages/{id}/untrash', scopes: [FULL, 'gmail.modify'], units: 5 },
  { name: 'messages.delete', verb: 'DELETE', path: '/messages/{id}', scopes: [FULL], units: 10 },
  { name: 'threads.list', verb: 'GET', path: '/threads', scopes: [...READ, 'gmail.metadata'], units: 10 },
  { name: 'threads.get', verb: 'GET', path: '/threads/{id}', scopes: [...READ, 'gmail.metadata'], units: 40 },
  { name: 'labels.list', verb: 'GET', path: '/labels', scopes: [...READ, 'gmail.labels', 'gmail.metadata'], units: 1 },
  { name: 'settings.sendAs.list', verb: 'GET', path: '/settings/sendAs', scopes: [...READ, 'gmail.settings.basic'], units: 1 },
  { name: 'getProfile', verb: 'GET', path: '/profile', scopes: [...WRITE, 'gmail.readonly', 'gmail.metadata'], units: 1 },
];

export interface Match {
  route: Route;
  userId: string;
  params: Record<string, string>;
  upload: boolean;
}

/** The method that a request calls, or undefined. */
export function findRoute(verb: string, pathname: string): Match | undefined {
  const found = /^(\/upload)?\/gmail\/v1\/users\/([^/]+)(\/.*)$/.exec(pathname);
  if (!found) return undefined;
  const upload = found[1] !== undefined;
  const steps = (found[3] ?? '').split('/');
  for (const route of ROUTES) {
    if (route.verb !== verb || (upload && !route.upload)) continue;
    const params = bind(route.path.split('/'), steps);
    if (params) return { route, userId: decodeURIComponent(found[2] ?? ''), params, upload };
  }
  return undefined;
}

function bind(pattern: readonly string[], steps: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== steps.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const step = steps[index] ?? '';
    if (wanted.startsWith('{')) {
      if (step === '') return undefined;
      params[wanted.slice(1, -1)] = decodeURIComponent(step);
    } else if (wanted !== step) return undefined;
  }
  return params;
}

export function isAllowed(route: Route, granted: ReadonlySet<string>): boolean {
  return route.scopes.some((scope) => granted.has(scope.startsWith('https:') ? scope : `https://www.googleapis.com/auth/${scope}`));
}
