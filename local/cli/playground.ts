import { startPlayground } from '../playground/server';
import { BadUsage, optionsOf } from './bad-usage';

/** `matta playground`: serves until it is ended. */
export async function playground(args: string[]): Promise<number> {
  const { values } = optionsOf({ args, options: { port: { type: 'string', default: '8787' }, policy: { type: 'string' }, fresh: { type: 'boolean', default: false } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new BadUsage(`--port ${values.port}: expected a whole number from 0 to 65535`);
  const { url, close } = await startPlayground({ port });
  console.log(`Matta playground: ${url}  (Ctrl+C ends it)`);
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { void close().then(() => { resolve(0); }); });
  });
}
