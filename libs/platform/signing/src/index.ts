export { boundedAnswer } from './bounded-answer';
export { algorithmOf, type KeyAlgorithm, keyAlgorithms, type KeyBackend, keyBackends, KeyFault, type KeyStore, type StoredKey } from './key-store';
export { KeyStores } from './key-stores';
export { SigningModule } from './signing.module';
export { SigningSettings } from './settings';
