import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addCounts } from './counts';

/** Adds up what was counted, and removes the data folder of the run. The server may still be closing it, hence the retries. */
export default async function teardown(): Promise<void> {
  addCounts();
  const folder = process.env['E2E_DATA'];
  if (!folder) return;
  const database = await realpath(join(folder, 'postgres')).catch(() => folder);
  for (const place of [database, folder]) await rm(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}
