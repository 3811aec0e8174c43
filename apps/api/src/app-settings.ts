import { join, resolve } from 'node:path';
import type { DatabaseSettings } from '#platform/database';
import type { SigningSettings } from '#platform/signing';
import type { Settings } from './configuration';
import type { AppSettings } from './settings';

/** What the house needs to know, from the environment and from what the start found out. */
export const appSettings = (settings: Settings, { apiUrl, publicUrl }: DatabaseSettings, masterKey: Uint8Array): AppSettings => ({
  database: { apiUrl, publicUrl },
  vault: { masterKey },
  keys: signingSettings(settings),
  mail: {
    from: settings.MAIL_FROM,
    openMailbox: settings.PAIRCOURS_DEMO === 'yes' && !settings.SMTP_URL,
    ...(settings.SMTP_URL && { smtpUrl: settings.SMTP_URL }),
  },
  address: { origin: settings.PUBLIC_URL },
  outbound: { loopback: false },
  verification: { askIssuers: settings.PAIRCOURS_ASK_ISSUERS === 'yes', judgeWorker: () => join(import.meta.dirname, 'judge-worker.js') },
  drawing: { threads: settings.PAIRCOURS_DRAWING_THREADS, worker: () => join(import.meta.dirname, 'drawing-worker.js') },
  pathways: resolve('libs/curriculum/pathways'),
});

const signingSettings = (settings: Settings): SigningSettings => ({
  folder: join(resolve(settings.PAIRCOURS_DATA_DIR), 'keys'),
  store: settings.PAIRCOURS_KEY_STORE,
  ...(settings.PKCS11_MODULE && { pkcs11: { module: settings.PKCS11_MODULE, token: settings.PKCS11_TOKEN ?? '', pin: settings.PKCS11_PIN ?? '' } }),
  ...(settings.REMOTE_SIGNER_URL && { remote: { url: settings.REMOTE_SIGNER_URL.replace(/\/+$/, ''), token: settings.REMOTE_SIGNER_TOKEN ?? '' } }),
  ...(settings.TIMESTAMP_URL && { timestampUrl: settings.TIMESTAMP_URL }),
});
