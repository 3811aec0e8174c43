import { readFileSync } from 'node:fs';

/** How long requests and jobs may take to finish, in milliseconds. */
const PATIENCE = 10_000;
const LOOK = 250;

/** The shell that npm put before us and npm itself, as far as this system tells: who dies takes us along. */
const ancestors = (): string => {
  try {
    const [, parentOfShell] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return `${process.ppid} ${parentOfShell}`;
  } catch {
    return String(process.ppid);
  }
};

/**
 * Closes the house once, on Ctrl-C, on a signal, or when npm or the shell that it put before us is gone:
 * npm signals that shell only, which dies without passing the signal on. A second Ctrl-C does not wait.
 */
export const closeOnSignal = (close: () => Promise<void>): void => {
  let closing = false;
  const stop = async () => {
    if (closing) process.exit(130);
    closing = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await close().catch(() => (process.exitCode = 1));
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const first = ancestors();
  const orphaned = () => ancestors() !== first && !closing && void stop();
  if (process.env['npm_lifecycle_event']) setInterval(orphaned, LOOK).unref();
};
