import type { KeyBackend } from './key-store';
import type { Pkcs11Settings } from './pkcs11/pkcs11-settings';
import type { RemoteSettings } from './remote-key-store';

/** Where signing keys are kept. */
export abstract class SigningSettings {
  /** Folder of the file store and of the local authority, outside the database. */
  abstract readonly folder: string;
  /** The store in which new keys are made; keys made in another one before go on signing there. */
  abstract readonly store: KeyBackend;
  abstract readonly pkcs11?: Pkcs11Settings;
  abstract readonly remote?: RemoteSettings;
  /** RFC 3161 service that dates seals; without it seals carry the house's own time. */
  abstract readonly timestampUrl?: string;
}
