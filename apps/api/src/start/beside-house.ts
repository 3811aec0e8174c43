import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { appSettings } from '../app-settings';
import { readEnvironment } from '../configuration';
import { createApp } from '../create-app';
import { masterKey, openDataFolder } from './data-folder';
import { openDatabaseBeside } from './open-database';

/** Opens the house for one command, with the settings of the environment, beside a running one or with none; closes it again. */
export const besideHouse = async <T>(work: (app: NestFastifyApplication) => Promise<T>): Promise<T> => {
  const settings = readEnvironment(process.env);
  const folder = await openDataFolder(settings.PAIRCOURS_DATA_DIR);
  const key = await masterKey(settings.PAIRCOURS_MASTER_KEY, folder);
  const database = await openDatabaseBeside(settings, folder, key);
  try {
    const app = await createApp(appSettings(settings, database, key));
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
};
