import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { VaultSettings } from '#platform/vault';
import { FileKeyStore } from './file-key-store';
import { type KeyBackend, KeyFault, type KeyStore } from './key-store';
import { LocalAuthority } from './local-authority';
import { Pkcs11KeyStore } from './pkcs11/pkcs11-key-store';
import { RemoteKeyStore } from './remote-key-store';
import { SigningSettings } from './settings';

/** The stores that the settings name. The file store is always there: the local authority's keys are in it. */
@Injectable()
export class KeyStores implements OnApplicationShutdown {
  readonly file: FileKeyStore;
  readonly authority: LocalAuthority;
  private readonly pkcs11: Pkcs11KeyStore | undefined;
  private readonly remote: RemoteKeyStore | undefined;

  constructor(
    private readonly settings: SigningSettings,
    { masterKey }: VaultSettings,
  ) {
    const { folder, pkcs11, remote } = settings;
    this.file = new FileKeyStore(folder, masterKey);
    this.authority = new LocalAuthority(folder, this.file);
    this.pkcs11 = pkcs11 && new Pkcs11KeyStore(pkcs11);
    this.remote = remote && new RemoteKeyStore(remote);
  }

  /** Where new keys are made. */
  get current(): KeyStore {
    return this.of(this.settings.store);
  }

  /** Throws {@link KeyFault} when the settings no longer say how to reach the store in which a key was made. */
  of(backend: KeyBackend): KeyStore {
    const store = { file: this.file, pkcs11: this.pkcs11, remote: this.remote }[backend];
    if (!store)
      throw new KeyFault(`A signing key is in the ${backend} store, which the settings do not describe any more: put its settings back, or rotate the key.`);
    return store;
  }

  onApplicationShutdown() {
    return this.pkcs11?.close();
  }
}
