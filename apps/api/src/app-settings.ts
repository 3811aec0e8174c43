import { resolve } from 'node:path';
import type { DatabaseSettings } from '#platform/database';
import type { Settings } from './configuration';
import type { AppSettings } from './settings';

/** What the house needs to know, from the environment and from what the start found out. */
export const appSettings = (settings: Settings, { apiUrl, publicUrl }: DatabaseSettings, masterKey: Uint8Array): AppSettings => ({
  database: { apiUrl, publicUrl },
  vault: { masterKey },
  mail: {
    from: settings.MAIL_FROM,
    openMailbox: settings.PAIRCOURS_DEMO === 'yes' && !settings.SMTP_URL,
    ...(settings.SMTP_URL && { smtpUrl: settings.SMTP_URL }),
  },
  address: { origin: settings.PUBLIC_URL },
  pathways: resolve('libs/curriculum/pathways'),
});
