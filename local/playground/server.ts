import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Change } from './api';
import { buildPage, type Page } from './build-page';
import { refusal } from './guard';
import { answer, json } from './http';
import { Office, type EmulatorOptions } from './office';
import { Refusal } from './refusal';
import { repositoryRoot } from './repository';
import { route } from './routes';
import { loadState, saveState } from './state-file';

export const DEFAULT_PORT = 8787;
/** Changes are written this long after the first one, so that a run of them costs one write. */
const SAVE_DELAY = { state: 500, clock: 30_000 };

export interface PlaygroundOptions {
  /** 0 takes any free port; DEFAULT_PORT where left out. */
  readonly port?: number;
  /** A loopback address: 127.0.0.1 (default) or ::1. */
  readonly host?: '127.0.0.1' | '::1';
  /** Where the state is kept over a restart; kept in memory only where left out. */
  readonly stateFile?: string;
  /** Folder with Code.js and appsscript.json; build/apps-script of the checkout where left out. */
  readonly bundle?: string;
  /** Start of a new office's virtual clock, ms since the epoch; the present where left out. */
  readonly startAt?: number;
  /** How the emulator runs it; as on the platform where left out. */
  readonly emulator?: EmulatorOptions;
}

export interface Playground {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the playground: the built add-on in the emulator, behind a page on the loopback interface.
 *
 * @throws Error with a sentence that says what to do, when the port is taken, the bundle is not built or the state file can't be read
 */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const { port = DEFAULT_PORT, host = '127.0.0.1', stateFile, startAt = Date.now(), emulator = {} } = options;
  const bundle = options.bundle ?? join(repositoryRoot(), 'build/apps-script');
  const page = await buildPage();
  const saved = stateFile === undefined ? null : loadState(stateFile);
  const streams = new Set<ServerResponse>();
  let saving: { readonly timer: NodeJS.Timeout; readonly for: Change['kind'] } | null = null;

  const save = (): void => {
    if (saving) clearTimeout(saving.timer);
    saving = null;
    if (stateFile !== undefined) saveState(stateFile, office.save());
  };
  const onChange = (change: Change): void => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(change)}\n\n`);
    if (stateFile === undefined || saving?.for === 'state' || saving?.for === change.kind) return;
    if (saving) clearTimeout(saving.timer);
    saving = { timer: setTimeout(save, SAVE_DELAY[change.kind]), for: change.kind };
  };
  const office = await Office.open({ code: readBundle(bundle, 'Code.js'), manifest: JSON.parse(readBundle(bundle, 'appsscript.json')) as unknown, startAt, emulator, saved, onChange });

  const server = createServer((request, response) => {
    void serve(request, response);
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const refused = refusal(request.headers, portOf(server));
      if (refused !== null) throw new Refusal(403, refused);
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname === '/api/changes' && request.method === 'GET') {
        stream(streams, request, response);
        return;
      }
      const file = request.method === 'GET' ? pageFile(page, url.pathname) : null;
      answer(response, file ?? (await route(office, request, url)));
    } catch (error) {
      if (response.headersSent) response.end();
      else answer(response, json({ error: { message: error instanceof Error ? error.message : String(error) } }, error instanceof Refusal ? error.status : 500));
    }
  };

  try {
    await listen(server, port, host);
  } catch (error) {
    await office.close();
    throw error;
  }
  return {
    url: `http://${host === '::1' ? '[::1]' : host}:${String(portOf(server))}/`,
    close: async () => {
      for (const one of streams) one.end();
      streams.clear();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      if (saving) save();
      await office.close();
    },
  };
}

function readBundle(folder: string, name: string): string {
  const file = join(folder, name);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} is not there; build the add-on first: npm run build`);
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${String(port)} of ${host} is taken; stop what listens there, or choose another with --port.`) : error);
    });
    server.listen(port, host, () => resolve());
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Server-sent events: one Change as JSON whenever the page should ask for the state again, or show another time. */
function stream(streams: Set<ServerResponse>, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  response.write('retry: 1000\n\n');
  streams.add(response);
  request.on('close', () => streams.delete(response));
}

function pageFile(page: Page, path: string): { type: string; body: string } | null {
  switch (path) {
    case '/':
      return { type: 'text/html; charset=utf-8', body: HTML };
    case '/page.js':
      return { type: 'text/javascript; charset=utf-8', body: page.script };
    case '/page.css':
      return { type: 'text/css; charset=utf-8', body: page.style };
    case '/favicon.svg':
      return { type: 'image/svg+xml', body: ICON };
    default:
      return null;
  }
}

const HTML = `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Matta 待った</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="page"></div>
<noscript>The playground needs JavaScript. / このページには JavaScript が必要です。</noscript>
<script src="/page.js"></script>
</body>
</html>
`;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#8a3b12"/><path d="M10 17V9.5a2 2 0 0 1 4 0V15m0-7.5a2 2 0 0 1 4 0V15m0-5.5a2 2 0 0 1 4 0V19a7 7 0 0 1-13 3.5l-2-4a2 2 0 0 1 3.4-1.5" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
