import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { appSettings } from '../app-settings';
import type { Settings } from '../configuration';
import { createApp } from '../create-app';
import { serveApiReference } from '../pages/api-reference';
import { serveVerifyPage } from '../pages/verify-page';
import { serveWebPages } from '../pages/web-pages';
import { type DataFolder, masterKey, openDataFolder } from './data-folder';
import { demoPeople } from './load-demo';
import { onlyOne } from './only-one';
import { openDatabase, type OpenDatabase } from './open-database';
import { checkPort } from './port';
import { closeOnSignal } from './stopping';
import { welcome } from './welcome';

type Say = (line: string) => void;

const openApp = async (
  settings: Settings,
  folder: DataFolder,
  database: OpenDatabase,
  key: Uint8Array,
  say: Say,
  began: number,
): Promise<NestFastifyApplication> => {
  const app = await createApp(appSettings(settings, database, key), {
    log: pino({ level: settings.LOG_LEVEL, base: null }),
    beforeReady: async (http) => {
      await serveApiReference(http);
      await serveWebPages(http, resolve('dist/apps/web/browser'));
      await serveVerifyPage(http, resolve('dist/apps/verify-page'));
    },
  });
  const people = settings.PAIRCOURS_DEMO === 'yes' ? await demoPeople(app, folder, say) : undefined;
  await app.listen(settings.PORT, settings.HOST);
  say(welcome(settings.PUBLIC_URL, people, (performance.now() - began) / 1000));
  return app;
};

/** Opens the house to the world: data folder, database, application, demo; and closes it again on a signal. */
export const openHouse = async (settings: Settings, say: Say): Promise<void> => {
  const began = performance.now();
  let app: NestFastifyApplication | undefined;
  let database: OpenDatabase | undefined;
  const close = async () => {
    await app?.close();
    await database?.stop();
  };
  closeOnSignal(close);
  await checkPort(settings.HOST, settings.PORT);
  const folder = await openDataFolder(settings.PAIRCOURS_DATA_DIR);
  await onlyOne(folder);
  const key = await masterKey(settings.PAIRCOURS_MASTER_KEY, folder);
  say(settings.DATABASE_URL ? 'Preparing the database…' : 'Starting the database…');
  try {
    database = await openDatabase(settings, folder, key);
    say('Opening the house…');
    app = await openApp(settings, folder, database, key, say, began);
  } catch (error) {
    await close();
    throw error;
  }
};
