import { env } from './env.server';

/** How people reach the portal: scheme, host and port. Without PUBLIC_ORIGIN, from this machine. */
export function publicOrigin(): string {
  const { PUBLIC_ORIGIN, HOST, PORT } = env();
  return PUBLIC_ORIGIN ?? `http://${HOST}:${PORT}`;
}
