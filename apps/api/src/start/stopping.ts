/** How long requests and jobs may take to finish, in milliseconds. */
const PATIENCE = 10_000;
const LOOK = 250;

/**
 * Closes the house once, on Ctrl-C, on a signal, or when the shell that `npm start` put before us is gone:
 * npm signals that shell only, and it dies without passing the signal on. A second Ctrl-C does not wait.
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
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent && !closing && void stop();
  if (process.env['npm_lifecycle_event']) setInterval(orphaned, LOOK).unref();
};
