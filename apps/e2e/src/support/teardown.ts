import { rm } from 'node:fs/promises';

/** Removes the data folder of the run. The server may still be closing it, hence the retries. */
export default async function teardown(): Promise<void> {
  const folder = process.env['E2E_DATA'];
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}
