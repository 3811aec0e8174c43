export { open as openSealed, seal as sealBytes } from './seal';
export { Vault } from './vault';
export { VaultModule, VaultSettings } from './vault.module';
